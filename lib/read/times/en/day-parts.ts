import type { TimeRule } from "../time-value";
import { dayPart, MONTH, phrase, WEEKDAY } from "./words";

/** Parts of a day, alone or with "this", "last", "that". */
export const dayParts: readonly TimeRule[] = [
  {
    id: "tonight",
    pattern: phrase`(?:later |earlier )?tonight`,
    read: () => ({ kind: "part", part: "NI", which: "this" }),
    examples: [
      ["They play tonight.", "2025-06-11TNI"],
      ["The Tonightly show.", null],
    ],
  },
  {
    id: "last-night",
    pattern: phrase`(?<which>this|last|yesterday|tomorrow|today|that|the (?:same|following|next|previous)|the day before's) (?<part>morning|afternoon|evening|night)`,
    read: (match) => {
      const which = match.group("which").toLowerCase();
      const part = dayPart(match.group("part"));
      if (/^yes|^last/.test(which)) return { kind: "part", part, which: "this", offset: -1 };
      if (/^tom/.test(which)) return { kind: "part", part, which: "this", offset: 1 };
      if (/following|next/.test(which)) return { kind: "part", part, which: "that", offset: 1 };
      if (/previous/.test(which)) return { kind: "part", part, which: "that", offset: -1 };
      return { kind: "part", part, which: /^th(?:is)$|^tod/.test(which) ? "this" : "that" };
    },
    examples: [
      ["It burned last night.", "2025-06-10TNI"],
      ["It burned this morning.", "2025-06-11TMO"],
      ["That mourning was long.", null],
    ],
  },
  {
    id: "overnight",
    pattern: phrase`overnight(?![- ](?:success|stay|stays|train|bag|delivery|rate|rates|sensation|funds|millionaire|accommodation)\b)`,
    read: () => ({ kind: "part", part: "NI", which: "this", offset: -1, overnight: true }),
    examples: [
      ["Drones hit the port overnight.", "2025-06-10TNI"],
      ["An overnight success.", null],
    ],
  },
  {
    id: "early-hours",
    pattern: phrase`the (?:very )?(?:early|small|wee) (?:morning )?hours(?: of (?:the )?morning)?(?! of (?:the )?(?!${WEEKDAY}|${MONTH}|\d|this|last|next|yesterday|today)\w)`,
    read: () => ({ kind: "part", part: "MO", which: "that", mod: "START" }),
    examples: [
      ["The tug sank in the early hours.", "2025-06-11TMO"],
      ["In the early hours of the war it sank.", null],
      ["The office keeps early hours.", null],
    ],
  },
  {
    id: "day-part",
    pattern: phrase`(?:the |an? )?(?:(?<mod>early|late|mid|pre-?dawn)[- ])?(?<part>morning|afternoon|evening|night|midday|dawn|dusk|daytime|predawn)(?: hours)?(?!['’]s|s\b|-|\w| (?:sky|vision|shift|club|school|train|dress|star|paper|edition|news)\b)`,
    read: (match) => {
      const part = dayPart(match.group("part").replace(/predawn/i, "morning"));
      // Alone it needs a day to belong to; the repair that joins them drops it otherwise.
      const mod = /early|pre/i.test(match.group("mod"))
        ? "START"
        : /late/i.test(match.group("mod"))
          ? "END"
          : match.group("mod")
            ? "MID"
            : undefined;
      return { kind: "part", part, ...(/^the /i.test(match.text) && { which: "that" as const }), ...(mod && { mod }) };
    },
    examples: [
      ["He knighted them.", null],
      ["They left in the morning.", "2025-06-11TMO"],
    ],
  },
];
