import { type DayNumber, formatMonth } from "../time";
import type { Fact } from "./fact";

/** Most facts that are all compared with each other; larger blocks are split further. */
const LARGEST = 40;
/** Dates vaguer than this are compared inside their year only, in days. */
const MONTH_WIDTH = 62;
/** Dates vaguer than a decade or so are compared with nothing. */
const WIDEST = 4000;

/**
 * Calls `visit` with the positions of every two facts worth comparing: same family, shared actor, place or words, same month or
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

/** Facts by month; by year too where something is vague, for two narrow dates meet in their month. */
function blocksOf(facts: readonly Fact[]): number[][] {
  const keys = facts.map(blockKeys);
  const blocks = new Map<string, number[]>();
  keys.forEach((own, i) => {
    for (const key of own.months) append(blocks, key, i);
    if (isVague(facts[i] as Fact)) for (const key of own.years) if (!blocks.has(key)) blocks.set(key, []);
  });
  keys.forEach((own, i) => {
    for (const key of own.years) blocks.get(key)?.push(i);
  });
  return [...blocks.values()].filter((block) => block.length > 1);
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

/** The blocks a fact is compared in: adding it touches no event outside them. Undated ones are compared with nothing. */
export function blockKeys(fact: Fact): { months: string[]; years: string[] } {
  const { family, from, to, width } = fact;
  if (from === null || to === null || width > WIDEST) return { months: [], years: [] };
  const anchors = anchorsOf(fact).map((anchor) => `${family} ${anchor}`);
  if (family !== "statement") anchors.push(`@${fact.passage.articleId}`);
  const keys = (periods: readonly string[]) => periods.flatMap((period) => anchors.map((a) => `${period} ${a}`));
  return { months: isVague(fact) ? [] : keys(months(from, to)), years: keys(years(from, to)) };
}

function anchorsOf(fact: Fact): string[] {
  const words = longestWords(fact.words);
  const anchors = words ? [`=${words}`] : [];
  if (fact.family === "statement") return [...anchors, ...fact.speakers];
  const { place } = fact.report;
  return [...new Set([...anchors, ...fact.actors, ...(place ? [place.id, ...place.parents] : [])])];
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

function append(map: Map<string, number[]>, key: string, i: number): void {
  const list = map.get(key);
  if (list) list.push(i);
  else map.set(key, [i]);
}
