import type { Token } from "../../domain";
import { lemmaOf } from "../text/lemma";
import type { RawWord } from "../text/words";
import { mendTree } from "./mend-tree";
import type { WordScores } from "./model";

/** Words with what the model says of them. */
export function toTokens(words: readonly RawWord[], scores: WordScores): Token[] {
  const tokens = words.map(({ start, end, text, sentence }, i): Token => {
    const lower = text.toLowerCase();
    const name = text === "WHO" && /^W/.test(scores.tag[i] ?? "") && !isShouted(words, i);
    const tag = name ? "NNP" : (scores.tag[i] ?? "XX");
    return {
      ...{ start, end, text, lower, sentence, tag },
      pos: name ? "PROPN" : (scores.pos[i] ?? "X"),
      lemma: lemmaOf(lower, tag),
      head: scores.head[i] ?? -1,
      rel: scores.rel[i] ?? "dep",
    };
  });
  return mendTree(tokens);
}

/** Is the word beside this one written in capitals too: "THE MAN WHO FELL"? */
function isShouted(words: readonly RawWord[], i: number): boolean {
  return [words[i - 1], words[i + 1]].some((word) => word && /^\p{Lu}{2,}$/u.test(word.text));
}
