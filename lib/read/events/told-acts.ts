import type { TimeMention, When } from "../../domain";
import { dayOf, formatDay, when as makeWhen } from "../../time";
import type { Clause } from "./clauses";
import type { SentenceFacts } from "./context";
import { bestTime, boundBy, ownTimes } from "./dates";
import { type Act, namesIn, nounAct, verbAct } from "./event-acts";
import { phraseStart, timeBeside } from "./noun-times";

/** An act with the date that its own sentence gives it. */
export interface DatedAct extends Act {
  readonly when: When;
  /** The words that date it; null where it is dated by what it is the eve of. */
  readonly time: TimeMention | null;
  readonly sentence: number;
  /** Names in the whole sentence. */
  readonly around: ReadonlySet<string>;
}

const TAKES_PLACE = new Set("occur happen take begin start come follow erupt".split(" "));
const STAGES = new Set("carry launch stage hold conduct mount commit make stag wage win".split(" "));
/** No sentence of a journalist's tells of more. */
const MOST_ACTS = 40;

/** The acts of a sentence that its own words date. */
export function datedActs(facts: SentenceFacts): DatedAct[] {
  if (facts.times.length === 0) return [];
  const out: DatedAct[] = [];
  const around = namesIn(facts.tokens);
  const add = (act: Act | null, time: TimeMention) => {
    const when = boundBy(time);
    if (act && when && when.from !== null && when.to !== null && time.relation === "in" && out.length < MOST_ACTS)
      out.push({ ...act, when, time, sentence: facts.sentence.index, around });
  };
  const nouns = datedNouns(facts);
  for (const { act, time } of nouns) add(act, time);
  for (const clause of facts.clauses.slice(0, MOST_ACTS)) {
    const time = bestTime(clause, ownTimes(clause, facts, true));
    if (!time || nouns.some((n) => n.time === time && n.beside)) continue;
    if (!clause.group.negated) add(verbAct(clause), time);
  }
  return out;
}

interface DatedNoun {
  readonly act: Act;
  readonly time: TimeMention;
  /** The time stands in the noun's own phrase. */
  readonly beside: boolean;
}

function datedNouns(facts: SentenceFacts): DatedNoun[] {
  const out: DatedNoun[] = [];
  for (const stream of facts.streams) {
    for (let i = 0; i < stream.tokens.length && out.length < MOST_ACTS; i++) {
      const act = nounAct(stream.tokens, i);
      if (!act) continue;
      const beside = timeBeside(stream.tokens, i, facts.times);
      const clause = facts.clauses.find((c) => c.stream === stream && c.from <= i && i < c.to);
      const time = beside ?? (clause && sharesTime(clause, i) ? bestTime(clause, ownTimes(clause, facts, true)) : null);
      if (time) out.push({ act, time, beside: beside !== null });
    }
  }
  return out;
}

/** A noun that its clause's date is the date of: what took place, what was staged, what something happened in. */
function sharesTime(clause: Clause, at: number): boolean {
  const { tokens } = clause.stream;
  const { group } = clause;
  if (group.negated) return false;
  const before = tokens[phraseStart(tokens, at) - 1]?.lower ?? "";
  if (at < group.from) return TAKES_PLACE.has(group.lemma) && !/^(?:of|in|on|after|before|by|for|to)$/.test(before);
  if (before === "in" || before === "during") return true;
  return STAGES.has(group.lemma) && phraseStart(tokens, at) <= group.to + 1;
}

/** "This is the eve of the visit", "On the eve of the summit, he is meeting": the day after the one spoken of. */
export function actsOnEve(facts: SentenceFacts, day: When | null): DatedAct[] {
  const out: DatedAct[] = [];
  if (!day || !facts.tokens.some((t) => t.lower === "eve")) return out;
  for (const { tokens } of facts.streams)
    tokens.forEach((t, i) => {
      const start = phraseStart(tokens, i);
      if (tokens[start - 1]?.lower !== "of" || tokens[start - 2]?.lower !== "eve") return;
      const act = t.pos === "NOUN" ? nounAct(tokens, i) : null;
      const clause = facts.clauses.find((c) => c.stream.tokens === tokens && c.to > i);
      if (!act || !clause) return;
      const time = bestTime(clause, ownTimes(clause, facts, true));
      const eve = time ? time.when : clause.group.tense === "past" ? null : day;
      if (eve?.from == null || eve.precision !== "day") return;
      const when = makeWhen(formatDay(dayOf(eve.from) + 1), "inherited", eve.reasoning);
      out.push({
        ...act,
        telling: true,
        when,
        time: null,
        sentence: facts.sentence.index,
        around: namesIn(facts.tokens),
      });
    });
  return out;
}
