import type { When } from "../domain";
import {
  addMonths,
  DAY,
  dayNumber,
  dayOf,
  daysInMonth,
  formatDay,
  formatInstant,
  formatMonth,
  HOUR,
  MINUTE,
  parseEdtf,
  parseStamp,
  when,
} from "../time";
import { datesIn, MONTHS, plausible, type Stamp } from "./written-date";

/** A publication date with the zone it was given in. */
export interface Published {
  readonly when: When;
  readonly zone: number | null;
}

/** Reads a date as metadata or a page write it: ISO 8601, RFC 822, seconds since 1970, "June 5, 2025 10:30 a.m. EDT". Null if it is none. */
export function readStamp(stamp: string): Stamp | null {
  const words = stamp.slice(0, 160).replace(/\s+/g, " ").trim();
  if (/^1?\d{9}(?:\d{3})?$/.test(words)) return unixStamp(words);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\d\d)?$/.exec(words);
  const whole = compact ? `${compact[1]}-${compact[2]}-${compact[3]}T${compact[4]}:${compact[5]}` : words;
  const parsed = parseStamp(whole);
  if (parsed && (/T/.test(parsed.edtf) || !/\d[:.]\d\d/.test(words))) return plausible(parsed.edtf) ? parsed : null;
  const [found] = datesIn(words.replace(LEAD, ""), null);
  if (found && found.start === 0) return { edtf: found.edtf, zone: found.zone };
  return parsed && plausible(parsed.edtf) ? parsed : null;
}

const LEAD = /^(?:(?:first |originally )?(?:published|posted|created|date)(?: on| at)?\s?:? )/i;

function unixStamp(digits: string): Stamp | null {
  const edtf = formatInstant(Number(digits) * (digits.length > 10 ? 1 : 1000));
  return /^(?:199|20[0-4])/.test(edtf) ? { edtf: `${edtf.slice(0, 16)}Z`, zone: 0 } : null;
}

/** Is a line nothing but a date ("Tuesday, September 22, 2015", "Published: 5 June 2025 10:30 GMT")? */
export function isDateLine(line: string): boolean {
  if (line.length > 80) return false;
  const bare = line.replace(LEAD, "").replace(/^(?:last )?updated(?: on| at)?\s?:? /i, "");
  const [found] = datesIn(bare, null);
  return found !== undefined && found.start < 3 && bare.length - found.end < 3;
}

/** The publication date a record states; null if it cannot be read. */
export function statedDate(stamp: string): Published | null {
  const read = readStamp(stamp);
  return read && { when: when(read.edtf, "stated"), zone: read.zone };
}

/** Does a date lie after the page was fetched, whatever the zones? Then it cannot be the publication date. */
export function isAfter(published: string, retrieved: string | null): boolean {
  const fetched = retrieved === null ? null : readStamp(retrieved);
  const [from, to] = [parseEdtf(published)?.from, fetched && parseEdtf(fetched.edtf)?.to];
  if (from === null || from === undefined || to === null || to === undefined) return false;
  const zoned = /T.*(?:Z|[+-]\d\d:\d\d)$/;
  return from >= to + (zoned.test(published) && zoned.test(fetched?.edtf ?? "") ? 0 : 14 * HOUR);
}

/** The date in an address's path ("/2025/06/05/", "/2025-06-05-", "/20250605"), as EDTF day; null if there is none. */
export function dateInUrl(url: string): string | null {
  const path = url.slice(0, 2000);
  const found =
    /[/_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?#-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.?#-]|$)/.exec(path) ??
    /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d{1,2})(?=[/_.?#-]|$)/i.exec(path);
  if (!found) return null;
  const month = /\d/.test(found[2] ?? "") ? Number(found[2]) : MONTHS.indexOf((found[2] ?? "").toLowerCase()) + 1;
  const day = Number(found[3]);
  const year = Number(found[1]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return formatDay(dayNumber(year, month, day));
}

const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const AGE =
  /^(?:published |posted |updated )?(?:about |around |over )?(an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|y|yrs?|years?) ago$/i;
const NOW = /^(?:just now|now|moments? ago|a (?:moment|few (?:seconds|minutes)) ago|today)$/i;

/** Is this the age of a story as a page shows it ("44 minutes ago", "yesterday")? */
export function isAge(words: string): boolean {
  return words.length < 40 && (AGE.test(words) || NOW.test(words) || /^yesterday$/i.test(words));
}

/**
 * The publication date that an age gives, counted back from the retrieval. No more exact than both: retrieved on a day known only as such,
 * "44 minutes ago" is that day; "3 weeks ago" is about a day. Null without a retrieval date.
 */
export function dateFromAge(words: string, retrieved: string | null): Published | null {
  const fetched = retrieved === null ? null : readStamp(retrieved);
  const parsed = fetched && parseEdtf(fetched.edtf);
  if (!fetched || !parsed || parsed.from === null) return null;
  const exact = parsed.precision === "minute";
  const today = dayOf(parsed.from, exact ? (fetched.zone ?? 0) : 0);
  const edtf = agedEdtf(words, today, exact && fetched.zone !== null ? parsed.from : null);
  const reasoning = { words, span: null, rule: "story-age", anchor: fetched.edtf, anchorKind: null };
  return edtf === null ? null : { when: when(edtf, "resolved", reasoning), zone: /T/.test(edtf) ? 0 : null };
}

function agedEdtf(words: string, today: number, instant: number | null): string | null {
  if (NOW.test(words)) return formatDay(today);
  if (/^yesterday$/i.test(words)) return formatDay(today - 1);
  const found = AGE.exec(words);
  if (!found) return null;
  const count = numberOf(found[1] ?? "");
  const unit = (found[2] ?? "").toLowerCase();
  if (/^months?$/.test(unit)) return `${formatMonth(addMonths(today, -count))}~`;
  if (/^y/.test(unit)) return `${formatDay(addMonths(today, -12 * count)).slice(0, 4)}~`;
  if (/^w/.test(unit)) return `${formatDay(today - 7 * count)}~`;
  if (/^d/.test(unit)) return formatDay(today - count);
  const milliseconds = count * (/^h/.test(unit) ? HOUR : /^m/.test(unit) ? MINUTE : 0);
  if (instant !== null) {
    const at = formatInstant(instant - milliseconds);
    return /^h/.test(unit) ? `${at.slice(0, 13)}Z` : `${at.slice(0, 16)}Z`;
  }
  return formatDay(milliseconds >= DAY ? today - Math.floor(milliseconds / DAY) : today);
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return Math.max(1, NUMBERS.indexOf(word.toLowerCase()));
}
