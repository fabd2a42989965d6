import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import type { Name } from "../gold";
import type { NameTagger } from "./name-tagger";
import { versioned } from "./versioned";

const nlp = winkNLP(model, ["sbd", "pos"]);
const partOfSpeech = nlp.its.pos as unknown as ItsFunction<string>;

/** wink-nlp names nothing; its proper nouns in a row, with nothing but spaces between them, stand for what a part-of-speech tagger alone can do. */
export const winkNames = {
  name: `${versioned("wink-nlp")}, proper nouns`,
  typed: false,
  tag: (text: string): Name[] => {
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(nlp.its.value) as string[];
    const tags = tokens.out(partOfSpeech) as string[];
    const names: Name[] = [];
    let at = 0;
    let open: { start: number; end: number } | null = null;
    for (const [i, value] of values.entries()) {
      const start = text.indexOf(value, at);
      if (start < 0) continue;
      at = start + value.length;
      if (tags[i] !== "PROPN") {
        if (open) names.push({ ...open, type: null });
        open = null;
      } else if (open && /^[ ]*$/.test(text.slice(open.end, start))) open.end = at;
      else {
        if (open) names.push({ ...open, type: null });
        open = { start, end: at };
      }
    }
    return open ? [...names, { ...open, type: null }] : names;
  },
} satisfies NameTagger;
