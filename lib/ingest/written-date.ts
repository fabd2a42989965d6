import { daysInMonth, parseEdtf, parseStamp } from "../time";

/** A date as EDTF with the zone it was given in, in minutes east of UTC; null = none given. */
export interface Stamp {
  readonly edtf: string;
  readonly zone: number | null;
}

/** A date that stands in a line. */
export interface WrittenDate extends Stamp {
  readonly start: number;
  readonly end: number;
}

/** Which comes first in "03/05/2024": the day or the month. Null = unknown, then only what can be read in one way is read. */
export type DayOrder = "day" | "month" | null;

export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? (?:the )?)?";
const ZONE =
  "(?: ?\\(?(?<zone>(?:UTC|GMT)?[+-]\\d\\d:?\\d\\d|Z\\b|UTC\\b|GMT\\b|BST\\b|CET\\b|CEST\\b|IST\\b|[ECMP][SD]?T\\b|AE[SD]T\\b|JST\\b|SGT\\b|HKT\\b|EAT\\b|WAT\\b|SAST\\b)\\)?)?";
const TIME =
  "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d{1,9})?)?(?: ?(?<half>[ap]\\.?m\\b\\.?))?|(?: ?(?<half2>[ap]\\.?m\\b\\.?)))";
const CLOCK = `(?:,? ?(?:at |- |– |— |\\| ?|• |· |/ |@ ?|T(?=\\d))?${TIME}${ZONE})?`;
const YEAR = "(?<year>(?:19|20)\\d\\d)\\b";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";

const FORMS: readonly RegExp[] = [
  `\\b${YEAR.replace("\\b", "")}[-/.](?<m>\\d\\d)[-/.]${DAY}(?!\\d)${CLOCK}`,
  `${WEEKDAY}\\b${MONTH} ${DAY},? (?<hour>\\d\\d?):(?<minute>\\d\\d)(?::\\d\\d)? (?:(?<half>[ap]\\.?m\\.?) )?(?:(?<zone>[A-Z]{1,4}) )?${YEAR}`,
  `${WEEKDAY}\\b${MONTH} ${DAY},? ${YEAR}${CLOCK}`,
  `${WEEKDAY}\\b${DAY}(?: of)?[ -]${MONTH},?[ -]${YEAR}${CLOCK}`,
  `\\b(?<day>\\d{1,2})\\.(?<m>\\d{1,2})\\.${YEAR}${CLOCK}`,
  `\\b(?<a>\\d{1,2})(?<mark>[/-])(?<b>\\d{1,2})\\k<mark>${YEAR}${CLOCK}`,
].map((source) => new RegExp(source, "gi"));
const CLOCK_BEFORE = new RegExp(`(?<![\\d:.])${TIME}${ZONE},? ?(?:on |- |– |\\| ?|• |· )?$`, "i");

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
  AEST: "+10:00",
  AEDT: "+11:00",
  JST: "+09:00",
  SGT: "+08:00",
  HKT: "+08:00",
  EAT: "+03:00",
  WAT: "+01:00",
  SAST: "+02:00",
};

/** The dates in a line of at most some hundred characters, in order: written out, ISO, dotted or slashed, each with its clock before or after it. */
export function datesIn(line: string, order: DayOrder): WrittenDate[] {
  if (!/\d{4}/.test(line)) return [];
  const found: WrittenDate[] = [];
  for (const form of FORMS)
    for (const match of line.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const read = readMatch(match.groups ?? {}, line.slice(Math.max(0, start - 40), start), order);
      if (read) found.push({ ...read.stamp, start: start - read.before, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Is a date one that a page of news can bear? */
export const plausible = (edtf: string): boolean => /^(?:1[6-9]|20)\d\d/.test(edtf) && parseEdtf(edtf) !== null;

type Groups = Readonly<Record<string, string | undefined>>;

function readMatch(groups: Groups, before: string, order: DayOrder): { stamp: Stamp; before: number } | null {
  const day = dayIn(groups, order);
  if (!day) return null;
  const leading = groups.hour === undefined ? CLOCK_BEFORE.exec(before) : null;
  const clock = leading?.groups ?? groups;
  const parsed = parseStamp(`${day}${clockOf(clock)}`);
  return parsed && plausible(parsed.edtf) ? { stamp: parsed, before: leading?.[0].length ?? 0 } : null;
}

function dayIn(groups: Groups, order: DayOrder): string | null {
  const { year, month, m, day, a, b } = groups;
  if (a !== undefined && b !== undefined) {
    const [one, two] = [isoDay(year, Number(b), Number(a)), isoDay(year, Number(a), Number(b))];
    if (one && two && a !== b) return order === "day" ? one : order === "month" ? two : null;
    return one ?? two;
  }
  return isoDay(year, m ? Number(m) : MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1, Number(day));
}

function isoDay(year: string | undefined, month: number, day: number): string | null {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(year), month);
  return valid ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function clockOf({ hour, minute, half, half2, zone }: Groups): string {
  if (hour === undefined) return "";
  const part = half ?? half2;
  const hours = part ? (Number(hour) % 12) + (/^p/i.test(part) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute ?? 0) > 59) return "";
  return `T${pad(hours)}:${minute ?? "00"}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  const bare = (zone ?? "").toUpperCase().replace(/^(?:UTC|GMT)(?=[+-])/, "");
  return /^[+-]/.test(bare) ? bare : (ZONES[bare] ?? "");
}

const pad = (n: number): string => String(n).padStart(2, "0");
