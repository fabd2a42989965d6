import type { Basis, Precision, When } from "../domain";
import { civilDate, DAY, type DayNumber, dayNumber, dayOf, formatDay, oneOf, parseEdtf, weekday } from "../time";
import { timeIn } from "./zones";

const MONTHS = (
  "January February March April May June July August September October November December".split(" ") as string[]
).map((name) => ({ long: name, short: name === "September" ? "Sept" : name.slice(0, 3) }));
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const SEASONS = ["spring", "summer", "autumn", "winter"];
const ORDINALS = ["first", "second", "third", "fourth"];
/** Between the ends of a range that are single numbers; with spaces where the ends hold spaces themselves. */
const TIGHT = "–";
const WIDE = " – ";

export function monthName(month: number): string {
  return MONTHS[month - 1]?.long ?? "";
}

export function shortMonthName(month: number): string {
  return MONTHS[month - 1]?.short ?? "";
}

export function weekdayName(day: DayNumber): string {
  return WEEKDAYS[weekday(day) - 1] ?? "";
}

/** "15 May 2025". */
export function describeDay(day: DayNumber): string {
  const { year, month, day: date } = civilDate(day);
  return `${date} ${monthName(month)} ${year}`;
}

/** "Thursday 15 May 2025". */
export function describeDayWithWeekday(day: DayNumber): string {
  return `${weekdayName(day)} ${describeDay(day)}`;
}

/** The number of an EDTF day; null for anything else. */
export function dayFromEdtf(edtf: string | null): DayNumber | null {
  const m = edtf === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf);
  return m ? dayNumber(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

interface Point {
  readonly words: string;
  /** For joining two days of a month or year: "10–15 May 2025". */
  readonly day: DayNumber | null;
  readonly month: { readonly year: number; readonly month: number } | null;
}

/**
 * A date in words: "15 May 2025", "spring 2025", "from March 2022 on", "12–18 May 2025", "about 2014", "146 BC", "31 May or 1 June 2025". Returns the input if it is no EDTF
 * date. In `zone` (IANA), a time of day whose own zone is known moves to that clock; one without says so, and days and coarser never move.
 */
export function describeEdtf(edtf: string, zone: string | null = null): string {
  const parsed = parseEdtf(edtf);
  if (!parsed) return edtf;
  const set = oneOf(edtf);
  if (set) return someDay(point(set[0], zone), point(set[1], zone));
  const about = parsed.approximate ? "about " : "";
  const [first, last] = edtf.replace(/[~?%]/g, "").split("/");
  if (last === undefined) return about + point(first ?? "", zone).words;
  if (first === ".." || first === "") return `up to ${about}${point(last, zone).words}`;
  if (last === ".." || last === "") return `from ${about}${point(first ?? "", zone).words} on`;
  return about + span(point(first ?? "", zone), point(last, zone));
}

/** "31 May or 1 June 2025", "some day 2–5 June 2025". */
function someDay(a: Point, b: Point): string {
  if (a.day === null || b.day === null || b.day - a.day > 1) return `some day ${span(a, b)}`;
  return span(a, b).replace(/ ?– ?/, " or ");
}

/**
 * As `describeEdtf`, for a When, and says no more than is known: "reported 5 June 2025" where the text names no day and only that of its
 * publication is known, "in the week 12–18 May 2025", "No date given".
 */
export function describeWhen(when: When | null, zone: string | null = null): string {
  return when ? leadIn(when.edtf, when.basis === "published") + describeEdtf(when.edtf, zone) : "No date given";
}

/** What stands before the words of a date, so that they say no more than is known; empty for most. `assumed`: the text names no day. */
export function leadIn(edtf: string, assumed: boolean): string {
  const date = parseEdtf(edtf);
  if (!date || date.from === null || date.to === null) return "";
  if (assumed) return "reported ";
  return date.precision === "week" && !oneOf(edtf) ? "in the week " : "";
}

const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(?::[\d.]+)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

function point(edtf: string, zone: string | null): Point {
  const time = TIME.exec(edtf);
  if (time && zone !== null) return zonedPoint(edtf, time, zone);
  const day = dayFromEdtf(time?.[1] ?? edtf);
  if (day !== null) {
    const clock = time ? `, ${clockWords(time[2] ?? "", time[3], time[4])}` : "";
    return { words: describeDay(day) + clock, day: time ? null : day, month: null };
  }
  const month = /^(\d{4})-(\d\d)$/.exec(edtf);
  if (month) return partOfYear(Number(month[1]), Number(month[2]));
  if (/^\d{3}X$/.test(edtf)) return plain(`the ${edtf.slice(0, 3)}0s`);
  if (/^\d{2}XX$/.test(edtf)) return plain(`the ${edtf.slice(0, 2)}00s`);
  const old = /^(-\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf);
  if (old) return plain(beforeChrist(Number(old[1]), Number(old[2] ?? 0), Number(old[3] ?? 0)));
  return plain(yearWords(Number(edtf)));
}

/** A year as astronomers and EDTF count them, in words: 2025, 0 is "1 BC", -145 is "146 BC". */
export const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** EDTF counts years as astronomers do: -145 is 146 BC. A month or day of 0 is not known. */
function beforeChrist(year: number, month: number, day: number): string {
  return [day || "", month ? monthName(month) : "", yearWords(year)].filter(Boolean).join(" ");
}

/** A time of day on the clock of a zone; its hour may be known without its minute. */
function zonedPoint(edtf: string, time: RegExpExecArray, zone: string): Point {
  if (time[4] === undefined) return plain(`${point(edtf, null).words}, zone not given`);
  const from = parseEdtf(edtf)?.from ?? null;
  const there = from === null ? null : timeIn(zone, from);
  if (!there) return point(edtf, null);
  const { hour, minute, offset } = there;
  const about = time[3] === undefined ? "about " : "";
  const day = describeDay(dayNumber(there.year, there.month, there.day));
  return plain(`${day}, ${about}${clockWords(hour, minute, offset)}`);
}

function plain(words: string): Point {
  return { words, day: null, month: null };
}

function partOfYear(year: number, part: number): Point {
  if (part <= 12) return { words: `${monthName(part)} ${year}`, day: null, month: { year, month: part } };
  if (part <= 24) return plain(`${SEASONS[part - 21]} ${part === 24 ? `${year}${TIGHT}${pad(year + 1)}` : year}`);
  if (part <= 36) return plain(`the ${ORDINALS[part - 33]} quarter of ${year}`);
  return plain(`the ${ORDINALS[part - 40]} half of ${year}`);
}

const pad = (year: number) => String(year % 100).padStart(2, "0");

function clockWords(hour: string, minute: string | undefined, zone: string | undefined): string {
  const clock = minute === undefined ? `about ${hour}:00` : `${hour}:${minute}`;
  if (zone === undefined) return clock;
  if (zone === "Z" || /^[+-]00:?(00)?$/.test(zone)) return `${clock} UTC`;
  return `${clock} UTC${zone.replace("-", "−")}`;
}

function span(a: Point, b: Point): string {
  if (a.day !== null && b.day !== null) return daySpan(a.day, b.day);
  if (a.month && b.month && a.month.year === b.month.year)
    return `${monthName(a.month.month)}${TIGHT}${monthName(b.month.month)} ${a.month.year}`;
  return a.words.includes(" ") || b.words.includes(" ") ? a.words + WIDE + b.words : a.words + TIGHT + b.words;
}

function daySpan(a: DayNumber, b: DayNumber): string {
  const [from, to] = [civilDate(a), civilDate(b)];
  if (a === b) return describeDay(a);
  if (from.year !== to.year) return describeDay(a) + WIDE + describeDay(b);
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)}${WIDE}${describeDay(b)}`;
  return `${from.day}${TIGHT}${to.day} ${monthName(to.month)} ${to.year}`;
}

/** The first and last whole days of a date, as EDTF days, null where it is open. */
export function daysOf(when: When): { from: string | null; to: string | null } {
  return {
    from: when.from === null ? null : formatDay(dayOf(when.from)),
    to: when.to === null ? null : formatDay(dayOf(when.to - 1)),
  };
}

/** A length of time in its largest sensible unit: "12 days", "4 months", "3 years". Whole units, rounded down. */
export function describeLength(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  if (days < 1) return "less than a day";
  if (days < 60) return counted(days, "day");
  if (days < 730) return counted(Math.floor(days / 30.44), "month");
  return counted(Math.floor(days / 365.25), "year");
}

/** "1 day", "12 days", "1,240 days". */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${number(n)} ${n === 1 ? noun : plural}`;
}

/** A whole number with thin thousands: "1,240". */
export function number(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

const PRECISION_WORDS: Record<Precision, string> = {
  minute: "to the minute",
  hour: "to the hour",
  day: "to the day",
  week: "to the week",
  month: "to the month",
  season: "to the season",
  quarter: "to the quarter",
  half: "to the half-year",
  year: "to the year",
  decade: "to the decade",
  century: "to the century",
};

/** "Known to the day", "Known to the month, approximately". */
export function describePrecision(when: When | null): string {
  if (!when) return "The text gives no date";
  if (when.basis === "published") return "The text names no day: shown at its publication";
  const open =
    when.to === null
      ? "start known "
      : when.from === null
        ? "end known "
        : when.edtf.includes("/")
          ? "both ends known "
          : "known ";
  const set = oneOf(when.edtf);
  const words = set
    ? "known to be one of a few days"
    : when.precision === "week"
      ? "known to the week"
      : open + PRECISION_WORDS[when.precision];
  return words.charAt(0).toUpperCase() + words.slice(1) + (when.approximate ? ", approximately" : "");
}

const PRECISION_LABELS: Record<Precision | "undated", string> = {
  minute: "Minute",
  hour: "Hour",
  day: "Day",
  week: "Week",
  month: "Month",
  season: "Season",
  quarter: "Quarter",
  half: "Half-year",
  year: "Year",
  decade: "Decade",
  century: "Century",
  undated: "No date",
};

/** The name of a precision as a filter shows it. */
export function precisionLabel(precision: Precision | "undated"): string {
  return PRECISION_LABELS[precision];
}

const BASIS_LABELS: Record<Basis, string> = {
  stated: "Stated",
  resolved: "Reckoned from words",
  inherited: "From a sentence nearby",
  published: "Only the report’s date",
};

/** Why a date is what it is, in a few words. */
export function basisLabel(basis: Basis): string {
  return BASIS_LABELS[basis];
}
