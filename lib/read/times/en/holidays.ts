import type { TimeRule } from "../time-value";
import { HOLIDAY_NAMES } from "./holiday-days";
import { phrase, YEAR } from "./words";

/** Feasts, named days and wars with fixed years. */
export const holidays: readonly TimeRule[] = [
  {
    id: "holiday",
    pattern: phrase`(?<name>${HOLIDAY_NAMES.join("|")})(?:,? (?:of )?(?<year>${YEAR}))?(?![-–]\d)`,
    read: (match) => {
      const words = match.group("name");
      if (/^[a-z]/.test(words) && words !== "9/11") return null;
      if (
        /^ (?:Island|tree|trees|card|cards|carol|present|presents|gift|gifts|shopping|Massacre|Agreement|Accord|Accords|Rising|Uprising|Offensive|eggs?|bunny)\b/i.test(
          match.after,
        )
      )
        return null;
      return {
        kind: "holiday",
        name: words.toLowerCase().replace(/’/g, "'"),
        ...(match.group("year") && { year: Number(match.group("year")) }),
      };
    },
    examples: [
      ["They met on Christmas Eve.", "2024-12-24"],
      ["The Easter Island statues.", null],
    ],
  },
  {
    id: "day-of-attack",
    pattern: phrase`(?:the )?(?<day>Sept(?:ember|\.)? 11|11 September|Oct(?:ober|\.)? 7|7 October|Jan(?:uary|\.)? 6)(?:th)?(?=,? (?:terror\w*|attacks?|hijack\w*|massacres?|assault|Capitol|insurrection|riots?|Hamas|al-Qaeda)\b)`,
    read: (match) => {
      const words = match.group("day").toLowerCase();
      const [year, month, day] = words.includes("sep")
        ? [2001, 9, 11]
        : words.includes("oct")
          ? [2023, 10, 7]
          : [2021, 1, 6];
      return { kind: "calendar", year, month, day };
    },
    examples: [
      ["Since the Sept. 11 attacks all changed.", "2001-09-11"],
      ["Since Sept. 11 all changed.", null],
    ],
  },
  {
    id: "world-war",
    pattern: phrase`(?:the )?(?<name>World War (?:One|Two|II|I|2|1)|(?:First|Second) World War|WWII|WWI|WW2|WW1|Great War|Cold War)`,
    read: (match) => {
      const name = match.group("name");
      if (
        !/\b(?:during|since|after|before|until|in|throughout|end of|start of|outbreak of|from|between) (?:the )?$/i.test(
          match.before,
        )
      )
        return null;
      if (/cold/i.test(name)) return { kind: "named", edtf: "1947/1991" };
      return { kind: "named", edtf: /two|ii|2|second/i.test(name) ? "1939/1945" : "1914/1918" };
    },
    examples: [
      ["He fought in World War I.", "1914/1918"],
      ["A World War II tank.", null],
    ],
  },
];
