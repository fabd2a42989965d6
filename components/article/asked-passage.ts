import type { ArticleOutline } from "../../lib/answers/articles";
import type { Span } from "../../lib/domain";
import { quoteHash } from "../../lib/links/quote-hash";
import { parseSpan } from "./segments";

/** What a link to a passage asks for: its place, and the letters of its words. */
export interface Asked {
  readonly at: string | undefined;
  readonly words: string | undefined;
}

/**
 * What became of a passage that a link leads to: `found` where it was, `moved` to another place of the text, `changed` when its words are not in
 * the text any more, `unread` when nothing was read at that place.
 */
export type AskedPassage =
  | { readonly kind: "found" | "moved"; readonly span: Span }
  | { readonly kind: "changed" | "unread"; readonly span: null };

/** Null when the link asks for none. */
export function askedPassage(
  { text, passages }: Pick<ArticleOutline, "text" | "passages">,
  asked: Asked,
): AskedPassage | null {
  if (asked.at === undefined) return null;
  const span = parseSpan(asked.at, text.length);
  const known = span && passages.find(({ start, end }) => start === span.start && end === span.end);
  const isSame = ({ start, end }: Span) => quoteHash(text.slice(start, end)) === asked.words;
  if (known && (asked.words === undefined || isSame(known))) return { kind: "found", span: known };
  if (asked.words === undefined) return { kind: "unread", span: null };
  const moved = passages.find(isSame);
  if (moved) return { kind: "moved", span: moved };
  return { kind: "changed", span: null };
}
