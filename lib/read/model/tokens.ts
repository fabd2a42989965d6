import type { Token } from "../../domain";
import { lemmaOf } from "../text/lemma";
import type { RawWord } from "../text/words";
import type { WordScores } from "./model";

/** Words with what the model says of them. */
export function toTokens(words: readonly RawWord[], scores: WordScores): Token[] {
  return words.map(({ start, end, text, sentence }, i): Token => {
    const lower = text.toLowerCase();
    const tag = scores.tag[i] ?? "XX";
    return {
      ...{ start, end, text, lower, sentence, tag },
      pos: scores.pos[i] ?? "X",
      lemma: lemmaOf(lower, tag),
      head: scores.head[i] ?? -1,
      rel: scores.rel[i] ?? "dep",
    };
  });
}
