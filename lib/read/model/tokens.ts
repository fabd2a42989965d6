import type { Token } from "../../domain";
import { lemmaOf } from "../text/lemma";
import type { RawWord } from "../text/words";
import type { WordScores } from "./model";

/** Words with what the model says of them. */
export function toTokens(words: readonly RawWord[], scores: WordScores): Token[] {
  const tokens = words.map(({ start, end, text, sentence }, i): Token => {
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
  return tokens.map((token, i) => {
    if (token.rel === "dep") return { ...token, rel: relationOf(tokens, i) };
    const beside = namesBefore(tokens, i);
    return beside === null ? token : { ...token, head: beside, rel: "appos" };
  });
}

/** A verb has one subject: a name behind a comma is that of the noun before it ("said the minister, Kari Solheim"). */
function namesBefore(tokens: readonly Token[], i: number): number | null {
  const { pos, head, rel } = tokens[i] as Token;
  if (rel !== "nsubj" || pos !== "PROPN" || tokens[i - 1]?.text !== ",") return null;
  const noun = tokens[i - 2];
  return noun?.rel === "nsubj" && noun.head === head && noun.pos === "NOUN" ? i - 2 : null;
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/;

/** How far from a verb its subject or object is looked for, in words: no farther than a window of the model reaches. */
const REACH = 160;

/** What a word that the tree had to be mended for is likeliest to its verb: its subject before it, its object behind it. */
function relationOf(tokens: readonly Token[], i: number): string {
  const { pos, head, rel, sentence } = tokens[i] as Token;
  const verb = tokens[head];
  if (!verb || !NOMINAL.test(pos) || verb.pos !== "VERB") return rel;
  const wanted = i < head ? /^nsubj/ : /^obj$/;
  let marked = false;
  let taken = false;
  for (let k = Math.max(0, head - REACH); k <= head + REACH; k++) {
    const token = tokens[k];
    if (token?.sentence !== sentence) continue;
    marked ||= token.head === i && token.rel === "case";
    taken ||= token.head === head && wanted.test(token.rel);
  }
  return marked ? "obl" : taken ? rel : i < head ? "nsubj" : "obj";
}
