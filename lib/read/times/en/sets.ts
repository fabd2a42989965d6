import type { TimeMatch, TimeRule } from "../time-value";
import {
  CARDINAL,
  MONTH,
  monthNumber,
  phrase,
  quantityOf,
  SEASON,
  seasonName,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from "./words";

const pad = (n: number) => String(n).padStart(2, "0");
const SIZE: Readonly<Record<string, string>> = {
  second: "PT1S",
  minute: "PT1M",
  hour: "PT1H",
  day: "P1D",
  weekend: "P1WE",
  week: "P1W",
  month: "P1M",
  quarter: "P1Q",
  year: "P1Y",
  decade: "P1DE",
  century: "P1CE",
};

function isNewspaper({ text, before, after }: TimeMatch): boolean {
  if (text !== "daily" || !/^ [A-Z]/.test(after)) return false;
  return (
    /(?:\b(?:party|state|state-run|opposition|liberal|conservative|business|independent|local|regional|national)|-(?:language|wing|government|run|owned)|[a-z](?:ish|ian|ese|aeli|aqi)) $/.test(
      before,
    ) || /^(?: [A-Z][\w-]+){1,3}(?: newspaper\b|,? (?:said|reported|wrote|printed|published|quoted)\b)/.test(after)
  );
}

/** Things that come again and again. */
export const sets: readonly TimeRule[] = [
  {
    id: "every-unit",
    pattern: phrase`(?<word>every|each|per)(?: single| other| passing)? (?<unit>second|minute|hour|day|weekend|week|month|quarter|year|decade|century)(?!-| of the (?:war|siege)\w*)`,
    read: (match) => ({
      kind: "set",
      value: / other /i.test(match.text)
        ? (SIZE[match.group("unit").toLowerCase()] ?? "P1D").replace("1", "2")
        : (SIZE[match.group("unit").toLowerCase()] ?? "P1D"),
    }),
    examples: [
      ["They meet every month.", "P1M"],
      ["Every second counts.", "PT1S"],
      ["Everyday life.", null],
    ],
  },
  {
    id: "every-n-units",
    pattern: phrase`(?:every|each) (?<amount>${CARDINAL}|few) (?<unit>seconds|minutes|hours|days|weeks|months|years|decades)`,
    read: (match) => {
      const amount = quantityOf(match.group("amount"));
      const size = SIZE[unitOf(match.group("unit")).unit] ?? "P1D";
      return { kind: "set", value: size.replace("1", amount === null ? "X" : String(amount)) };
    },
    examples: [
      ["They meet every two years.", "P2Y"],
      ["Every two yearly sums.", null],
    ],
  },
  {
    id: "times-a-unit",
    pattern: phrase`(?:once|twice|thrice|(?:three|four|five|six|seven|several|many|\d{1,3}) times|\d{1,3} (?:hours|days)) (?:an?|every|each|per) (?<unit>minute|hour|day|week|month|quarter|year|decade|century)`,
    read: (match) => ({ kind: "set", value: SIZE[match.group("unit").toLowerCase()] ?? "P1D" }),
    examples: [
      ["They meet twice a year.", "P1Y"],
      ["Once a yearling won.", null],
    ],
  },
  {
    id: "each-named",
    pattern: phrase`(?:every|each)(?: other)? (?:(?<day>${WEEKDAY})|(?<month>${MONTH})|(?<season>${SEASON})|(?<part>morning|afternoon|evening|night))(?: (?<daypart>morning|afternoon|evening|night))?`,
    read: (match) => {
      const code = { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" };
      const key = (match.group("part") || match.group("daypart")).toLowerCase() as keyof typeof code;
      if (match.group("day"))
        return { kind: "set", value: `XXXX-WXX-${weekdayNumber(match.group("day"))}${key ? code[key] : ""}` };
      if (match.group("month"))
        return monthNumber(match.group("month"))
          ? { kind: "set", value: `XXXX-${pad(monthNumber(match.group("month")))}` }
          : null;
      if (match.group("season")) return { kind: "set", value: `XXXX-${seasonName(match.group("season"))}` };
      return { kind: "set", value: `XXXX-XX-XX${code[key]}` };
    },
    examples: [
      ["They meet each Thursday.", "XXXX-WXX-4"],
      ["They meet every July.", "XXXX-07"],
      ["Each fallen man.", null],
    ],
  },
  {
    id: "weekdays-plural",
    pattern: phrase`(?:on )?(?<day>${WEEKDAY})(?:s| (?<part>mornings|afternoons|evenings|nights))`,
    read: (match) => {
      const part = match.group("part").slice(0, 2).toUpperCase();
      if (/^on /i.test(match.text)) return null;
      return { kind: "set", value: `XXXX-WXX-${weekdayNumber(match.group("day"))}${part ? `T${part}` : ""}` };
    },
    examples: [
      ["They meet on Tuesdays.", "XXXX-WXX-2"],
      ["They met on Tuesday.", null],
    ],
  },
  {
    id: "a-unit",
    pattern: phrase`(?<=(?:\d|million|billion|thousand|hundred|dollars|euros|times|percent|%|pounds|cents|tons|barrels|people|meals|cigarettes|bpd|hours|days|more|less|less|\bonce|\btwice|least|deaths|cases|units|visitors|passengers|vehicles|shells|rounds|drones|missiles|attacks|strikes|flights|(?:hundreds|dozens|thousands|scores|millions) of [a-z]{3,20}s|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,4}) [a-z]{3,20}s) )an? (?<unit>minute|hour|day|week|month|year)(?! (?:ago|earlier|later|before|after|and|or|old|of)\b)`,
    read: (match) => ({ kind: "set", value: SIZE[match.group("unit").toLowerCase()] ?? "P1D" }),
    examples: [
      ["It costs 5 million a year.", "P1Y"],
      ["It happened a year ago.", null],
    ],
  },
  {
    id: "adverb",
    pattern: phrase`(?<word>daily|hourly|weekly|monthly|annually|yearly|nightly|everyday|biweekly|bimonthly)(?! (?:News|Mail|Telegraph|Express|Mirror|Times|Star|Beast|Caller|Show|Standard|Record|Post)\b)`,
    read: (match) => {
      const value = {
        daily: "XXXX-XX-XX",
        hourly: "PT1H",
        weekly: "XXXX-WXX",
        monthly: "XXXX-XX",
        annually: "XXXX",
        yearly: "XXXX",
        nightly: "XXXX-XX-XXTNI",
        everyday: "XXXX-XX-XX",
      }[match.group("word").toLowerCase()];
      if (
        !value ||
        // "the party daily Norrland" is a newspaper
        isNewspaper(match) ||
        ((match.group("word")[0] as string) !== (match.group("word")[0] as string).toLowerCase() && match.before !== "")
      )
        return null;
      return { kind: "set", value };
    },
    examples: [
      ["It is checked daily.", "XXXX-XX-XX"],
      ["The Daily Mail wrote so.", null],
      ["The party daily Norrland wrote so.", null],
    ],
  },
];
