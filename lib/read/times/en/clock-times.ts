import type { TimeMatch, TimeRule, TimeValue } from "../time-value";
import { numberOf, phrase, WORD_NUMBER } from "./words";

/** Minutes east of UTC by abbreviation or city. Names without a fixed offset get their standard one. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  z: 0,
  bst: 60,
  wet: 0,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  et: -300,
  eastern: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  central: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  mountain: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  pacific: -480,
  ist: 330,
  pkt: 300,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  aest: 600,
  aedt: 660,
  awst: 480,
  nzst: 720,
  nzdt: 780,
  sast: 120,
  moscow: 180,
  kyiv: 120,
  kiev: 120,
  london: 0,
  paris: 60,
  berlin: 60,
  brussels: 60,
  rome: 60,
  madrid: 60,
  vienna: 60,
  warsaw: 60,
  prague: 60,
  beijing: 480,
  shanghai: 480,
  "hong kong": 480,
  singapore: 480,
  manila: 480,
  taipei: 480,
  tokyo: 540,
  seoul: 540,
  pyongyang: 540,
  sydney: 600,
  istanbul: 180,
  ankara: 180,
  baghdad: 180,
  riyadh: 180,
  doha: 180,
  nairobi: 180,
  jerusalem: 120,
  "tel aviv": 120,
  cairo: 120,
  beirut: 120,
  damascus: 180,
  tehran: 210,
  dubai: 240,
  kabul: 270,
  islamabad: 300,
  karachi: 300,
  delhi: 330,
  "new delhi": 330,
  mumbai: 330,
  kathmandu: 345,
  dhaka: 360,
  bangkok: 420,
  jakarta: 420,
  hanoi: 420,
  lagos: 60,
  johannesburg: 120,
  washington: -300,
  "new york": -300,
};

const ZONE =
  "(?: ?\\(?(?<zone>GMT|UTC|BST|CEST|CET|EEST|EET|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|PKT|JST|KST|HKT|SGT|AEST|AEDT|AWST|NZST|NZDT|SAST|Eastern|Central|Mountain|Pacific|Z\\b)" +
  "(?:(?<sign>[+-])(?<shift>\\d{1,2})(?::?(?<shiftm>\\d\\d))?)?(?: (?:standard |daylight )?time)?\\)?| \\(?(?<city>(?:[A-Z][a-z]+ )?[A-Z][a-z]+) (?:local )?time\\)?| local time)?";
const MERIDIEM = "(?:(?<half>[ap])\\.?m\\b\\.?)";

/** Summer time moves the clocks of these by an hour between the last Sundays of March and October: not known here without a date. */
function zoneOf(match: TimeMatch): number | null {
  const name = (match.group("zone") || match.group("city")).toLowerCase();
  if (!name) return null;
  const base = ZONES[name];
  if (base === undefined) return null;
  const shift = match.group("shift") ? Number(match.group("shift")) * 60 + Number(match.group("shiftm") || 0) : 0;
  return base + (match.group("sign") === "-" ? -shift : shift);
}

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
    id: "noon",
    pattern: phrase`(?:(?:12|twelve) )?(?<word>noon|midnight)(?!-blue| oil)${ZONE}`,
    read: (match) => ({
      kind: "clock",
      hour: match.group("word").toLowerCase() === "noon" ? 12 : 24,
      minute: 0,
      zone: zoneOf(match),
    }),
    examples: [
      ["They met at noon.", "2025-06-11T12:00"],
      ["High-nooned men.", null],
    ],
  },
];
