import type { Place } from "../domain";
import { overlaps } from "../time";
import type { Fact } from "./fact";
import { placeShared, placesAgree } from "./same-place";
import { wordOverlap } from "./words";

/** Can both be the same day, and the same hour if both name one? Undated and open-ended dates are compatible with nothing. */
export function datesAgree(a: Fact, b: Fact): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  if (a.from > b.to || b.from > a.to) return false;
  return a.clock === null || b.clock === null || overlaps(a.clock, b.clock);
}

/** Can the two stand in one event at all? Held between every two passages of an event. */
export function compatible(a: Fact, b: Fact): boolean {
  return datesAgree(a, b) && placesAgree(a.report.place, b.report.place);
}

/** Least sum of what speaks for one event. */
const THRESHOLD = 0.75;

/** How sure it is that both report one event, 0 = no. Strict: overlapping dates, agreeing places, then a shared actor or place and likeness. */
export function sameEvent(a: Fact, b: Fact): number {
  if (!kin(a, b) || !compatible(a, b)) return 0;
  if (a.text === b.text) return 2;
  if (a.family === "statement") return sameStatement(a, b);
  const words = wordOverlap(a.codes, b.codes);
  const actors = shared(a.actors, b.actors);
  const place = placeOf(a, b);
  if (actors === 0 && place === 0) return unnamed(a, b, words);
  const likeness = 0.3 * Math.min(actors, 2) + 0.35 * place + 0.9 * words;
  const score = likeness + dateBonus(a, b) + storyBonus(a, b) - quarrel(a, b);
  return score >= THRESHOLD ? score : 0;
}

/** One kind of event; inside one article "other" may be any kind but a statement. */
function kin(a: Fact, b: Fact): boolean {
  if (a.family === b.family) return true;
  if (a.family === "statement" || b.family === "statement") return false;
  return sameStory(a, b) && (a.family === "other" || b.family === "other");
}

/** Without names: nearly the same words, or inside one article a mention that names nobody ("Thursday's talks", "the accident"). */
function unnamed(a: Fact, b: Fact, words: number): number {
  const long = Math.min(a.words.length, b.words.length) > 4;
  if (words >= 0.75 && long) return words;
  const bare = isBare(a) || isBare(b);
  return bare && sameStory(a, b) && words >= 0.25 && !refused(a, b) ? 0.5 + 0.5 * words : 0;
}

const isBare = (fact: Fact): boolean => fact.actors.size === 0 && fact.report.place === null;

/** A sharp shared day speaks for one event; a month or a year in common says little. */
function dateBonus(a: Fact, b: Fact): number {
  const width = Math.max(a.width, b.width);
  return width <= 1 ? 0.1 : width <= 7 ? 0 : width <= 31 ? -0.1 : -0.25;
}

/** One article seldom tells of two events of one kind, day and actor, if it says which day. */
function storyBonus(a: Fact, b: Fact): number {
  return sameStory(a, b) ? 0.3 : 0;
}

const WEEK = 7;

function sameStory(a: Fact, b: Fact): boolean {
  if (a.passage.articleId !== b.passage.articleId || a.from !== b.from || a.to !== b.to) return false;
  return a.width <= WEEK && isDated(a) && isDated(b);
}

const isDated = (fact: Fact): boolean => fact.passage.when?.basis !== "published";

const REFUSED = new Set(["denied", "cancelled"]);

const refused = (a: Fact, b: Fact): boolean => REFUSED.has(a.passage.status) !== REFUSED.has(b.passage.status);

/** Not taking part is another story than taking part; a meeting of other people is another meeting. */
function quarrel(a: Fact, b: Fact): number {
  const strangers = a.actors.size > 0 && b.actors.size > 0 && shared(a.actors, b.actors) === 0;
  const meeting = a.family === "talks" || a.family === "agreement";
  return (refused(a, b) ? 0.25 : 0) + (strangers ? (meeting ? 0.5 : 0.2) : 0);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const id of a) if (b.has(id)) count++;
  return count;
}

/** As for places; a country that acts in one report and is the place of the other counts as a country in common. */
function placeOf(a: Fact, b: Fact): number {
  const both = placeShared(a.report.place, b.report.place);
  if (both > 0) return both;
  const acts = (place: Place | null, names: ReadonlySet<string>) => place?.kind === "country" && names.has(place.name);
  return acts(a.report.place, b.names) || acts(b.report.place, a.names) ? 0.5 : 0;
}

/** Longest stretch between two quotations of one occasion, in UTF-16 units. */
const BREATH = 500;

/** Statements are one if one speaker made them on one day in like words, or in one breath in one article. */
function sameStatement(a: Fact, b: Fact): number {
  if (shared(a.speakers, b.speakers) === 0 || a.width > 3 || b.width > 3) return 0;
  const words = wordOverlap(a.codes, b.codes);
  if (words >= 0.5) return 0.5 + words;
  return sameBreath(a, b) ? 0.6 : 0;
}

/** The later words take their date from the earlier ones: a new date would be a new occasion. */
function sameBreath(a: Fact, b: Fact): boolean {
  if (a.passage.articleId !== b.passage.articleId || a.width > 1 || b.width > 1) return false;
  const [first, then] = a.passage.start <= b.passage.start ? [a.passage, b.passage] : [b.passage, a.passage];
  const goesOn = then.when?.basis === "inherited" && first.when?.basis !== "published";
  return goesOn && then.start - first.end <= BREATH;
}
