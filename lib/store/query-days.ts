import type { DaysAnswer } from "../answers";
import { histogram } from "../columns/histogram";
import { timesOf } from "../columns/times";
import { isInside, rangeOf } from "../columns/view-range";
import { DAY, dayOf, formatDay } from "../time";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { selectEvents } from "./select-events";

/** The events of a view and its range by day, by the view's clock. */
export async function queryDays(view: View, db: Store = store()): Promise<DaysAnswer> {
  const { columns, selection } = await selectEvents(db, view);
  const { positions, dated } = selection;
  const times = timesOf(columns, view.clock);
  const range = rangeOf(view);
  const inside = range ? positions.filter((i) => isInside(times, range, i)) : positions.subarray(0, dated);
  let [first, last] = [Infinity, -Infinity];
  for (const i of inside) {
    const at = times.index ? (times.index[i] ?? 0) : i;
    const [from, to] = [times.from[at] ?? 0, times.to[at] ?? 0];
    if (to - from > DAY) continue;
    first = Math.min(first, from);
    last = Math.max(last, from);
  }
  const days: [string, number][] = [];
  let onDays = 0;
  if (first <= last) {
    const begin = dayOf(first);
    const bins = { from: begin * DAY, width: DAY, count: dayOf(last) - begin + 1 };
    for (const [bin, count] of histogram(columns, inside, view.clock, bins).counts.entries()) {
      if (count === 0) continue;
      days.push([formatDay(begin + bin), count]);
      onDays += count;
    }
  }
  const undated = range ? 0 : positions.length - dated; // what has no date is in no range
  return { version: columns.version, days, coarse: inside.length - onDays, undated };
}
