import type { TimeMatch, TimeRule } from "../time-value";
import { BEFORE_CHRIST, CARDINAL, ORDINAL, ordinalNumber, phrase, YEAR } from "./words";

// What is counted after a bare number that only looks like a year.
const COUNTED =
  /^(?:[- ](?:km|kms|kilomet\w+|miles?|mph|met(?:er|re)s?|feet|foot|ft|yards?|tons?|tonnes?|kg|lbs?|pounds?|hectares?|acres?|square|cubic|litres?|liters?|barrels?|bpd|megawatts?|MW|GW|kilowatts?|volts?|dollars?|euros?|rubles?|roubles?|yen|yuan|rupees?|francs?|marks?|percent|per cent|people|persons|men|women|troops|soldiers|fighters|prisoners|refugees|civilians|children|victims|homes|houses|families|workers|employees|jobs|students|members|delegates|votes|seats|shares|points|copies|words|pages|hours|GMT|UTC|hrs|years|days|weeks|months|times|more|others|of them|vehicles|tanks|aircraft|ships|drones|missiles|rounds|cases|deaths|dead|wounded|casualties|km\/h|rpm|calories|species|rooms|prisoners|protesters|demonstrators|inmates|patients|migrants|passengers|horses|sailors|guns|planes|million|billion|thousand|hundred)\b|%|°| ?[x×] ?\d)/i;
const NUMBERED =
  /(?:\b(?:no|nos|number|resolution|resolutions|decree|law|act|bill|directive|regulation|flight|room|route|highway|road|bus|train|model|type|article|section|paragraph|page|pages|chapter|volume|version|line|unit|extension|ext|tel|phone|fax|code|postcode|zip|case|order|file|form|channel|class|platform|gate|lot|box|block|building|apartment|apt|suite|house|area|point|item|figure|fig|table|note|rule|protocol|convention|boeing|airbus|squadron|battalion|windows|office|us|\$|£|€|#|than|least|most|nearly|approximately|roughly|almost|some|exactly|only|totaling|totalling|about \$|worth|reached|another)\.? ?|[$£€#¥@]|\d[.,:/]|[A-Za-z]-)$/i;
const BEFORE_YEAR =
  /(?:\b(?:in|of|since|until|till|by|from|during|before|after|to|through|between|and|or|early|late|mid|fiscal|year|summer|spring|winter|autumn|fall|circa|c\.|around|about|until|up to|the|born|late|for|post|pre|throughout|election|as of|back in|, ?)|[-(–—/,;]) ?$/i;

/** Is a bare number of four digits a year here? Modern ones unless something counts or numbers; old ones only after a preposition. */
function isYear(match: TimeMatch, year: number): boolean {
  if (NUMBERED.test(match.before) && !/(?:pre|post|mid|early|late)-$/i.test(match.before)) return false;
  if (COUNTED.test(match.after) || /^[-–]\d{4}[-–]\d|^[-–]\d{3}[-–]/.test(match.after)) return false;
  if (/^\/\d{3,}|^[-–]\d{5,}|^-[A-Za-z]\d/.test(match.after)) return false;
  if (year >= 1900 && year <= 2099) return true;
  return BEFORE_YEAR.test(match.before) || match.before === "" || /^[)–—-]/.test(match.after);
}

const DECADE_WORDS = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

const ROMAN = ", I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI"
  .replace(" ", "")
  .split(",");

/** Years, decades and centuries. */
export const years: readonly TimeRule[] = [
  {
    id: "year",
    pattern: phrase`(?:(?:the )?(?:calendar |fiscal |full )?year |(?:the )?fiscal )?(?<year>${YEAR})(?![-–/]\d{4}[-/]|-\d\d-\d\d)`,
    read: (match) => {
      const year = Number(match.group("year"));
      return /year|fiscal/i.test(match.text) || isYear(match, year) ? { kind: "calendar", year } : null;
    },
    examples: [
      ["In 1990 it closed.", "1990"],
      ["The year 1066 was hard.", "1066"],
      ["Some 2000 people came.", null],
      ["Decree 64/2022 holds.", null],
      ["It is 1500 km away.", null],
    ],
  },
  {
    id: "year-early",
    // Three figures alone are mostly a number: only after "in", at a clause's end or before its subject
    pattern: phrase`(?:the year (?<named>\d{2,3})|(?<=\b[Ii]n )(?<year>[1-9]\d\d)(?=[,.;:)]|$| (?:the|he|she|they|it|when|after|a) ))`,
    read: (match) => {
      if (match.group("named")) return { kind: "calendar", year: Number(match.group("named")) };
      const counted = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|rank\w*|chance|room|flat)) in $/i;
      return counted.test(match.before) ? null : { kind: "calendar", year: Number(match.group("year")) };
    },
    examples: [
      ["In 476 the empire fell.", "0476"],
      ["The empire fell in 476.", "0476"],
      ["In the year 79 it burned.", "0079"],
      ["In 476 cases it failed.", null],
      ["It hits one in 200, she said.", null],
    ],
  },
  {
    id: "fiscal-year-short",
    pattern: phrase`(?:fiscal(?: year)? |FY ?)['’]?(?<year>\d\d|20\d\d)`,
    read: (match) => ({
      kind: "calendar",
      year: Number(match.group("year")) < 100 ? 2000 + Number(match.group("year")) : Number(match.group("year")),
    }),
    examples: [
      ["Sales in FY24 rose.", "2024"],
      ["Fiscal policy 24 failed.", null],
    ],
  },
  {
    id: "decade",
    pattern: phrase`(?:the )?(?<year>(?:1\d|20)\d0)(?:['’]?s)`,
    read: (match) => ({ kind: "decade", year: Number(match.group("year")) }),
    examples: [
      ["During the 1990s trade grew.", "199"],
      ["Some 1990 soldiers came.", null],
    ],
  },
  {
    id: "decade-bc",
    pattern: phrase`(?:the )?(?<year>\d{2,3}0)s ${BEFORE_CHRIST}`,
    read: (match) => ({ kind: "decade", year: Number(match.group("year")), bc: true }),
    examples: [
      ["In the 470s BC they won.", "BC047"],
      ["In the 470s they won.", null],
    ],
  },
  {
    id: "decade-short",
    pattern: phrase`(?:the )?['’](?<year>[2-9]0)s`,
    read: (match) => ({ kind: "decade", year: 1900 + Number(match.group("year")) }),
    examples: [
      ["Music of the '80s is back.", "198"],
      ["He is in his 80s.", null],
    ],
  },
  {
    id: "decade-words",
    pattern: phrase`the (?:(?<century>nineteen|eighteen)[- ])?(?<words>${DECADE_WORDS.join("|")})`,
    read: (match) => {
      const ten = DECADE_WORDS.indexOf(match.group("words").toLowerCase()) + 2;
      const century = match.group("century").toLowerCase() === "eighteen" ? 1800 : 1900;
      return { kind: "decade", year: century + ten * 10 };
    },
    examples: [
      ["In the sixties all changed.", "196"],
      ["He is in his sixties.", null],
    ],
  },
  {
    id: "century",
    pattern: phrase`(?:the )?(?<n>${ORDINAL}|twenty[- ]first)[- ]century(?: (?<bc>${BEFORE_CHRIST}))?`,
    read: (match) => {
      const n = ordinalNumber(match.group("n").replace(" ", "-"));
      return n && n <= 21 ? { kind: "century", century: n, ...(match.group("bc") && { bc: true }) } : null;
    },
    examples: [
      ["A 19th century mill.", "18"],
      ["It stood since the eleventh century.", "10"],
      ["Their 90th century was scored at Lord's.", null],
    ],
  },
  {
    id: "century-roman",
    pattern: phrase`(?:the )?(?<n>XX?I?|XVI{0,3}|XI[VX]|XV|XI{1,3})(?:th|st)? century`,
    read: (match) => {
      const n = ROMAN.indexOf(match.group("n"));
      return n > 0 ? { kind: "century", century: n } : null;
    },
    examples: [
      ["A crime of the XXI century.", "20"],
      ["A crime of the xi century.", null],
    ],
  },
  {
    id: "numbered-unit",
    pattern: phrase`(?<n>${CARDINAL}|${ORDINAL}) (?:Street|Avenue|Division|Brigade|Regiment|Battalion|Army|Corps|Fleet|Squadron)`,
    read: () => ({ kind: "none" }),
    examples: [
      ["The 42nd Street crowd.", "none"],
      ["The 42 streets.", null],
    ],
  },
];
