import type { TimeRule, Unit } from "../time-value";
import { dayPart, LONG_UNIT, ORDINAL, ordinalNumber, phrase, QUANTITY, quantityOf, unitOf } from "./words";

const offsetOf = (word: string): number =>
  /^(?:last|past|previous|preceding|prior|former|recent)/i.test(word)
    ? -1
    : /^(?:next|coming|following|subsequent|upcoming)/i.test(word)
      ? 1
      : 0;

/** Words that count units of time from the day of publication or from the date last mentioned. */
export const relative: readonly TimeRule[] = [
  {
    id: "today",
    pattern: phrase`(?<word>today|yesterday|tomorrow|the day before yesterday|the day after tomorrow)`,
    read: (match) => {
      const word = match.group("word").toLowerCase();
      const offset = { today: 0, yesterday: -1, tomorrow: 1 }[word] ?? (word.includes("before") ? -2 : 2);
      if (/\bUSA $/.test(match.before)) return null;
      return { kind: "relative", unit: "day", offset, from: "published" };
    },
    examples: [
      ["He met them yesterday.", "2025-06-10"],
      ["He will go the day after tomorrow.", "2025-06-13"],
      ["USA Today wrote so.", null],
    ],
  },
  {
    id: "this-unit",
    pattern: phrase`(?:this|(?:the )?(?:current|present)) (?<unit>week|weekend|month|quarter|year|decade|century)(?! (?:old|olds)\b)`,
    read: (match) => {
      if (/["“]$/.test(match.before) && /^This [A-Z]/.test(match.text)) return null; // the programme
      return { kind: "relative", unit: match.group("unit").toLowerCase() as Unit, offset: 0, from: "published" };
    },
    examples: [
      ["It closed this month.", "2025-06"],
      ["This weekly is sold.", null],
      ['He said on "This Week" that he would.', null],
    ],
  },
  {
    id: "last-unit",
    pattern: phrase`(?:the |this )?(?<which>last|past|next|coming|upcoming) (?<unit>week|weekend|month|quarter|year|decade|century)(?![-\w]| (?:and a half|of\b|or (?:so|two)))`,
    read: (match) => {
      const unit = match.group("unit").toLowerCase() as Unit;
      const offset = offsetOf(match.group("which"));
      // "the past year" is a stretch up to now; "last year" is a calendar year.
      const stretch =
        /^the (?:last|past|coming|next)/i.test(match.text) &&
        /\b(?:over|in|for|during|within|of|throughout) $/i.test(match.before);
      if (stretch && unit === "year" && offset < 0)
        return { kind: "relative", unit, offset, from: "published", stretch: true };
      if (stretch && unit !== "weekend") return { kind: "duration", amount: 1, unit, span: offset < 0 ? -1 : 1 };
      return { kind: "relative", unit, offset, from: "published" };
    },
    examples: [
      ["It closed last week.", "2025-W23"],
      ["It closes next year.", "2026"],
      ["It grew over the past year.", "2024"],
      ["It grew over the past month.", "P1M"],
      ["The last weeks were hard.", null],
    ],
  },
  {
    id: "past-day",
    pattern: phrase`the (?<which>past|last|next|coming) (?<unit>day|hour)(?! (?:of|in)\b)`,
    read: (match) => {
      if (!/\b(?:over|in|for|during|within|throughout) $/i.test(match.before)) return null;
      return {
        kind: "duration",
        amount: 1,
        unit: match.group("unit").toLowerCase() as Unit,
        span: offsetOf(match.group("which")) < 0 ? -1 : 1,
      };
    },
    examples: [
      ["Over the past day ten fell.", "P1D"],
      ["In the last day of the war ten fell.", null],
    ],
  },
  {
    id: "before-last",
    pattern: phrase`the (?<unit>day|week|weekend|month|quarter|year|decade) (?<word>before last|after next)`,
    read: (match) => ({
      kind: "relative",
      unit: match.group("unit").toLowerCase() as Unit,
      offset: /before/i.test(match.text) ? -2 : 2,
      from: "published",
    }),
    examples: [
      ["They met the year before last.", "2023"],
      ["They meet the week after next.", "2025-W26"],
      ["They met the year before lasting peace.", null],
    ],
  },
  {
    id: "previous-unit",
    pattern: phrase`(?:the )?(?<which>previous|preceding|prior|following|subsequent|next) (?<unit>day|week|weekend|month|quarter|year|decade|century)(?![-\w]| (?:and a half|or (?:so|two)))`,
    read: (match) => {
      const unit = match.group("unit").toLowerCase() as Unit;
      return {
        kind: "relative",
        unit,
        offset: offsetOf(match.group("which")),
        from: /^next/i.test(match.text) && unit !== "day" ? "published" : "mention",
      };
    },
    examples: [
      ["It fell on 3 May 2020.", null],
      ["The following day they left.", "2025-06-12"],
    ],
  },
  {
    id: "same-unit",
    pattern: phrase`(?:(?:that|the)(?: very)? same|that|that very) (?<unit>day|week|weekend|month|quarter|year|decade)`,
    read: (match) => {
      if (!/same|very/i.test(match.text) && /^ (?:the|they|he|she|we|it|I)\b/.test(match.after)) return null;
      if (
        !/same|very/i.test(match.text) &&
        /\b(?:said|told|reported|so|noted|think|believe|say|says|hope|fear) $/i.test(match.before)
      )
        return null;
      return { kind: "relative", unit: match.group("unit").toLowerCase() as Unit, offset: 0, from: "mention" };
    },
    examples: [
      ["That same month it rained.", "2025-06"],
      ["They said that months passed.", null],
    ],
  },
  {
    id: "the-day-after",
    pattern: phrase`(?:the|a) (?<unit>day|week|month|year|decade|century) (?<word>earlier(?! than)|later(?! than)|previously|(?:before|after|afterwards?|following|prior)(?= ?[,.;:)—–]| and\b| when\b|$))`,
    read: (match) => {
      const unit = match.group("unit").toLowerCase() as Unit;
      const back = /before|earlier|previous|prior/i.test(match.group("word"));
      return { kind: "shift", amount: 1, unit, sign: back ? -1 : 1, from: "mention" };
    },
    examples: [
      ["He won the year before.", "2024"],
      ["A week later he won.", "2025-W25"],
      ["The day after the vote he left.", null],
    ],
  },
  {
    id: "the-day-after-event",
    pattern: phrase`the (?:very )?(?<unit>day|week|month|year)(?= (?:before|after|following) (?:the|that|this|his|her|its|their) )`,
    read: (match) => ({ kind: "event-unit", unit: match.group("unit").toLowerCase() as Unit }),
    examples: [["The day after the vote he left.", null]],
  },
  {
    id: "the-night-before",
    pattern: phrase`the (?<part>night|evening|morning|afternoon) (?<word>before|after|following)(?= ?[,.;:)—–]| and\b| when\b|$)`,
    read: (match) => ({
      kind: "part",
      part: dayPart(match.group("part")),
      which: "that",
      offset: /before/i.test(match.group("word")) ? -1 : 1,
    }),
    examples: [
      ["They landed the night before.", "2025-06-10TNI"],
      ["They landed the night before the vote.", null],
    ],
  },
  {
    id: "year-earlier",
    pattern: phrase`(?:the |a )?(?:comparable |corresponding |same )?year[- ](?:ago|earlier)(?: (?<period>quarter|period|month|level|results?))?`,
    read: (match) => {
      if (/^(?:year ago|year earlier)/i.test(match.text) && !/-/.test(match.text)) return null;
      return { kind: "shift", amount: 1, unit: "year", sign: -1, from: "mention" };
    },
    examples: [
      ["Profit beat the year-earlier level.", "2024"],
      ["That year earlier rules held.", null],
    ],
  },
  {
    id: "nth-unit",
    pattern: phrase`(?:the )?(?<n>${ORDINAL}|last|final|opening|closing) (?<unit>half|day|week|weekend|month|decade)(?= of\b)`,
    read: (match) => {
      const word = match.group("n").toLowerCase();
      const n = /last|final|closing/.test(word) ? -1 : word === "opening" ? 1 : ordinalNumber(word);
      const unit = match.group("unit").toLowerCase();
      return n === null ? null : { kind: "nth", n, unit: unit === "half" ? "half" : (unit as Unit) };
    },
    examples: [
      ["The first week of May was wet.", null],
      ["The first weeks passed.", null],
    ],
  },
  {
    id: "the-full-year",
    pattern: phrase`(?:the|its|this|a) (?<word>full|fiscal|current fiscal|calendar|latest fiscal) year(?![-\w]| (?:ended|ending)\b)`,
    read: (match) => {
      if (/^a /i.test(match.text)) return { kind: "duration", amount: 1, unit: "year" };
      return { kind: "relative", unit: "year", offset: /latest/i.test(match.text) ? -1 : 0, from: "published" };
    },
    examples: [
      ["For the full year it lost.", "2025"],
      ["The full yearly sum.", null],
    ],
  },
  {
    id: "the-unit",
    pattern: phrase`the (?<unit>week|weekend|year|quarter)(?![-\w]|['’]s| (?:of|when|that|the|he|they|in which|ahead|to come|ending|ended|between|after|before|round)\b)`,
    read: (match) => {
      const unit = match.group("unit").toLowerCase() as Unit;
      if (unit === "weekend") return { kind: "relative", unit, offset: 0, from: "published" };
      if (!/\b(?:of|for|in|during|throughout|by|through) $/i.test(match.before)) return null;
      return { kind: "relative", unit, offset: 0, from: "mention" };
    },
    examples: [
      ["They met at the weekend.", "2025-W23-WE"],
      ["It was the year of fire.", null],
    ],
  },
  {
    id: "earlier-in-unit",
    pattern: phrase`(?<word>earlier|later|early|late) (?:in|on in|during) the (?<unit>day|week|month|quarter|year|decade|century)`,
    read: (match) => ({
      kind: "relative",
      unit: match.group("unit").toLowerCase() as Unit,
      offset: 0,
      from: "mention",
      mod: /^earl/i.test(match.group("word")) ? "START" : "END",
    }),
    examples: [
      ["It opened earlier in the year.", "2025"],
      ["Early in the war he fell.", null],
    ],
  },
  {
    id: "unit-end",
    pattern: phrase`(?<unit>year|month|week|quarter|decade)(?:[-– ]|['’]s )end(?! of\b)`,
    read: (match) => {
      const unit = match.group("unit").toLowerCase() as Unit;
      const year = { kind: "relative", unit, offset: 0, from: unit === "year" ? "published" : "mention" } as const;
      if (unit === "year" && !/['’]s/.test(match.text))
        return { kind: "in", part: { kind: "calendar", month: 12, day: 31 }, whole: year };
      return { ...year, mod: "END" };
    },
    examples: [
      ["It closes by year-end.", "2025-12-31"],
      ["It closes by year's end.", "2025"],
      ["This year ending was new.", null],
    ],
  },
  {
    id: "the-end-of-the-unit",
    pattern: phrase`(?:the )?(?<word>end|close|beginning|start|middle|rest|remainder|turn) of the (?<unit>day|week|month|quarter|year|decade|century)(?! of\b)`,
    read: (match) => {
      const word = match.group("word").toLowerCase();
      const mod = /end|close/.test(word)
        ? "END"
        : word === "middle"
          ? "MID"
          : /rest|remainder/.test(word)
            ? undefined
            : "START";
      return {
        kind: "relative",
        unit: match.group("unit").toLowerCase() as Unit,
        offset: 0,
        from: "mention",
        ...(mod && { mod }),
      };
    },
    examples: [
      ["It closes by the end of the month.", "2025-06"],
      ["The end of the road is near.", null],
    ],
  },
  {
    id: "in-a-unit",
    pattern: phrase`in (?<amount>${QUANTITY}) (?<unit>${LONG_UNIT})['’]s? time`,
    read: (match) => {
      const amount = quantityOf(match.group("amount"));
      const { unit, times } = unitOf(match.group("unit").replace(/['’]$/, ""));
      return { kind: "shift", amount: amount === null ? null : amount * times, unit, sign: 1, from: "published" };
    },
    examples: [
      ["He returns in a week's time.", "2025-W25"],
      ["He returns in three weeks' time.", "2025-W27"],
      ["He returns in a few weeks' time.", "FUTURE_REF"],
      ["He won in a week.", null],
    ],
  },
];
