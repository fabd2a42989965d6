import type { Fact } from "./fact";
import { wordOverlap } from "./words";

const NOTHING: ReadonlySet<number> = new Set();

/** How far both are told in like words, 0 to 1, apart from the names and formulas that are compared elsewhere or say little. */
export function likeness(a: Fact, b: Fact): number {
  const [x, y] = [a.nameCodes(), b.nameCodes()];
  return wordOverlap(a.telling, b.telling, x.size <= y.size ? x : y, 5);
}

/** How far both are told in the same words, whatever they are, 0 to 1. */
export const sameness = (a: Fact, b: Fact): number => wordOverlap(a.codes, b.codes, NOTHING, 4);
