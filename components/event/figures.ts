/** A number a text gives of something that can be compared between reports: "at least 15" killed. */
export interface Figure {
  /** What is counted: "killed", "injured", "drones". */
  readonly of: string;
  readonly value: number;
  /** As the text has it, with the words that bound it. */
  readonly words: string;
}

const STATES: readonly (readonly [of: string, words: string])[] = [
  ["Killed", "kill kills killed killing dead die died dying deaths fatalities"],
  ["Injured", "injure injures injured injuring injuries wound wounds wounded wounding hurt"],
  ["Missing", "missing"],
  ["Arrested", "arrest arrests arrested arresting detain detains detained detaining"],
  ["Displaced", "displace displaces displaced displacing"],
  ["Evacuated", "evacuate evacuates evacuated evacuating"],
];
const THINGS =
  "drone missile rocket shell bomb airstrike prisoner hostage captive soldier troop tank aircraft warplane helicopter ship boat vessel " +
  "house home building school hospital protester demonstrator rescuer firefighter ballot vote seat town village settlement tonne ton";
const COUNTED = new Map([
  ...STATES.flatMap(([of, words]) => words.split(" ").map((word) => [word, of] as const)),
  ...THINGS.split(" ").flatMap((thing) => {
    const of = `${thing.charAt(0).toUpperCase()}${thing.slice(1)}${/craft$/.test(thing) ? "" : "s"}`;
    return [[thing, of] as const, [of.toLowerCase(), of] as const];
  }),
]);
const STATE_NAMES = new Set(STATES.map(([of]) => of));

const SMALL = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i) => [word, i + 1] as const),
);
const SCALES = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);
/** Words that may stand between a verb and its number, or say how it is meant. */
const BOUNDING = new Set(
  "at least most more less fewer than about around some nearly almost over under up to only just roughly".split(" "),
);
const PASSED = new Set([...BOUNDING, "another", "a", "the", "of", "as", "many"]);
const ENDS = new Set("and or but while who which that including among after before in on at".split(" "));
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const AHEAD = 5;
const MOST = 40;

type Word = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };

/** The comparable numbers of a text, the first of each kind: casualties, arrests, and things that news counts. */
export function figuresIn(text: string): Figure[] {
  const words = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}'’-]|[.,](?=\p{N}))*/gu)].map(
    (match): Word => ({
      text: match[0],
      lower: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const figures: Figure[] = [];
  for (let i = 0; i < words.length && figures.length < MOST; i++) {
    const number = numberAt(words, i, text);
    if (!number) continue;
    const of = before(words, i, text) ?? after(words, i + number.length, text);
    if (of !== null && figures.every((figure) => figure.of !== of)) {
      const first = words[boundsFrom(words, i, text)];
      const last = words[i + number.length - 1];
      if (first && last) figures.push({ of, value: number.value, words: text.slice(first.start, last.end) });
    }
    i += number.length - 1;
  }
  return figures;
}

/** A whole number that is no amount of money, share, time or age, and how many words it takes. */
function numberAt(words: readonly Word[], i: number, text: string): { value: number; length: number } | null {
  const word = words[i];
  if (
    !word ||
    /[$€£¥]\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
    /^(?:\s?%|:\d)/.test(text.slice(word.end, word.end + 2))
  )
    return null;
  const digits = /^\d{1,3}(?:,\d{3})+$|^\d{1,9}(?:\.\d+)?$/.test(word.text)
    ? Number(word.text.replace(/,/g, ""))
    : null;
  const value = digits ?? SMALL.get(word.lower) ?? null;
  if (value === null || isDate(words, i, value)) return null;
  const scale = SCALES.get(words[i + 1]?.lower ?? "");
  return scale ? { value: value * scale, length: 2 } : { value, length: 1 };
}

/** "19 May", "May 19", "in 2019". */
function isDate(words: readonly Word[], i: number, value: number): boolean {
  const isMonth = (word: Word | undefined) =>
    word !== undefined && /^\p{Lu}/u.test(word.text) && MONTH.test(word.lower);
  if (isMonth(words[i + 1]) || isMonth(words[i - 1])) return true;
  return value >= 1900 && value < 2100 && /^(?:in|of|since|until|by|from)$/.test(words[i - 1]?.lower ?? "");
}

/** "killed at least 12": the verb that the number belongs to. */
function before(words: readonly Word[], i: number, text: string): string | null {
  let at = i - 1;
  while (at >= 0 && i - at <= AHEAD && PASSED.has(words[at]?.lower ?? "") && joined(words, at, text)) at--;
  const of = joined(words, at, text) ? COUNTED.get(words[at]?.lower ?? "") : undefined;
  return of && STATE_NAMES.has(of) ? of : null;
}

/** "12 people were killed", "30 drones": what is said of the number before the clause goes on. A state says more than a thing. */
function after(words: readonly Word[], from: number, text: string): string | null {
  let thing: string | null = null;
  for (let at = from; at < from + AHEAD; at++) {
    const word = words[at];
    if (!word || !joined(words, at - 1, text) || ENDS.has(word.lower) || /^\d/.test(word.text)) break;
    const of = COUNTED.get(word.lower);
    if (of && STATE_NAMES.has(of)) return of;
    thing ??= of ?? null;
  }
  return thing;
}

/** Is there nothing but white space between a word and the next? */
function joined(words: readonly Word[], at: number, text: string): boolean {
  const [a, b] = [words[at], words[at + 1]];
  return a !== undefined && b !== undefined && /^\s+$/.test(text.slice(a.end, b.start));
}

function boundsFrom(words: readonly Word[], i: number, text: string): number {
  let first = i;
  while (first > 0 && i - first < 3 && BOUNDING.has(words[first - 1]?.lower ?? "") && joined(words, first - 1, text))
    first--;
  return first;
}
