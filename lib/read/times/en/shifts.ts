import type { TimeRule } from "../time-value";
import { phrase, QUANTITY, quantityOf, UNIT, unitOf } from "./words";

const QUALIFIED = "(?:more |additional |full |long |whole |short |calendar |trading |business |working )?";

/** What "a year ago" with these words names. */
const NAMED: Readonly<Record<string, "week" | "month">> = { "this week": "week", "this month": "month" };

/** So many units before or after the day of publication or the date last mentioned. */
export const shifts: readonly TimeRule[] = [
  {
    id: "ago",
    pattern: phrase`(?<amount>${QUANTITY}) ${QUALIFIED}(?<unit>${UNIT})(?: (?:or so|and a half))? (?:(?<word>ago|back(?! (?:to|in|into|on|at|from|up|down|home|then|and)\b)|hence|from now|from today)(?: (?<to>today|to the day|this week|this month))?)`,
    read: (match) => {
      const amount = quantityOf(match.group("amount"));
      const { unit, times } = unitOf(match.group("unit"));
      const sign = /ago|back/i.test(match.group("word")) ? -1 : 1;
      const mod = /or so/i.test(match.text) ? ({ mod: "APPROX" } as const) : {};
      const named = match.group("to")?.toLowerCase();
      const to = named ? { to: NAMED[named] ?? ("day" as const) } : {};
      const shift = { kind: "shift", amount: amount === null ? null : amount * times, unit, sign } as const;
      return { ...shift, from: "published", ...mod, ...to };
    },
    examples: [
      ["He died two days ago.", "2025-06-09"],
      ["It opened three years ago.", "2022"],
      ["It ends two weeks from now.", "2025-W26"],
      ["A year ago today it sank.", "2024-06-11"],
      ["It sank 80 years ago this week.", "1945-W24"],
      ["He wants his two days back to back.", null],
    ],
  },
  {
    id: "units-ago",
    pattern: phrase`(?<unit>days|weeks|months|years|decades|centuries|hours|minutes) (?<word>ago|earlier|later|before|afterwards?)(?! (?:the|a|than|he|she|it|they|[a-z]+ing)\b)`,
    read: (match) => ({
      kind: "shift",
      amount: null,
      unit: unitOf(match.group("unit")).unit,
      sign: /ago|earlier|before/i.test(match.group("word")) ? -1 : 1,
      from: /ago/i.test(match.group("word")) ? "published" : "mention",
    }),
    examples: [
      ["It began months ago.", "PAST_REF"],
      ["Days before the vote he left.", null],
    ],
  },
  {
    id: "later",
    pattern: phrase`(?:(?:just|only|barely|a mere|exactly|some) )?(?<amount>${QUANTITY}) ${QUALIFIED}(?<unit>${UNIT})(?: or so)? (?<word>later(?! than)|earlier(?! than)|previously|thereafter|beforehand|after that|before that|(?:on|afterwards?|before|prior)(?= ?[,.;:)—–]| and\b| when\b|$))`,
    read: (match) => {
      const word = match.group("word").toLowerCase();
      const { unit, times } = unitOf(match.group("unit"));
      if (word === "on" && !/years|decades|months|weeks/i.test(match.group("unit"))) return null;
      const amount = quantityOf(match.group("amount"));
      const back = /earlier|previous|before|prior/.test(word);
      if (word === "on") return { kind: "duration", amount: amount === null ? null : amount * times, unit };
      return {
        kind: "shift",
        amount: amount === null ? null : amount * times,
        unit,
        sign: back ? -1 : 1,
        from: "mention",
      };
    },
    examples: [
      ["Two days later they left.", "2025-06-13"],
      ["A month earlier they left.", "2025-05"],
      ["Two days before the vote they left.", null],
    ],
  },
];
