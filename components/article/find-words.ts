import type { Span } from "../../lib/domain";

/** Places of typed words in a text, with no regard to case, and to how many spaces or lines part them; at most `most`, with how many there are. */
export function findWords(
  text: string,
  typed: string,
  most: number,
): { readonly places: Span[]; readonly count: number } {
  const words = typed
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  if (words[0] === "") return { places: [], count: 0 };
  const places: Span[] = [];
  let count = 0;
  for (const { index, 0: found } of text.matchAll(new RegExp(words.join("\\s+"), "giu")))
    if (count++ < most) places.push({ start: index, end: index + found.length });
  return { places, count };
}
