import type { DayPart, PeriodName, Unit } from "../time-value";

/** White space inside an expression: never a line break. */
const SPACE = "(?:[ \\t\\u00a0\\u2009\\u202f]{1,3})";
export const DASH = "[-\\u2010-\\u2014]";

/**
 * A sticky pattern that ignores case, from words and named groups: a blank outside brackets stands for any white space but a line break.
 * It ends where a word or number ends.
 */
export function phrase(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  let source = "";
  strings.raw.forEach((piece, i) => {
    source += piece + (parts[i] ?? "");
  });
  return new RegExp(
    `(?:${source.replace(/\[[^\]]*\]| /g, (piece) => (piece === " " ? SPACE : piece))})(?![\\w\\u00c0-\\u024f]|[.,]\\d)`,
    "iy",
  );
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

export const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|" +
  "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
export const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
export const WEEKDAY_SHORT = `(?:${WEEKDAY}|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\b\\.?)`;
export const DAY_NUMBER = "(?:[12]\\d|3[01]|0?[1-9])";
export const ORDINAL_DAY = `${DAY_NUMBER}(?: ?(?:st|nd|rd|th))`;
/** With its points or without: the point that ends a sentence stays outside. */
export const BEFORE_CHRIST = "(?:B\\.C(?:\\.(?:E\\.?)?)?|BCE?)";
export const YEAR = "(?:1[0-9]\\d\\d|20\\d\\d)";

const SMALL =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TENTHS = "twentieth thirtieth".split(" ");

const TEEN = "(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
const ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";
const TEN = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
/** A cardinal below a hundred in words. */
export const WORD_NUMBER = `(?:ten|${TEEN}|${TEN}(?:[- ]${ONES})?|${ONES})`;
export const CARDINAL = `(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}(?:\\.\\d{1,2})?|(?:${WORD_NUMBER}|a) (?:hundred|thousand)(?: and)?(?: ${WORD_NUMBER})?|${WORD_NUMBER})`;
export const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|${ORDINALS.join("|")}|twent(?:ieth|y-first|y-second|y-third|y-fourth|y-fifth)|thirtieth)`;
/** A year spelled as in speech: "nineteen ninety-seven". */
export const SPOKEN_YEAR = `(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)[- ](?:oh[- ]${ONES}|${TEN}(?:[- ]${ONES})?|ten|${TEEN})|two thousand(?: and)?(?: (?:ten|${TEEN}|${ONES}))?)`;

/** The month's number, 0 if it is none; a word that is also a verb or may be a name counts only with a capital. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase().replace(".", "");
  if (lower === word && (lower.length < 5 || lower === "march" || lower === "august") && !/^ju(?:ne|ly)$/.test(lower))
    return 0;
  const exact = MONTHS.indexOf(lower);
  return exact >= 0 ? exact + 1 : MONTHS.findIndex((month) => lower.length >= 3 && month.startsWith(lower)) + 1;
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayNumber(word: string): number {
  const lower = word.toLowerCase();
  return DAYS.findIndex((day) => day.startsWith(lower.slice(0, 3))) + 1;
}

/** The number that digits or words say; null if they say none. */
export function numberOf(words: string): number | null {
  const plain = words
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, "$1")
    .trim();
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  let total = 0;
  let current = 0;
  for (const word of plain.split(/[^a-z]+/)) {
    const small = SMALL.indexOf(word);
    const ten = TENS.indexOf(word);
    if (small >= 0) current += small + 1;
    else if (ten >= 0) current += (ten + 2) * 10;
    else if (word === "a" || word === "an") current += 1;
    else if (word === "hundred") current = (current || 1) * 100;
    else if (word === "thousand") {
      total += (current || 1) * 1000;
      current = 0;
    } else if (word !== "and") return null;
  }
  return total + current || null;
}

/** "first", "21st", "twenty-first" -> its number; null if it is no ordinal. */
export function ordinalNumber(words: string): number | null {
  const lower = words.toLowerCase();
  const digits = /^(\d+) ?(?:st|nd|rd|th)$/.exec(lower);
  if (digits) return Number(digits[1]);
  const small = ORDINALS.indexOf(lower);
  if (small >= 0) return small + 1;
  const tenth = TENTHS.indexOf(lower);
  if (tenth >= 0) return (tenth + 2) * 10;
  const compound = /^twenty[- ]([a-z]+)$/.exec(lower);
  const last = compound ? ORDINALS.indexOf(compound[1] as string) : -1;
  return last >= 0 ? 21 + last : null;
}

/** The year that spoken words say. */
export function spokenYear(words: string): number | null {
  const parts = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "and");
  if (parts[0] === "two" && parts[1] === "thousand")
    return 2000 + (parts.length > 2 ? (numberOf(parts.slice(2).join(" ")) ?? 0) : 0);
  const century = numberOf(parts[0] ?? "");
  const rest = numberOf(
    parts
      .slice(1)
      .filter((word) => word !== "oh")
      .join(" "),
  );
  return century === null || rest === null ? null : century * 100 + rest;
}

export const UNIT =
  "(?:seconds?|minutes?|hours?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries|millennium|millennia)";
export const PLURAL_UNIT =
  "(?:seconds|minutes|hours|days|weekends|weeks|fortnights|months|quarters|years|decades|centuries|millennia)";
export const LONG_UNIT = "(?:days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)";

/** The unit a word names and how many of it (a fortnight is two weeks). */
export function unitOf(word: string): { unit: Unit; times: number } {
  const lower = word.toLowerCase();
  if (lower.startsWith("fortnight")) return { unit: "week", times: 2 };
  if (lower.startsWith("centur")) return { unit: "century", times: 1 };
  if (lower.startsWith("millenni")) return { unit: "millennium", times: 1 };
  return { unit: lower.replace(/s$/, "") as Unit, times: 1 };
}

/** The TIMEX3 code of a part of the day. */
export function dayPart(word: string): DayPart {
  const lower = word.toLowerCase();
  if (lower.startsWith("morn")) return "MO";
  if (lower.startsWith("after")) return "AF";
  if (lower.startsWith("even") || lower === "dusk") return "EV";
  if (lower === "midday") return "MI";
  if (lower === "dawn") return "DA";
  return lower.startsWith("day") ? "DT" : "NI";
}

export const SEASON = "(?:spring|summer|autumn|fall|winter)";

/** The TIMEX3 code of a season. */
export function seasonName(word: string): PeriodName {
  const lower = word.toLowerCase();
  if (lower.startsWith("sp")) return "SP";
  if (lower.startsWith("su")) return "SU";
  return lower.startsWith("w") ? "WI" : "FA";
}

/** An amount before a unit: "two", "a couple of", "several", "10 to 15", "two and a half". */
export const QUANTITY =
  `(?:(?!(?:1[6-9]|20)\\d\\d to \\d{1,2} )${CARDINAL}(?: and (?:a )?half)?(?:(?: ?${DASH} ?| to | or ) ?${CARDINAL})?|an?(?: couple(?: of)?| few| dozen| half)?|a number of|` +
  "several|a good many|many|a few|few|half an?|couple of|dozens of|hundreds of|countless|some|various|multiple|numerous)";

/** The amount a quantity says; null for an unspecified one ("several"). */
export function quantityOf(words: string): number | null {
  const lower = words.toLowerCase().trim();
  if (lower === "a" || lower === "an") return 1;
  if (/^a couple|^couple/.test(lower)) return 2;
  if (lower === "a dozen") return 12;
  if (/^(?:half an?|a half)$/.test(lower)) return 0.5;
  const half = /^(.+?) and (?:a )?half$/.exec(lower);
  if (half) {
    const whole = numberOf(half[1] as string);
    return whole === null ? null : whole + 0.5;
  }
  const range = /^(.+?)(?: ?[-\u2010-\u2014] ?| to | or )(.+)$/.exec(lower);
  if (range && numberOf(lower) === null) return numberOf(range[1] as string);
  return numberOf(lower);
}
