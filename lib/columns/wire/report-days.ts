import { DAY } from "../../time";
import { timeOf } from "../times";

interface Bounds {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The dates of reports by the day they begin on: many events are reported on the same few days after they happened. */
export interface ReportDays {
  /** The number of the day of each date: 0 of unknown ones, then one more for each day that has any. */
  readonly dayOf: Uint32Array;
  /** The first date of each day. */
  readonly firstOf: Uint32Array;
}

export function reportDays({ from, to }: Bounds): ReportDays {
  const dayOf = new Uint32Array(from.length);
  const firstOf = new Uint32Array(from.length + 1);
  let [count, last] = [0, Number.NaN];
  for (let row = 1; row < from.length; row++) {
    const day = Math.floor(timeOf(from[row] ?? 0, to[row] ?? 0) / DAY);
    if (day !== last) firstOf[++count] = row;
    last = day;
    dayOf[row] = count;
  }
  return { dayOf, firstOf: firstOf.slice(0, count + 1) };
}

/** For each event the last date of a report that is not after it, 0 if there is none. */
export function nearReports(events: Bounds, reports: Bounds): Uint32Array {
  const { from, to } = events;
  const times = reports.from.map((start, row) => timeOf(start, reports.to[row] ?? 0));
  const found = new Uint32Array(from.length);
  let near = 0;
  for (let i = 0; i < from.length; i++) {
    const at = timeOf(from[i] ?? 0, to[i] ?? 0);
    while (near + 1 < times.length && (times[near + 1] ?? 0) <= at) near++;
    found[i] = near;
  }
  return found;
}
