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

/** A publication date with the zone it was given in. */
export interface Published {
  readonly when: When;
  readonly zone: number | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";
const CLOCK =
  "(?:,? (?:at |- |\\| )?(\\d{1,2})[:.](\\d\\d)(?::\\d\\d)? ?([ap]\\.?m\\.?)?(?: ?\\(?(Z|UTC|GMT|BST|CET|CEST|IST|[ECMP][SD]T|ET|[+-]\\d\\d:?\\d\\d)\\)?)?)?";
const LEAD = "^(?:(?:first )?(?:published|posted|created|date|updated)(?: on| at)?:? )?";
const MONTH_FIRST = new RegExp(`${LEAD}${WEEKDAY}${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}`, "i");
const DAY_FIRST = new RegExp(`${LEAD}${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\.?,? (\\d{4})${CLOCK}`, "i");
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  UTC: "Z",
  GMT: "Z",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  IST: "+05:30",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/** Reads a date as metadata or a page write it: ISO 8601, RFC 822, "June 5, 2025 10:30 a.m. EDT", "5 June 2025". Null if it is none. */
export function readStamp(stamp: string): { edtf: string; zone: number | null } | null {
  const words = stamp.slice(0, 120).replace(/\s+/g, " ").trim();
  const parsed = parseStamp(words);
  if (parsed) return plausible(parsed.edtf) ? parsed : null;
  const first = MONTH_FIRST.exec(words);
  if (first) return written(first[3], first[1], first[2], first.slice(4));
  const second = DAY_FIRST.exec(words);
  return second ? written(second[3], second[2], second[1], second.slice(4)) : null;
}

/** Is a line nothing but a date ("Tuesday, September 22, 2015", "Published: 5 June 2025 10:30 GMT")? */
export function isDateLine(line: string): boolean {
  if (line.length > 80) return false;
  const match = MONTH_FIRST.exec(line) ?? DAY_FIRST.exec(line);
  return match !== null && line.slice(match[0].length).trim().length < 3;
}

function written(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: (string | undefined)[],
) {
  const number = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${pad(number)}-${pad(Number(day))}`;
  const [hour, minute, half, zone] = clock;
  const parsed = parseStamp(hour === undefined ? date : `${date}T${pad(hourOf(hour, half))}:${minute}${zoneOf(zone)}`);
  return parsed && plausible(parsed.edtf) ? parsed : null;
}

const hourOf = (hour: string, half: string | undefined) =>
  half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
const zoneOf = (zone: string | undefined) =>
  zone ? (ZONES[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? zone : "")) : "";
const pad = (n: number) => String(n).padStart(2, "0");
const plausible = (edtf: string) => /^(?:1[6-9]|20)\d\d/.test(edtf) && parseEdtf(edtf) !== null;

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
