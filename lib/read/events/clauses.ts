import type { Sentence, Span, Token } from "../../domain";
import { nounTrigger } from "./noun-triggers";
import { isSpeechVerb } from "./speech-verbs";
import { repairTags } from "./tag-repairs";
import { LEXICON } from "./types";
import { findVerbGroups, type VerbGroup } from "./verb-groups";

/** Tokens that read on without interruption: a sentence without its parentheses, or one parenthesis. */
export interface Stream {
  readonly tokens: readonly Token[];
  /** The token a parenthesis follows: who "who" is. */
  readonly antecedent: Token | null;
}

export type ClauseKind =
  | "main"
  | "coordinate"
  | "content"
  | "relative"
  | "adverbial"
  | "infinitive"
  | "gerund"
  | "participle";

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

export type Range = readonly [from: number, to: number];

const DASHES = new Set(["--", "—", "–", "---"]);
const RELATIVES = new Set(["who", "which", "whose", "whom", "where"]);
const SUBORDINATORS = new Set(
  "because while after before if as although since when until whether though unless whereas amid despite once that what how why lest".split(
    " ",
  ),
);
const COORDINATORS = new Set(["and", "but", "or", "nor", "yet", "so", "&"]);
const QUOTES = /^["“”«»]$/;
const PAUSES = new Set([",", ";", ":", "--", "—", "–", "(", ")", "...", "…"]);

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

function streamsOf(tokens: readonly Token[]): Stream[] {
  const main: Token[] = [];
  const rest: Stream[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const close = closing(tokens, i);
    if (close === null) {
      main.push(tokens[i] as Token);
      continue;
    }
    const relative = tokens[i]?.text === ",";
    rest.push({ tokens: tokens.slice(i + 1, close), antecedent: tokens[i - 1] ?? null });
    i = relative && !startsVerb(tokens, close + 1) ? close - 1 : close;
  }
  return [{ tokens: main, antecedent: null }, ...rest.filter((s) => s.tokens.length > 0)];
}

/** If a parenthesis opens at `i`, the index of the token that closes it. */
function closing(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i] as Token;
  if (token.text === "(" || token.text === "[") return find(tokens, i + 1, 40, (t) => t.text === ")" || t.text === "]");
  if (DASHES.has(token.text) && i > 0) {
    const dateline = i <= 4 && tokens.slice(0, i).every((t) => t.text === t.text.toUpperCase());
    return dateline ? null : find(tokens, i + 1, 45, (t) => DASHES.has(t.text));
  }
  if (token.text === "," && i > 0 && RELATIVES.has(tokens[i + 1]?.lower ?? "")) {
    const close = find(tokens, i + 2, 40, (t) => t.text === ",");
    return close !== null && startsVerb(tokens, close + 1) ? close : null;
  }
  return null;
}

function find(tokens: readonly Token[], from: number, reach: number, test: (t: Token) => boolean): number | null {
  for (let i = from; i < Math.min(tokens.length, from + reach); i++) if (test(tokens[i] as Token)) return i;
  return null;
}

function startsVerb(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  return t?.pos === "AUX" || t?.pos === "VERB" || (t?.pos === "ADV" && tokens[i + 1]?.pos === "VERB");
}

interface Split {
  at: number;
  kind: ClauseKind;
  marker: string | null;
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

/** Where the clause of `b` opens, given the verb `a` before it. */
function split(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): Split {
  if (b.form !== "finite") return splitNonFinite(tokens, a, b);
  for (let i = b.from - 1; i >= a.to; i--) {
    const t = tokens[i] as Token;
    const before = tokens[i - 1];
    if (RELATIVES.has(t.lower))
      return { at: i, kind: i === a.to && isSpeechVerb(a.lemma) ? "content" : "relative", marker: t.lower };
    if (t.lower === "that" && t.pos !== "DET") {
      const noun =
        i > a.to &&
        (before?.pos === "NOUN" || before?.pos === "PROPN") &&
        i + 1 >= b.from - 1 &&
        !isSpeechVerb(a.lemma);
      const bare = i + 1 === b.from || (i > a.to && namesEvent(tokens, a.to, i));
      return { at: i, kind: noun || bare ? "relative" : "content", marker: "that" };
    }
    if (
      SUBORDINATORS.has(t.lower) &&
      (t.pos === "SCONJ" || t.pos === "ADP" || t.pos === "ADV" || t.pos === "PRON") &&
      opensClause(tokens, i, b)
    )
      return {
        at: i,
        kind:
          t.lower === "whether" || t.lower === "what" || t.lower === "how" || t.lower === "why"
            ? "content"
            : "adverbial",
        marker: t.lower,
      };
    if ((QUOTES.test(t.text) && bounds(tokens, i)) || t.text === ";" || t.text === ":" || DASHES.has(t.text))
      return { at: i + 1, kind: "coordinate", marker: t.text };
  }
  return splitFlat(tokens, a, b);
}

/** A quotation mark beside a comma or stop bounds a quoted clause; one around a word or two ("so-called") does not. */
function bounds(tokens: readonly Token[], i: number): boolean {
  const beside = /^[,.:;?!]$/;
  return beside.test(tokens[i - 1]?.text ?? "") || beside.test(tokens[i + 1]?.text ?? "") || i === 0;
}

/** "proposed the talks that the two sides resumed": an event as object is described, "told the committee that" is not. */
function namesEvent(tokens: readonly Token[], from: number, that: number): boolean {
  const noun = nounTrigger(tokens, that - 1, LEXICON.nouns);
  return noun !== null && noun.type !== "statement" && !tokens.slice(from, that).some((t) => t.pos === "ADP");
}

/** "after the talks ended" opens a clause; "after talks, Putin said" does not: a comma in between closes the phrase. */
function opensClause(tokens: readonly Token[], i: number, b: VerbGroup): boolean {
  const t = tokens[i] as Token;
  if (t.pos !== "SCONJ" && /^(?:as|since|after|before|until|amid|despite)$/.test(t.lower) && i + 1 === b.from)
    return false;
  for (let k = i + 1; k < b.from; k++) if ((tokens[k] as Token).text === ",") return false;
  return true;
}

function splitNonFinite(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): Split {
  const before = tokens[b.from - 1];
  const form = b.form as "infinitive" | "gerund" | "participle";
  const marked = form === "gerund" && b.from > a.to && (before?.pos === "ADP" || before?.pos === "SCONJ");
  return {
    at: marked ? b.from - 1 : b.from,
    kind: form,
    marker: marked ? (before?.lower ?? null) : before?.text === "," ? "," : null,
  };
}

function splitFlat(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): Split {
  const reports = isSpeechVerb(a.lemma);
  let comma = -1;
  for (let i = b.from - 1; i >= a.to; i--) {
    const t = tokens[i] as Token;
    if (t.text === "," && comma < 0) comma = i;
    if (COORDINATORS.has(t.lower)) {
      const bare = tokens.slice(i + 1, b.from).every((x) => x.pos === "ADV" || x.pos === "PART");
      const listed = comma < 0 && reports && !bare;
      if (!listed) {
        const at = tokens[i - 1]?.text === "," ? i - 1 : i;
        return { at: Math.max(at, a.to), kind: "coordinate", marker: t.lower };
      }
    }
  }
  if (comma >= 0) return { at: comma + 1, kind: "coordinate", marker: "," };
  const at = nounPhraseBefore(tokens, a.to, b.from);
  return { at, kind: reports ? "content" : "relative", marker: null };
}

/** Start of the noun phrase that ends at `end`: "said at a conference this week | he would ...". */
function nounPhraseBefore(tokens: readonly Token[], low: number, end: number): number {
  let i = end;
  while (i > low && (tokens[i - 1] as Token).pos === "ADV") i--;
  if (i > low && (tokens[i - 1] as Token).pos === "PRON") return i - 1;
  while (i > low && /^(?:NOUN|PROPN|ADJ|DET|NUM|CCONJ|PART|SYM)$/.test((tokens[i - 1] as Token).pos)) {
    i--;
    const t = tokens[i] as Token;
    if (t.pos === "DET" && tokens[i - 1]?.pos !== "CCONJ") break;
  }
  return i;
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

function subjectOf(stream: Stream, group: VerbGroup, opening: Split, end: number): Range | null {
  if (group.form !== "finite") return null;
  const tokens = stream.tokens;
  let from = opening.at;
  if (opening.kind === "relative" && opening.marker)
    return opening.marker === "where" || opening.marker === "whose" ? trimSubject(tokens, from + 1, group.from) : null;
  if (opening.marker && tokens[from]?.lower === opening.marker) from++;
  if (isSpeechVerb(group.lemma) && PAUSES.has(tokens[group.to]?.text ?? ""))
    from = afterComma(tokens, from, group.from);
  const before = trimSubject(tokens, from, group.from);
  if (before) return before;
  return isSpeechVerb(group.lemma) ? invertedSubject(tokens, group.to, end) : null;
}

/** "Trump, Rubio said, is interested": the speaker is what stands between the comma and the verb. */
function afterComma(tokens: readonly Token[], from: number, end: number): number {
  for (let i = end - 1; i > from; i--) {
    if ((tokens[i] as Token).pos === "CCONJ") return from;
    if ((tokens[i] as Token).text === ",") return i + 1 < end ? i + 1 : from;
  }
  return from;
}

/** Leaves out what stands before a subject: "In Kyiv on Friday,", "Speaking at ...,", quotation marks, conjunctions. */
function trimSubject(tokens: readonly Token[], start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (
    to > from &&
    /^(?:ADV|PUNCT|PART)$/.test((tokens[to - 1] as Token).pos) &&
    !QUOTES.test((tokens[to - 1] as Token).text)
  )
    to--;
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    if (QUOTES.test(t.text) || t.text === ":" || t.text === ";" || DASHES.has(t.text)) from = i + 1;
  }
  while (from < to) {
    const t = tokens[from] as Token;
    if (t.pos === "PUNCT" || t.pos === "CCONJ" || (t.pos === "ADV" && t.lower !== "there")) from++;
    else if (t.pos === "ADP" || t.pos === "SCONJ" || (t.pos === "VERB" && t.lower.endsWith("ing"))) {
      const comma = find(tokens, from, to - from, (x) => x.text === ",");
      if (comma === null || comma >= to) return skipPhrase(tokens, from, to);
      from = comma + 1;
    } else break;
  }
  return from < to ? [from, to] : null;
}

/** "In Kyiv officials said": without a comma the subject is the last noun phrase. */
function skipPhrase(tokens: readonly Token[], from: number, to: number): Range | null {
  const at = nounPhraseBefore(tokens, from + 1, to);
  return at > from + 1 && at < to ? [at, to] : null;
}

function invertedSubject(tokens: readonly Token[], from: number, end: number): Range | null {
  const t = tokens[from];
  if (!t || !/^(?:PROPN|DET|NOUN|ADJ|NUM)$/.test(t.pos)) return null;
  let to = from;
  while (
    to < end &&
    !PAUSES.has((tokens[to] as Token).text) &&
    !/^(?:VERB|AUX|SCONJ)$/.test((tokens[to] as Token).pos) &&
    !(tokens[to] as Token).text.match(/^["“”.]$/)
  ) {
    const word = tokens[to] as Token;
    if (word.pos === "ADP" && word.lower !== "of" && word.lower !== "for") break;
    to++;
  }
  return to > from ? [from, to] : null;
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
