/** Words for numbers: what counts must stand in the article too. */
const NUMBERS = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty " +
    "seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half twice third quarter"
  ).split(" "),
);
const LONGEST = 160;

/** What words an article has, for its titles to be held against. */
export class TitleCheck {
  readonly #words = new Set<string>();
  readonly #small = new Set<string>();
  readonly #pairs = new Set<string>();

  constructor(text: string) {
    for (const { word, before } of wordsOf(text)) {
      this.#words.add(word).add(asName(word));
      this.#small.add(word.toLowerCase());
      if (before !== null) this.#pairs.add(`${before} ${word}`.toLowerCase());
    }
  }

  /**
   * Does every name and number of a title stand in the article? A name is a word with a capital: it must stand there as written, and right
   * behind the name it stands behind here; the first word may be any word of the article.
   */
  stands(title: string): boolean {
    if (title.length > LONGEST || /[\p{Cc}\p{Cs}<>]/u.test(title)) return false;
    const words = wordsOf(title);
    return (
      words.length > 1 &&
      words.every(({ word, before }, i) => {
        const small = word.toLowerCase();
        if (/\p{N}/u.test(word) || NUMBERS.has(small)) return this.#small.has(small);
        if (!/\p{Lu}/u.test(word)) return true;
        if (i === 0) return this.#small.has(small);
        const behind = before !== null && /^\p{Lu}/u.test(before) && this.#words.has(before);
        return this.#words.has(word) && (!behind || this.#pairs.has(`${before} ${word}`.toLowerCase()));
      })
    );
  }
}

/** "KYIV" is Kyiv. */
const asName = (word: string): string =>
  /^\p{Lu}{4,}$/u.test(word) ? `${word.slice(0, 1)}${word.slice(1).toLowerCase()}` : word;

/** The words of a text without what a possessive adds, numbers with their points and commas; each with the word that stands right before it. */
function wordsOf(text: string): { word: string; before: string | null }[] {
  let end = -1;
  let last = "";
  const words = text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu);
  return Array.from(words, (match) => {
    const word = match[0].replace(/['’]s?$/u, "");
    const between = text.slice(end, match.index);
    const before = end >= 0 && /^\s+$/.test(between) ? last : null;
    end = match.index + match[0].length;
    last = word;
    return { word, before };
  });
}
