import type { Tree } from "../../text/tree";
import { SAYS } from "../lexicon/sayings";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import { isNegated } from "../status/governors";

/** A sentence that only tells who said the one before it: "This was stated by the mayor in an interview". */
export interface SaidBefore {
  /** The word for whoever said it. */
  readonly sayer: number;
  /** The sentence that was said, and its root. */
  readonly sentence: SentenceReading;
  readonly root: number;
}

/** What a sentence says was said, and by whom; null where it tells more than that, or what was said is a quotation. */
export function saidBefore(
  { sentences, tree }: ArticleReading,
  { sentence, from, to }: SentenceReading,
): SaidBefore | null {
  const root = rootOf(tree, from, to);
  const before = sentences[sentence.index - 1];
  if (root === null || !before || isNegated(tree, root)) return null;
  if (!SAYS.test(tree.at(root).lemma) && !makesStatement(tree, root)) return null;
  if (sentence.paragraph - before.sentence.paragraph > 1) return null;
  const what = rootOf(tree, before.from, before.to);
  const sayer = sayerOf(tree, root);
  if (what === null || sayer === null) return null;
  const { start, end } = tree.at(what);
  return before.quotes.some((q) => q.start < end && start < q.end) ? null : { sayer, sentence: before, root: what };
}

/** "The President made this statement during a meeting". */
function makesStatement(tree: Tree, root: number): boolean {
  const object = /^(?:make|give)$/.test(tree.at(root).lemma) ? tree.child(root, /^obj$/) : null;
  if (object === null || !/^(?:statement|remark|comment|announcement)$/.test(tree.at(object).lemma)) return false;
  return tree.children(object).some((c) => /^(?:this|these|such)$/.test(tree.at(c).lower));
}

function rootOf(tree: Tree, from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (tree.at(i).head < 0 && tree.at(i).pos !== "PUNCT") return i;
  return null;
}

/** "This was stated by the mayor", "the mayor said this": the mayor. */
function sayerOf(tree: Tree, verb: number): number | null {
  const kids = tree.children(verb);
  const isThis = (c: number) => /^(?:this|it|that)$/.test(tree.at(c).lower) && tree.children(c).length === 0;
  if (kids.some((c) => tree.at(c).rel === "ccomp")) return null;
  if (kids.some((c) => tree.at(c).rel === "nsubj:pass" && isThis(c)))
    return (
      kids.find((c) => /^obl/.test(tree.at(c).rel) && tree.children(c).some((k) => tree.at(k).lower === "by")) ?? null
    );
  return makesStatement(tree, verb) || kids.some((c) => tree.at(c).rel === "obj" && isThis(c))
    ? tree.child(verb, /^nsubj$/)
    : null;
}
