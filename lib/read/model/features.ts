import type { Directory } from "../actors/directory";
import type { Gazetteer } from "../places/gazetteer";
import { normaliseName } from "../places/normalise-name";

/** How a word is written, which a lower-cased vocabulary does not see. 0 is padding. */
export const SHAPES = 9;
/** What lists of names and the times found say of a word: time, place, state, first name, family name, English word. */
export const FLAGS = 6;

const TIME = 1;
const PLACE = 2;
const STATE = 4;
const FIRST_NAME = 8;
const FAMILY_NAME = 16;
const ENGLISH = 32;

/** The number of a word's shape, from 1 to SHAPES - 1. */
export function shapeOf(word: string): number {
  if (/^\p{Ll}+$/u.test(word)) return 1;
  if (/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) return 2;
  if (/^\p{Lu}\.?$/u.test(word)) return 4;
  if (/^(?:\p{Lu}\.?){2,}$/u.test(word)) return 3;
  if (/^\p{N}/u.test(word)) return 6;
  if (!/[\p{L}\p{N}]/u.test(word)) return 7;
  return /\p{Lu}/u.test(word) ? 5 : 8;
}

/** Looks words up in the lists of names; remembers what it was asked. */
export class NameFlags {
  readonly #known = new Map<string, number>();

  constructor(
    private readonly actors: Directory,
    private readonly places: Gazetteer,
  ) {}

  /** A bit for each list that holds the word; only capitalised words are looked up. */
  of(word: string, inTime: boolean): number {
    const time = inTime ? TIME : 0;
    if (!/^\p{Lu}[\p{L}.]/u.test(word)) return time;
    let bits = this.#known.get(word);
    if (bits === undefined) {
      bits = this.#lookUp(word);
      if (this.#known.size > 50_000) this.#known.clear();
      this.#known.set(word, bits);
    }
    return bits | time;
  }

  #lookUp(word: string): number {
    const { actors, places } = this;
    return (
      (places.has(normaliseName(word)) ? PLACE : 0) |
      (actors.country(word) ? STATE : 0) |
      (actors.firstName(word) ? FIRST_NAME : 0) |
      (actors.isFamilyName(word) ? FAMILY_NAME : 0) |
      (actors.isWord(word.toLowerCase()) ? ENGLISH : 0)
    );
  }
}
