import type { TimeMatch, TimeRule, TimeValue } from "../time-value";
import { CARDINAL, PLURAL_UNIT, phrase, QUANTITY, quantityOf, UNIT, unitOf, WORD_NUMBER } from "./words";

const ADJECTIVE =
  "(?:(?:more|additional|straight|consecutive|full|long|whole|solid|successive|extra|further|trading|business|working|calendar|fiscal|bloody|difficult|intense|short|brief|tense|other|final|single|continuous|hot|crucial|critical|turbulent|brutal|very|relatively|entire|dark|hard|good) ){0,2}";

function lasting(amount: number | null, unitWord: string, span?: -1 | 1, from?: "published" | "mention"): TimeValue {
  const { unit, times } = unitOf(unitWord);
  return {
    kind: "duration",
    amount: amount === null ? null : amount * times,
    unit,
    ...(span && { span }),
    ...(from && { from }),
  };
}

// "a year" and "a week" are durations only where they measure something; "third" or "a" before them is handled elsewhere.
const MEASURED =
  /(?:\b(?:for|in|within|over|under|about|nearly|almost|than|least|least|of|after|to|take|takes|took|taking|last|lasts|lasted|lasting|spent|spend|another|half|through|up to|every|once|twice|times|by|around|during|was|is|as|just|only|and|or|,|year|quarter of|less|more|until|close to|far|from) |- ?)$/i;

/** "45 Minutes" between quotation marks is a programme. */
const isTitle = ({ text, before, after }: TimeMatch) =>
  / [A-Z][a-z]+$/.test(text) && /["“‘]$/.test(before) && /^["”’]/.test(after);

function measured(match: TimeMatch): TimeValue | null {
  if (isTitle(match)) return null;
  const amount = quantityOf(match.group("amount"));
  const single = /^(?:an?|one)$/i.test(match.group("amount"));
  const word = match.group("unit");
  if (
    single &&
    !/s$/i.test(word) &&
    !MEASURED.test(match.before) &&
    !/^ (?:of|after|before|later|ahead|long|old|earlier)\b/i.test(match.after) &&
    match.before !== ""
  )
    return null;
  if (/^seconds?$/i.test(word) && !/s$/i.test(word)) return null;
  // "a two day trip": without a hyphen only before what it measures
  const attributive =
    /\b(?:an?|the|his|her|its|their|this|'s|’s) $/i.test(match.before) && /^ [a-z]{3,}/.test(match.after);
  if (amount !== null && amount > 1 && !/s$|ia$/i.test(word) && !attributive) return null;
  if (
    /^quarters?$/i.test(word) &&
    (match.group("amount").length < 3 || /^three$/i.test(match.group("amount"))) &&
    /^ (?:of|to|past|as|mile|ton|point)\b/i.test(match.after)
  )
    return null;
  if (/^some$/i.test(match.group("amount")) && !/s$/i.test(word)) return null;
  const more = /^ or (?:more|longer)\b/i.test(match.after) ? ({ mod: "EQUAL_OR_MORE" } as const) : {};
  return { ...lasting(amount, word), ...more };
}

/** How long something lasts. */
export const durations: readonly TimeRule[] = [
  {
    id: "past-units",
    pattern: phrase`(?:the |these |this )?(?<which>last|past|previous|preceding|next|coming|following|first|final|opening|subsequent|latest|remaining|intervening|early|closing) (?:(?<amount>${QUANTITY}) )?${ADJECTIVE}(?<unit>${PLURAL_UNIT})`,
    read: (match) => {
      const which = match.group("which").toLowerCase();
      const past = /last|past|latest/.test(which);
      const span = past ? -1 : /next|coming/.test(which) ? 1 : undefined;
      const amount = match.group("amount") ? quantityOf(match.group("amount")) : null;
      if (!/^th/i.test(match.text) && !match.group("amount") && !/^(?:past|coming|next|last)/.test(which)) return null;
      if (!match.group("amount") && /^(?:in|for) $/.test(match.before.slice(-3)) && which === "past") return null;
      return lasting(amount, match.group("unit"), amount === null ? undefined : span, "published");
    },
    examples: [
      ["It grew over the past two months.", "P2M"],
      ["In the first few hours it burned.", "PTXH"],
      ["Past weekly sales fell.", null],
    ],
  },
  {
    id: "recent-units",
    pattern: phrase`(?<which>recent) (?<unit>${PLURAL_UNIT})(?: and (?:months|years|weeks))?`,
    read: (match) => lasting(null, match.group("unit")),
    examples: [
      ["It grew in recent years.", "PXY"],
      ["A recent yearly sum.", null],
    ],
  },
  {
    id: "quantity-units",
    pattern: phrase`(?:the )?(?<amount>${QUANTITY}) ${ADJECTIVE}(?<unit>${UNIT})(?:['’]s?(?! [a-z]*day))?(?![- ]of[- ]age\b|[- ]old\b)`,
    read: measured,
    examples: [
      ["It took three days.", "P3D"],
      ["It rained for several weeks.", "PXW"],
      ["It took half an hour.", "PT0.5H"],
      ['She won the quiz "45 Minutes".', null],
      ["He was a second too late.", null],
      ["She is 30 years old.", null],
      ["He came in third, two second places.", null],
    ],
  },
  {
    id: "fraction",
    pattern: phrase`(?<whole>\d{1,3})[- ](?<top>[1-3])/(?<bottom>[234])[- ](?<unit>hours?|minutes?|days?|weeks?|months?|years?)(?![- ]olds?\b)`,
    read: (match) =>
      lasting(
        Number(match.group("whole")) + Number(match.group("top")) / Number(match.group("bottom")),
        match.group("unit"),
      ),
    examples: [
      ["It took 3 1/2 hours.", "PT3.5H"],
      ["It took 3 1/2 houses.", null],
    ],
  },
  {
    id: "race-time",
    pattern: phrase`(?<hours>\d{1,2}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d)(?! ?(?:[ap]\.?m|GMT|UTC|hrs|[+-]\d))`,
    read: (match) => {
      if (!/\b(?:in|time of|clocked|ran|within|under|record of|of|a) $/i.test(match.before)) return null;
      const [hours, minutes, seconds] = ["hours", "minutes", "seconds"].map((part) => Number(match.group(part)));
      return { kind: "duration", amount: hours as number, unit: "hour", value: `PT${hours}H${minutes}M${seconds}S` };
    },
    examples: [
      ["She ran it in 2:58:14.", "PT2H58M14S"],
      ["It began at 2:58:14.", null],
    ],
  },
  {
    id: "unit-and-a-half",
    pattern: phrase`(?<amount>an?|one) (?<unit>hour|minute|year|month|week|day|decade|century) and (?:a )?half`,
    read: (match) => lasting(1.5, match.group("unit")),
    examples: [
      ["It took a year and a half.", "P1.5Y"],
      ["A year and half of it.", "P1.5Y"],
      ["A year and a day.", null],
    ],
  },
  {
    id: "unit-or-two",
    pattern: phrase`(?<amount>an?|one) (?<unit>hour|minute|year|month|week|day|decade|century) or (?:two|so|more)`,
    read: (match) => ({
      ...lasting(/two$/i.test(match.text) ? null : 1, match.group("unit")),
      mod: /so$/i.test(match.text) ? "APPROX" : "EQUAL_OR_MORE",
    }),
    examples: [
      ["It took a week or so.", "P1W"],
      ["A week or month.", null],
    ],
  },
  {
    id: "hyphened",
    pattern: phrase`(?<amount>${CARDINAL}|several|multi|half|a few)[-‐‑](?<unit>second|minute|hour|day|week|month|quarter|year|decade|century)(?:[-‐‑]long)?(?![-‐‑ ]olds?\b)`,
    read: (match) => {
      const amount = match.group("amount").toLowerCase();
      if (amount === "multi") return null;
      return lasting(amount === "half" ? 0.5 : quantityOf(amount), match.group("unit"));
    },
    examples: [
      ["A three-day truce held.", "P3D"],
      ["A 12-year-old won.", null],
      ["The multi-year plan.", null],
    ],
  },
  {
    id: "unit-long",
    pattern: phrase`(?:(?<amount>an?|${CARDINAL}) )?(?<unit>day|days|week|weeks|month|months|year|years|decade|decades|century|centuries|hour|hours)[-‐‑ ]?(?:and-a-half[- ])?long(?! (?:ago|before|after|as|way|term|ahead|been))`,
    read: (match) => {
      const amount = match.group("amount")
        ? quantityOf(match.group("amount"))
        : /s$/i.test(match.group("unit"))
          ? null
          : 1;
      if (!/-|long$/i.test(match.text) || (/ long$/i.test(match.text) && !match.group("amount"))) return null;
      return lasting(amount, match.group("unit"));
    },
    examples: [
      ["A year-long siege ended.", "P1Y"],
      ["Decades-long feuds.", "PXDE"],
      ["He waited all day long.", null],
    ],
  },
  {
    id: "bare-units",
    pattern: phrase`(?<unit>days|weeks|months|years|decades|centuries|hours)(?! (?:ago|later|earlier|before|old)\b)`,
    read: (match) => {
      if (
        !/\b(?:for|in|within|after|over|of|spent|last|lasted|take|takes|took|and|or|many|the|until|few|through|during|two to three|just|only|following|by) $/i.test(
          match.before,
        ) &&
        match.before !== ""
      )
        return null;
      if (
        /\b(?:office|opening|working|business|school|visiting|the|these|those|their|his|her|its|our|early|golden|dark|of the|in the) $/i.test(
          match.before,
        )
      )
        return /^ (?:ahead|to come|of|after|since|following|before)\b/i.test(match.after)
          ? lasting(null, match.group("unit"))
          : null;
      return lasting(null, match.group("unit"));
    },
    examples: [
      ["It lasted for months.", "PXM"],
      ["The office hours changed.", null],
    ],
  },
  {
    id: "units-beside-event",
    pattern: phrase`(?<unit>minutes|hours|days|weeks|months|years)(?= (?:before|after) (?:the|a|an|he|she|they|it|his|her|their|its) )`,
    read: (match) =>
      /(?:\b(?:in|during|of|on|the|those|these|for)|\d) $/i.test(match.before)
        ? null
        : lasting(null, match.group("unit")),
    examples: [
      ["The envoy left minutes before the ferry sailed.", "PTXM"],
      ["The envoy kept the minutes of the meeting.", null],
    ],
  },
  {
    id: "spell",
    pattern: phrase`(?<word>a (?:(?:short|long|little|very long) )?while|(?:quite )?some time|a (?:short|long|very short|very long) (?:time|period)(?: of time)?)(?! (?:ago|that)\b)`,
    read: (match) =>
      /\bonce in $/i.test(match.before) ? null : { kind: "duration", amount: null, unit: "day", value: "PXX" },
    examples: [
      ["It took a while.", "PXX"],
      ["He stood while we sat.", null],
    ],
  },
  {
    id: "counted-people",
    pattern: phrase`(?<amount>${WORD_NUMBER}|\d{1,3}) (?:of (?:them|those|these)|percent|per cent|people)`,
    read: () => ({ kind: "none" }),
    examples: [
      ["Ten percent of it.", "none"],
      ["Ten days of it.", null],
    ],
  },
];
