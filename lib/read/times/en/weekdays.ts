import type { TimeRule, Which } from "../time-value";
import { phrase, WEEKDAY, weekdayNumber } from "./words";

const NAMED =
  /^ (?:Night (?:Live|Football)|Times|Herald|Telegraph|Mirror|Express|Post|Mass|Island|Mail on|School|Club|Afternoon Live)\b/;
const NAMES_BEFORE =
  /\b(?:Black|Bloody|Good|Ash|Palm|Easter|Cyber|Super|Shrove|Maundy|Joe|Man|Freaky|Ruby|Whit|Giving) $/;

/** Days of the week. */
export const weekdays: readonly TimeRule[] = [
  {
    id: "weekday",
    pattern: phrase`(?<day>${WEEKDAY})(?!s\b)(?!-[A-Za-z]{4,})`,
    read: (match) => {
      if (NAMED.test(match.after) || NAMES_BEFORE.test(match.before)) return null;
      return { kind: "weekday", weekday: weekdayNumber(match.group("day")) };
    },
    examples: [
      ["They met on Monday.", "2025-06-09"],
      ["They will meet on Monday.", "2025-06-16"],
      ["Black Friday sales fell.", null],
    ],
  },
  {
    id: "which-weekday",
    pattern: phrase`(?:(?<which>last|next|this(?: (?:past|coming))?|that(?: same)?|the (?:same|previous|preceding|prior|following|next)|this last|the (?:past|coming)|this next|previous|following) )(?<day>${WEEKDAY})(?!s\b)`,
    read: (match) => {
      const words = match.group("which").toLowerCase();
      return { kind: "weekday", weekday: weekdayNumber(match.group("day")), which: whichOf(words) };
    },
    examples: [
      ["They met last Wednesday.", "2025-06-04"],
      ["They met this past Monday.", "2025-06-09"],
      ["They meet next Friday.", "2025-06-13"],
      ["The last Mondays of May were wet.", null],
    ],
  },
  {
    id: "weekday-week",
    pattern: phrase`(?<day>${WEEKDAY}) week(?!end|s|ly)`,
    read: (match) =>
      /\bon $|\bto $|\bby $|, $/.test(match.before)
        ? {
            kind: "in",
            part: { kind: "weekday", weekday: weekdayNumber(match.group("day")) },
            whole: { kind: "relative", unit: "week", offset: 1, from: "published" },
          }
        : null,
    examples: [
      ["They play on Sunday week.", "2025-06-22"],
      ["A Monday week of work.", null],
    ],
  },
];

function whichOf(words: string): Which {
  if (/past|^last|this last/.test(words)) return "last";
  if (/coming|this next/.test(words) || words === "next") return "next";
  if (/previous|preceding|prior/.test(words)) return "previous";
  if (/following|the next/.test(words)) return "following";
  return words === "this" ? "this" : "that";
}
