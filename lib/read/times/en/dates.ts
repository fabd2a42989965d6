import type { CalendarValue, TimeMatch, TimeRule } from "../time-value";
import { isMonthName } from "./month-names";
import {
  BEFORE_CHRIST,
  DAY_NUMBER,
  MONTH,
  monthNumber,
  ORDINAL_DAY,
  ordinalNumber,
  phrase,
  SPOKEN_YEAR,
  spokenYear,
  WEEKDAY_SHORT,
  weekdayNumber,
  YEAR,
} from "./words";

const LEAD = `(?:(?<weekday>${WEEKDAY_SHORT}),? (?:the )?)?`;
const DAY = `(?<day>${ORDINAL_DAY}|${DAY_NUMBER})`;
const WORD_DAY =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)";

function dayOfMonth(words: string): number {
  return ordinalNumber(words.replace(" ", "")) ?? Number.parseInt(words, 10);
}

/** A calendar date from named groups; null where it cannot be one. */
function calendar(match: TimeMatch): CalendarValue | null {
  if (
    /^ (?:Street|Square|Avenue|Boulevard|Road|Park|Station|Plaza|Bridge|Stadium|Airport|Movement)\b/.test(match.after)
  )
    return null;
  const month = match.group("month") ? monthNumber(match.group("month")) : undefined;
  if (month === 0) return null;
  const day = match.group("day") ? dayOfMonth(match.group("day")) : undefined;
  if (day !== undefined && (Number.isNaN(day) || day < 1 || day > 31)) return null;
  const words = match.group("year").replace(/^['’]/, "");
  const year = !words
    ? undefined
    : /^\d{2}$/.test(words) && !match.group("bc")
      ? shortYear(Number(words))
      : /^\d/.test(words)
        ? Number(words)
        : (spokenYear(words) ?? undefined);
  const weekday = match.group("weekday") ? weekdayNumber(match.group("weekday")) : undefined;
  return {
    kind: "calendar",
    ...(year !== undefined && { year }),
    ...(match.group("bc") && { bc: true }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(weekday !== undefined && { weekday }),
  };
}

/** Between dashes even "may" and "jan" are months. */
function capitalMonth(name: string, words: string): string {
  return name === "month" ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function shortYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

const ANY_YEAR = `(?<year>\\d{1,4}(?= B\\.?C)|${YEAR}(?!\\d)|['’]\\d\\d|${SPOKEN_YEAR})`;
const BC = `(?: (?<bc>${BEFORE_CHRIST}))?`;

/** Dates that name day, month and year or some of them, in words and figures. */
export const dates: readonly TimeRule[] = [
  {
    id: "month-day-year",
    pattern: phrase`${LEAD}(?<month>${MONTH}) (?:the )?${DAY}(?:,? (?:of |in )?|,)${ANY_YEAR}${BC}`,
    read: calendar,
    examples: [
      ["It began on May 3, 2021 in Lyon.", "2021-05-03"],
      ["It began on Sept. 30 2021.", "2021-09-30"],
      ["He came on Friday, 5 guests with him.", null],
    ],
  },
  {
    id: "month-day",
    pattern: phrase`${LEAD}(?<month>${MONTH}) (?:the )?(?:${DAY}|(?<day2>${WORD_DAY}))(?!(?:,? ?\d{4}\b|\.?\d| (?:percent|per cent|million|billion|people|years|points|million|minutes|hours|days)\b|%|:\d))`,
    read: (match) => {
      const value = calendar(match);
      const ordinal = match.group("day2") && ordinalNumber(match.group("day2").replace(" ", "-"));
      return value && ordinal ? { ...value, day: ordinal } : value;
    },
    examples: [
      ["He left on Oct. 9 for Rome.", "2024-10-09"],
      ["He left on March eighth for Rome.", "2025-03-08"],
      ["He may 5 times ask.", null],
    ],
  },
  {
    id: "day-month-year",
    pattern: phrase`${LEAD}(?:the )?${DAY} (?:day )?(?:of )?(?<month>${MONTH})(?:,? (?:of |in )?|,)${ANY_YEAR}${BC}`,
    read: calendar,
    examples: [
      ["The 4th of July, 1976, was hot.", "1976-07-04"],
      ["On 12 April 1961 he flew.", "1961-04-12"],
      ["Only 3 may 2000 times be used.", null],
    ],
  },
  {
    id: "day-month-early-year",
    pattern: phrase`(?:the )?${DAY} (?:of )?(?<month>${MONTH}) (?<year>[1-9]\d\d)(?=[,.;:)]|$| (?:the|he|she|they|it|and|in|at|by|when|after) )`,
    read: calendar,
    examples: [
      ["On 4 September 476 the empire fell.", "0476-09-04"],
      ["On 4 September 476 people fell.", null],
      ["Some 20 march 300 miles.", null],
    ],
  },
  {
    id: "day-month",
    pattern: phrase`${LEAD}(?:the )?(?:${DAY}|(?<day2>${WORD_DAY})) (?:day )?(?:of )?(?<month>${MONTH})`,
    read: (match) => {
      const value = calendar(match);
      if (!value) return null;
      const ordinal = match.group("day2") && ordinalNumber(match.group("day2").replace(" ", "-"));
      return ordinal ? (/ of /.test(match.text) ? { ...value, day: ordinal } : null) : value;
    },
    examples: [
      ["It fell on 6 June.", "2025-06-06"],
      ["The 20th of May was cold.", "2025-05-20"],
      ["He lives in 1 May Street.", null],
      ["Some 20 march daily.", null],
    ],
  },
  {
    id: "month-year",
    pattern: phrase`(?:the )?(?:month of )?(?<month>${MONTH}),? (?:of |in )?(?:the year )?${ANY_YEAR}${BC}`,
    read: calendar,
    examples: [
      ["Since October, 1917 the town grew.", "1917-10"],
      ["In January nineteen ninety-seven it snowed.", "1997-01"],
      ["The may 2000 dollars buy.", null],
    ],
  },
  {
    id: "year-month",
    pattern: phrase`(?<year>${YEAR}) (?<month>${MONTH})(?: ${DAY}(?!,? \d{4}\b))?`,
    read: (match) => (/^ for\b/.test(match.after) ? null : calendar(match)),
    examples: [
      ["The 2021 July riots spread.", "2021-07"],
      ["It began on 2021 July 8 at home.", "2021-07-08"],
      ["In 2018 March for Our Lives began.", null],
      ["In 2021 may be too early.", null],
    ],
  },
  {
    id: "month",
    pattern: phrase`(?:the month of )?(?<month>${MONTH})`,
    read: (match) => {
      if (isMonthName(match)) return null;
      return calendar(match);
    },
    examples: [
      ["He left in August.", "2024-08"],
      ["They may leave.", null],
      ["The troops march on.", null],
      ["April Jones spoke.", null],
    ],
  },
  {
    id: "dashed-date",
    pattern: phrase`${DAY}(?<sep>[-\u2010/.])(?<month>${MONTH})[-\u2010/.](?<year>${YEAR}|\d\d)(?![-\u2010/])`,
    read: (match) => calendar({ ...match, group: (name) => capitalMonth(name, match.group(name)) }),
    examples: [
      ["Sacked on 07-Jan-2024 at last.", "2024-01-07"],
      ["Sacked on 19-NOV-12 at last.", "2012-11-19"],
      ["Sacked on 7 Jan-2 cases.", null],
    ],
  },
  {
    id: "year-dashed-date",
    pattern: phrase`(?<year>${YEAR})-(?<month>${MONTH})-(?<day>${DAY_NUMBER})`,
    read: (match) => calendar({ ...match, group: (name) => capitalMonth(name, match.group(name)) }),
    examples: [
      ["Sacked on 2024-Jan-07 at last.", "2024-01-07"],
      ["Sacked on 2024-Job-07 at last.", null],
    ],
  },
  {
    id: "iso-date",
    pattern: phrase`(?<year>${YEAR})(?<sep>[-/.])(?<m>0[1-9]|1[0-2])[-/.](?<d>0[1-9]|[12]\d|3[01])`,
    read: (match) => ({
      kind: "calendar",
      year: Number(match.group("year")),
      month: Number(match.group("m")),
      day: Number(match.group("d")),
    }),
    examples: [
      ["Dated 2024-03-05.", "2024-03-05"],
      ["Item 2024-33-05.", null],
    ],
  },
  {
    id: "numeric-date",
    pattern: phrase`(?<a>0?[1-9]|[12]\d|3[01])(?<sep>[/.])(?<b>0?[1-9]|[12]\d|3[01])[/.](?<year>${YEAR}|\d\d)`,
    read: (match) => {
      const [a, b] = [Number(match.group("a")), Number(match.group("b"))];
      const text = match.group("year");
      if (text.length === 2 && match.group("sep") === ".") return null;
      const year = text.length === 2 ? shortYear(Number(text)) : Number(text);
      if (a > 12 && b > 12) return null;
      if (match.group("sep") === ".") return { kind: "calendar", year, month: b, day: a };
      // Strokes are taken for month first here; `orderDays` knows what else the text tells.
      const order = a > 12 ? "day" : b > 12 ? "month" : a === b ? undefined : "either";
      const [month, day] = order === "day" ? [b, a] : [a, b];
      return { kind: "calendar", year, month, day, ...(order && { order }) };
    },
    examples: [
      ["Sent 25.12.2023 at last.", "2023-12-25"],
      ["Sent 12/25/2023 at last.", "2023-12-25"],
      ["Ratio 45/50/2000 held.", null],
    ],
  },
  {
    id: "spoken-year",
    pattern: phrase`(?:the year )?(?<year>${SPOKEN_YEAR})`,
    read: (match) => {
      if (
        /^(?:the year|(?:six|seven|eigh|nine)teen)/i.test(match.text) &&
        !/^ (?:percent|dollars|people|men|times)/.test(match.after)
      )
        return calendar(match);
      return null;
    },
    examples: [
      ["It was nineteen seventy-nine.", "1979"],
      ["In the year two thousand it ended.", "2000"],
      ["Two thousand men stood there.", null],
    ],
  },
  {
    id: "year-bc",
    pattern: phrase`(?<year>\d{1,4}) (?<bc>${BEFORE_CHRIST})`,
    read: calendar,
    examples: [
      ["Founded in 753 BC on a hill.", "BC0753"],
      ["He moved to Surrey, BC in spring.", null],
    ],
  },
  {
    id: "year-ad",
    pattern: phrase`(?:A\.?D\.? (?<year>\d{1,4})|(?<year2>\d{1,4}) (?:A\.?D\.?|C\.?E\.?))`,
    read: (match) => {
      const year = Number(match.group("year") || match.group("year2"));
      return year > 0 && year < 2200 ? { kind: "calendar", year } : null;
    },
    examples: [
      ["It burnt in AD 64 at night.", "0064"],
      ["The ad 9999 ran.", null],
    ],
  },
];
