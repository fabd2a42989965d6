import { daysOf, describeEdtf, monthName } from "../../lib/describe/dates";
import { parseEdtf, when } from "../../lib/time";
import { folded } from "./match";

/** A date that somebody typed: what it covers, in whole days, and in words. */
export interface TypedDate {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/**
 * "2025-05-15", "2025-05", "2025", "May 2025", "15 May 2025", "May 15, 2025", "15.5.2025", and two of the first three joined by "/" or
 * "to"; months by their first letters, in English or the reader's language. Null for anything else: days and months in digits and slashes mean
 * two things.
 */
export function typedDate(text: string, language: string | null = null): TypedDate | null {
  const typed = text.trim();
  if (typed.length > LONGEST) return null;
  const ends = typed.split(/\s*\/\s*|\s+(?:to|–|-)\s+/i);
  if (ends.length > 2) return null;
  const read = ends.map((end) => isoDate(end) ?? dottedDate(end) ?? writtenDate(end, language));
  if (read.some((edtf) => edtf === null)) return null;
  const edtf = read.join("/");
  if (!parseEdtf(edtf)) return null;
  const { from, to } = daysOf(when(edtf, "stated"));
  return from === null || to === null ? null : { label: describeEdtf(edtf), from, to };
}

const LONGEST = 60;

function isoDate(text: string): string | null {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(text) ? text : null;
}

function dottedDate(text: string): string | null {
  const found = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  return found ? edtfOf(found[3], Number(found[2]), found[1]) : null;
}

/** A year, a month in letters, and perhaps a day, in the orders people write them. */
function writtenDate(text: string, language: string | null): string | null {
  const parts = folded(text).trim().split(" ");
  const month = parts.findIndex((part) => /^\p{L}{3}/u.test(part));
  const name = parts[month];
  const numbers = parts
    .filter((_, i) => i !== month)
    .map((part) => /^(\d{4}|\d{1,2})(?:st|nd|rd|th)?$/.exec(part)?.[1]);
  const year = numbers.find((number) => number?.length === 4);
  const day = numbers.find((number) => number !== year);
  if (name === undefined || year === undefined || numbers.includes(undefined) || numbers.length > 2) return null;
  if (numbers.length === 2 && day === undefined) return null;
  const at = monthNames(language).findIndex((names) => names.some((each) => each.startsWith(name)));
  return at < 0 ? null : edtfOf(year, at + 1, day);
}

function edtfOf(year: string | undefined, month: number, day: string | undefined): string {
  const written = `${year}-${String(month).padStart(2, "0")}`;
  return day === undefined ? written : `${written}-${day.padStart(2, "0")}`;
}

/** Of each month, its name in English and in the reader's language, as they are compared. */
function monthNames(language: string | null): readonly (readonly string[])[] {
  return Array.from({ length: 12 }, (_, i) => {
    const own = language === null ? null : monthIn(language, i);
    return [monthName(i + 1), ...(own === null ? [] : [own])].map((name) => folded(name).trim());
  });
}

function monthIn(language: string, month: number): string | null {
  const middle = parseEdtf(`2024-${String(month + 1).padStart(2, "0")}-15`)?.from ?? 0;
  try {
    return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC", calendar: "gregory" }).format(middle);
  } catch {
    return null; // RangeError: not a language
  }
}
