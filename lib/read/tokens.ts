import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import type { Sentence, Token } from "../domain";

const nlp = winkNLP(model, ["pos"]);
const its = nlp.its;
// wink's own types describe this function with an argument list that its `out` does not accept
const partOfSpeech = its.pos as unknown as ItsFunction<string>;
const lemmaOf = its.lemma as unknown as ItsFunction<string>;

/** Tokens with part of speech and lemma, in text order; each carries the index of the sentence it starts in. Offsets are exact. */
export function tokenize(text: string, sentences: readonly Sentence[]): Token[] {
  const tokens: Token[] = [];
  for (const sentence of sentences) {
    const source = text.slice(sentence.start, sentence.end);
    const found = nlp.readDoc(source).tokens();
    const values = found.out(its.value);
    const tags = found.out(partOfSpeech);
    const lemmas = found.out(lemmaOf);
    let at = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as string;
      const start = source.indexOf(value, at);
      if (start < 0 || !value.trim()) continue;
      at = start + value.length;
      tokens.push({
        start: sentence.start + start,
        end: sentence.start + at,
        text: value,
        lower: value.toLowerCase(),
        pos: tags[i] as string,
        lemma: lemmas[i] ?? value.toLowerCase(), // the model has none for a few words
        sentence: sentence.index,
      });
    }
  }
  return tokens;
}
