import type { Span } from "../../domain";

/** A sentence in which words are looked for. */
export class Words {
  readonly #loose: string;
  /** Where each unit of the loose text stands in the article. */
  readonly #at: readonly number[];

  constructor(
    private readonly text: string,
    readonly span: Span,
  ) {
    const { loose, at } = loosened(text.slice(span.start, span.end));
    this.#loose = loose;
    this.#at = at;
  }

  /**
   * Where words stand in the sentence, in text order: to the letter, else but for spaces and the form of quotation marks. Only whole words:
   * "he" does not stand in "the".
   */
  find(words: string): Span[] {
    const { start, end } = this.span;
    const exact = occurrences(this.text.slice(start, end), words).map((at) => ({
      start: start + at,
      end: start + at + words.length,
    }));
    const found = exact.filter((span) => this.#isWhole(span));
    if (found.length > 0) return found;
    const { loose } = loosened(words.normalize("NFC"));
    return occurrences(this.#loose, loose.trim())
      .map((at) => ({
        start: start + (this.#at[at] as number),
        end: start + (this.#at[at + loose.trim().length - 1] as number) + 1,
      }))
      .filter((span) => this.#isWhole(span));
  }

  #isWhole({ start, end }: Span): boolean {
    const inWord = (a: string | undefined, b: string | undefined) =>
      a !== undefined && b !== undefined && LETTER.test(a) && LETTER.test(b);
    return !inWord(this.text[start - 1], this.text[start]) && !inWord(this.text[end - 1], this.text[end]);
  }
}

// half a surrogate pair counts as a letter, so that no character is cut in two
const LETTER = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

function occurrences(text: string, words: string): number[] {
  const out: number[] = [];
  if (words === "") return out;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) out.push(at);
  return out;
}

const SINGLE = /[‘’‚‛′`´]/;
const DOUBLE = /[“”„‟″«»]/;

/** A text with every stretch of white space as one space and all quotation marks straight. */
function loosened(text: string): { loose: string; at: number[] } {
  let loose = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const space = /\s/.test(char);
    if (space && loose.endsWith(" ")) continue;
    loose += space ? " " : SINGLE.test(char) ? "'" : DOUBLE.test(char) ? '"' : char;
    at.push(i);
  }
  return { loose, at };
}
