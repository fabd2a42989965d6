import { UTCDate } from "@date-fns/utc";
import { addMonths as addMonthsOf, getISOWeek, getISOWeekYear } from "date-fns";
import { type Basis, type Instant, PRECISIONS, type Precision, type Reasoning, type When } from "./domain";

// The only file that may build a Date. Everything is UTC; a zone is minutes east of it, carried beside the instant.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Days since 1970-01-01: the unit of calendar arithmetic. */
export type DayNumber = number;

export interface CivilDate {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/** The number of a calendar day. Months and days outside their range carry over, as in Date.UTC. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC reads years 0-99 as 1900-1999
  return Math.floor(date.getTime() / DAY);
}

export function civilDate(day: DayNumber): CivilDate {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 = Monday ... 7 = Sunday. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the day's ISO week. */
export function startOfWeek(day: DayNumber): DayNumber {
  return day - weekday(day) + 1;
}

/** ISO 8601 week: its year may differ from the day's. */
export function isoWeek(day: DayNumber): { year: number; week: number } {
  const date = new UTCDate(day * DAY);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}

/** The same day of another month; 31 January + 1 month = 28 (or 29) February. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  return Math.floor(addMonthsOf(new UTCDate(day * DAY), months).getTime() / DAY);
}

export function daysInMonth(year: number, month: number): number {
  return civilDate(dayNumber(year, month + 1, 1) - 1).day;
}

/** The n-th such weekday (1 = Monday) of a month, -1 = the last; a fifth one that is not there falls into the next month. */
export function nthWeekday(year: number, month: number, day: number, n: number): DayNumber {
  const first = n > 0 ? dayNumber(year, month, 1) : dayNumber(year, month + 1, 1) - 7;
  return first + ((day - weekday(first) + 7) % 7) + (n > 0 ? (n - 1) * 7 : 0);
}

const pad = (n: number, width = 2) => String(n).padStart(width, "0");

/** A year as EDTF writes it: four digits; 0 is 1 BC, and earlier ones carry a minus ("-0145" is 146 BC). */
export function formatYear(year: number): string {
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

export function formatDay(day: DayNumber): string {
  const { year, month, day: d } = civilDate(day);
  return `${formatYear(year)}-${pad(month)}-${pad(d)}`;
}

export function formatMonth(day: DayNumber): string {
  return formatDay(day).slice(0, -3);
}

/** The calendar day of an instant on a clock `zone` minutes east of UTC. */
export function dayOf(instant: Instant, zone = 0): DayNumber {
  return Math.floor((instant + zone * MINUTE) / DAY);
}

/** Is an EDTF day not after another? Years before the year 1 carry a minus, so that days do not compare as text. */
export function isInOrder(first: string, last: string): boolean {
  return (parseEdtf(first)?.from ?? Number.NaN) <= (parseEdtf(last)?.from ?? Number.NaN);
}

/** For what asks for a Date and reads it in UTC. */
export const dateAt = (instant: Instant): Date => new Date(instant);

/** ISO 8601 in UTC to the second. */
export function formatInstant(instant: Instant): string {
  const clock = new Date(instant).toISOString().split("T")[1] as string; // its years beyond four digits are not EDTF's
  return `${formatDay(dayOf(instant))}T${clock.slice(0, 8)}Z`;
}

/** This machine's clock: for rows that record when they were written, never for reading dates. */
export function now(): Instant {
  return Date.now();
}

/** What a clock in an IANA time zone is ahead of UTC at an instant, in minutes; null if this machine does not know the zone. */
export function zoneOffset(zone: string, instant: Instant): number | null {
  try {
    const format =
      zoneFormats.get(zone) ?? new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    zoneFormats.set(zone, format);
    const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
    return zoneMinutes(name.replace("GMT", "").replace("−", "-"));
  } catch {
    return null; // RangeError: no such zone here
  }
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

interface Bounds {
  from: Instant | null;
  to: Instant | null;
  precision: Precision;
}

const monthsFrom = (year: number, month: number, count: number, precision: Precision): Bounds => ({
  from: dayNumber(year, month, 1) * DAY,
  to: dayNumber(year, month + count, 1) * DAY,
  precision,
});

const YEAR = "(-(?!0000)\\d{4}|\\d{4})";
const DAY_POINT = new RegExp(
  `^${YEAR}-(\\d\\d)-(\\d\\d)(?:T(\\d\\d)(?::(\\d\\d))?(?::\\d\\d(?:\\.\\d+)?)?(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?$`,
);
const PART_POINT = new RegExp(`^${YEAR}-(\\d\\d)$`);
const YEAR_POINT = new RegExp(`^${YEAR}$`);

/** One EDTF date without qualifiers; null if it is not one. Seasons 21-24 start in March (northern meteorological). */
function parsePoint(s: string): Bounds | null {
  let m = DAY_POINT.exec(s);
  if (m) {
    const [year, month, date] = [Number(m[1]), Number(m[2]), Number(m[3])];
    if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
    const day = dayNumber(year, month, date) * DAY;
    if (m[4] === undefined) return { from: day, to: day + DAY, precision: "day" };
    const [hour, minute] = [Number(m[4]), m[5] === undefined ? null : Number(m[5])];
    if (hour > 24 || (minute ?? 0) > 59) return null;
    const from = day + hour * HOUR + (minute ?? 0) * MINUTE - zoneMinutes(m[6]) * MINUTE;
    return minute === null
      ? { from, to: from + HOUR, precision: "hour" }
      : { from, to: from + MINUTE, precision: "minute" };
  }
  m = PART_POINT.exec(s);
  if (m) {
    const [year, part] = [Number(m[1]), Number(m[2])];
    if (part >= 1 && part <= 12) return monthsFrom(year, part, 1, "month");
    if (part >= 21 && part <= 24) return monthsFrom(year, (part - 21) * 3 + 3, 3, "season");
    if (part >= 33 && part <= 36) return monthsFrom(year, (part - 33) * 3 + 1, 3, "quarter");
    if (part === 40 || part === 41) return monthsFrom(year, (part - 40) * 6 + 1, 6, "half");
    return null;
  }
  m = YEAR_POINT.exec(s);
  if (m) return monthsFrom(Number(m[1]), 1, 12, "year");
  m = /^(\d{3})X$/.exec(s);
  if (m) return monthsFrom(Number(m[1]) * 10, 1, 120, "decade");
  m = /^(\d{2})XX$/.exec(s);
  if (m) return monthsFrom(Number(m[1]) * 100, 1, 1200, "century");
  return null;
}

function zoneMinutes(zone: string | undefined): number {
  const m = zone && /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  return m ? (m[1] === "-" ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3] ?? 0)) : 0;
}

/** How many minutes east of UTC the clock stands that an EDTF time is told by, that of its start; null for days and coarser, and where no zone is given. */
export function offsetOf(edtf: string): number | null {
  const zone = /T[\d:.]+(Z|[+-]\d\d(?::?\d\d)?)/.exec(edtf)?.[1];
  return zone === undefined ? null : zoneMinutes(zone);
}

export interface Edtf extends Bounds {
  approximate: boolean;
}

/** "[2025-05-31,2025-06-01]" or "[2025-06-02..2025-06-05]": one of these days. */
const ONE_OF = /^\[([^[\],./]+)(?:,|\.\.)([^[\],./]+)\]$/;

/** The first and last of the days of which a date is one; null for a date of another form. */
export function oneOf(edtf: string): readonly [first: string, last: string] | null {
  const m = ONE_OF.exec(edtf);
  return m ? [m[1] as string, m[2] as string] : null;
}

/** The date "some day from `first` to `last`", both EDTF days: what happened once, on a day that is not known exactly. */
export const someDayOf = (first: string, last: string): string => {
  const [a, b] = [parsePoint(first)?.from ?? 0, parsePoint(last)?.from ?? 0];
  return b - a <= DAY ? `[${first},${last}]` : `[${first}..${last}]`;
};

/**
 * Reads the EDTF subset that Dateline writes: minutes to centuries, years before the year 1 ("-0145"), seasons, quarters, halves, intervals, open ends (".."), "~" and "?",
 * and sets of which one day is meant ("[2025-05-31,2025-06-01]", precision week, for within one it is not known).
 * An interval of whole days that is one Monday-to-Sunday week has precision week; other intervals have that of their coarser end.
 * Null if it is not valid or ends before it starts.
 */
export function parseEdtf(edtf: string): Edtf | null {
  const set = oneOf(edtf);
  if (set) {
    const whole = parseEdtf(set.join("/"));
    return whole && { ...whole, precision: coarser(whole.precision, "week") };
  }
  const approximate = /[~?%]/.test(edtf);
  const plain = edtf.replace(/[~?%]/g, "");
  const parts = plain.split("/");
  if (parts.length > 2) return null;
  const [first, last] = parts as [string, string | undefined];
  if (last === undefined) {
    const point = parsePoint(first);
    return point && { ...point, approximate };
  }
  const openStart = first === ".." || first === "";
  const openEnd = last === ".." || last === "";
  if (openStart && openEnd) return null;
  const a = openStart ? null : parsePoint(first);
  const b = openEnd ? null : parsePoint(last);
  if ((!openStart && !a) || (!openEnd && !b)) return null;
  const from = a?.from ?? null;
  const to = b?.to ?? null;
  if (from !== null && to !== null && from >= to) return null;
  let precision = coarser(a?.precision ?? "minute", b?.precision ?? "minute");
  if (precision === "day" && from !== null && to !== null && to - from === 7 * DAY && weekday(from / DAY) === 1)
    precision = "week";
  return { from, to, precision, approximate };
}

/** The coarser of two precisions. */
export function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS.indexOf(a) >= PRECISIONS.indexOf(b) ? a : b;
}

/** A When from its canonical form. Throws on an EDTF that is not one: callers write it, the world does not. */
export function when(edtf: string, basis: Basis, reasoning: Reasoning | null = null): When {
  const parsed = parseEdtf(edtf);
  if (!parsed) throw new Error(`not an EDTF date: ${edtf}`);
  return { edtf, ...parsed, basis, reasoning };
}

/** Do two dates share an instant? An open end reaches to infinity. */
export function overlaps(a: When, b: When): boolean {
  return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity);
}

/**
 * Reads a publication or retrieval stamp as metadata give it: ISO 8601 with "T" or a space, date alone, or RFC 822 ("Thu, 05 Jun 2025 10:00:00 GMT").
 * Returns its EDTF (day or minute, with its zone) and the zone in minutes east of UTC, null if it names none. Null if it is no date.
 */
export function parseStamp(stamp: string): { edtf: string; zone: number | null } | null {
  const s = stamp.trim();
  const iso =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      s,
    );
  if (iso) {
    const day = `${iso[1]}-${iso[2]}-${iso[3]}`;
    if (!parsePoint(day)) return null;
    if (iso[4] === undefined || Number(iso[4]) > 23 || Number(iso[5]) > 59) return { edtf: day, zone: null };
    const zone = stampZone(iso[6]);
    return { edtf: `${day}T${iso[4]}:${iso[5]}${zone === null ? "" : formatZone(zone)}`, zone };
  }
  const rfc =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d\d):(\d\d)(?::\d\d)?\s*([A-Z]{1,4}|[+-]\d{4})?)?/.exec(
      s,
    );
  if (rfc) {
    const month = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf((rfc[2] as string).toLowerCase()) / 3 + 1;
    if (!Number.isInteger(month) || month < 1) return null;
    const day = `${rfc[3]}-${pad(month)}-${pad(Number(rfc[1]))}`;
    if (!parsePoint(day)) return null;
    if (rfc[4] === undefined) return { edtf: day, zone: null };
    const zone = stampZone(rfc[6]);
    return { edtf: `${day}T${rfc[4]}:${rfc[5]}${zone === null ? "" : formatZone(zone)}`, zone };
  }
  return null;
}

const ZONES: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  UT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

function stampZone(zone: string | undefined): number | null {
  if (!zone) return null;
  return ZONES[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? zoneMinutes(zone) : null);
}

export function formatZone(zone: number): string {
  if (zone === 0) return "Z";
  const abs = Math.abs(zone);
  return `${zone < 0 ? "-" : "+"}${pad(Math.floor(abs / 60))}:${pad(abs % 60)}`;
}

/** The calendar day, on the publisher's own clock, of a date that is known to the day or better; null for a coarser or open one. */
export function localDay(date: When, zone: number | null): DayNumber | null {
  if (date.from === null || !["minute", "hour", "day"].includes(date.precision)) return null;
  return dayOf(date.from, date.precision === "day" ? 0 : (zone ?? 0));
}
