import type { Span, TimeMention } from "../../domain";
import type { Candidate } from "./candidate";
import { classifyNouns } from "./classify";
import { leadsTo } from "./classify-nouns";
import type { Stream } from "./clauses";
import { inside, overlap, type SentenceFacts } from "./context";
import { statedDate } from "./dates";
import type { Classification } from "./event-type";

/** Strength a noun must have beside a date of its own, and without one in a sentence that reports nothing else. */
const WITH_DATE = 0.3;
const ALONE = 0.6;

/** Events that a noun names: "the war that began in 2022", "Putin's air attacks in recent weeks". Those a clause tells already are left out. */
export function nounCandidates(stream: Stream, facts: SentenceFacts, clausal: readonly Candidate[]): Candidate[] {
  const clauses = facts.clauses.filter((c) => c.stream === stream);
  return classifyNouns(stream, clauses).flatMap((what): Candidate[] => {
    const noun = stream.tokens[what.trigger[1] - 1];
    if (!noun || facts.times.some((t) => overlap(t, noun))) return [];
    const quoted = facts.quotes.some((q) => inside(noun, q));
    const span = phraseSpan(stream, what.trigger);
    const times = facts.times.filter(
      (t) => overlap(t, span) && t.quoted === quoted && adjacent(stream, what.trigger, span, t),
    );
    const clause = clauses.find((c) => c.from <= what.trigger[0] && what.trigger[1] <= c.to) ?? null;
    const base: Candidate = { clause, stream, what, nominal: true, quoted, span, time: null, lead: false };
    if (times.length === 0) {
      if (!quoted && leadsTo(stream.tokens, what.trigger[1] - 1) && during(stream, what.trigger, clause)) return [base];
      const tells =
        clausal.length === 0 && !quoted && what.strength >= ALONE && facts.actors.some((a) => overlap(a, span));
      return tells ? [base] : [];
    }
    if (what.strength < WITH_DATE || toldByClause(base, times, facts, clausal)) return [];
    return [{ ...base, time: times[0] ?? null }];
  });
}

/** "said it during a visit to Rome": a journey on which something was done took place when that was. */
function during(stream: Stream, trigger: Classification["trigger"], clause: Candidate["clause"]): boolean {
  if (!clause || (clause.group.form === "finite" && clause.group.tense !== "past")) return false;
  let i = trigger[0] - 1;
  while (i > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(stream.tokens[i]?.pos ?? "")) i--;
  return /^(?:during|upon|on)$/.test(stream.tokens[i]?.lower ?? "");
}

/** Does a clause of the sentence report the same on the same date? Then the noun only says it again. */
function toldByClause(
  c: Candidate,
  times: readonly TimeMention[],
  facts: SentenceFacts,
  clausal: readonly Candidate[],
): boolean {
  if (times.length > 1) return false;
  const date = times[0]?.when;
  return clausal.some((k) => {
    if (k.clause !== c.clause || !k.clause || !date) return false;
    const of = statedDate(k.clause, facts, k.quoted);
    if (k.what.type === c.what.type && (!of || of.time === times[0] || of.when?.edtf === date.edtf)) return true;
    const named = facts.actors.some((a) => inside(a, c.span)) || facts.places.some((p) => inside(p, c.span));
    return of?.when?.edtf === date.edtf && !named;
  });
}

/** Does the time stand at the noun: "Thursday's talks", "talks in Geneva in 2022", and not at another noun in between? */
function adjacent(stream: Stream, trigger: Classification["trigger"], phrase: Span, time: Span): boolean {
  const first = stream.tokens[trigger[0]];
  const last = stream.tokens[trigger[1] - 1];
  if (!first || !last) return false;
  return time.end <= first.start ? first.start - time.end <= 24 : inside(time, phrase) && time.start - last.end <= 80;
}

/** The noun phrase around a trigger: modifiers before it, prepositional phrases after it. */
function phraseSpan(stream: Stream, trigger: Classification["trigger"]): Span {
  const { tokens } = stream;
  let from = trigger[0];
  while (
    from > 0 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|SYM)$/.test(tokens[from - 1]?.pos ?? "") &&
    tokens[from - 1]?.lower !== "to"
  )
    from--;
  let to = trigger[1];
  while (to < tokens.length && follows(stream, to)) to++;
  while (to > trigger[1] && /^(?:ADP|DET|CCONJ|PART|PRON|PUNCT|ADV)$/.test(tokens[to - 1]?.pos ?? "")) to--;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function follows(stream: Stream, i: number): boolean {
  const t = stream.tokens[i];
  if (!t || t.lower === "that") return false;
  if (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART|CCONJ|PRON|SYM)$/.test(t.pos)) return true;
  // a comma inside a date or between dates, and "-" inside a name
  if (t.text === "-" || t.text === ",")
    return (
      /^(?:NUM)$/.test(stream.tokens[i + 1]?.pos ?? "") ||
      (stream.tokens[i + 1]?.pos === "CCONJ" && stream.tokens[i - 1]?.pos === "NUM")
    );
  return t.pos === "ADV" && stream.tokens[i - 1]?.pos !== "PUNCT";
}
