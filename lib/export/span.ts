import type { Instant } from "../domain";
import { civilDate, DAY, dayNumber, dayOf, offsetOf, oneOf, parseEdtf } from "../time";
import type { DateRecord } from "./schemas";

/** A date as a calendar needs it. */
export interface DateSpan {
  /** Whole days, half-open; null where a time of day is known. */
  readonly days: readonly [first: number, end: number] | null;
  /** The clock that the source tells of, as "2025-05-15T14:30"; `utc` where its zone is known. Null for days and coarser. */
  readonly clock: { readonly from: Instant; readonly to: Instant; readonly utc: boolean } | null;
  /** It happened at some time within the span, not all through it; or nothing but the day of a report is known. */
  readonly imprecise: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The days or hours of a date; an open end is told as one day at the end that is known. Null if it is no date. */
export function spanOf({
  edtf,
  precision,
  approximate,
  basis,
}: Pick<DateRecord, "edtf" | "precision" | "approximate" | "basis">): DateSpan | null {
  const date = parseEdtf(edtf);
  if (!date) return null;
  const { from, to } = date;
  const known = from ?? to;
  if (known === null) return null;
  const isCoarse = approximate || oneOf(edtf) !== null || !["minute", "hour", "day"].includes(precision);
  const imprecise = isCoarse || basis === "published";
  const ends = { openStart: from === null, openEnd: to === null };
  if (precision === "minute" || precision === "hour") {
    const start = from ?? known;
    const clock = { from: start, to: to ?? start, utc: /T[\d:.]+(?:Z|[+-]\d)/.test(edtf) };
    return { days: null, clock, imprecise, ...ends };
  }
  const first = from === null ? dayOf((to ?? known) - 1) : dayOf(from);
  const end = to === null ? first + 1 : Math.ceil(to / DAY);
  return { days: [first, Math.max(end, first + 1)], clock: null, imprecise, ...ends };
}

export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
}

/** The first and last moment of a date on its source's own clock, each no finer than it is known; the last is null where it says no more than the first. */
export function partsOf({
  edtf,
  precision,
}: Pick<DateRecord, "edtf" | "precision">): readonly [DateParts, DateParts | null] | null {
  const date = parseEdtf(edtf);
  const known = date && (date.from ?? (date.to === null ? null : date.to - 1));
  if (!date || known === null) return null;
  const east = (offsetOf(edtf) ?? 0) * 60_000;
  const first = partsAt(known + east, precision);
  const isSpan =
    edtf.includes("/") || oneOf(edtf) !== null || !["minute", "hour", "day", "month", "year"].includes(precision);
  if (!isSpan || date.from === null || date.to === null) return [first, null];
  return [first, partsAt(date.to - 1 + east, precision)];
}

function partsAt(at: Instant, precision: DateRecord["precision"]): DateParts {
  const { year, month, day } = civilDate(dayOf(at));
  if (["year", "decade", "century"].includes(precision)) return { year };
  if (["month", "season", "quarter", "half"].includes(precision)) return { year, month };
  if (precision === "day" || precision === "week") return { year, month, day };
  const minutes = Math.floor((at - dayNumber(year, month, day) * DAY) / 60_000);
  const hour = Math.floor(minutes / 60);
  return precision === "hour" ? { year, month, day, hour } : { year, month, day, hour, minute: minutes % 60 };
}
