import type { PeriodName, TimeRule, Which } from "../time-value";
import { CARDINAL, monthNumber, phrase, quantityOf, SEASON, seasonName, YEAR } from "./words";

const NTH = "(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last)";
const nth = (word: string): number =>
  "first second third fourth".split(" ").findIndex((w) => w === word || (w[0] === word[0] && /^\d/.test(word))) + 1 ||
  (/^\d/.test(word) ? Number(word[0]) : 0);

/** Before the first word of a sentence. */
const STARTS = /(?:^|[.!?\n]["'”’)]?\s*)$/;

function whichOf(words: string): { which?: Which } {
  const lower = words.toLowerCase();
  if (/last|past/.test(lower)) return { which: "last" };
  if (/coming|next/.test(lower)) return { which: /^the next/.test(lower) ? "following" : "next" };
  if (/same|that/.test(lower)) return { which: "that" };
  if (/previous|preceding/.test(lower)) return { which: "previous" };
  if (/following/.test(lower)) return { which: "following" };
  return /this/.test(lower) ? { which: "this" } : {};
}

const WHICH =
  "(?<which>this(?: (?:past|coming))?|last|next|the (?:past|coming|following|previous|next|same|preceding)|that(?: same)?|the) ";

/** Seasons, quarters and halves of a year, and months with "last" or "next". */
export const periods: readonly TimeRule[] = [
  {
    id: "season",
    pattern: phrase`(?:${WHICH})?(?<season>${SEASON})(?!s\b)(?:,? (?:of )?(?<year>${YEAR}))?(?![-–/]\d)`,
    read: (match) => {
      const word = match.group("season");
      const alone = !match.group("which") && !match.group("year");
      // "fall" and "spring" are also verbs, nouns of other things and names
      if (
        alone &&
        !/\b(?:in|of|since|until|by|from|during|early|late|mid|and|or|to|through|between|before|after|each|every|every other|-|for|all) ?$|mid-$/i.test(
          match.before,
        ) &&
        !(STARTS.test(match.before) && !/^fall/i.test(word))
      )
        return null;
      if (
        /^(?:fall|spring)$/.test(word) &&
        !match.group("year") &&
        /\b(?:to|could|would|will|may|might|the) $/i.test(match.before) &&
        alone
      )
        return null;
      if (
        /^the$/i.test(match.group("which")) &&
        word.toLowerCase() === "fall" &&
        /^ (?:of|in|from|to)\b/.test(match.after) &&
        !/\bin $/i.test(match.before)
      )
        return null;
      if (
        /^ (?:Olympics?|Paralympics?|Games|Palace|School|Street|River|Park|Hill|water|break|apart|short|back|ill|victim|out|into|under)\b/i.test(
          match.after,
        )
      )
        return null;
      if (
        /fall/i.test(word) &&
        match.group("which") &&
        /^ (?:of|in) (?!\d|\p{Lu}|the year|last|this|next)/u.test(match.after)
      )
        return null;
      const name = seasonName(word);
      const period = { kind: "period", name, ...whichOf(match.group("which")) } as const;
      return match.group("year")
        ? { kind: "in", part: { kind: "period", name }, whole: { kind: "calendar", year: Number(match.group("year")) } }
        : period;
    },
    examples: [
      ["It opened in spring 2023.", "2023-SP"],
      ["It opened last summer.", "2024-SU"],
      ["Prices fall in Spain.", null],
      ["The fall of Rome.", null],
      ["It is held this fall in Zionsville.", "2025-FA"],
      ["Last fall in prices.", null],
    ],
  },
  {
    id: "winter-years",
    pattern: phrase`(?:the )?(?<season>winter|season) (?:of )?(?<year>${YEAR})[-–/](?<end>${YEAR}|\d\d)`,
    read: (match) => ({
      kind: "in",
      part: { kind: "period", name: "WI" },
      whole: { kind: "calendar", year: Number(match.group("year")) },
    }),
    examples: [
      ["The winter of 1946-47 was cold.", "1946-WI"],
      ["The winter of 1946.", null],
    ],
  },
  {
    id: "quarter",
    pattern: phrase`(?:(?<which>the|this|last|next|its|their|a|the company's) )?(?:(?:flat|weak|strong|latest|recent) )?(?<fiscal>fiscal[- ])?(?<n>${NTH})(?:[- ]| fiscal )quarters?(?![-\w]*final|back| of (?:an? )?(?:hour|century|mile|a))(?:,? (?:of )?(?:fiscal )?(?<year>${YEAR}))?`,
    read: (match) => {
      const word = match.group("n").toLowerCase();
      const n = /final|last/.test(word) ? 4 : nth(word);
      if (!n || /^last/.test(word) || /quarters\b/i.test(match.text)) return null;
      const part = {
        kind: "period",
        name: `Q${n}` as PeriodName,
        ...(match.group("fiscal") && { fiscal: true }),
      } as const;
      return match.group("year")
        ? { kind: "in", part, whole: { kind: "calendar", year: Number(match.group("year")) } }
        : part;
    },
    examples: [
      ["Profit fell in the first quarter.", "2025-Q1"],
      ["Sales in the third quarter of 2023 fell.", "2023-Q3"],
      ["The first quarterback.", null],
    ],
  },
  {
    id: "year-quarter",
    pattern: phrase`(?:the )?(?<year>${YEAR}) (?:fiscal )?(?:(?<n>first|second|third|fourth)[- ])?(?:quarter|period)(?!s)`,
    read: (match) => {
      const name = match.group("n") ? (`Q${nth(match.group("n").toLowerCase())}` as PeriodName) : "QX";
      return {
        kind: "in",
        part: { kind: "period", name },
        whole: { kind: "calendar", year: Number(match.group("year")) },
      };
    },
    examples: [
      ["Net rose from the 2023 second quarter.", "2023-Q2"],
      ["The 2023 quarters.", null],
    ],
  },
  {
    id: "unit-ended",
    pattern: phrase`the (?<fiscal>fiscal )?(?<unit>year|quarter|half)(?= (?:ended|ending|that ended|to end)\b)`,
    read: (match) => {
      if (!/quarter/i.test(match.text))
        return {
          kind: "duration",
          amount: match.group("unit").toLowerCase() === "half" ? 6 : 1,
          unit: match.group("unit").toLowerCase() === "half" ? "month" : "year",
        };
      const month = monthNumber(
        /(?:ended|ending|end) (?:in |on )?(?:\d{1,2} )?([A-Z][a-z]+)/.exec(match.after)?.[1] ?? "",
      );
      return { kind: "period", name: month ? (`Q${Math.ceil(month / 3)}` as PeriodName) : "QX" };
    },
    examples: [
      ["In the year ended March 31 it lost.", "P1Y"],
      ["In the quarter ended March 31 it lost.", "2025-Q1"],
      ["The yearly end.", null],
    ],
  },
  {
    id: "q-number",
    pattern: phrase`Q(?<n>[1-4])(?:,? ?(?:of )?(?:FY ?)?(?<year>${YEAR}))?`,
    read: (match) => {
      const part = { kind: "period", name: `Q${match.group("n")}` as PeriodName } as const;
      if (!match.text.startsWith("Q")) return null;
      return match.group("year")
        ? { kind: "in", part, whole: { kind: "calendar", year: Number(match.group("year")) } }
        : part;
    },
    examples: [
      ["Sales in Q2 rose.", "2025-Q2"],
      ["Sales in Q3 2024 rose.", "2024-Q3"],
      ["The Q5 car.", null],
    ],
  },
  {
    id: "half",
    pattern: phrase`(?:the )?(?<n>first|second|last|latter|1st|2nd)[- ]half(?: (?:of )?(?:the )?(?:year|(?<year>${YEAR}))(?!s))`,
    read: (match) => {
      const name: PeriodName = /first|1/i.test(match.group("n")) ? "H1" : "H2";
      const part = { kind: "period", name } as const;
      return match.group("year")
        ? { kind: "in", part, whole: { kind: "calendar", year: Number(match.group("year")) } }
        : part;
    },
    examples: [
      ["In the second half of 2024 it grew.", "2024-H2"],
      ["He scored in the second half of the game.", null],
    ],
  },
  {
    id: "latest-quarter",
    pattern: phrase`the (?<word>latest|most recent|last|just-ended)(?: fiscal)? (?<unit>quarter|period)`,
    read: (match) => ({
      kind: "relative",
      unit: "quarter",
      offset: match.group("unit").toLowerCase() === "period" ? 0 : -1,
      from: match.group("unit").toLowerCase() === "period" ? "mention" : "published",
    }),
    examples: [
      ["In the latest quarter it lost.", "2025-Q1"],
      ["In the latest quarterly it lost.", null],
    ],
  },
  {
    id: "months-of-year",
    pattern: phrase`(?:the )?(?<word>first|last|final) (?<amount>${CARDINAL}) (?:months|weeks|days|quarters)(?= of\b)`,
    read: (match) => {
      const amount = quantityOf(match.group("amount"));
      const unit = /months/i.test(match.text)
        ? "month"
        : /weeks/i.test(match.text)
          ? "week"
          : /days/i.test(match.text)
            ? "day"
            : "quarter";
      return { kind: "duration", amount, unit };
    },
    examples: [
      ["In the first nine months of it.", "P9M"],
      ["In the first nine monthly sums of it.", null],
    ],
  },
  {
    id: "last-month-name",
    pattern: phrase`(?<which>last|next|this(?: (?:past|coming))?|(?:the )?(?:previous|following|preceding)|that) (?<month>January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)(?! \d)`,
    read: (match) => {
      const month = match.group("month").toLowerCase();
      if (/^[a-z]/.test(match.group("month"))) return null;
      const which = whichOf(match.group("which")).which ?? "last";
      const index =
        "january february march april may june july august september october november december"
          .split(" ")
          .indexOf(month) + 1;
      if (!index) return { kind: "holiday", name: month, which };
      return { kind: "calendar", month: index, which };
    },
    examples: [
      ["It opened last April.", "2025-04"],
      ["It opens next April.", "2026-04"],
      ["The last may ask.", null],
    ],
  },
];
