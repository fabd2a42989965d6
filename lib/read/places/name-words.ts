import type { Sentence } from "../../domain";

/** A word as names are made of: dotted abbreviations ("U.S.") whole, without a possessive 's. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** All capitals, two letters or more. */
  readonly upper: boolean;
  /** A possessive 's follows. */
  readonly possessive: boolean;
  /** What stands between this word and the next one of the sentence: " ", "-", ", " ...; a possessive is not part of it. */
  readonly gap: string;
  readonly sentence: number;
  /** First word of its sentence, or after an opening quotation mark. */
  readonly first: boolean;
}

const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\p{Lu}\p{Ll}{1,3}\.)\p{Lu}\p{Ll}{1,3}\.|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼʻ‘]\p{L}[\p{L}\p{M}]*)*/gu;

/** The words of each sentence in text order. Linear. */
export function nameWords(text: string, sentences: readonly Sentence[]): NameWord[] {
  const words: NameWord[] = [];
  for (const sentence of sentences) addWords(text, sentence, words);
  return words;
}

function addWords(text: string, sentence: Sentence, out: NameWord[]): void {
  const source = text.slice(sentence.start, sentence.end);
  const found = [...source.matchAll(WORD)];
  let first = true;
  for (const [i, match] of found.entries()) {
    const raw = match[0];
    const possessive = raw.length > 2 && /['’]s$/i.test(raw);
    const word = possessive ? raw.slice(0, -2) : raw;
    const next = found[i + 1];
    const gap = source.slice(match.index + raw.length, next ? next.index : source.length);
    const start = sentence.start + match.index;
    out.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: /^\p{Lu}/u.test(word),
      upper: word.length > 1 && /\p{Lu}/u.test(word[1] ?? "") && word === word.toUpperCase(),
      possessive,
      gap: gap.length > 12 ? `${gap.slice(0, 6)}…${gap.slice(-5)}` : gap,
      sentence: sentence.index,
      first,
    });
    first = /["“«]\s*$/.test(gap.slice(-3)) || /[:•–—]\s+$/.test(gap.slice(-4));
  }
}

/** The word before word `at`, if only a space parts them. */
export function wordBefore(words: readonly NameWord[], at: number): NameWord | null {
  const word = words[at - 1];
  return word && touches(word, words[at]) ? word : null;
}

/** The word after word `at`, if only a space parts them. */
export function wordAfter(words: readonly NameWord[], at: number): NameWord | null {
  const word = words[at];
  const next = words[at + 1];
  return word && next && touches(word, next) ? next : null;
}

function touches(left: NameWord, right: NameWord | undefined): boolean {
  return !left.possessive && left.sentence === right?.sentence && /^(?:[ \u00a0]|\. )$/.test(left.gap);
}
