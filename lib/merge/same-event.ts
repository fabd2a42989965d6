import { overlaps } from "../time";
import { countShared } from "./count-shared";
import type { Fact } from "./fact";
import { estrangement } from "./kinship";
import { likeness, sameness } from "./likeness";
import type { ReportPlace } from "./report";
import { acrossBorder, placeShared, placesAgree } from "./same-place";
import { saidAtMeeting, sameStatement } from "./same-statement";

/** Can both be the same day, and the same hour if both name one? Undated and open-ended dates agree with nothing. Held between every two passages of an event. */
export function datesAgree(a: Fact, b: Fact): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  // two clocks are compared as instants: the evening of one zone is the next day of another
  if (a.clock !== null && b.clock !== null) return overlaps(a.clock, b.clock);
  return a.from <= b.to && b.from <= a.to;
}

/** Can both have happened in one place? */
const scenesAgree = (a: Fact, b: Fact): boolean =>
  placesAgree(a.report.place, b.report.place) ||
  (a.passage.articleId === b.passage.articleId &&
    acrossBorder(a.report.place, b.report.place, (name) => a.names.has(name) || b.names.has(name)));

/** Least sum of what speaks for one event. */
const THRESHOLD = 0.75;

/** How sure it is that both report one event, 0 = no. Strict: overlapping dates, agreeing places, then a shared actor or place and likeness. */
export function sameEvent(a: Fact, b: Fact): number {
  if (!datesAgree(a, b) || !scenesAgree(a, b)) return 0;
  if (a.kin === b.kin && a.text === b.text) return 2;
  if (a.kin === "statement" && b.kin !== "statement") return saidAtMeeting(a, b);
  if (b.kin === "statement" && a.kin !== "statement") return saidAtMeeting(b, a);
  if (a.kin === "statement") return sameStatement(a, b);
  if (overlap(a, b)) return 0;
  const strange = estrangement(a.kin, b.kin);
  if (strange > (a.passage.articleId === b.passage.articleId ? 0 : MAX_STRANGE)) return 0;
  const words = likeness(a, b);
  const actors = countShared(a.actors, b.actors);
  const place = placeOf(a, b);
  if (actors === 0 && (place === 0 || strangersMeet(a, b))) return unnamed(a, b, strange);
  if (words < leastLikeness(a, b, actors, place)) return 0;
  const sum = 0.3 * Math.min(actors, 2) + 0.35 * place + words + roundTable(a, b, actors);
  const score = sum + dateBonus(a, b) + storyBonus(a, b) + singleBonus(a, b, actors) - quarrel(a, b, actors) - strange;
  return score >= THRESHOLD ? score : 0;
}

/** Two acts of one sentence are two: that their quotes share words says nothing. */
const overlap = ({ passage: a }: Fact, { passage: b }: Fact): boolean =>
  a.articleId === b.articleId && a.start < b.end && b.start < a.end;

/** Another newsroom may call an event by a kindred name; within one article another kind is another event. */
const MAX_STRANGE = 1;

/** What is of no known kind must be told in like words; names alone are enough only where two agree. */
function leastLikeness(a: Fact, b: Fact, actors: number, place: number): number {
  const apart = a.passage.articleId !== b.passage.articleId;
  if (a.kin === "other" || b.kin === "other") return actors > 1 && place > 0 ? 0 : 0.25;
  if (a.kin === "talks" && apart && actors < 2 && place === 0) return 0.35; // who meets many is no sign of which meeting
  return actors > 1 || (actors > 0 && place > 0) ? 0 : 0.1;
}

/** A place alone says little of who met there, except within one article. */
const strangersMeet = (a: Fact, b: Fact): boolean =>
  a.kin === "talks" && b.kin === "talks" && a.passage.articleId !== b.passage.articleId;

/** Without names: nearly the same words, or inside one article a mention that names nobody ("Thursday's talks", "the accident"). */
function unnamed(a: Fact, b: Fact, strange: number): number {
  const words = sameness(a, b);
  const long = Math.min(a.words.length, b.words.length) > 4;
  if (words >= 0.75 && long) return words;
  const least = refersBack(a) || refersBack(b) ? 0.25 : 0.4;
  return sameStory(a, b) && words - strange >= least && !refused(a, b) ? 0.5 + 0.5 * words : 0;
}

/** Words of an event told before, short or with a word that points back. */
const refersBack = (fact: Fact): boolean =>
  fact.kin !== "other" &&
  isBare(fact) &&
  (fact.words.length <= 4 || /^(?:the|this|that|these|those)\b/i.test(fact.passage.quote));

const isBare = (fact: Fact): boolean => fact.actors.size === 0 && fact.report.place === null;

/** A sharp shared day speaks for one event; a month or a year in common says little. */
function dateBonus(a: Fact, b: Fact): number {
  const width = Math.max(a.width, b.width);
  return width <= 1 ? 0.1 : width <= 7 ? 0 : width <= 31 ? -0.1 : -0.25;
}

/** What happens to one person, body or town once a day at most. */
const SINGLE = new Set(["resignation", "appointment", "verdict", "flood", "quake", "storm", "crash"]);

/** Two reports of what happens once a day: the minister who resigned and the one who quit, two trains off the rails in one town. */
function singleBonus(a: Fact, b: Fact, actors: number): number {
  if (Math.max(a.width, b.width) > 1 || refused(a, b)) return 0;
  const [one, other] = [a.passage.subtype, b.passage.subtype];
  const single = (one !== null && one === other && SINGLE.has(one)) || (a.kin === "disaster" && b.kin === "disaster");
  const town = a.report.place?.kind === "town" && a.report.place.id === b.report.place?.id;
  return single && (town || (actors > 0 && a.kin !== "disaster")) ? 0.35 : 0;
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
function quarrel(a: Fact, b: Fact, common: number): number {
  const parted = a.actors.size > common && b.actors.size > common;
  const meeting = a.kin === "talks" || a.kin === "agreement";
  const others = common === 0 ? (meeting ? 0.5 : 0.2) : meeting && common === 1 ? 0.5 : 0.1;
  return (refused(a, b) ? 0.25 : 0) + (parted ? others : 0);
}

/** The same two or more at one table. */
function roundTable(a: Fact, b: Fact, common: number): number {
  if (common < 2 || (a.kin !== "talks" && b.kin !== "talks")) return 0;
  return a.actors.size === common || b.actors.size === common ? 0.15 : 0;
}

/** As for places; a country that acts in one report and is the place of the other counts as a country in common. */
function placeOf(a: Fact, b: Fact): number {
  const both = placeShared(a.report.place, b.report.place);
  if (both > 0) return both;
  const acts = (place: ReportPlace | null, names: ReadonlySet<string>) =>
    place?.kind === "country" && names.has(place.name);
  return acts(a.report.place, b.names) || acts(b.report.place, a.names) ? 0.5 : 0;
}
