import type { Span } from "../../domain";
import { classifyClause, classifyNouns } from "./classify";
import { type Clause, clauseSpan, type Stream } from "./clauses";
import { inside, overlap, type SentenceFacts } from "./context";
import { ownTimes, statedDate } from "./dates";
import type { Classification } from "./event-type";
import { reporterOf } from "./status";

/** Something a sentence may report: by a clause or by a noun in one. */
export interface Candidate {
  /** The clause whose verb reports it, or in which the noun stands; null for a sentence without verbs. */
  readonly clause: Clause | null;
  readonly stream: Stream;
  readonly what: Classification;
  readonly nominal: boolean;
  /** Inside a quotation. */
  readonly quoted: boolean;
  readonly span: Span;
}

const OTHER_STRENGTH = 0.35;

/** What a careful reader would note of one sentence: at most a few, each from its own clause or noun. */
export function findCandidates(facts: SentenceFacts): Candidate[] {
  const clausal = facts.clauses
    .map((clause) => clauseCandidate(clause, facts))
    .filter((c): c is Candidate => c !== null);
  const kept = settle(clausal, facts);
  const nominal = facts.streams.flatMap((stream) => nounCandidates(stream, facts, kept));
  const all = [...kept, ...nominal].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const only = all[0];
  return all.length === 1 && only ? [{ ...only, span: wholeSentence(only, facts) }] : all;
}

function clauseCandidate(clause: Clause, facts: SentenceFacts): Candidate | null {
  const verb = clause.stream.tokens[clause.group.head];
  if (!verb) return null;
  const quoted = facts.quotes.some((q) => inside(verb, q));
  const found = classifyClause(clause) ?? dated(clause, facts, quoted);
  if (!found) return null;
  return { clause, stream: clause.stream, what: found, nominal: false, quoted, span: extent(clause, facts) };
}

/** A finite clause that no word types but a date pins down is still an event. */
function dated(clause: Clause, facts: SentenceFacts, quoted: boolean): Classification | null {
  const { group } = clause;
  if (group.form !== "finite" || group.negated || (group.modal && group.modal !== "will")) return null;
  if (group.lemma === "be" || group.lemma === "have") {
    if (clause.kind !== "main") return null;
  }
  if (!ownTimes(clause, facts, quoted).some((t) => t.when && t.when.basis !== "published")) return null;
  return {
    type: "other",
    subtype: null,
    plover: null,
    strength: OTHER_STRENGTH,
    trigger: [group.from, group.to],
    rule: "dated-clause",
  };
}

/** Which of a sentence's clauses stand on their own. */
function settle(candidates: readonly Candidate[], facts: SentenceFacts): Candidate[] {
  const hasDate = (c: Candidate) => c.clause !== null && statedDate(c.clause, facts, c.quoted) !== null;
  const kept: Candidate[] = [];
  for (const c of candidates) {
    const clause = c.clause as Clause;
    const own = hasDate(c);
    if (!worth(c, clause, own)) continue;
    kept.push(c);
  }
  return kept.filter((c) => !redundant(c, kept, hasDate));
}

/** Strength a clause must have to count, by where it stands. A date of its own halves it. */
function worth(c: Candidate, clause: Clause, own: boolean): boolean {
  const { strength } = c.what;
  if (c.quoted) return own && strength >= 0.5 && c.what.type !== "statement" && clause.group.form === "finite";
  const reporter = reporterOf(clause);
  const needed =
    clause.kind === "main" || clause.kind === "coordinate"
      ? 0.35
      : reporter && clause.kind === "content"
        ? 0.6
        : clause.group.form === "finite"
          ? 0.7
          : 0.85;
  return strength >= (own ? needed / 2 : needed);
}

/** A report and what it reports are one event unless each has its own date; the more telling one stays. */
function redundant(c: Candidate, kept: readonly Candidate[], hasDate: (c: Candidate) => boolean): boolean {
  const clause = c.clause as Clause;
  if (c.what.type === "statement") {
    const content = kept.find(
      (k) => k !== c && k.clause && reporterOf(k.clause) === clause && k.what.type !== "statement",
    );
    const neutral = c.what.subtype === "say" || c.what.subtype === "announce" || c.what.subtype === null;
    return content !== undefined && neutral && !hasDate(c) && content.what.strength >= 0.6;
  }
  const parent = kept.find((k) => k !== c && k.clause === clause.parent);
  if (!parent || hasDate(c)) return false;
  return clause.group.form !== "finite" || (parent.what.type === "statement" && hasDate(parent));
}

/** The characters of a clause with the clauses that complete it. */
function extent(clause: Clause, facts: SentenceFacts): Span {
  let { start, end } = clauseSpan(clause);
  for (const child of facts.clauses) {
    if (child.stream !== clause.stream || child.from < clause.to) continue;
    if (
      child.parent &&
      (child.parent === clause || child.kind === "infinitive" || child.kind === "gerund") &&
      child.kind !== "coordinate" &&
      child.kind !== "relative"
    ) {
      const span = clauseSpan(child);
      if (span.start - end <= 3) end = Math.max(end, span.end);
    }
  }
  start = Math.max(start, facts.sentence.start);
  return { start, end: Math.min(end, facts.sentence.end) };
}

function wholeSentence(c: Candidate, facts: SentenceFacts): Span {
  return c.nominal ? c.span : { start: facts.sentence.start, end: facts.sentence.end };
}

function nounCandidates(stream: Stream, facts: SentenceFacts, clausal: readonly Candidate[]): Candidate[] {
  const clauses = facts.clauses.filter((c) => c.stream === stream);
  const out: Candidate[] = [];
  for (const what of classifyNouns(stream, clauses)) {
    const noun = stream.tokens[what.trigger[1] - 1];
    if (!noun) continue;
    const quoted = facts.quotes.some((q) => inside(noun, q));
    const span = phraseSpan(stream, what.trigger);
    const times = facts.times.filter((t) => overlap(t, span) && t.quoted === quoted);
    const clause = clauses.find((c) => c.from <= what.trigger[0] && what.trigger[1] <= c.to) ?? null;
    const sameClause = clausal.some((c) => c.clause === clause && clause !== null);
    const needed = times.length > 0 ? 0.3 : clausal.length === 0 && !quoted ? 0.7 : 2;
    if (quoted && times.length === 0) continue;
    if (what.strength < needed) continue;
    if (sameClause && times.every((t) => !adjacent(stream, what.trigger, t))) continue;
    out.push({ clause, stream, what, nominal: true, quoted, span });
  }
  return out;
}

/** Does the time stand right at the noun: "Thursday's talks", "talks in 2022"? */
function adjacent(stream: Stream, trigger: readonly [number, number], time: Span): boolean {
  const first = stream.tokens[trigger[0]];
  const last = stream.tokens[trigger[1] - 1];
  if (!first || !last) return false;
  return time.end <= first.start ? first.start - time.end <= 24 : time.start - last.end <= 12;
}

/** The noun phrase around a trigger: modifiers before it, prepositional phrases after it. */
function phraseSpan(stream: Stream, trigger: readonly [number, number]): Span {
  const { tokens } = stream;
  let from = trigger[0];
  while (
    from > 0 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|SYM)$/.test(tokens[from - 1]?.pos ?? "") &&
    tokens[from - 1]?.lower !== "to"
  )
    from--;
  let to = trigger[1];
  while (
    to < tokens.length &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART|CCONJ|PRON|SYM)$/.test(tokens[to]?.pos ?? "") &&
    tokens[to]?.lower !== "that"
  )
    to++;
  while (to > trigger[1] && /^(?:ADP|DET|CCONJ|PART|PRON)$/.test(tokens[to - 1]?.pos ?? "")) to--;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
