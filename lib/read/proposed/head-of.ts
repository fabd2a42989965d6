import type { Span } from "../../domain";
import { firstAfter } from "../text/first-after";
import type { Tree } from "../text/tree";

/** The word of a span that the others hang on: the first whose head stands outside. Null where no word stands in it. */
export function headOf(tree: Tree, { start, end }: Span): number | null {
  const { tokens } = tree;
  const words: number[] = [];
  for (let i = firstAfter(tokens, start); i < tokens.length && (tokens[i]?.start ?? end) < end; i++)
    if (tree.at(i).pos !== "PUNCT") words.push(i);
  const inside = new Set(words);
  return words.find((word) => !inside.has(tree.at(word).head)) ?? null;
}
