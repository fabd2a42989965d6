import type { Columns } from "../../lib/columns/columns";
import { timesOf } from "../../lib/columns/times";
import { describeDay } from "../../lib/describe/dates";
import { type Clock, type Instant, PRECISIONS } from "../../lib/domain";
import { civilDate, DAY, type DayNumber, dayNumber, dayOf, formatDay } from "../../lib/time";

/** A range that is one click away. */
export interface Preset {
  /** For a narrow button. */
  readonly label: string;
  readonly name: string;
  /** EDTF days, as in a view. */
  readonly from: string;
  readonly to: string;
}

export interface Presets {
  readonly presets: readonly Preset[];
  /** The day they are counted back from, where that is not today. */
  readonly until: DayNumber | null;
}

const DAY_PRECISION = PRECISIONS.indexOf("day");

/**
 * The last days and the year, counted back from today, or from the newest dated event when that lies further back: old stories have last
 * days too. Plans for the future do not move them.
 */
export function presetsOf(columns: Columns, clock: Clock, now: Instant): Presets {
  const today = dayOf(now);
  const newest = newestDay(columns, clock, today);
  if (newest === null) return NO_PRESETS;
  const isPast = newest < today - 1;
  const end = isPast ? newest : today;
  const { year } = civilDate(end);
  const back = (days: number): Preset => ({
    label: `${days} days`,
    name: `Last ${days} days`,
    from: formatDay(end - days + 1),
    to: formatDay(end),
  });
  const whole = {
    label: String(year),
    name: `The year ${year}`,
    from: formatDay(dayNumber(year, 1, 1)),
    to: formatDay(dayNumber(year, 12, 31)),
  };
  return { presets: [back(7), back(30), whole], until: isPast ? end : null };
}

/** "Counted back from 3 June 2025": short, as it has one line. */
export function untilWords(until: DayNumber | null): string {
  return until === null ? "Counted back from today" : `Counted back from ${describeDay(until)}`;
}

/** In the place of presets before the columns are here, so that nothing moves when they are. */
export const NO_PRESETS: Presets = {
  presets: ["7 days", "30 days", "Year"].map((label) => ({ label, name: label, from: "", to: "" })),
  until: null,
};

/** The last day, not after today, that an event is dated to; coarser dates say none. */
function newestDay(columns: Columns, clock: Clock, today: DayNumber): DayNumber | null {
  const { index, from, to, precisions, order } = timesOf(columns, clock);
  const end = (today + 1) * DAY;
  for (let i = columns.size - 1; i >= 0; i--) {
    const position = order ? (order[i] ?? 0) : i;
    const date = index ? (index[position] ?? 0) : position;
    const at = from[date] ?? Number.NaN;
    if (at < end && Number.isFinite(at) && Number.isFinite(to[date]) && (precisions[date] ?? 255) <= DAY_PRECISION)
      return dayOf(at);
  }
  return null;
}
