import { type DayNumber, formatMonth } from "../time";
import type { Fact } from "./fact";
import { circlesOf } from "./kinship";

/** Most facts that are all compared with each other; larger blocks are split further. */
const LARGEST = 40;
/** Dates vaguer than this are compared inside their year only, in days. */
const MONTH_WIDTH = 62;
/** Dates vaguer than a decade or so are compared with nothing. */
const WIDEST = 4000;

/**
 * Calls `visit` with the positions of every two facts worth comparing: kindred, shared actor, place or words, same month or
 * year; each pair in the smallest block it shares. Near-linear: a block that is too large is split by day, then by word.
 */
export function eachCandidatePair(facts: readonly Fact[], visit: (a: number, b: number) => void): void {
  const blocks = blocksOf(facts).sort((x, y) => x.length - y.length);
  const ranks: number[][] = facts.map(() => []);
  blocks.forEach((block, rank) => {
    for (const i of block) ranks[i]?.push(rank);
  });
  blocks.forEach((block, rank) => {
    comparePairs(facts, block, (a, b) => {
      if (firstShared(ranks[a] ?? [], ranks[b] ?? []) === rank) visit(a, b);
    });
  });
}

type Anchors = readonly (readonly number[])[];
/** Positions of facts by period ("2024-03", "y2024"), then by anchor. */
type Blocks = Map<string, Map<number, number[]>>;

/** Facts by month; by year too where something is vague, for two narrow dates meet in their month. */
function blocksOf(facts: readonly Fact[]): number[][] {
  const anchors = sharedAnchors(facts);
  const blocks: Blocks = new Map();
  const vagueYears = new Set<string>();
  facts.forEach((fact, i) => {
    if (fact.from === null || fact.to === null || fact.width > WIDEST) return;
    const periods = isVague(fact) ? years(fact.from, fact.to) : months(fact.from, fact.to);
    for (const period of periods) {
      if (isVague(fact)) vagueYears.add(period);
      const block = blocks.get(period) ?? new Map<number, number[]>();
      blocks.set(period, block);
      for (const anchor of anchors[i] ?? []) append(block, anchor, i);
    }
  });
  if (vagueYears.size > 0) addToYears(facts, anchors, blocks);
  return [...blocks.values()].flatMap((block) => [...block.values()].filter((members) => members.length > 1));
}

/** Puts the sharply dated beside the vaguely dated of their year. */
function addToYears(facts: readonly Fact[], anchors: Anchors, blocks: Blocks): void {
  const grown = new Set<number[]>();
  facts.forEach((fact, i) => {
    if (fact.from === null || fact.to === null || isVague(fact)) return;
    for (const year of years(fact.from, fact.to))
      for (const anchor of anchors[i] ?? []) {
        const members = blocks.get(year)?.get(anchor);
        if (!members) continue;
        grown.add(members);
        members.push(i);
      }
  });
  for (const members of grown) members.sort((a, b) => a - b);
}

/** The anchors of each fact that another one has too, as numbers. */
function sharedAnchors(facts: readonly Fact[]): Anchors {
  const known = new Map<string, { id: number; shared: boolean }>();
  const all = facts.map((fact) =>
    anchorsOf(fact).map((name) => {
      const anchor = known.get(name);
      if (anchor) anchor.shared = true;
      const own = anchor ?? { id: known.size, shared: false };
      if (!anchor) known.set(name, own);
      return own;
    }),
  );
  return all.map((own) => own.filter((anchor) => anchor.shared).map((anchor) => anchor.id));
}

function firstShared(a: readonly number[], b: readonly number[]): number {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) return x;
    if (x < y) i++;
    else j++;
  }
  return -1;
}

const isVague = (fact: Fact): boolean => fact.width > MONTH_WIDTH;

/** What a fact is compared by: adding one touches no event that shares none of it. Undated ones are compared with nothing. */
function anchorsOf(fact: Fact): string[] {
  const circles = isRich(fact) ? circlesOf(fact.kin) : circlesOf(fact.kin).slice(0, 1);
  const anchors = namesOf(fact).flatMap((name) => circles.map((circle) => `${circle} ${name}`));
  anchors.push(`@${fact.passage.articleId}`);
  return anchors;
}

/** What is of no known kind is sought among events of other kinds only if it names two actors and a place. */
const isRich = (fact: Fact): boolean => fact.actors.size > 1 && fact.report.place !== null;

function namesOf(fact: Fact): string[] {
  const words = longestWords(fact.words);
  const names = words ? [`=${words}`] : [];
  if (fact.kin === "statement") return [...names, ...fact.speakers];
  const { place } = fact.report;
  return [...new Set([...names, ...fact.actors, ...(place ? [place.id, ...place.parents] : [])])];
}

function years(from: DayNumber, to: DayNumber): string[] {
  const out: string[] = [];
  const year = (day: DayNumber): number => Number(formatMonth(day).slice(0, 4));
  for (let y = year(from); y <= year(to); y++) out.push(`y${y}`);
  return out;
}

function months(from: DayNumber, to: DayNumber): string[] {
  const out = new Set<string>();
  for (let day = from; day < to; day += 28) out.add(formatMonth(day));
  out.add(formatMonth(to));
  return [...out];
}

/** The same for texts that differ in their small words only. */
function longestWords(words: readonly string[]): string {
  if (words.length < 4) return "";
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longest.slice(0, 4).join(" ");
}

function comparePairs(facts: readonly Fact[], block: readonly number[], visit: (a: number, b: number) => void): void {
  if (block.length <= LARGEST) {
    neighbours(block, visit);
    return;
  }
  const days = new Map<string, number[]>();
  for (const i of block) for (const key of dayKeys(facts[i] as Fact)) append(days, key, i);
  for (const day of days.values()) {
    if (day.length <= LARGEST) neighbours(day, visit);
    else compareByWord(facts, day, visit);
  }
}

const dayKeys = ({ from, width }: Fact): string[] => (width === 1 ? [String(from)] : ["wide", String(from)]);

function compareByWord(facts: readonly Fact[], block: readonly number[], visit: (a: number, b: number) => void): void {
  const byWord = new Map<string, number[]>();
  for (const i of block) for (const word of (facts[i] as Fact).words) append(byWord, word, i);
  const seen = new Set<number>();
  for (const part of byWord.values())
    neighbours(part, (a, b) => {
      const pair = a * facts.length + b;
      if (seen.has(pair)) return;
      seen.add(pair);
      visit(a, b);
    });
}

/** Every two of a list, or in a longer one those that stand near each other. */
function neighbours(block: readonly number[], visit: (a: number, b: number) => void): void {
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < Math.min(block.length, i + LARGEST); j++) visit(block[i] as number, block[j] as number);
}

function append<K>(map: Map<K, number[]>, key: K, i: number): void {
  const list = map.get(key);
  if (list) list.push(i);
  else map.set(key, [i]);
}
