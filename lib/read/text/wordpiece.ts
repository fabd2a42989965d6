/** Longest word cut into pieces, in UTF-16 units, and how many of its pieces are kept: more say nothing of a word. */
const LONGEST = 60;
const MOST_PIECES = 8;

/** Ids of the marks that start and end a window, and of a word the vocabulary cannot spell. */
export const CLS = 101;
export const SEP = 102;
const UNKNOWN = 100;

/** Cuts words into the pieces of a WordPiece vocabulary, lower-cased and without accents (Devlin et al. 2019). */
export class WordPiece {
  readonly #ids = new Map<string, number>();
  readonly #known = new Map<string, readonly number[]>();

  /** `vocabulary`: one piece a line, its number is its id. */
  constructor(vocabulary: string) {
    for (const [id, piece] of vocabulary.split("\n").entries()) if (piece) this.#ids.set(piece, id);
  }

  /** Ids of a word's pieces, at least one. */
  pieces(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const found = this.#cut(word);
    if (this.#known.size > 50_000) this.#known.clear(); // a text of made-up words must not fill the memory
    this.#known.set(word, found);
    return found;
  }

  #cut(word: string): readonly number[] {
    const plain = word
      .slice(0, LONGEST)
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase();
    const out: number[] = [];
    for (const run of plain.match(/[\p{L}\p{N}\p{M}]+|[^\s]/gu) ?? []) {
      const ids = this.#longestFirst(run);
      if (!ids) return [UNKNOWN];
      out.push(...ids);
    }
    return out.length > 0 ? out.slice(0, MOST_PIECES) : [UNKNOWN];
  }

  #longestFirst(run: string): number[] | null {
    const out: number[] = [];
    let at = 0;
    while (at < run.length) {
      let end = run.length;
      let id: number | undefined;
      while (end > at) {
        id = this.#ids.get((at > 0 ? "##" : "") + run.slice(at, end));
        if (id !== undefined) break;
        end--;
      }
      if (id === undefined) return null;
      out.push(id);
      at = end;
    }
    return out;
  }
}
