import type { Tree } from "../../text/tree";

/** Does a word hang on another, at any depth? */
export const isUnder = (tree: Tree, word: number, top: number): boolean => {
  for (let at = word, n = 0; at >= 0 && n < 40; at = tree.at(at).head, n++) if (at === top) return true;
  return false;
};

/** Does the way up from a word to `top` end with one of some relations? */
export function under(tree: Tree, word: number, top: number, rel: RegExp): boolean {
  for (let at = word, n = 0; at >= 0 && n < 40; at = tree.at(at).head, n++)
    if (tree.at(at).head === top) return rel.test(tree.at(at).rel);
  return false;
}
