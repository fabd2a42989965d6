import type { DaysAnswer } from "../answers/events";
import { countDays } from "../columns/count-days";
import { timesOf } from "../columns/times";
import { isInside, rangeOf } from "../columns/view-range";
import { formatDay } from "../time";
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
  const { begin, counts, coarse } = countDays(times, inside);
  const days: [string, number][] = [];
  for (const [i, count] of counts.entries()) if (count > 0) days.push([formatDay(begin + i), count]);
  const undated = range ? 0 : positions.length - dated; // what has no date is in no range
  return { version: columns.version, days, coarse, undated };
}
