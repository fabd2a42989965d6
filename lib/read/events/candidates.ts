import type { Span, TimeMention } from "../../domain";
import type { Candidate } from "./candidate";
import { classifyClause, mainClassification } from "./classify";
import { type Clause, clauseSpan } from "./clauses";
import { inside, type SentenceFacts } from "./context";
import { ownTimes } from "./dates";
import type { Classification } from "./event-type";
import { nounCandidates } from "./noun-candidates";
import { settle } from "./settle";

const OTHER_STRENGTH = 0.35;

/** What a careful reader would note of one sentence: at most a few, each from its own clause or noun. */
export function findCandidates(facts: SentenceFacts): Candidate[] {
  const clausal = facts.clauses
    .map((clause) => clauseCandidate(clause, facts))
    .filter((c): c is Candidate => c !== null);
  const kept = withWords(settle(clausal, facts), facts);
  const nominal = facts.streams.flatMap((stream) => nounCandidates(stream, facts, kept));
  const all = withLead([...kept, ...nominal], facts).sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  const only = all[0];
  const spread = all.flatMap((c) => perDate(c, facts));
  return spread.length === 1 && only ? [{ ...only, span: wholeSentence(only, facts) }] : spread;
}

/** A saying that follows what is said ("..., the ministry said on Friday") is quoted with it, unless that counts for itself. */
function withWords(kept: readonly Candidate[], facts: SentenceFacts): Candidate[] {
  return kept.map((c) => {
    const first = c.what.type === "statement" && c.clause?.kind === "coordinate" && c.stream === facts.streams[0];
    if (!first || kept.some((k) => k !== c && k.span.start < c.span.start)) return c;
    return { ...c, span: { start: facts.bodyStart, end: c.span.end } };
  });
}

/** Marks the candidate that tells what the sentence is about; makes one where a strong act of the main clause was passed over. */
function withLead(found: readonly Candidate[], facts: SentenceFacts): Candidate[] {
  const main = mainClassification(facts.clauses);
  if (!main) return [...found];
  const [stream] = facts.streams;
  const at = found.findIndex((c) => c.stream === stream && c.what.trigger[0] === main.trigger[0]);
  const same = at >= 0 ? at : found.findIndex((c) => c.what.plover === main.plover);
  const lead = same >= 0 ? same : found.findIndex((c) => c.clause?.kind === "main" && !c.nominal);
  return found.map((c, i) =>
    i === lead ? { ...c, lead: true, what: { ...c.what, plover: main.plover ?? c.what.plover } } : c,
  );
}

/** "the agreements of 9 November 2020, and 11 January and 26 November 2021": an event for each date of a list. */
function perDate(c: Candidate, facts: SentenceFacts): Candidate[] {
  if (c.what.type === "statement") return [c];
  const times = facts.times.filter(
    (t) => inside(t, c.span) && t.type === "DATE" && t.when?.precision === "day" && t.quoted === c.quoted,
  );
  const list: TimeMention[] = [];
  for (const time of times) {
    const last = list.at(-1);
    if (last && !/^,?\s*(?:and|,)\s*$/.test(facts.text(last.end, time.start))) break;
    list.push(time);
  }
  const days = new Set(list.map((t) => t.when?.edtf));
  const joined =
    list.length > 1 && /\band\b/.test(facts.text((list.at(-2) as TimeMention).end, (list.at(-1) as TimeMention).start));
  if (!joined || days.size < list.length || list.length < times.length) return [c];
  return list.map((time, i) => ({
    ...c,
    time,
    span: { start: i === 0 ? c.span.start : (list[i - 1] as TimeMention).start, end: time.end },
  }));
}

function clauseCandidate(clause: Clause, facts: SentenceFacts): Candidate | null {
  const verb = clause.stream.tokens[clause.group.head];
  if (!verb) return null;
  const quoted = facts.quotes.some((q) => inside(verb, q));
  const found = classifyClause(clause) ?? dated(clause, facts, quoted);
  if (!found || nothing(clause)) return null;
  return {
    clause,
    stream: clause.stream,
    what: found,
    nominal: false,
    quoted,
    span: extent(clause, facts),
    time: null,
    lead: false,
  };
}

/** "No injuries were reported": nothing happened, and nobody denies that it did. */
function nothing(clause: Clause): boolean {
  const first = clause.subject && clause.stream.tokens[clause.subject[0]];
  return !!first && /^(?:no|none|neither|nobody|nothing|few|little)$/.test(first.lower);
}

/** A finite clause that no word types but a date pins down is still an event. */
function dated(clause: Clause, facts: SentenceFacts, quoted: boolean): Classification | null {
  const { group } = clause;
  const form = group.form === "finite" || (group.form === "participle" && clause.kind !== "main");
  if (!form || group.negated || (group.modal && group.modal !== "will")) return null;
  if ((group.lemma === "be" || group.lemma === "have") && clause.kind !== "main") return null;
  if (!ownTimes(clause, facts, quoted).some((t) => t.when && (t.relation === "in" || t.type === "TIME"))) return null;
  return {
    type: "other",
    subtype: null,
    plover: null,
    strength: OTHER_STRENGTH,
    trigger: [group.from, group.to],
    rule: "dated-clause",
  };
}

/** The characters of a clause with the clauses that complete it and, for a relative clause, the words it describes. */
function extent(clause: Clause, facts: SentenceFacts): Span {
  let { start, end } = clauseSpan(clause);
  for (const child of facts.clauses) {
    if (child.stream !== clause.stream || child.from < clause.to) continue;
    if (
      child.kind === "infinitive" ||
      child.kind === "gerund" ||
      (child.parent === clause && child.kind !== "coordinate" && child.kind !== "relative")
    ) {
      const span = clauseSpan(child);
      if (span.start - end <= 3) end = Math.max(end, span.end);
    }
  }
  const described = describedPhrase(clause, facts);
  if (described) start = Math.min(start, described.start);
  const subject = clause.subject && clause.stream.tokens[clause.subject[0]];
  if (subject && clause.subject && clause.subject[0] < clause.from) start = Math.min(start, subject.start);
  return { start: Math.max(start, facts.bodyStart), end: Math.min(end, facts.sentence.end) };
}

/** The noun phrase that a relative or participle clause describes: "the talks | that collapsed". */
export function describedPhrase(clause: Clause, facts: SentenceFacts): Span | null {
  const word = clause.antecedent;
  if (!word) return null;
  const at = facts.tokens.findIndex((t) => t.start === word.start);
  if (at < 0) return null;
  let from = at;
  while (
    from > 0 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(facts.tokens[from - 1]?.pos ?? "") &&
    facts.tokens[from - 1]?.lower !== "to"
  )
    from--;
  return { start: facts.tokens[from]?.start ?? word.start, end: word.end };
}

function wholeSentence(c: Candidate, facts: SentenceFacts): Span {
  return c.nominal ? c.span : { start: facts.bodyStart, end: facts.sentence.end };
}
