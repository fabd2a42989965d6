import type { TimeMatch, TimeRule, TimeValue } from "../time-value";
import { numberOf, phrase, WORD_NUMBER } from "./words";
import { ZONE, zoneOf } from "./zones";

const MERIDIEM = "(?:(?<half>[ap])\\.?m\\b\\.?)";

function clock(match: TimeMatch): TimeValue | null {
  const words = match.group("hour");
  let hour = numberOf(words) ?? Number.NaN;
  const minute = match.group("minute") ? Number(match.group("minute")) : null;
  const half = match.group("half").toLowerCase();
  if (Number.isNaN(hour) || hour > 24 || (minute ?? 0) > 59 || (half && hour > 12)) return null;
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  return { kind: "clock", hour, minute, zone: zoneOf(match) };
}

/** Times on the clock, with or without a zone. */
export const clockTimes: readonly TimeRule[] = [
  {
    id: "clock-am-pm",
    pattern: phrase`(?<hour>\d{1,2}|${WORD_NUMBER})(?:[:.](?<minute>[0-5]\d))?(?::[0-5]\d)?(?: ?(?:o['’]clock )?(?:in the )?)?${MERIDIEM}${ZONE}`,
    read: clock,
    examples: [
      ["It struck at 5 p.m. and again.", "2025-06-11T17:00"],
      ["It struck at 10:30 a.m. Moscow time.", "2025-06-11T10:30"],
      ["It struck 15 am radios.", null],
    ],
  },
  {
    id: "clock-24",
    pattern: phrase`(?<hour>[01]?\d|2[0-4])(?<sep>[:.h])(?<minute>[0-5]\d)(?::[0-5]\d)? ?(?:hrs|hours|h\b)?${ZONE}`,
    read: (match) => {
      const said = match.group("zone") || match.group("city") || /hrs|hours|time\)?$/i.test(match.text);
      if (match.group("sep") === "." && !said) return null;
      if (
        !said &&
        !/\b(?:at|by|until|till|since|from|around|about|before|after|to|and|between|shortly|just|approximately|nearly|past|-|–|,|on|\() ?$/i.test(
          match.before,
        )
      )
        return null;
      if (
        /^ ?(?:win|victory|lead|defeat|loss|score|draw|majority|ratio|odds|minutes|seconds|split|-\d)/i.test(
          match.after,
        )
      )
        return null;
      return clock(match);
    },
    examples: [
      ["The raid began at 22:30.", "2025-06-11T22:30"],
      ["They won 3:10 in the final.", null],
      ["See Genesis 12:24.", null],
    ],
  },
  {
    id: "clock-military",
    pattern: phrase`(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d) ?(?:hrs?\b|hours\b|h\b)?${ZONE}`,
    read: (match) => {
      if (match.group("zone") || match.group("city") || / ?(?:hrs?|hours|local time)$/i.test(match.text)) {
        const year = Number(match.text.slice(0, 4));
        if (/hours$/i.test(match.text) && year > 1000 && !/\bat $/i.test(match.before)) return null;
        return clock(match);
      }
      return null;
    },
    examples: [
      ["It fell at 0300 GMT.", "2025-06-11T03:00"],
      ["It fell in 1945 at last.", null],
    ],
  },
  {
    id: "oclock",
    pattern: phrase`(?<hour>\d{1,2}|${WORD_NUMBER}) ?o['’]clock(?: in the (?<part>morning|afternoon|evening)| at (?<night>night))?${ZONE}`,
    read: (match) => {
      const value = clock(match);
      if (value?.kind !== "clock") return null;
      const late = /afternoon|evening/i.test(match.group("part")) || match.group("night") !== "";
      return late && value.hour < 12 ? { ...value, hour: value.hour + 12 } : value;
    },
    examples: [
      ["At six o'clock in the evening it rang.", "2025-06-11T18:00"],
      ["Six clocks rang.", null],
    ],
  },
  {
    id: "hour-in-the-morning",
    // A number without "at" or "around" counts something: "they killed 5 in the morning"
    pattern: phrase`(?<=\b(?:at|around|about|by|until|till|before|after|since|from|past) )(?<hour>1[0-2]|[1-9]|${WORD_NUMBER}) (?:in the (?<part>morning|afternoon|evening)|at (?<night>night))`,
    read: (match) => {
      const value = clock(match);
      if (value?.kind !== "clock" || value.hour > 12) return null;
      const late = /afternoon|evening/i.test(match.group("part")) || (match.group("night") !== "" && value.hour > 4);
      return late && value.hour < 12 ? { ...value, hour: value.hour + 12 } : value;
    },
    examples: [
      ["The bakers start at 5 in the morning.", "2025-06-11T05:00"],
      ["They met about nine at night.", "2025-06-11T21:00"],
      ["They sold 5 in the morning.", null],
    ],
  },
  {
    id: "noon",
    pattern: phrase`(?:(?:12|twelve) )?(?<word>noon|midnight|(?<=\b(?:at|by|around|about|until|till|before|after|from|since) )midday)(?!-blue| oil)${ZONE}`,
    read: (match) => {
      // "High Tide at Noon": a capital that does not begin the sentence makes a title of it
      if (/^[NM][a-z]/.test(match.group("word")) && /\w\S* $/.test(match.before)) return null;
      return {
        kind: "clock",
        hour: match.group("word").toLowerCase() === "midnight" ? 24 : 12,
        minute: 0,
        zone: zoneOf(match),
      };
    },
    examples: [
      ["They met at noon.", "2025-06-11T12:00"],
      ["They met at midday.", "2025-06-11T12:00"],
      ["The film High Tide at Noon is back.", null],
      ["The midday sun burned.", null],
      ["High-nooned men.", null],
    ],
  },
];
