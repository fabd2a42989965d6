import type { TimeRule } from "../time-value";
import { MONTH, ORDINAL, ordinalNumber, phrase, WEEKDAY, WEEKDAY_SHORT, weekdayNumber } from "./words";

const nthOf = (word: string): number | null => (/last|final/i.test(word) ? -1 : ordinalNumber(word));

/** What is done every year has no day: "is celebrated on the fourth Saturday of August". */
const RECURS =
  /\b(?:(?:is|are) (?:usually |always |normally |traditionally )?(?:held|celebrated|observed|marked|elected|chosen)|holds? [a-z ]{3,20}|falls|usually|always|normally|traditionally|every year|each year|annually) (?:on )?$/i;

/** Days and weeks that are named by their place in a larger stretch or by one of their days. */
export const weeks: readonly TimeRule[] = [
  {
    id: "nth-weekday",
    // "the last Friday in London" is only the Friday before: "last" needs its month
    pattern: phrase`(?:the )?(?:(?<n>${ORDINAL}) (?<day>${WEEKDAY})(?= (?:of|in) )|(?<last>last|final) (?<lastday>${WEEKDAY})(?= (?:of|in) (?:the month|(?:next|last|this|that|each|every) month|the (?:same|previous|following|next) month|${MONTH})))`,
    read: (match) => {
      const n = nthOf(match.group("n") || match.group("last"));
      const weekday = weekdayNumber(match.group("day") || match.group("lastday"));
      if (n === null || n > 5 || n === 0) return null;
      const recurs = /^ (?:of|in) (?:each|every)\b/i.test(match.after) || RECURS.test(match.before);
      return { kind: "nth-weekday", n, weekday, ...(recurs && { recurs: true }) };
    },
    examples: [
      ["They vote on the first Sunday of each month.", "XXXX-WXX-7"],
      ["They vote on the first Sunday of the war.", "XXXX-WXX-7"],
      ["It is celebrated on the first Sunday of May.", "XXXX-WXX-7"],
      ["They vote on the first Sunday.", null],
      ["They met last Friday in London.", null],
    ],
  },
  {
    id: "the-month-of-weekday",
    pattern: phrase`(?<=day (?:of|in) )the month(?! of\b)`,
    read: () => ({ kind: "relative", unit: "month", offset: 0, from: "mention" }),
    examples: [
      ["They met on the last Monday of the month.", "2025-06"],
      ["They met in the month after.", null],
    ],
  },
  {
    id: "week-of",
    pattern: phrase`(?:the )?week(?:[- ](?<word>of|beginning|starting|commencing|ending|ended|to|that (?:began|started|ended)))(?: on)?(?= (?:the )?(?:\d|${MONTH} |${WEEKDAY_SHORT}|Easter|Christmas|Thanksgiving|New Year))`,
    read: (match) => {
      const word = match.group("word").toLowerCase();
      return { kind: "week-of", side: word === "of" ? "in" : /end|to$/.test(word) ? "last" : "first" };
    },
    examples: [["They met in the week of war.", null]],
  },
  {
    id: "feast-week",
    pattern: phrase`(?<name>Easter|Holy|Christmas|Thanksgiving) week(?!end|s)`,
    read: (match) => {
      const name = match.group("name").toLowerCase();
      if (/^[a-z]/.test(match.text)) return null;
      return { kind: "week", side: "in", day: { kind: "holiday", name: name === "holy" ? "easter" : name } };
    },
    examples: [
      ["Shops closed in Easter week.", "2025-W16"],
      ["Shops closed in holy weeks.", null],
    ],
  },
];
