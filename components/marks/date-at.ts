import { type Columns, DATE_FLAG } from "../../lib/columns/columns";
import type { Times } from "../../lib/columns/times";
import { type Instant, PRECISIONS } from "../../lib/domain";
import { DAY, dayOf, HOUR, MINUTE, weekday } from "../../lib/time";

/** A date as the timeline draws it: open ends are infinite. */
export interface DateAt {
  readonly from: Instant;
  readonly to: Instant;
  /** Position in PRECISIONS. */
  readonly precision: number;
  readonly approximate: boolean;
  /** The text names no date: it stands at its publication. */
  readonly assumed: boolean;
}

export const TO_THE_DAY = PRECISIONS.indexOf("day");
export const TO_THE_WEEK = PRECISIONS.indexOf("week");

/** The longest that one date of each precision lasts: minute, hour, day, week, month, season, quarter, half, year, decade, century. */
const LONGEST = [
  MINUTE,
  HOUR,
  DAY,
  7 * DAY,
  31 * DAY,
  92 * DAY,
  92 * DAY,
  184 * DAY,
  366 * DAY,
  3653 * DAY,
  36525 * DAY,
];

/** Does a date name two ends, rather than one stretch of the calendar? Open ones do not. */
export function isRange(from: Instant, to: Instant, precision: number): boolean {
  const length = to - from;
  return length > (LONGEST[precision] ?? 0) && length < Infinity;
}

/** Is it a whole week of the calendar? Other dates known to the week are those of which one day is meant. */
export function isWeek({ from, to }: Pick<DateAt, "from" | "to">): boolean {
  return to - from === 7 * DAY && weekday(dayOf(from)) === 1;
}

export function isOpen({ from, to }: Pick<DateAt, "from" | "to">): boolean {
  return from === -Infinity || to === Infinity;
}

/** Lanes keep minutes in 32 bits, which end in the year 6053. */
const FARTHEST = 0x7fffffff * MINUTE;

/** Is it one day or less, and known to the day? What lies too far ahead to be kept as a minute is not. */
export function isSharp(from: Instant, to: Instant, precision: number): boolean {
  return precision <= TO_THE_DAY && to - from <= (LONGEST[precision] ?? 0) && to <= FARTHEST;
}

/** The date of the event at a position by a clock; null when that clock knows none. */
export function dateAt(columns: Columns, times: Times, position: number): DateAt | null {
  const at = times.index ? (times.index[position] ?? 0) : position;
  const from = times.from[at] ?? Number.NaN;
  const to = times.to[at] ?? Number.NaN;
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const flags = times.index ? 0 : (columns.flags[position] ?? 0);
  return {
    from,
    to,
    precision: times.precisions[at] ?? 0,
    approximate: (flags & DATE_FLAG.approximate) !== 0,
    assumed: (flags & DATE_FLAG.assumed) !== 0,
  };
}
