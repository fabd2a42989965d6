import { DAY } from "../time";

/** Bounds of dates. */
export interface Bounds {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Dates in a block: about a week of a busy archive. */
export const BLOCK = 1024;

/** For each block of dates one that covers them all but the long ones, so that blocks far from a range need not be looked at. */
export interface Blocks extends Bounds {
  /** Positions of dates that are longer than a month or open at an end: those of blocks that are far may be near for themselves. */
  readonly long: Uint32Array;
}

const LONG = 40 * DAY;

const held = new WeakMap<Float64Array, Blocks>();

/** Made once for each array of dates. */
export function blocksOf({ from, to }: Bounds): Blocks {
  const known = held.get(from) ?? makeBlocks({ from, to });
  held.set(from, known);
  return known;
}

function makeBlocks({ from, to }: Bounds): Blocks {
  const size = Math.ceil(from.length / BLOCK);
  const covers = { from: new Float64Array(size).fill(Infinity), to: new Float64Array(size).fill(-Infinity) };
  const long: number[] = [];
  for (let i = 0; i < from.length; i++) {
    const block = Math.floor(i / BLOCK);
    const [start, end] = [from[i] ?? 0, to[i] ?? 0];
    if (end - start > LONG) long.push(i);
    else {
      if (start < (covers.from[block] ?? 0)) covers.from[block] = start; // undated ones neither
      if (end > (covers.to[block] ?? 0)) covers.to[block] = end;
    }
  }
  return { ...covers, long: Uint32Array.from(long) };
}
