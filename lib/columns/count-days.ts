import { DAY, type DayNumber, dayOf } from "../time";
import type { Times } from "./times";

export interface DayCounts {
  /** The first day that any falls on; `counts[0]` is its. */
  readonly begin: DayNumber;
  readonly counts: Uint32Array;
  /** How many are longer than a day or open: on no one day. */
  readonly coarse: number;
}

/** How many of the dated events at some positions, in order of time, fall on each day. What lasts longer is counted apart, never on a made-up one. */
export function countDays(times: Times, positions: Uint32Array): DayCounts {
  const { index } = times;
  const days = daysOf(times);
  const dayAt = (k: number): DayNumber => {
    const i = positions[k] ?? 0;
    return days[index ? (index[i] ?? 0) : i] ?? NONE;
  };
  let [low, high] = [0, positions.length - 1];
  while (low <= high && dayAt(low) === NONE) low++;
  while (high >= low && dayAt(high) === NONE) high--;
  if (low > high) return { begin: 0, counts: new Uint32Array(0), coarse: positions.length };
  const begin = dayAt(low);
  const counts = new Uint32Array(dayAt(high) - begin + 1);
  let coarse = low + (positions.length - 1 - high);
  for (let k = low; k <= high; k++) {
    const day = dayAt(k);
    if (day === NONE) coarse++;
    else counts[day - begin] = (counts[day - begin] ?? 0) + 1;
  }
  return { begin, counts, coarse };
}

const NONE = -0x80000000;

const held = new WeakMap<Float64Array, Int32Array>();

/** The day of each date; NONE of those that are longer, open or none. Worked out once. */
function daysOf({ from, to }: Times): Int32Array {
  const known = held.get(from);
  if (known) return known;
  const days = new Int32Array(from.length);
  for (let at = 0; at < from.length; at++) {
    const start = from[at] ?? 0;
    days[at] = (to[at] ?? 0) - start <= DAY ? dayOf(start) : NONE; // not so where either is no number
  }
  held.set(from, days);
  return days;
}
