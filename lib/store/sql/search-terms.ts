/** A part of what is searched for: one word, or several that stand in this order. */
export interface SearchTerm {
  /** Letters and digits, with spaces between words: never empty. */
  readonly words: string;
  /** Found only as it is written; else its inflections are found too. */
  readonly asWritten: boolean;
  /** Words that begin with the last of these are found too. */
  readonly begins: boolean;
}

const MOST_TERMS = 16;
/** In UTF-16 units: what is longer is cut. */
const LONGEST = 400;

/** What is searched for, whichever database looks for it: "quoted words" as written, a word with * at its end as a beginning. No input is an error. */
export function searchTerms(q: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, phrase, word] of q.slice(0, LONGEST).matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/g)) {
    const words = wordsOf(phrase ?? word ?? "");
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const begins = phrase === undefined && isBeginning(word ?? "");
    terms.push({ words, asWritten: phrase !== undefined || begins, begins });
  }
  return terms.slice(0, MOST_TERMS);
}

/** Of one letter alone it is none: nearly every event has a word that begins with it. */
function isBeginning(word: string): boolean {
  return /\p{L}\p{M}*\*+$|\p{N}\*+$/u.test(word) && /[\p{L}\p{N}]\p{M}*[\p{L}\p{N}]/u.test(word);
}

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}\p{Co}]+/gu, " ").trim();
