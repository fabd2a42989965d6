import type { Clock, Instant } from "../domain";
import type { Columns } from "./columns";
import { timesOf } from "./times";

/** Equal stretches of time, side by side. */
export interface Bins {
  readonly from: Instant;
  /** Milliseconds each. */
  readonly width: number;
  readonly count: number;
}

export interface Histogram {
  /** How many events begin in each bin and last no longer than one. */
  readonly counts: Uint32Array;
  /** How many have a date among the bins that is longer than one of them, or open. */
  readonly coarse: number;
}

/** Counts the dates of the events at the given positions: those longer than a bin are counted apart, never in a made-up one. */
export function histogram(columns: Columns, positions: Uint32Array, clock: Clock, bins: Bins): Histogram {
  const { index, from, to } = timesOf(columns, clock);
  const counts = new Uint32Array(bins.count);
  const end = bins.from + bins.width * bins.count;
  let coarse = 0;
  for (const i of positions) {
    const date = index ? (index[i] ?? 0) : i;
    const start = from[date] ?? Number.NaN;
    const stop = to[date] ?? Number.NaN;
    if (!(start < end && bins.from < stop)) continue; // undated ones too
    if (stop - start > bins.width || start < bins.from) {
      coarse++;
      continue;
    }
    const bin = Math.floor((start - bins.from) / bins.width);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { counts, coarse };
}
