import type { View } from "../view";
import type { Columns } from "./columns";
import type { Selection } from "./selection";
import { timeOf, timesOf } from "./times";
import { isInside, rangeOf } from "./view-range";

/**
 * The positions of the events that a list of the view begins with, at most `limit`: those in range, from the oldest or the newest on,
 * undated ones last. If none is in range, those nearest to it.
 */
export function listOrder(columns: Columns, selection: Selection, view: View, limit: number): Uint32Array {
  const { positions, dated, inRange } = selection;
  const range = rangeOf(view);
  const times = timesOf(columns, view.clock);
  const found = new Uint32Array(Math.min(limit, inRange || positions.length));
  let at = 0;
  if (inRange === 0) {
    const start = Math.max(
      0,
      Math.min(nearRange(columns, selection, view) - (found.length >> 1), positions.length - found.length),
    );
    found.set(positions.subarray(start, start + found.length));
    return view.order === "newest" ? found.reverse() : found;
  }
  const take = (k: number) => {
    const i = positions[k] ?? 0;
    if (at < found.length && (!range || isInside(times, range, i))) found[at++] = i;
  };
  if (view.order === "newest") for (let k = dated - 1; k >= 0 && at < found.length; k--) take(k);
  else for (let k = 0; k < dated && at < found.length; k++) take(k);
  for (let k = dated; k < positions.length && at < found.length; k++) take(k);
  return found;
}

/** Where in `positions` the range begins. */
function nearRange(columns: Columns, { positions, dated }: Selection, view: View): number {
  const start = rangeOf(view)?.from ?? -Infinity;
  const { index, from, to } = timesOf(columns, view.clock);
  let low = 0;
  let high = dated;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const i = positions[middle] ?? 0;
    const row = index ? (index[i] ?? 0) : i;
    if (timeOf(from[row] ?? 0, to[row] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
