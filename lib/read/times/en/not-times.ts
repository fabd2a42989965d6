import type { TimeRule } from "../time-value";
import { CARDINAL, phrase, QUANTITY } from "./words";

/** What looks like a time and is none; a longer match spends the words before another rule can read them. */
export const notTimes: readonly TimeRule[] = [
  {
    id: "numbered-act",
    pattern: phrase`(?:resolutions?|decrees?|laws?|act|directive|regulation|ordinance|order|case|docket|protocol|article|section|flight|route|highway|room|gate|platform|page|bill) (?:no\.? ?|number |# ?)?\d{1,5}(?:[/-]\d{1,5})?`,
    read: () => ({ kind: "none" }),
    examples: [
      ["Resolution 2202 passed.", "none"],
      ["They resolved 2202 cases.", null],
    ],
  },
  {
    id: "phone",
    pattern: phrase`(?:\+?\d{1,3}[ -])?(?:\d{2,4}[ -])?\d{3}[ -]\d{4}|\d{2,5}\) ?\d{3,4}[ -]\d{3,4}`,
    read: () => ({ kind: "none" }),
    examples: [
      ["Call 555-1990 now.", "none"],
      ["It was 1990 then.", null],
    ],
  },
  {
    id: "age",
    // How old somebody is, is no time of anything
    pattern: phrase`(?:(?:${CARDINAL}|half-|several|an?)[- ](?:year|month|week|day|decade|century|centurie|hour)s?[- ]olds?|(?:${QUANTITY})?(?: full)? ?(?:years?|months?|weeks?|days?) of age|(?:aged|ages?) (?:(?:between|from|under|over|at least|up to) )?${CARDINAL}(?:(?: ?[-\u2013] ?| to | and | or )${CARDINAL})?(?: (?:years?|months?|weeks?|days?))?(?: (?:and|or) (?:older|younger|over|under|above|up))?)`,
    read: () => ({ kind: "none" }),
    examples: [
      ["A 37-year-old fisherman was saved.", "none"],
      ["A years-old feud began.", "none"],
      ["Babies aged 5 months and older get it.", "none"],
      ["She is 30 years old.", "none"],
      ["The age of sail ended.", null],
      ["In the old days of it.", null],
    ],
  },
  {
    id: "older",
    pattern: phrase`${CARDINAL} (?:years?|months?|weeks?|days?) (?:and|or) (?:older|younger)`,
    read: () => ({ kind: "none" }),
    examples: [
      ["Babies of 5 months and older get it.", "none"],
      ["It took 5 months and longer.", null],
    ],
  },
  {
    id: "possible",
    pattern: phrase`as soon as possible|(?:24|twenty-four) hours a day(?:, (?:seven|7) days a week)?`,
    read: () => ({ kind: "none" }),
    examples: [
      ["Mend it as soon as possible.", "none"],
      ["Mend it soon.", null],
    ],
  },
  {
    id: "model-year",
    pattern: phrase`(?<=\b(?:an?|his|her|their|my|our|old|the|blue|red|black|white|grey|green|silver) )(?:19|20)\d\d (?:Alfa|Audi|BMW|Bentley|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Citroën|Citroen|Dodge|Ferrari|Fiat|Ford|Harley|Honda|Hyundai|Jaguar|Jeep|Kia|Lada|Land Rover|Lexus|Mazda|Mercedes|Mercury|Mini|Mitsubishi|Nissan|Oldsmobile|Opel|Peugeot|Plymouth|Pontiac|Porsche|Renault|Rolls|Saab|Seat|Skoda|Subaru|Suzuki|Tesla|Toyota|Triumph|Trabant|Volkswagen|VW|Volvo)`,
    read: (match) => (/ [A-Z]/.test(match.text) ? { kind: "none" } : null),
    examples: [
      ["She drives a 1986 Saab.", "none"],
      ["She drives in the 1986 rally.", null],
    ],
  },
  {
    id: "generic-today",
    pattern: phrase`today(?=['’]s (?:young|teen\w*|children|kids|youth|students|generation|women|men|parents|world|society|standards|technology|consumers|voters|workers|dollars|prices|money|terms|language|audiences?|readers|pupils|families)\b(?! (?:march|protest|rally|strike|meeting|vote|game|match|demonstration)\b))`,
    read: () => ({ kind: "reference", ref: "PRESENT_REF" }),
    examples: [
      ["Today's teenagers have never seen it.", "PRESENT_REF"],
      ["Today's vote failed.", null],
      ["Today's students march was long.", null],
    ],
  },
  {
    id: "age-group",
    pattern: phrase`in (?:his|her|their|your|my|our|its) (?:early |mid |late |mid-)?(?:[1-9]0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
    read: () => ({ kind: "none" }),
    examples: [
      ["A man in his early 30s.", "none"],
      ["A man in the 1930s.", null],
    ],
  },
  {
    id: "score",
    pattern: phrase`\d{1,3}[-–]\d{1,3}(?:,? \d{1,3}[-–]\d{1,3}){1,4}`,
    read: () => ({ kind: "none" }),
    examples: [
      ["She won 6-4, 7-5 at last.", "none"],
      ["She won on May 6-7.", null],
    ],
  },
];
