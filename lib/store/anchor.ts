import type { EventTypeId, Passage, Span } from "../domain";

/**
 * Where a passage stood and what it said. Ids of passages change when reading improves or a page is edited; by its anchor a passage is
 * found again, so that addresses of events and corrections outlive it.
 */
export interface Anchor extends Span {
  readonly passageId: string;
  readonly articleId: string;
  readonly url: string | null;
  readonly quote: string;
  readonly type: EventTypeId;
}

/** The anchor of a passage as it is now. */
export function anchorOf(
  passage: Pick<Passage, "id" | "articleId" | "start" | "end" | "quote" | "type">,
  url: string | null,
): Anchor {
  const { id, articleId, start, end, quote, type } = passage;
  return { passageId: id, articleId, url, start, end, quote, type };
}

/**
 * Returns a function that finds the passage that stands where an anchor points, among the given ones: in the same article the one that
 * overlaps it most, else the one with the same quote in another text of the same url. Null if there is none.
 */
export function anchorFinder(present: readonly Anchor[]): (anchor: Anchor) => Anchor | null {
  const byArticle = groupBy(present, (each) => each.articleId);
  const byQuote = groupBy(present, (each) => each.url && `${each.url}\n${each.quote}`);
  return (anchor) => {
    const inArticle = byArticle.get(anchor.articleId);
    if (inArticle) return best(inArticle, anchor, (each) => overlap(each, anchor));
    const sameQuote = byQuote.get(`${anchor.url}\n${anchor.quote}`) ?? [];
    return best(sameQuote, anchor, () => 1);
  };
}

/** Of candidates with an equal score, the one of the same type and then of the same id is meant. */
function best(candidates: readonly Anchor[], anchor: Anchor, score: (each: Anchor) => number): Anchor | null {
  let found: Anchor | null = null;
  let highest = 0;
  for (const each of candidates) {
    const base = score(each);
    const total =
      base && base + (each.type === anchor.type ? 0.5 : 0) + (each.passageId === anchor.passageId ? 0.25 : 0);
    if (total <= highest) continue;
    highest = total;
    found = each;
  }
  return found;
}

/** In code units, less what the two do not share a little: of two that hold it whole the narrower is meant. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return 0;
  const apart = Math.max(a.end, b.end) - Math.min(a.start, b.start) - shared;
  return 1 + shared * (shared / (shared + apart));
}

/** Puts values into lists by key, leaving out those whose key is null. */
export function groupBy<T>(values: readonly T[], key: (value: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const of = key(value);
    if (of === null) continue;
    const group = groups.get(of);
    if (group) group.push(value);
    else groups.set(of, [value]);
  }
  return groups;
}
