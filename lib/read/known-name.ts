import type { Knowledge } from "./knowledge";
import { normaliseName } from "./places/normalise-name";

/** Letters of the shortest word that is looked up. */
const SHORTEST = 3;

/** Does a word, given small, name somebody or somewhere we know, and is it no word of English? */
export function isKnownName(word: string, { actors, places }: Pick<Knowledge, "actors" | "places">): boolean {
  if (word.length < SHORTEST || actors.isWord(word)) return false;
  return (
    actors.reach(word) > 0 ||
    actors.country(word) !== undefined ||
    actors.firstName(word) !== undefined ||
    actors.isFamilyName(word) ||
    places.has(normaliseName(word))
  );
}
