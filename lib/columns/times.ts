import type { Clock, Instant } from "../domain";
import type { Columns } from "./columns";
import type { Wholes } from "./narrow";

/** Where events stand in time by one clock: event i has the date `index[i]`, or i itself without an index. */
export interface Times {
  readonly index: Wholes | null;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Positions in PRECISIONS; `UNDATED` where undated. */
  readonly precisions: Uint8Array;
  /** All positions in order of this clock; null where that is their own order. */
  readonly order: Uint32Array | null;
}

/** The dates of the columns by a clock; nothing is copied. */
export function timesOf(columns: Columns, clock: Clock): Times {
  if (clock === "happened") {
    const { from, to, precisions, order = null } = columns;
    return { index: null, from, to, precisions, order };
  }
  const { date, from, to, precisions, order } = columns.reported;
  return { index: date, from, to, precisions, order };
}

/** Which of two instants comes first; not their difference, which of two open ends would be NaN. */
export const compareInstants = (a: Instant, b: Instant) => (a < b ? -1 : a > b ? 1 : 0);

/** The instant a date is sorted by: its start, or its end where the start is open; NaN where undated. */
export function timeOf(from: Instant, to: Instant): Instant {
  return from === -Infinity ? to : from;
}
