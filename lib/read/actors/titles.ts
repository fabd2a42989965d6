import { TITLE_PARTS, TITLES } from "./cues";
import { follows, type Word } from "./words";

/** Longest title read behind a name, in words. */
const LONGEST = 5;

/** The title that a name is explained by, in small letters: "X, the finance minister" -> "finance minister"; "" if none. */
export function titleBehind(words: readonly Word[], to: number): string {
  const opening = words[to];
  if (!opening || !/^, $/.test(opening.gap) || opening.sentence !== words[to - 1]?.sentence) return "";
  const parts: string[] = [];
  let at = to + (/^(?:the|a|an|his|her|its|their)$/.test(opening.lower) ? 1 : 0);
  for (const end = at + LONGEST; at < end; at++) {
    const word = words[at];
    if (!word || (at > to && !follows(word)) || !(TITLES.has(word.lower) || TITLE_PARTS.has(word.lower))) break;
    parts.push(word.lower);
  }
  return TITLES.has(parts.at(-1) ?? "") ? parts.join(" ") : "";
}
