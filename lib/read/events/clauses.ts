import type { Sentence, Span, Token } from "../../domain";
import { type ClauseKind, type Split, SUBORDINATORS, split } from "./clause-splits";
import { subjectOf, trimSubject } from "./clause-subjects";
import { isSpeechVerb } from "./speech-verbs";
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
  let opening: Opening = first(stream, groups[0]);
  let pending: { readonly at: number; readonly opening: Omit<Opening, "at"> } | null = null;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as VerbGroup;
    const next = groups[i + 1];
    const after: Split = next
      ? split(stream.tokens, group, next)
      : { at: stream.tokens.length, kind: "main", marker: null };
    const found: Describing | null = pending ? null : describingSubject(stream, opening, group, clauses.at(-1));
    const resumes: number | null = found && resumesAt(stream.tokens, groups, i);
    if (found && resumes) pending = { at: resumes, opening: found.resumed };
    const describing = resumes ? found : null;
    clauses.push({
      stream,
      group,
      from: describing?.from ?? opening.at,
      to: Math.max(after.at, group.to),
      kind: describing?.kind ?? opening.kind,
      marker: describing ? describing.marker : opening.marker,
      parent: opening.parent === undefined ? parentOf(clauses, opening.kind, group) : opening.parent,
      subject: describing
        ? null
        : subjectOf(stream, group, { ...opening, at: opening.subjectAt ?? opening.at }, after.at),
      antecedent: describing ? describing.antecedent : antecedentOf(stream, opening),
      sentence,
    });
    opening = pending?.at === i + 1 ? { ...pending.opening, at: after.at } : after;
    if (pending?.at === i + 1) pending = null;
  }
  return mergeClefts(clauses);
}

/** The finite verb that resumes what words about its subject interrupted: nothing but verbs that complete those stand in between. */
function resumesAt(tokens: readonly Token[], groups: readonly VerbGroup[], from: number): number | null {
  for (let i = from + 1; i < groups.length; i++) {
    const { form } = groups[i] as VerbGroup;
    const opened = split(tokens, groups[i - 1] as VerbGroup, groups[i] as VerbGroup);
    if (form === "finite") return opened.kind === "relative" && opened.marker === null ? i : null;
    if (opened.marker === ",") return null;
  }
  return null;
}

/** Where a clause opens; `subjectAt` and `parent` are set where its subject stands before what describes that. */
interface Opening extends Split {
  readonly subjectAt?: number;
  readonly parent?: Clause | null;
}

/** A clause that describes a subject, and how the clause it interrupts resumes. */
interface Describing {
  readonly kind: ClauseKind;
  readonly marker: string | null;
  readonly antecedent: Token;
  readonly from: number;
  readonly resumed: Omit<Opening, "at">;
}

/**
 * "Missiles fired by the army | struck", "those who fled | have returned", "said families displaced by the war | had returned": words that
 * only describe a subject, whose verb is still to come. What they are, and how the clause they interrupt resumes.
 */
function describingSubject(
  stream: Stream,
  opening: Opening,
  group: VerbGroup,
  before: Clause | undefined,
): Describing | null {
  const { tokens } = stream;
  const reported = before !== undefined && isSpeechVerb(before.group.lemma);
  const from = before ? before.group.to : (opening.subjectAt ?? opening.at);
  if (before ? !reported || opening.kind !== group.form : opening.at !== 0 || stream.antecedent) return null;
  const noun = tokens[group.from - 1];
  const relative = /^(?:who|which|that)$/.test(noun?.lower ?? "") && noun?.pos !== "DET" ? noun : null;
  const antecedent = relative ? tokens[group.from - 2] : noun;
  if (group.form === "finite" ? !relative : group.form === "infinitive" || relative) return null;
  if (!antecedent || group.from - (relative ? 1 : 0) <= from || !/^(?:NOUN|PROPN|NUM|PRON|DET)$/.test(antecedent.pos))
    return null;
  const own = trimSubject(tokens, tokens[from]?.lower === "that" ? from + 1 : from, group.from - (relative ? 1 : 0));
  const first = own && tokens[own[0]];
  if (!first || /^(?:SCONJ|VERB|AUX)$/.test(first.pos)) return null;
  if (tokens.slice(own[0], group.from).some((t) => t.text === ",")) return null;
  const kind: ClauseKind = relative ? "relative" : (group.form as "gerund" | "participle");
  const resumed = before
    ? { kind: "content" as const, marker: null, subjectAt: own[0], parent: before }
    : { kind: "main" as const, marker: null, subjectAt: own[0], parent: null };
  return { kind, marker: relative?.lower ?? null, antecedent, from: own[0], resumed };
}

function first(stream: Stream, group: VerbGroup | undefined): Opening {
  const head = stream.tokens[0];
  const lead = group?.form === "finite" || group?.form === "participle" ? leadingTime(stream.tokens) : 0;
  if (lead > 0 && lead < (group?.from ?? 0)) return { at: 0, kind: "main", marker: null, subjectAt: lead };
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

/** Length of "After 9 am", "By 10 p.m." at the start of a sentence, where no comma parts it from the subject. */
function leadingTime(tokens: readonly Token[]): number {
  if (!/^(?:after|before|since|until|by|at|from)$/.test(tokens[0]?.lower ?? "") || tokens[1]?.pos !== "NUM") return 0;
  if (!/^(?:[ap]m|[ap]\.m\.?)$/.test(tokens[2]?.lower ?? "")) return 0;
  return tokens[3]?.text === "," ? 0 : 3;
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
