import type { Tree } from "../../text/tree";
import { SAYS } from "../lexicon/sayings";
import { isNegated } from "../status/governors";
import type { TitleOf } from "./input";

/** Fewer clauses than this lie between what is told and who says it. */
const FAR = 6;

/**
 * Who says what a clause tells, where that is not the clause right above it: "Putin said that the army had halted and opened a corridor".
 * The word for whoever says it; null where the sentence says it by itself.
 */
export function sayerAbove(tree: Tree, verb: number): number | null {
  let at = verb;
  for (let n = 0; n < FAR; n++) {
    const { rel, head } = tree.at(at);
    if (head < 0) return null;
    if (rel === "ccomp" && SAYS.test(tree.at(head).lemma) && !isNegated(tree, head)) return tree.child(head, /^nsubj$/);
    at = head;
  }
  return null;
}

/** Who says a clause, by name, to be set before its title; null where the title says so itself, or nobody is known. */
export function voiceOf(
  { tree, act, named, speaker, orator, quotes, text }: TitleOf,
  top: number,
  title: string,
  words: readonly number[],
): string | null {
  if (saysItself(tree, words)) return null;
  const { start, end } = tree.at(act.word);
  const quoted = quotes.some((q) => q.start <= start && end <= q.end);
  const sayer = sayerAbove(tree, top);
  const word = sayer !== null && tree.at(sayer).pos !== "PRON" ? phrase(text, tree, sayer) : null;
  const name =
    (sayer === null ? null : (properName(named(sayer)) ?? word)) ?? (quoted ? speaker : sayer === null ? orator : null);
  if (name === null) return null;
  return isAbout(title, name) ? null : name.charAt(0).toUpperCase() + name.slice(1);
}

/** Does a title begin with somebody, in whatever spelling of a name? What he does himself needs nobody to say it. */
export function isAbout(title: string, name: string): boolean {
  const last = name.split(" ").at(-1) as string;
  const at = title.indexOf(last.slice(0, Math.max(4, last.length - 2)));
  return at >= 0 && at < title.length / 2;
}

/** Somebody as a title names him: by name where that is known, else in the text's own words. */
export function nameAt({ tree, named, text }: Pick<TitleOf, "tree" | "named" | "text">, word: number): string {
  return properName(named(word)) ?? phrase(text, tree, word);
}

/** Do the words themselves tell who says something? */
export const saysItself = (tree: Tree, words: readonly number[]): boolean => words.some((i) => saysIt(tree, i, words));

function saysIt(tree: Tree, word: number, words: readonly number[]): boolean {
  const { rel, head } = tree.at(word);
  if (rel !== "nsubj" || head < 0 || !SAYS.test(tree.at(head).lemma) || !words.includes(head)) return false;
  return (
    tree.at(head).rel === "parataxis" || tree.children(head).some((c) => /^(?:ccomp|parataxis)$/.test(tree.at(c).rel))
  );
}

const properName = (name: string | null): string | null => (name !== null && /^\p{Lu}/u.test(name) ? name : null);

/** The words for somebody without a name: "The pilots". */
function phrase(text: string, tree: Tree, word: number): string {
  const [first, last] = tree.basePhrase(word);
  const words = text.slice(tree.at(first).start, tree.at(last).end).replace(/\s+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Does a sentence tell anywhere that somebody says what it tells? */
export function saysAnywhere(tree: Tree, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let i = from; i < to; i++) {
    const { rel, head } = tree.at(i);
    if (rel === "nsubj" && head >= 0 && SAYS.test(tree.at(head).lemma) && tree.at(i).pos !== "PRON") return true;
  }
  return false;
}
