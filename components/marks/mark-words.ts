import type { EventRow } from "../../lib/answers/rows";
import type { Columns } from "../../lib/columns/columns";
import { counted, describeEdtf, describePrecision, describeWhen, leadIn, number } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { statusLabel } from "../../lib/describe/status";
import {
  DOUBTFUL,
  EVENT_TYPES,
  type EventTypeId,
  type Instant,
  PRECISIONS,
  STATUSES,
  type Status,
} from "../../lib/domain";
import { civilDate, dayOf, formatDay, formatInstant, formatMonth, formatYear, someDayOf } from "../../lib/time";
import { type DateAt, isOpen, isRange, isWeek, TO_THE_WEEK } from "./date-at";
import type { Domain } from "./domain";

export function typeAt(columns: Columns, position: number): EventTypeId {
  return EVENT_TYPES[columns.types[position] ?? 0] ?? "other";
}

export function statusAt(columns: Columns, position: number): Status {
  return STATUSES[columns.statuses[position] ?? 0] ?? "occurred";
}

/** A date of the columns as EDTF: what its row would say, but for the zone of a time of day. */
export function edtfOf({ from, to, precision, approximate }: DateAt): string {
  const about = approximate ? "~" : "";
  if (from === -Infinity) return `../${pointOf(to - 1, precision)}${about}`;
  if (to === Infinity) return `${pointOf(from, precision)}${about}/..`;
  const first = pointOf(from, precision);
  if (precision === TO_THE_WEEK && !isWeek({ from, to })) return someDayOf(first, pointOf(to - 1, precision));
  if (!isRange(from, to, precision) && PRECISIONS[precision] !== "week") return first + about;
  return `${first}${about}/${pointOf(to - 1, precision)}`;
}

function pointOf(instant: Instant, precision: number): string {
  const day = dayOf(instant);
  const { year, month } = civilDate(day);
  const part = (first: number, months: number) => `${formatYear(year)}-${first + Math.floor((month - 1) / months)}`;
  switch (PRECISIONS[precision]) {
    case "minute":
      return `${formatInstant(instant).slice(0, 16)}Z`;
    case "hour":
      return `${formatInstant(instant).slice(0, 13)}Z`;
    case "month":
      return formatMonth(day);
    case "season": // winter begins in December of the year before
      return `${formatYear(month < 3 ? year - 1 : year)}-${21 + Math.floor(((month + 9) % 12) / 3)}`;
    case "quarter":
      return part(33, 3);
    case "half":
      return part(40, 6);
    case "year":
      return formatYear(year);
    case "decade":
      return `${formatYear(year).slice(0, -1)}X`;
    case "century":
      return `${formatYear(year).slice(0, -2)}XX`;
    default:
      return formatDay(day);
  }
}

/** A date of the columns in words, which say no more than is known. */
export function dateWords(date: DateAt | null): string {
  return date ? leadIn(edtfOf(date), date.assumed) + describeEdtf(edtfOf(date)) : "No date given";
}

/** Is a reading more likely wrong than right? */
export function isDoubtful({ confidences }: Columns, position: number): boolean {
  return (confidences[position] ?? 0) < DOUBTFUL;
}

/** What a mark is called when it is read aloud; before its row has arrived, by what the columns tell. */
export function spokenName(columns: Columns, position: number, date: DateAt | null, row: EventRow | undefined): string {
  const sources = counted(columns.sources[position] ?? 1, "source");
  const doubt = isDoubtful(columns, position) ? ", doubtful reading" : "";
  const kind = `${typeLabel(typeAt(columns, position))}, ${statusLabel(statusAt(columns, position)).toLowerCase()}, ${sources}${doubt}`;
  if (!row) return `${kind}. ${dateWords(date)}`;
  const place = row.place ? `, ${row.place.name}` : "";
  return `${row.title}. ${describeWhen(row.when)}, ${describePrecision(row.when).toLowerCase()}${place}. ${kind}`;
}

/** A stretch of whole days in words: "12–18 May 2025", "May 2025", "2025". */
export function stretchWords([from, to]: Domain): string {
  const [first, last] = [dayOf(from), dayOf(to - 1)];
  const [a, b] = [civilDate(first), civilDate(last)];
  const next = civilDate(last + 1);
  if (a.day === 1 && next.day === 1) {
    if (a.month === 1 && next.month === 1)
      return a.year === b.year
        ? describeEdtf(formatYear(a.year))
        : describeEdtf(`${formatYear(a.year)}/${formatYear(b.year)}`);
    return a.year === b.year && a.month === b.month
      ? describeEdtf(formatMonth(first))
      : describeEdtf(`${formatMonth(first)}/${formatMonth(last)}`);
  }
  return describeEdtf(first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`);
}

/** Dates that cover too much of the window to be drawn one by one, in words: "12 dated only to March 2025". */
export function noteWords(groups: readonly { readonly date: DateAt; readonly count: number }[]): string {
  const coarse = groups.filter(({ date }) => !isOpen(date) && !isRange(date.from, date.to, date.precision));
  const sum = (list: typeof groups) => list.reduce((n, { count }) => n + count, 0);
  const lasting = sum(groups.filter(({ date }) => !isOpen(date) && isRange(date.from, date.to, date.precision)));
  const begun = sum(groups.filter(({ date }) => date.to === Infinity));
  const ended = sum(groups.filter(({ date }) => date.from === -Infinity));
  const ranked = [...coarse].sort((a, b) => b.count - a.count || a.date.from - b.date.from);
  const dated = ranked.slice(0, 2).map(({ date, count }) => `${number(count)} dated only to ${dateWords(date)}`);
  const rest = sum(ranked.slice(2));
  if (rest > 0) dated.push(`${number(rest)} more roughly`);
  const parts = dated.length > 0 ? [`+${dated.join(", ")}`] : [];
  if (lasting > 0) parts.push(`${number(lasting)} lasting longer`);
  if (begun > 0) parts.push(`${number(begun)} begun before, end not known`);
  if (ended > 0) parts.push(`${number(ended)} with no known start`);
  return parts.join(" · ");
}

export function clusterName(count: number, lane: string, splits = true): string {
  return `${counted(count, "event")} close together${lane && `: ${lane}`}. Enter ${splits ? "zooms in" : "opens the first"}`;
}

export function densityName(count: number, stretch: Domain, lane: string): string {
  return `${counted(count, "event")}, ${stretchWords(stretch)}${lane && `: ${lane}`}. Enter zooms in`;
}
