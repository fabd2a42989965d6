import type { Actor, ActorMention, Token } from "../../../domain";
import { STORMS } from "../../actors/name-heads";
import { OF_VERBS } from "../../model/mend-tree";
import type { Tree } from "../../text/tree";
import type { ArticleReading } from "../sentence/sentence-reading";

/** Sums are nobody. */
const MONEY =
  /\p{Sc}|(?:^|\s)(?:dollars?|euros?|pounds?|roubles?|rubles?|yen|yuan|hryvnias?|kopecks?|cents?|percent|money|funds?|tax(?:es)?|tariffs?)$/iu;
/** Words of a description. */
const LONGEST = 7;

/** Somebody without a name, by the noun phrase from `first` to its head `last`: "two gunmen", "Gaddafi's troops", "a group of teens". */
export function describe({ tree, text }: ArticleReading, first: number, last: number): ActorMention | null {
  let from = first;
  while (from < last && /^(?:DET|PUNCT|CCONJ|ADP)$/.test(tree.at(from).pos)) from++;
  while (from < last && /^(?:his|her|its|their|our|my|your|whose)$/.test(tree.at(from).lower)) from++;
  while (
    from < last &&
    /^(?:at|least|most|more|than|about|around|some|up|to|nearly|almost|over)$/.test(tree.at(from).lower)
  )
    from++;
  if (from < last && tree.at(from).lower === "dead" && tree.at(from + 1).pos === "NUM") from++; // "shot dead six people"
  from = Math.max(from, last - LONGEST + 1);
  while (from > 0 && glued(tree.at(from - 1), tree.at(from))) from--; // "a 21-year-old man"
  let to = withOf(tree, last, from);
  while (to > from && (/^(?:ADP|DET|PUNCT|CCONJ)$/.test(tree.at(to).pos) || /^['’]s?$/.test(tree.at(to).text))) to--;
  const start = tree.at(from).start;
  const { end } = tree.at(to);
  const name = text(start, end).replace(/\s+/g, " ");
  if (!/\p{L}{2}/u.test(name) || name.length > 80 || MONEY.test(name)) return null;
  const actor: Actor = { id: groupId(name), name, kind: "group", country: null, aliases: [], curated: false };
  return { start, end, actor, form: "role", rule: "description" };
}

/** Is the noun at a word one that nobody is called by: "nine humanitarian corridors"? With a capital it is a name. */
export function callsThing({ tree, found }: ArticleReading, word: number): boolean {
  const { lemma, lower, text } = tree.at(word);
  return MODEL_NUMBER.test(text) || isStorm(tree.tokens[word - 1]) || (text === lower && found.isThing(lemma));
}

const isStorm = (before: Token | undefined): boolean =>
  before !== undefined && before.text !== before.lower && STORMS.has(before.lower);

/** The end of what a make is called: "Boeing 707", "an F-16", "Airbus A320". */
const MODEL_NUMBER = /^(?:\d{3,4}|\p{Lu}{1,4}-?\d+\p{Lu}?)$/u;

/** The end of "group of teens", "mayor of Split", "spokeswoman for the company": the noun alone says too little. */
function withOf(tree: Tree, last: number, from: number): number {
  if (!/^(?:of|for)$/.test(tree.tokens[last + 1]?.lower ?? "")) return last;
  const { rel, head } = tree.at(tree.phraseHead(last));
  if (rel === "obj" && OF_VERBS.has(tree.at(head).lemma)) return last;
  const complement = tree.children(tree.phraseHead(last)).find((c) => c > last + 1 && tree.at(c).rel === "nmod");
  if (complement === undefined) return last;
  const [, end] = tree.basePhrase(complement);
  if (end - from >= LONGEST) return last;
  // "a delegation of the Republic of Korea"
  const named = /^\p{Lu}/u.test(tree.at(end).text) && /^\p{Lu}/u.test(tree.tokens[end + 2]?.text ?? "");
  return named ? withOf(tree, end, from) : end;
}

/** Are two words written as one: "year-old"? */
const glued = (a: Token, b: Token): boolean => a.end === b.start && (/[-–]$/.test(a.text) || /^[-–]/.test(b.text));

/** Id of a group that nobody has named, by what it is called: it stays as it is, for links lead to it. */
export const groupId = (name: string): string =>
  `g-${name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}`;
