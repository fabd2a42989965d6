import {
  DIRECTIONS,
  GIVEN_LINKS,
  LOCAL_AFTER,
  ORGANISATION_AFTER,
  PEOPLES,
  PERSON_TITLES,
  PLAIN_WORDS,
} from "./cue-words";
import type { Gazetteer } from "./gazetteer";
import { type NameWord, wordAfter, wordBefore } from "./name-words";
import { normaliseName } from "./normalise-name";

/** Whether the word before makes the name at `from` the rest of a person's: a title, an initial, a given name. */
export function personStarts(words: readonly NameWord[], from: number, gazetteer: Gazetteer): boolean {
  const before = wordBefore(words, from);
  if (!before?.capital) return false;
  if (GIVEN_LINKS.has(before.lower)) return true;
  if (PERSON_TITLES.has(before.lower)) return true;
  if (/^\p{Lu}\.?$/u.test(before.text)) return wordBefore(words, from - 1)?.capital === true;
  return gazetteer.givenNames.has(before.lower) && !PLAIN_WORDS.has(before.lower) && !DIRECTIONS.has(before.lower);
}

/** A capitalised word that is neither English nor a place: most likely a given name. */
function isUnknown(word: NameWord, gazetteer: Gazetteer): boolean {
  if (word.first || word.upper || word.text.length < 4 || DIRECTIONS.has(word.lower) || PLAIN_WORDS.has(word.lower))
    return false;
  if (gazetteer.words.has(word.lower) || gazetteer.demonyms.has(word.lower) || PEOPLES.has(word.lower)) return false;
  return !gazetteer.has(normaliseName(word.text));
}

/** Last names of the people a text names in full ("Tom Bakk", "Sen. Bakk"), in lower case. */
export function personNames(
  words: readonly NameWord[],
  gazetteer: Gazetteer,
  titles: ReadonlySet<number>,
): Set<string> {
  const surnames = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i];
    if (!word?.capital || titles.has(word.sentence)) continue;
    const title = PERSON_TITLES.has(word.lower);
    const given = gazetteer.givenNames.has(word.lower) && !PLAIN_WORDS.has(word.lower) && !DIRECTIONS.has(word.lower);
    if (!title && !given && !isUnknown(word, gazetteer)) continue;
    if (!title && !given && (wordBefore(words, i)?.capital || wordAfter(words, i + 1)?.capital)) continue;
    let last = i;
    while (last - i < 4) {
      const next = wordAfter(words, last);
      if (!next?.capital || PLAIN_WORDS.has(next.lower)) break;
      last++;
      if (next.possessive) break;
    }
    const name = words[last];
    if (last === i || !name) continue;
    if (
      given &&
      gazetteer.has(
        normaliseName(
          words
            .slice(i, last + 1)
            .map((part) => part.text)
            .join(" "),
        ),
      )
    )
      continue;
    if (LOCAL_AFTER.has(name.lower) || ORGANISATION_AFTER.has(name.lower)) continue;
    surnames.add(name.lower);
  }
  return surnames;
}
