import type { Token } from "../../domain";
import { lemmaOf } from "../text/lemma";
import type { RawWord } from "../text/words";
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
  return tokens.map((token, i) => {
    if (token.rel === "dep") return { ...token, rel: relationOf(tokens, i) };
    const beside = namesBefore(tokens, i);
    if (beside !== null) return { ...token, head: beside, rel: "appos" };
    const noun = nounBehind(tokens, i) ?? nounOf(tokens, i);
    return noun === null ? token : { ...token, head: noun, rel: token.rel === "amod" ? "amod" : "nmod" };
  });
}

/** Is the word beside this one written in capitals too: "THE MAN WHO FELL"? */
function isShouted(words: readonly RawWord[], i: number): boolean {
  return [words[i - 1], words[i + 1]].some((word) => word && /^\p{Lu}{2,}$/u.test(word.text));
}

/** A verb has one subject: a name behind a comma is that of the noun before it ("said the minister, Kari Solheim"). */
function namesBefore(tokens: readonly Token[], i: number): number | null {
  const { pos, head, rel } = tokens[i] as Token;
  if (rel !== "nsubj" || pos !== "PROPN" || tokens[i - 1]?.text !== ",") return null;
  const noun = tokens[i - 2];
  return noun?.rel === "nsubj" && noun.head === head && noun.pos === "NOUN" ? i - 2 : null;
}

/** An adjective in front of a noun is that noun's, not one's before it: "the head of the presidential inquiry". */
function nounBehind(tokens: readonly Token[], i: number): number | null {
  const { rel, head, sentence } = tokens[i] as Token;
  const next = tokens[i + 1];
  if (rel !== "amod" || head > i || next?.pos !== "NOUN" || next.sentence !== sentence) return null;
  return next.head === i || next.rel === "compound" ? null : i + 1;
}

/** Verbs that tell somebody of something, or rid him of it: their "of" does not belong to the noun in front of it. */
export const OF_VERBS = new Set(
  "accuse acquit assure clear convict convince deprive inform notify remind rid rob speak strip suspect tell think warn".split(
    " ",
  ),
);

/** What "of" brings in behind a noun is that noun's, not the verb's: "the head of the inquiry called for". */
function nounOf(tokens: readonly Token[], i: number): number | null {
  const { rel, head, sentence, lower } = tokens[i] as Token;
  if (lower.endsWith("ing")) return null; // "came within minutes of sinking"
  if (rel !== "obl" || tokens[head]?.pos !== "VERB" || OF_VERBS.has(tokens[head].lemma)) return null;
  for (let at = i - 1; at > 0 && at > i - OF_REACH && tokens[at]?.sentence === sentence; at--) {
    if (tokens[at]?.lower !== "of" || tokens[at]?.head !== i) continue;
    const noun = tokens[at - 1];
    return noun?.pos === "NOUN" && noun.sentence === sentence && noun.head === head ? at - 1 : null;
  }
  return null;
}

/** How far before a noun its "of" stands, in words. */
const OF_REACH = 6;

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
