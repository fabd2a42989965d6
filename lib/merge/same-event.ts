import type { Place } from "../domain";
import type { Fact } from "./fact";
import { wordOverlap } from "./words";

/** How far apart two towns may lie and still be one scene, in km. */
const SAME_SCENE_KM = 25;

/** Can both be the same day? Undated and open-ended dates are certain of nothing, so they are compatible with nothing. */
export function datesAgree(a: Fact, b: Fact): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  return a.from <= b.to && b.from <= a.to;
}

/** Can both be the same place? An unknown place contradicts none; a part agrees with the whole. */
export function placesAgree(a: Place | null, b: Place | null): boolean {
  if (!a || !b || a.id === b.id) return true;
  if (a.parents.includes(b.id) || b.parents.includes(a.id)) return true;
  return a.kind !== "country" && b.kind !== "country" && distance(a, b) <= SAME_SCENE_KM;
}

function distance(a: Place, b: Place): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity;
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Can the two stand in one event at all? Held between every two passages of an event. */
export function compatible(a: Fact, b: Fact): boolean {
  return datesAgree(a, b) && placesAgree(a.report.place, b.report.place);
}

/** How sure it is that both report one event, 0 = no. Strict: shared actor or place and overlapping dates, then likeness. */
export function sameEvent(a: Fact, b: Fact): number {
  if (a.family !== b.family || !compatible(a, b)) return 0;
  if (a.text === b.text) return 2;
  if (a.family === "statement") return sameStatement(a, b);
  const overlap = wordOverlap(a.words, b.words);
  const actors = shared(a.actors, b.actors);
  const place = placeShared(a.report.place, b.report.place);
  if (actors === 0 && place === 0) return overlap >= 0.75 && a.words.size > 4 && b.words.size > 4 ? overlap : 0;
  const likeness = 0.3 * Math.min(actors, 2) + 0.35 * place + 0.9 * overlap;
  const score = likeness + dateBonus(a, b) + (actors > 0 ? storyBonus(a, b) : 0) - quarrel(a, b);
  return score >= THRESHOLD ? score : 0;
}

const THRESHOLD = 0.75;

/** A sharp shared day speaks for one event; a month or a year in common says little. */
function dateBonus(a: Fact, b: Fact): number {
  const width = Math.max(a.width, b.width);
  return width <= 1 ? 0.1 : width <= 7 ? 0 : width <= 31 ? -0.1 : -0.25;
}

/** One article seldom tells of two events of one kind, day and actor, if it says which day. */
function storyBonus(a: Fact, b: Fact): number {
  if (a.passage.articleId !== b.passage.articleId || a.passage.type !== b.passage.type) return 0;
  if (Math.max(a.width, b.width) > 7 || a.from !== b.from || a.to !== b.to) return 0;
  return isDated(a) && isDated(b) ? 0.3 : 0.1;
}

const REFUSED = new Set(["denied", "cancelled"]);

/** Not taking part is another story than taking part; other people than those are another event. */
function quarrel(a: Fact, b: Fact): number {
  const refusal = REFUSED.has(a.passage.status) !== REFUSED.has(b.passage.status) ? 0.25 : 0;
  const strangers = a.actors.size > 0 && b.actors.size > 0 && shared(a.actors, b.actors) === 0 ? 0.2 : 0;
  return refusal + strangers;
}

const isDated = (fact: Fact): boolean => fact.passage.when?.basis !== "published";

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const id of a) if (b.has(id)) count++;
  return count;
}

/** 1 the same scene, 0.5 one country, 0 none. */
function placeShared(a: Place | null, b: Place | null): number {
  if (!a || !b || !placesAgree(a, b)) return 0;
  return a.kind === "country" || b.kind === "country" || a.kind === "continent" || b.kind === "continent" ? 0.5 : 1;
}

/** Statements are one if one speaker made them on one day in like words, or in one breath in one article. */
function sameStatement(a: Fact, b: Fact): number {
  if (shared(a.speakers, b.speakers) === 0 || a.width > 4 || b.width > 4) return 0;
  const overlap = wordOverlap(a.words, b.words);
  if (overlap >= 0.5) return 0.5 + overlap;
  return sameBreath(a, b) ? 0.6 : 0;
}

/** Longest stretch between two quotations of one occasion, in UTF-16 units. */
const BREATH = 500;

function sameBreath(a: Fact, b: Fact): boolean {
  if (a.passage.articleId !== b.passage.articleId || a.from !== b.from || a.to !== b.to) return false;
  const gap = Math.max(a.passage.start, b.passage.start) - Math.min(a.passage.end, b.passage.end);
  return gap <= BREATH && isDated(a) === isDated(b);
}
