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
 * year. A pair may come more than once. Near-linear: a block that is too large is split by day, then by word.
 */
export function eachCandidatePair(facts: readonly Fact[], visit: (a: number, b: number) => void): void {
  const keys = facts.map(blockKeys);
  const vague = (i: number): boolean => isVague(facts[i] as Fact);
  const blocks = new Map<string, number[]>();
  keys.forEach((own, i) => {
    for (const key of own.months) append(blocks, key, i);
    if (vague(i)) for (const key of own.years) if (!blocks.has(key)) blocks.set(key, []);
  });
  // two narrow dates meet in their month's block; a year's block is only for what is vague
  keys.forEach((own, i) => {
    for (const key of own.years) blocks.get(key)?.push(i);
  });
  for (const [key, block] of blocks) {
    if (!key.startsWith("y")) comparePairs(facts, block, 0, visit);
    else comparePairs(facts, block, 0, (a, b) => (vague(a) || vague(b)) && visit(a, b));
  }
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
function longestWords(words: ReadonlySet<string>): string {
  if (words.size < 4) return "";
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longest.slice(0, 4).join(" ");
}

const SPLITS: readonly ((fact: Fact) => Iterable<string>)[] = [
  (fact) => (fact.width === 1 ? [String(fact.from)] : ["wide", String(fact.from)]),
  (fact) => fact.words,
];

function comparePairs(
  facts: readonly Fact[],
  block: readonly number[],
  depth: number,
  visit: (a: number, b: number) => void,
): void {
  const split = SPLITS[depth];
  if (block.length > LARGEST && split) {
    const parts = new Map<string, number[]>();
    for (const i of block) for (const key of split(facts[i] as Fact)) append(parts, key, i);
    for (const part of parts.values()) comparePairs(facts, part, depth + 1, visit);
    return;
  }
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < Math.min(block.length, i + LARGEST); j++) visit(block[i] as number, block[j] as number);
}

function append(map: Map<string, number[]>, key: string, i: number): void {
  const list = map.get(key);
  if (list) list.push(i);
  else map.set(key, [i]);
}
