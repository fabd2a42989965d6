import type { Sentence, Token } from "../../lib/domain";
import { type ModelNames, modelNames } from "../../lib/read/actors/model-names";
import type { Labels, WordScores } from "../../lib/read/model/model";
import { segment } from "../../lib/read/sentences";
import { cutWords } from "../../lib/read/text/words";

const MARKS = ["O", "B-PER", "I-PER"];
const [OTHER, BEGINS, GOES_ON] = [0, 1, 2] as const;

const LABELS: Labels = {
  ...{ pos: [], tag: [], rel: [], type: [], status: [], date: [], place: [], importance: [], plover: [], role: [] },
  name: MARKS,
};

/** The words of a text of any length without a model: capitalised ones are proper nouns, and each row of them is a person's name. */
export function wordsAlone(text: string): { sentences: Sentence[]; tokens: Token[]; names: ModelNames } {
  const sentences = segment(text);
  const tokens = cutWords(text, sentences).map((word): Token => {
    const lower = word.text.toLowerCase();
    const pos = word.text === lower ? "NOUN" : "PROPN";
    return { ...word, lower, pos, tag: "NN", lemma: lower, head: -1, rel: "root" };
  });
  const names = new Float32Array(MARKS.length * tokens.length).fill(-9);
  tokens.forEach(({ pos }, i) => {
    const mark = pos === "NOUN" ? OTHER : tokens[i - 1]?.pos === "PROPN" ? GOES_ON : BEGINS;
    names[i * MARKS.length + mark] = 0;
  });
  return { sentences, tokens, names: modelNames(tokens, { ...NOTHING, names }, LABELS) };
}

const NOTHING: Omit<WordScores, "names"> = {
  ...{
    pos: [],
    tag: [],
    rel: [],
    acts: [],
    head: new Int32Array(),
    takesUp: [],
  },
  trigger: new Float32Array(),
};
