import type { Precision } from "../domain";
import { parseEdtf } from "../time";

const CLOCK: Intl.DateTimeFormatOptions = {
  ...{ year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" },
  timeZoneName: "short",
};
const FIELDS: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  minute: CLOCK,
  hour: CLOCK,
  day: { year: "numeric", month: "long", day: "numeric" },
  week: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};
const formats = new Map<string, Intl.DateTimeFormat | null>();

/**
 * A date as a language writes it, in the Gregorian calendar: days, weeks, months, years, times whose zone is known, and closed ranges of
 * them. Null for what `Intl` has no words for (open ends, seasons, decades, "about"): then the page's own words stand.
 */
export function localDate(edtf: string, language: string, zone: string | null = null): string | null {
  const date = parseEdtf(edtf);
  if (!date || date.approximate || date.from === null || date.to === null) return null;
  const timed = date.precision === "minute" || date.precision === "hour";
  if (timed && (date.precision === "hour" || !(zone === null ? /Z$/ : /(?:Z|[+-]\d\d:?\d\d)$/).test(edtf))) return null;
  const format = formatFor(language, date.precision, timed ? (zone ?? "UTC") : "UTC");
  if (!format) return null;
  return edtf.includes("/") ? format.formatRange(date.from, date.to - 1) : format.format(date.from);
}

function formatFor(language: string, precision: Precision, timeZone: string): Intl.DateTimeFormat | null {
  const key = `${language} ${precision} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = formatOf(language, precision, timeZone);
  formats.set(key, made);
  return made;
}

function formatOf(language: string, precision: Precision, timeZone: string): Intl.DateTimeFormat | null {
  const fields = FIELDS[precision];
  if (!fields) return null;
  try {
    return new Intl.DateTimeFormat(language, { ...fields, timeZone, calendar: "gregory" });
  } catch {
    return null; // RangeError: no such zone or language here
  }
}
