import type { Columns } from "../../../lib/columns/columns";
import { counted, describeDay, describeEdtf, describeLength, leadIn, weekdayName } from "../../../lib/describe/dates";
import type { Clock } from "../../../lib/domain";
import { DAY, dayOf, formatDay } from "../../../lib/time";
import { isWeek } from "../../marks/date-at";
import { type ColumnDate, dateOf, daysIn, edtfOf, isSingleDay } from "../../marks/date-of";

/** What stands over the events of one day, or of one date that is not known to the day. */
export interface Heading {
  readonly words: string;
  /** "Thursday", "day not given"; null where the words say all. */
  readonly note: string | null;
  /** EDTF for a <time> element; null where it would not be valid there. */
  readonly edtf: string | null;
}

/** The heading of the group that an event is in. */
export function headingOf(columns: Columns, clock: Clock, position: number): Heading {
  const date = dateOf(columns, clock, position);
  if (!date) {
    return clock === "reported"
      ? { words: "Day of report not known", note: "no publication date", edtf: null }
      : { words: "No date", note: "the text gives none", edtf: null };
  }
  if (isSingleDay(date) && !date.approximate) {
    const day = dayOf(date.from);
    const note = clock === "reported" ? `${weekdayName(day)}, first reports` : weekdayName(day);
    return { words: describeDay(day), note, edtf: formatDay(day) };
  }
  const edtf = edtfOf(date);
  const words = leadIn(edtf, false) + describeEdtf(edtf);
  return {
    words: words.charAt(0).toUpperCase() + words.slice(1),
    note: coarseNote(date),
    edtf: /^\d{4}(?:-(?:0\d|1[0-2]))?$/.test(edtf) ? edtf : null,
  };
}

/** "12 days": how long nothing was dated. */
export function gapWords(days: number): string {
  return describeLength(days * DAY);
}

function coarseNote(date: ColumnDate): string | null {
  const { precision } = date;
  if (!Number.isFinite(date.from)) return "start not given";
  if (!Number.isFinite(date.to)) return "end not given";
  if (precision === "week") return isWeek(date) ? "day of the week not given" : "not known which";
  if (precision === "day" || precision === "hour" || precision === "minute")
    return isSingleDay(date) ? null : counted(daysIn({ ...date, to: (dayOf(date.to - 1) + 1) * DAY }), "day");
  return precision === "month" ? "day not given" : precision === "year" ? "month not given" : null;
}
