import type { TimeRule } from "../time-value";
import { phrase } from "./words";

/** What looks like a time and is none; a longer match spends the words before another rule can read them. */
export const notTimes: readonly TimeRule[] = [
  {
    id: "numbered-act",
    pattern: phrase`(?:resolutions?|decrees?|laws?|act|directive|regulation|ordinance|order|case|docket|protocol|article|section|flight|route|highway|room|gate|platform|page|bill) (?:no\.? ?|number |# ?)?\d{1,5}(?:[/-]\d{1,5})?`,
    read: () => ({ kind: "none" }),
    examples: [
      ["Resolution 2202 passed.", "none"],
      ["They resolved 2202 cases.", null],
    ],
  },
  {
    id: "phone",
    pattern: phrase`(?:\+?\d{1,3}[ -])?(?:\d{2,4}[ -])?\d{3}[ -]\d{4}|\d{2,5}\) ?\d{3,4}[ -]\d{3,4}`,
    read: () => ({ kind: "none" }),
    examples: [
      ["Call 555-1990 now.", "none"],
      ["It was 1990 then.", null],
    ],
  },
  {
    id: "age-group",
    pattern: phrase`in (?:his|her|their|your|my|our|its) (?:early |mid |late |mid-)?(?:[1-9]0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
    read: () => ({ kind: "none" }),
    examples: [
      ["A man in his early 30s.", "none"],
      ["A man in the 1930s.", null],
    ],
  },
  {
    id: "score",
    pattern: phrase`\d{1,3}[-–]\d{1,3}(?:,? \d{1,3}[-–]\d{1,3}){1,4}`,
    read: () => ({ kind: "none" }),
    examples: [
      ["She won 6-4, 7-5 at last.", "none"],
      ["She won on May 6-7.", null],
    ],
  },
];
