import type { Token } from "../../domain";

/** Words with what they hang on where the tree the model gives cannot be right. Every word that led to a root still does. */
export function mendTree(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  tokens.forEach((token, i) => {
    const change = mended(tokens, i);
    if (change.head === undefined || !leadsTo(out, change.head, i)) out[i] = { ...token, ...change };
  });
  return out;
}

/** Does the way up from a word pass another one? */
function leadsTo(tokens: readonly Token[], word: number, through: number): boolean {
  for (let at = word, n = 0; at >= 0; at = (tokens[at] as Token).head, n++)
    if (at === through || n > REACH) return true;
  return false;
}

/** What a word is to hang on, nothing where it may stand. */
function mended(tokens: readonly Token[], i: number): Partial<Pick<Token, "head" | "rel">> {
  const { rel } = tokens[i] as Token;
  if (rel === "dep") return { rel: relationOf(tokens, i) };
  const beside = namesBefore(tokens, i);
  if (beside !== null) return { head: beside, rel: "appos" };
  const verb = verbBehind(tokens, i);
  if (verb !== null) return { head: verb };
  const says = saysBehind(tokens, i);
  if (says !== null) return { head: says, rel: "nsubj" };
  const noun = nounBehind(tokens, i) ?? nounOf(tokens, i);
  return noun === null ? {} : { head: noun, rel: rel === "amod" ? "amod" : "nmod" };
}

/**
 * A verb has one subject: what stands behind it, in front of another verb that has none, is that one's ("dozens were hurt when an
 * explosion tore through a factory").
 */
function verbBehind(tokens: readonly Token[], i: number): number | null {
  const { rel, head, sentence } = tokens[i] as Token;
  if (!/^nsubj/.test(rel) || head > i || head < 0) return null;
  if (!subjectBetween(tokens, head, head - REACH, head)) return null;
  for (let v = i + 1; v <= i + VERB_REACH && tokens[v]?.sentence === sentence; v++) {
    const { pos, tag } = tokens[v] as Token;
    if (pos === "VERB" && /^VB[DZPN]$/.test(tag)) return subjectBetween(tokens, v, head, v) ? null : v;
    if (!/^(?:AUX|ADV|PART)$/.test(pos)) return null;
  }
  return null;
}

/** How far behind its subject a verb stands, with nothing but adverbs and auxiliaries between, in words. */
const VERB_REACH = 4;

/** Who stands between what was said and a verb of saying without a subject says it: "The rebels seized the town, residents and an official said". */
function saysBehind(tokens: readonly Token[], i: number): number | null {
  const { pos, head, sentence } = tokens[i] as Token;
  if (!NOMINAL.test(pos)) return null;
  let verb = i + 1;
  while (verb < i + SAYER && tokens[verb]?.sentence === sentence && !PARTS.test((tokens[verb] as Token).pos)) verb++;
  const says = tokens[verb];
  if (says?.sentence !== sentence || says.pos !== "VERB" || !/^VB[DZP]$/.test(says.tag) || says.head > verb)
    return null;
  let comma = i - 1;
  while (comma > i - SAYER && tokens[comma]?.sentence === sentence && !PARTS.test((tokens[comma] as Token).pos))
    comma--;
  if (tokens[comma]?.text !== "," || tokens[comma]?.sentence !== sentence) return null;
  if ((head > comma && head <= verb) || subjectBetween(tokens, verb, verb - REACH, verb + SAYER)) return null;
  for (let k = comma - 1; k > comma - REACH && tokens[k]?.sentence === sentence; k--)
    if (tokens[k]?.head === verb && tokens[k]?.rel === "ccomp") return verb;
  return null;
}

/** Longest name of whoever says something, in words, and what it ends at. */
const SAYER = 16;
const PARTS = /^(?:VERB|AUX|PUNCT|SCONJ)$/;

/** Does a verb have a subject among the words `from` to `to`? */
function subjectBetween(tokens: readonly Token[], verb: number, from: number, to: number): boolean {
  const { sentence } = tokens[verb] as Token;
  for (let k = Math.max(0, from); k < to; k++) {
    const token = tokens[k];
    if (token?.sentence === sentence && token.head === verb && /^nsubj/.test(token.rel)) return true;
  }
  return false;
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
