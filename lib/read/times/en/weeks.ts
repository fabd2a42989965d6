import type { TimeRule } from "../time-value";
import { MONTH, ORDINAL, ordinalNumber, phrase, WEEKDAY, WEEKDAY_SHORT, weekdayNumber } from "./words";

const nthOf = (word: string): number | null => (/last|final/i.test(word) ? -1 : ordinalNumber(word));

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
      if (/^ (?:of|in) (?:each|every)\b/i.test(match.after)) return { kind: "set", value: `XXXX-WXX-${weekday}` };
      return { kind: "nth-weekday", n, weekday };
    },
    examples: [
      ["They vote on the first Sunday of each month.", "XXXX-WXX-7"],
      ["They vote on the first Sunday of the war.", "XXXX-WXX-7"],
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
