import type { Sentence, Span, Token } from "../../domain";
import { type ClauseKind, type Split, SUBORDINATORS, split } from "./clause-splits";
import { subjectOf, trimSubject } from "./clause-subjects";
import { type Range, RELATIVES, type Stream, streamsOf } from "./streams";
import { repairTags } from "./tag-repairs";
import { findVerbGroups, type VerbGroup } from "./verb-groups";

export type { ClauseKind } from "./clause-splits";
export type { Range, Stream } from "./streams";

/** A verb group with what belongs to it. Ranges are token indexes into `stream.tokens`, half-open. */
export interface Clause {
  readonly stream: Stream;
  readonly group: VerbGroup;
  readonly from: number;
  readonly to: number;
  readonly kind: ClauseKind;
  /** "that", "who", "because", "," ...: the word that opens it. */
  readonly marker: string | null;
  /** The clause it depends on or continues; null for a first one. */
  readonly parent: Clause | null;
  /** Subject, before the verb or after it ("said Peskov"); null where it has none of its own. */
  readonly subject: Range | null;
  /** Head noun that a relative or participle clause describes. */
  readonly antecedent: Token | null;
  readonly sentence: Sentence;
}

/** The clauses of one sentence, in text order of their verbs within each stream; parentheses after what they interrupt. */
export function findClauses(sentence: Sentence, tokens: readonly Token[]): Clause[] {
  return streamsOf(repairTags(tokens)).flatMap((stream) => clausesOf(stream, sentence));
}

/** The characters a clause covers, without outer punctuation. */
export function clauseSpan(clause: Clause): Span {
  let { from, to } = clause;
  const tokens = clause.stream.tokens;
  const loose = to < tokens.length ? /^(?:PUNCT|CCONJ|SCONJ|ADP|DET)$/ : /^(?:PUNCT|CCONJ)$/;
  while (to > clause.group.to && loose.test(tokens[to - 1]?.pos ?? "")) to--;
  while (from < to - 1 && (tokens[from]?.pos === "PUNCT" || tokens[from]?.pos === "CCONJ")) from++;
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
}

function clausesOf(stream: Stream, sentence: Sentence): Clause[] {
  const groups = findVerbGroups(stream.tokens);
  const clauses: Clause[] = [];
  let opening = first(stream, groups[0]);
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as VerbGroup;
    const next = groups[i + 1];
    const after = next
      ? split(stream.tokens, group, next)
      : { at: stream.tokens.length, kind: "main" as const, marker: null };
    const parent = parentOf(clauses, opening.kind, group);
    const clause: Clause = {
      stream,
      group,
      from: opening.at,
      to: Math.max(after.at, group.to),
      kind: opening.kind,
      marker: opening.marker,
      parent,
      subject: subjectOf(stream, group, opening, after.at),
      antecedent: antecedentOf(stream, opening),
      sentence,
    };
    clauses.push(clause);
    opening = after;
  }
  return mergeClefts(clauses);
}

function first(stream: Stream, group: VerbGroup | undefined): Split {
  const head = stream.tokens[0];
  if (stream.antecedent && head && (RELATIVES.has(head.lower) || head.lower === "that"))
    return { at: 0, kind: "relative", marker: head.lower };
  if (group?.form === "participle" && stream.antecedent) return { at: 0, kind: "participle", marker: null };
  if (
    head &&
    SUBORDINATORS.has(head.lower) &&
    head.lower !== "that" &&
    head.lower !== "despite" &&
    head.lower !== "amid" &&
    !closedPhrase(stream.tokens, group)
  )
    return { at: 0, kind: "adverbial", marker: head.lower };
  return {
    at: 0,
    kind: group && group.form !== "finite" && group.form !== "infinitive" ? group.form : "main",
    marker: null,
  };
}

/** "Since 2013, Erdogan has ...": a comma before the verb ends the phrase that the subordinator opens. */
function closedPhrase(tokens: readonly Token[], group: VerbGroup | undefined): boolean {
  return group?.form === "finite" && tokens.slice(0, group.from).some((t) => t.text === ",");
}

function parentOf(before: readonly Clause[], kind: ClauseKind, group: VerbGroup): Clause | null {
  const last = before[before.length - 1];
  if (!last || kind === "main") return null;
  if (kind !== "coordinate" || group.form !== "finite") return last;
  for (let i = before.length - 1; i >= 0; i--) {
    const clause = before[i] as Clause;
    if (clause.group.form === "finite") return clause;
  }
  return last;
}

function antecedentOf(stream: Stream, opening: Split): Token | null {
  if (opening.kind !== "relative" && opening.kind !== "participle") return null;
  if (opening.at === 0) return stream.antecedent;
  for (let i = opening.at - 1; i >= 0; i--) {
    const t = stream.tokens[i] as Token;
    if (t.pos === "NOUN" || t.pos === "PROPN" || t.pos === "NUM" || t.pos === "PRON") return t;
    if (t.pos !== "PUNCT" && t.pos !== "ADP") return null;
  }
  return stream.antecedent;
}

/** "It was in March that negotiators met": one clause, the second's verb with the first's words. */
function mergeClefts(clauses: Clause[]): Clause[] {
  const out: Clause[] = [];
  for (const clause of clauses) {
    const last = out[out.length - 1];
    const it = last?.subject && last.stream.tokens[last.subject[0]]?.lower === "it";
    if (last && it && last.group.lemma === "be" && clause.marker === "that" && clause.group.form === "finite") {
      out.pop();
      const subject = trimSubject(clause.stream.tokens, clause.from + 1, clause.group.from);
      out.push({
        ...clause,
        from: last.from,
        kind: last.kind,
        parent: last.parent,
        marker: last.marker,
        subject,
        antecedent: null,
      });
    } else out.push(clause);
  }
  return out;
}
