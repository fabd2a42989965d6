import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Token } from "../../../lib/domain";
import { mendTree } from "../../../lib/read/model/mend-tree";

/** "word/POS/TAG/rel/head ..." as tokens of one sentence. */
function tokensOf(words: string): Token[] {
  return words.split(" ").map((word, i) => {
    const [text = "", pos = "X", tag = "XX", rel = "dep", head = "-1"] = word.split("/");
    const lower = text.toLowerCase();
    return {
      ...{ start: i * 10, end: i * 10 + text.length, text, lower, lemma: lower, sentence: 0 },
      ...{ pos, tag, rel, head: Number(head) },
    };
  });
}

const hangs = (tokens: readonly Token[]) => tokens.map(({ text, rel, head }) => `${text} ${rel} ${tokens[head]?.text}`);

describe("trees that cannot be right are mended", () => {
  test("the second subject of a verb is that of the verb behind it", () => {
    const tokens = tokensOf(
      "dozens/NOUN/NNS/nsubj/1 hurt/VERB/VBD/root/-1 when/ADV/WRB/advmod/5 an/DET/DT/det/4 explosion/NOUN/NN/nsubj/1 tore/VERB/VBD/advcl/1",
    );
    expect(hangs(mendTree(tokens))).toContain("explosion nsubj tore");
  });

  test("who stands between what is said and the verb of saying says it", () => {
    const tokens = tokensOf(
      "rebels/NOUN/NNS/nsubj/1 seized/VERB/VBD/ccomp/8 it/PRON/PRP/obj/1 ,/PUNCT/,/punct/1 residents/NOUN/NNS/nsubj/1 and/CCONJ/CC/cc/7 an/DET/DT/det/7 official/NOUN/NN/conj/4 said/VERB/VBD/root/-1",
    );
    expect(hangs(mendTree(tokens))).toContain("residents nsubj said");
  });

  test("no circle comes of it, whatever the tree", () => {
    const word = fc.constantFrom(
      ...["NOUN/NN/nsubj", "NOUN/NNS/obl", "PROPN/NNP/nsubj", "VERB/VBD/ccomp", "VERB/VBD/conj", "VERB/VBN/advcl"],
      ...["ADJ/JJ/amod", "ADP/IN/case", "PUNCT/,/punct", "NOUN/NN/dep", "NOUN/NN/nmod"],
    );
    const sentence = fc.array(fc.tuple(word, fc.nat(), fc.nat()), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(sentence, (words) => {
        // a random tree: in a random order, each word hangs on one that came before it
        const order = words.map((_, i) => i).sort((a, b) => (words[a]?.[2] ?? 0) - (words[b]?.[2] ?? 0) || a - b);
        const heads = new Map(order.map((i, n) => [i, n === 0 ? -1 : (order[(words[i]?.[1] ?? 0) % n] as number)]));
        const text = words
          .map(([kind], i) => `${kind.includes(",") ? "," : `w${i}`}/${kind}/${heads.get(i)}`)
          .join(" ");
        const mended = mendTree(tokensOf(text));
        for (let i = 0; i < mended.length; i++) {
          let at = i;
          for (let n = 0; at >= 0; at = mended[at]?.head ?? -1) expect(n++).toBeLessThanOrEqual(mended.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
