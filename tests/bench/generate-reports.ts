import type { EventTypeId, Passage, Place, When } from "../../lib/domain";
import type { Report } from "../../lib/merge/merge";
import { type DayNumber, dayNumber, formatDay, formatMonth, when } from "../../lib/time";

/** Made-up passages and, by the id of each, the number of the event it tells of. */
export interface Generated {
  readonly reports: readonly Report[];
  readonly truth: ReadonlyMap<string, number>;
}

interface Made {
  readonly type: EventTypeId;
  readonly day: DayNumber;
  readonly place: Place;
  readonly actors: readonly string[];
  readonly words: readonly string[];
}

const FIRST_DAY = dayNumber(2022, 1, 1);
const DAYS = 730;
const TYPES: readonly EventTypeId[] =
  "strike clash talks statement agreement aid sanction politics legal protest disaster military_move".split(
    " ",
  ) as EventTypeId[];

/**
 * As many passages as asked for, all in the same two years, so that more of them lie closer together. Events are told 1 to 40 times,
 * few of them often; dates, places and actors are told coarsely or left out now and then, and one passage in seven copies another. The same
 * number gives the same passages. They measure cost and growth: no real text is as regular.
 */
export function generateReports(count: number): Generated {
  const chance = chances(count);
  const places = Array.from({ length: 300 }, (_, i) => makePlace(i, chance));
  const reports: Report[] = [];
  const truth = new Map<string, number>();
  for (let event = 0; reports.length < count; event++) {
    const made = makeEvent(chance, places);
    const times = Math.min(count - reports.length, 40, Math.floor(1 / (0.025 + chance())) + 1);
    let copied = quoteOf(made, chance);
    for (let telling = 0; telling < times; telling++) {
      if (chance() > 1 / 7) copied = quoteOf(made, chance);
      const report = makeReport(made, copied, `p${reports.length}`, chance);
      reports.push(report);
      truth.set(report.passage.id, event);
    }
  }
  return { reports, truth };
}

/** Precision, recall and F1 of the pairs of passages that were put into one event, in per cent. */
export function pairScore(groups: readonly (readonly string[])[], truth: ReadonlyMap<string, number>) {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const sizes = new Map<number, number>();
  for (const event of truth.values()) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  const gold = [...sizes.values()].reduce((sum, n) => sum + pairs(n), 0);
  let [found, right] = [0, 0];
  for (const group of groups) {
    found += pairs(group.length);
    const inGroup = new Map<number | undefined, number>();
    for (const id of group) inGroup.set(truth.get(id), (inGroup.get(truth.get(id)) ?? 0) + 1);
    for (const n of inGroup.values()) right += pairs(n);
  }
  return { gold, found, right };
}

function makeEvent(chance: () => number, places: readonly Place[]): Made {
  return {
    type: pick(TYPES, chance),
    day: FIRST_DAY + Math.floor(chance() * DAYS),
    place: places[Math.floor(chance() ** 2 * places.length)] as Place,
    actors: Array.from({ length: 2 + Math.floor(chance() * 2) }, () => `actor-${Math.floor(chance() ** 2 * 400)}`),
    words: Array.from({ length: 8 }, () => word(chance)),
  };
}

function makePlace(i: number, chance: () => number): Place {
  const country = `country-${i % 40}`;
  const [lat, lon] = [chance() * 120 - 60, chance() * 340 - 170];
  return {
    id: `place-${i}`,
    name: `Place ${i}`,
    kind: "town",
    lat,
    lon,
    country: null,
    parents: [country],
    aliases: [],
    geonamesId: null,
  };
}

function quoteOf(made: Made, chance: () => number): string {
  const told = made.words.filter(() => chance() < 0.75);
  const own = Array.from({ length: 6 }, () => word(chance));
  return `${[...told, ...own].join(" ")}.`;
}

function makeReport(made: Made, quote: string, id: string, chance: () => number): Report {
  const place = chance() < 0.8 ? made.place : null;
  const type = made.type === "strike" && chance() < 0.2 ? "clash" : made.type;
  const passage: Passage = {
    id,
    articleId: `article-${id}`,
    start: 0,
    end: quote.length,
    quote,
    title: quote,
    type,
    subtype: null,
    plover: null,
    status: "occurred",
    speakerId: null,
    when: whenOf(made.day, chance()),
    placeId: place?.id ?? null,
    actors: made.actors.filter(() => chance() < 0.85).map((actor, i) => ({ id: actor, role: i ? "target" : "agent" })),
    mentions: [],
    confidence: 0.5 + chance() / 2,
  };
  const published = formatDay(made.day + Math.floor(chance() ** 3 * 20));
  const publisher = `Paper ${Math.floor(chance() ** 2 * 60)}`;
  return { passage, publisher, url: null, published, place, actorNames: null };
}

function whenOf(day: DayNumber, chance: number): When | null {
  if (chance < 0.06) return null;
  if (chance < 0.12) return when(formatMonth(day), "stated");
  if (chance < 0.17) return when(`${formatDay(day - 1)}/${formatDay(day + 1)}`, "resolved");
  return when(formatDay(day), "resolved");
}

/** A made-up word; the first of 5,000 come much more often than the last. */
function word(chance: () => number): string {
  const n = Math.floor(chance() ** 2.5 * 5000);
  const syllables = [
    "ka",
    "lo",
    "mi",
    "ru",
    "te",
    "va",
    "no",
    "si",
    "du",
    "pe",
    "gra",
    "sto",
    "bel",
    "fin",
    "hor",
    "jun",
    "wex",
  ];
  const syllable = (i: number) => syllables[i % syllables.length] ?? "";
  return syllable(n) + syllable(Math.floor(n / 17)) + syllable(Math.floor(n / 289)) + syllable(n * 7);
}

function pick<T>(list: readonly T[], chance: () => number): T {
  return list[Math.floor(chance() * list.length)] as T;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
