import * as chrono from "chrono-node";
import type { Timex } from "../gold";
import type { TimeTagger } from "./time-tagger";
import { civilOf, clockValue, dayValue, monthValue, rangeJoint, weekValue } from "./timex-value";
import { versioned } from "./versioned";

/**
 * chrono-node with its default (casual) English parsers and noon of the reference day in UTC. What it answers is a point with parts that
 * are known or implied; the finest known part gives the grain of the value. A range becomes two expressions, as in TIMEX3. It has no
 * durations and no sets: "for three weeks", which it reads as a day, is turned into the duration that the words say.
 */
export const chronoTimes: TimeTagger = {
  name: versioned("chrono-node"),
  tag: (text, published) => {
    const day = civilOf(published);
    if (!day) return [];
    const reference = { instant: new Date(Date.UTC(day.year, day.month - 1, day.day, 12)), timezone: 0 };
    return chrono.parse(text, reference).flatMap((result) => timexesOf(result));
  },
};

function timexesOf(result: chrono.ParsedResult): Timex[] {
  const { index: start, text: words } = result;
  const end = start + words.length;
  if (!result.end) return [{ start, end, ...timexOf(result.start, words) }];
  const joint = rangeJoint(words);
  if (!joint) return [{ start, end, ...timexOf(result.start, words) }];
  return [
    { start, end: start + joint.start, ...timexOf(result.start, words.slice(0, joint.start)) },
    { start: start + joint.end, end, ...timexOf(result.end, words.slice(joint.end)) },
  ];
}

function timexOf(parts: chrono.ParsedComponents, words: string): { type: string; value: string } {
  const length = lengthOf(words);
  if (length) return { type: "DURATION", value: length };
  const tags = parts.tags();
  if (tags.has("casualReference/now")) return { type: "DATE", value: "PRESENT_REF" };
  const [year, month, day] = [parts.get("year") ?? 0, parts.get("month") ?? 1, parts.get("day") ?? 1];
  const date = { year, month, day };
  const part = PARTS.find(([tag, pattern]) => tags.has(tag) || pattern.test(words));
  if (part && !/\d/.test(words.replace(/\d{4}/, ""))) return { type: "TIME", value: `${dayValue(date)}T${part[2]}` };
  if (parts.isCertain("hour")) {
    return { type: "TIME", value: `${dayValue(date)}T${clockValue(parts.get("hour") ?? 0, parts.get("minute") ?? 0)}` };
  }
  if (/\bweekend\b/i.test(words)) return { type: "DATE", value: `${weekValue(date)}-WE` };
  if (/\bweeks?\b/i.test(words)) return { type: "DATE", value: weekValue(date) };
  if (parts.isCertain("day") || parts.isCertain("weekday")) return { type: "DATE", value: dayValue(date) };
  if (parts.isCertain("month")) return { type: "DATE", value: monthValue(year, month) };
  return { type: "DATE", value: String(year).padStart(4, "0") };
}

/** Parts of a day, as chrono-node tags them or as the words name them, and TIMEX3's letters for them. */
const PARTS: readonly (readonly [tag: string, pattern: RegExp, value: string])[] = [
  ["casualReference/morning", /\bmorning\b/i, "MO"],
  ["casualReference/afternoon", /\bafternoon\b/i, "AF"],
  ["casualReference/tonight", /\b(?:to|over)?night\b/i, "NI"],
  ["casualReference/evening", /\bevening\b/i, "EV"],
];

const NUMBERS = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const LENGTH =
  /^(?:(?:for|within|during|after) )?(?:(?:the )?(?:past|last|next|previous|coming) )?(\d{1,4}|[a-z]+|a (?:couple of|few)) (second|minute|hour|day|week|month|year)s?$/i;

/** "for three weeks", "within 48 hours", "the past few years" say how long, not when. */
function lengthOf(words: string): string | null {
  const [, count = "", unit = ""] = LENGTH.exec(words) ?? [];
  const amount = amountOf(count.toLowerCase());
  if (amount === null || (count.toLowerCase() === "a" && !/^(?:for|within|during|after) /i.test(words))) return null;
  return `P${/^(?:second|minute|hour)/i.test(unit) ? "T" : ""}${amount}${unit.charAt(0).toUpperCase()}`;
}

function amountOf(count: string): string | null {
  if (/^\d/.test(count)) return String(Number(count));
  if (/few$|^several$|^some$/.test(count)) return "X";
  if (count === "a couple of") return "2";
  const index = NUMBERS.indexOf(count);
  return index < 0 ? null : String(index + 1);
}
