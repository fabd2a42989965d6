import { type Columns, DATE_FLAG, UNDATED } from "../../lib/columns/columns";
import { timesOf } from "../../lib/columns/times";
import { type Clock, PRECISIONS, type Precision } from "../../lib/domain";
import { civilDate, DAY, dayOf, formatDay, formatMonth, formatYear, someDayOf } from "../../lib/time";
import { isWeek } from "./date-at";

/** A date as the columns hold it. */
export interface ColumnDate {
  /** Half-open; infinite where open. */
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  /** See DATE_FLAG. */
  readonly assumed: boolean;
}

/** The date of an event by a clock; null where it has none. */
export function dateOf(columns: Columns, clock: Clock, position: number): ColumnDate | null {
  const { index, from, to, precisions } = timesOf(columns, clock);
  const at = index ? (index[position] ?? 0) : position;
  const code = precisions[at] ?? UNDATED;
  const precision = PRECISIONS[code];
  if (precision === undefined) return null;
  const flags = clock === "happened" ? (columns.flags[position] ?? 0) : 0;
  return {
    from: from[at] ?? Number.NaN,
    to: to[at] ?? Number.NaN,
    precision,
    approximate: (flags & DATE_FLAG.approximate) !== 0,
    assumed: (flags & DATE_FLAG.assumed) !== 0,
  };
}

const FINE: readonly Precision[] = ["minute", "hour", "day"];

/** Is a date inside one calendar day? */
export function isSingleDay({ from, to, precision }: ColumnDate): boolean {
  return FINE.includes(precision) && Number.isFinite(from) && Number.isFinite(to) && dayOf(from) === dayOf(to - 1);
}

/** A date of the columns as EDTF, to the day at the finest: times of day are said in their own zone, which columns do not know. */
export function edtfOf({ from, to, precision, approximate }: ColumnDate): string {
  const first = Number.isFinite(from) ? point(from, precision) : "..";
  const last = Number.isFinite(to) ? point(to - 1, precision) : "..";
  if (precision === "week" && !isWeek({ from, to }) && Number.isFinite(to - from)) return someDayOf(first, last);
  return (first === last ? first : `${first}/${last}`) + (approximate ? "~" : "");
}

/** The date of a precision that an instant lies in. */
function point(instant: number, precision: Precision): string {
  const day = dayOf(instant);
  const { year, month } = civilDate(day);
  const four = formatYear(year);
  switch (precision) {
    case "month":
      return formatMonth(day);
    case "season":
      return month < 3 ? `${formatYear(year - 1)}-24` : `${four}-${20 + Math.floor(month / 3)}`;
    case "quarter":
      return `${four}-${33 + Math.floor((month - 1) / 3)}`;
    case "half":
      return `${four}-${month > 6 ? 41 : 40}`;
    case "year":
      return four;
    case "decade":
      return `${four.slice(0, -1)}X`;
    case "century":
      return `${four.slice(0, -2)}XX`;
    default:
      return formatDay(day);
  }
}

/** How many whole days a date covers; infinite where open. */
export function daysIn({ from, to }: ColumnDate): number {
  return Math.round((to - from) / DAY);
}
