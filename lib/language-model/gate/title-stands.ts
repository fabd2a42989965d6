/** Words for numbers: what counts must stand in the article too. */
const NUMBERS = new Set(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty " +
    "seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half first second once twice thrice third " +
    "thirds quarter quarters fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth " +
    "nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth"
  ).split(" "),
);
const LONGEST = 160;

/** What words an article has, for its titles to be held against. */
export class TitleCheck {
  readonly #words = new Set<string>();
  readonly #small = new Set<string>();
  readonly #pairs = new Set<string>();
  readonly #dotted: ReadonlySet<string>;

  constructor(text: string) {
    for (const { word, before } of wordsOf(text)) {
      this.#words.add(word).add(asName(word));
      const small = word.toLowerCase();
      this.#small.add(small);
      const [number, ...more] = numbersIn(small);
      if (number !== undefined && more.length === 0 && !/\p{Lu}/u.test(word)) this.#small.add(number); // "two-day" tells of two, "twenty-five" not of five
      if (before !== null) this.#pairs.add(`${before} ${word}`.toLowerCase());
    }
    this.#dotted = new Set(dottedIn(text));
  }

  /**
   * Does every name and number of a title stand in the article? A name is a word with a capital, of a script that has none or that is not Latin: it must stand
   * there as written, and right behind the name it stands behind here; the first word may be any word of the article. So must what has a point in it:
   * an address, an abbreviation.
   */
  stands(title: string): boolean {
    if (title.length > LONGEST || /[\p{Cc}\p{Cs}<>\uFF10-\uFF5A]/u.test(title)) return false;
    if (!dottedIn(title).every((each) => this.#dotted.has(each))) return false;
    const words = wordsOf(title);
    return (
      words.length > 1 &&
      words.every(({ word, before }, i) => {
        const small = word.toLowerCase();
        const numbers = numbersIn(small);
        if (numbers.length > 0) return this.#countStands(word, numbers, before);
        if (!NAME.test(word)) return true;
        if (i === 0) return this.#small.has(small);
        const behind = before !== null && /^\p{Lu}/u.test(before) && this.#words.has(before);
        return this.#words.has(word) && (!behind || this.#pairs.has(`${before} ${word}`.toLowerCase()));
      })
    );
  }

  /** A number stands there as it is written, or as the only one of a compound ("two-day"); behind another number only if it does there, too. */
  #countStands(word: string, numbers: readonly string[], before: string | null): boolean {
    const small = word.toLowerCase();
    const isAlone = numbers.length === 1 && !NAME.test(word);
    if (!this.#small.has(small) && !(isAlone && this.#small.has(numbers[0] as string))) return false;
    const isBehind = before !== null && numbersIn(before.toLowerCase()).length > 0;
    return !isBehind || this.#pairs.has(`${before} ${word}`.toLowerCase());
  }
}

/** A word with a letter that is not a small Latin one. */
const NAME = /[^\p{Ll}\p{M}\p{N}'’-]|[^\p{Script=Latin}\p{M}\p{N}'’-]/u;

/** The numbers in a small word, in figures and in words: twenty and five in "twenty-five". */
const numbersIn = (small: string): string[] =>
  small.split("-").filter((part) => /\p{N}/u.test(part) || NUMBERS.has(part));

/** Small: "evil.com", "u.s", also with the other points that addresses may be written with. */
const dottedIn = (text: string): string[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.。．｡][\p{L}\p{M}\p{N}]+)+/gu), ([words]) => words.toLowerCase());

/** "KYIV" is Kyiv. */
const asName = (word: string): string =>
  /^\p{Lu}{4,}$/u.test(word) ? `${word.slice(0, 1)}${word.slice(1).toLowerCase()}` : word;

/** The words of a text without what a possessive adds, numbers with their points, commas and what is joined to them ("12bn"); each with the word that stands right before it. */
function wordsOf(text: string): { word: string; before: string | null }[] {
  let end = -1;
  let last = "";
  const words = text.matchAll(/\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu);
  return Array.from(words, (match) => {
    const word = match[0].replace(/['’]s?$/u, "");
    const between = text.slice(end, match.index);
    const before = end >= 0 && /^\s+$/.test(between) ? last : null;
    end = match.index + match[0].length;
    last = word;
    return { word, before };
  });
}
