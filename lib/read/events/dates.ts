import type { Article, Precision, TimeMention, Token, When } from "../../domain";
import { formatDay, localDay, when as makeWhen, parseEdtf } from "../../time";
import { classifyClause } from "./classify";
import { type Clause, clauseSpan } from "./clauses";
import { type SentenceFacts, withinTokens } from "./context";
import { nounAct } from "./event-acts";
import { phraseStart, timeBeside } from "./noun-times";
import { statementKind } from "./speech-verbs";

export interface Dated {
  readonly when: When | null;
  /** The words that date it, when they stand in its own sentence or in the one it inherits from. */
  readonly time: TimeMention | null;
  readonly rule: string;
}

export const UNDATED: Dated = { when: null, time: null, rule: "none" };

/** Times that date the verb of a clause: in its own tokens, not in another's quotation, not the possessor of a noun. */
export function ownTimes(clause: Clause, facts: SentenceFacts, quoted: boolean): TimeMention[] {
  const { stream, subject, parent } = clause;
  // "On Monday, families displaced by the war | returned": what opens a sentence dates the verb that its subject waits for
  const early = subject && subject[0] < clause.from && subject[0] < clause.group.from ? subject[0] : 0;
  const opening =
    early > 0 ? withinTokens(facts.times, stream, parent?.stream === stream ? parent.group.to : 0, early) : [];
  return [...opening, ...withinTokens(facts.times, stream, clause.from, clause.to)].filter(
    (t) => (quoted || !t.quoted) && !modifiesNoun(clause, t, facts.times),
  );
}

/** "Thursday's talks" dates the talks; "at yesterday's ceremony" dates what was done there as well. */
function modifiesNoun(clause: Clause, time: TimeMention, times: readonly TimeMention[]): boolean {
  const tokens = clause.stream.tokens;
  const last = tokens.findIndex((t) => t.end >= time.end);
  const next = tokens[last + 1];
  const first = tokens.findIndex((t) => t.end > time.start);
  const before = tokens[first - 1]?.lower ?? "";
  if (datesNoun(clause, first, time) || follows(clause, first)) return true;
  if (before === "of") return true; // "the agreement of 9 November"
  const listed =
    before === "and" || before === "," ? times.find((t) => t.end <= time.start && time.start - t.end <= 6) : undefined;
  if (listed && listed !== time && modifiesNoun(clause, listed, times)) return true;
  const possessive = /['’]s?$/.test(tokens[last]?.text ?? "") || (next !== undefined && /^['’]s?$/.test(next.text));
  if (!possessive) return false;
  const before2 = tokens[first - 2]?.lower ?? "";
  const setting = (w: string) => w === "at" || w === "during" || w === "in";
  return !(setting(before) || (before === "the" && setting(before2)));
}

/** "condemned the invasion of Kuwait on Aug. 2", "within weeks of his capture on March 26": the date of what the noun tells of. */
function datesNoun(clause: Clause, first: number, time: TimeMention): boolean {
  const { tokens } = clause.stream;
  const { group } = clause;
  if (!/^(?:on|in)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  for (let i = first - 2; i >= Math.max(group.to, first - NOUN_REACH); i--) {
    if (!nounAct(tokens, i) || timeBeside(tokens, i, [time]) !== time) continue;
    const from = phraseStart(tokens, i);
    if (/^(?:of|about|over)$/.test(tokens[from - 1]?.lower ?? "")) return true;
    return from <= group.to + 1 && statementKind(group.lemma) !== null && /\d/.test(time.when?.reasoning?.words ?? "");
  }
  return false;
}

const NOUN_REACH = 10;

/** "with their first units arriving Tuesday": a word in -ing right before the time, and no noun with an article. */
function follows(clause: Clause, first: number): boolean {
  const { tokens } = clause.stream;
  const word = tokens[first - 1];
  if (!word || first - 1 <= clause.group.head || !/[a-z]{3}ing$/.test(word.text) || clause.group.lemma === word.lemma)
    return false;
  return (
    /^(?:VERB|NOUN)$/.test(word.pos) &&
    tokens[first - 2]?.pos === "NOUN" &&
    tokens.slice(clause.group.to, first).some((t) => t.lower === "with")
  );
}

/**
 * The date that a time expression gives an event, by the preposition that bounds it: since X = X/.., until X = ../X. An event that is
 * to go on until X and has not ended runs from the publication day ("will run until Wednesday").
 */
export function boundBy(time: TimeMention, lasting: string | null = null): When | null {
  const date = time.when;
  if (!date) return null;
  if (time.relation === "in") return date;
  const clock = /^(\d{4}-\d\d-\d\d)T/.exec(date.edtf); // "after 9 am" is some time that day
  if (clock?.[1] && (time.relation === "after" || time.relation === "before"))
    return makeWhen(clock[1], date.basis, date.reasoning);
  const [first, last] = date.edtf.includes("/") ? (date.edtf.split("/") as [string, string]) : [date.edtf, date.edtf];
  if (first === ".." || last === "..") return date;
  const edtf =
    time.relation === "from" || time.relation === "after"
      ? `${first}/..`
      : `${time.relation === "until" && lasting ? lasting : ".."}/${last}`;
  return parseEdtf(edtf) ? makeWhen(edtf, date.basis, date.reasoning) : date;
}

/** Of several times in a clause the one that dates its verb: "in" before "since", then the nearest, the finer of two that agree. */
export function bestTime(clause: Clause, times: readonly TimeMention[]): TimeMention | null {
  const verb = clause.stream.tokens[clause.group.head];
  if (!verb) return times[0] ?? null;
  const cost = (t: TimeMention) =>
    (t.relation === "in" ? 0 : 200) +
    (t.start >= verb.end ? t.start - verb.end : (verb.start - t.end) * 1.2) +
    (FINE.has(t.when?.precision ?? "year") ? 0 : 25);
  return times.reduce<TimeMention | null>((best, t) => (best === null || cost(t) < cost(best) ? t : best), null);
}

const FINE: ReadonlySet<Precision> = new Set(["minute", "hour", "day", "week", "month"]);

/** The date in a clause's own words, or in those of the clauses that complete it ("when they spoke on Wednesday", "to meet on Friday"). */
export function statedDate(clause: Clause, facts: SentenceFacts, quoted: boolean): Dated | null {
  const own = bestTime(clause, ownTimes(clause, facts, quoted));
  if (own) return fromTime(own, "own-clause", clause);
  for (const child of facts.clauses) {
    if (child.parent !== clause || !completes(child)) continue;
    const time = bestTime(child, ownTimes(child, facts, quoted));
    if (time) return fromTime(time, "completing-clause");
    if (child.group.form === "infinitive") {
      const further = statedDate(child, facts, quoted);
      if (further) return further;
    }
  }
  const opening = facts.clauses[0];
  if (opening && opens(opening) && opening.stream === clause.stream && facts.clauses[1] === clause) {
    const time = bestTime(opening, ownTimes(opening, facts, quoted)); // "Speaking in Rome on Thursday, she said", "As the drills began yesterday, it announced"
    if (time) return fromTime(time, "opening-clause");
  }
  const told = facts.clauses.find(
    (c) => c.antecedent && TAKES_PLACE.has(c.group.lemma) && inSubject(c.antecedent, clause),
  );
  const when = told && bestTime(told, ownTimes(told, facts, quoted));
  if (when) return fromTime(when, "subject-clause");
  if (
    clause.group.form !== "finite" &&
    clause.parent &&
    (clause.group.form === "infinitive" || clause.kind === "gerund")
  ) {
    const time = bestTime(clause.parent, ownTimes(clause.parent, facts, quoted));
    if (time) return fromTime(time, "governing-clause");
  }
  return null;
}

const opens = (clause: Clause): boolean =>
  clause.kind === "gerund" || (clause.kind === "adverbial" && /^(?:as|when|while)$/.test(clause.marker ?? ""));

/** "The accident, which occurred yesterday, was caused by": the verb of the relative clause only says that it was. */
const TAKES_PLACE = new Set("occur happen take begin start come last open".split(" "));

function inSubject(word: Token, clause: Clause): boolean {
  if (!clause.subject) return false;
  return clause.stream.tokens.slice(clause.subject[0], clause.subject[1]).some((t) => t.start === word.start);
}

/**
 * "will not attend Thursday's talks": the event a verb acts on lends it its date. Where the verb only serves its object ("signing the
 * agreement of 9 November"), any time in the object does.
 */
export function objectDate(clause: Clause, facts: SentenceFacts, quoted: boolean, rule: string): Dated | null {
  const verbEnd = clause.stream.tokens[clause.group.to - 1]?.end ?? 0;
  const { end } = clauseSpan(clause);
  const reach = rule.startsWith("light:") ? 120 : 5;
  const time = facts.times.find(
    (t) => t.quoted === quoted && t.start >= verbEnd && t.start - verbEnd <= reach && end >= t.end,
  );
  return time ? fromTime(time, "object") : null;
}

const completes = (child: Clause): boolean =>
  child.kind === "infinitive" ||
  (child.kind === "adverbial" && (child.marker === "when" || child.marker === "as" || child.marker === "while")) ||
  (child.kind === "gerund" && child.marker !== ",") ||
  // "handed over a bell made from weapons to a church on Thursday": a participle that tells nothing itself takes no date
  (child.kind === "participle" && classifyClause(child) === null);

export function fromTime(time: TimeMention, rule: string, clause: Clause | null = null): Dated {
  const lasts = clause !== null && clause.group.tense !== "past" && time.when?.reasoning?.anchorKind === "published";
  return { when: boundBy(time, lasts ? (time.when?.reasoning?.anchor ?? null) : null), time, rule };
}

/** The publication day, as the date of what nothing else dates. */
export function publicationDay(article: Article): When | null {
  if (!article.published) return null;
  const day = localDay(article.published, article.zone);
  if (day === null) return { ...article.published, basis: "published", reasoning: null };
  return makeWhen(formatDay(day), "published", {
    words: "",
    span: null,
    rule: "publication-day",
    anchor: formatDay(day),
    anchorKind: "published",
  });
}

/** From the publication day on: a plan nobody dated. */
export function afterPublication(article: Article): When | null {
  const day = publicationDay(article);
  return day && day.precision === "day" ? makeWhen(`${day.edtf}/..`, "published", day.reasoning) : null;
}

/** A neighbour's date, marked as inherited. */
export function inherited(dated: Dated): Dated {
  return dated.when ? { when: { ...dated.when, basis: "inherited" }, time: dated.time, rule: "inherited" } : UNDATED;
}
