import type { EventTypeId, Mention, Passage, Span } from "../domain";

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
  /** The word that reports the act; null or absent where it is not known. */
  readonly trigger?: (Span & { readonly words: string }) | null;
}

/** The anchor of a passage as it is now. */
export function anchorOf(
  passage: Pick<Passage, "id" | "articleId" | "start" | "end" | "quote" | "type" | "mentions">,
  url: string | null,
): Anchor {
  const { id, articleId, start, end, quote, type, mentions } = passage;
  return { passageId: id, articleId, url, start, end, quote, type, trigger: triggerOf(mentions, { start, quote }) };
}

function triggerOf(
  mentions: readonly Mention[],
  { start, quote }: { start: number; quote: string },
): Anchor["trigger"] {
  const found = mentions.find(({ role }) => role === "trigger");
  if (!found) return null;
  return { start: found.start, end: found.end, words: quote.slice(found.start - start, found.end - start) };
}

type Rung = (anchor: Anchor, each: Anchor) => boolean;

/** In the same text, from the surest on: offsets still mean what they meant. */
const SAME_TEXT: readonly Rung[] = [
  (a, b) => a.passageId === b.passageId && a.quote === b.quote && a.type === b.type,
  (a, b) => sameTrigger(a, b) && a.type === b.type,
  sameTrigger, // better rules may call it otherwise: it is the same act as long as one word alone reports it
  (a, b) => a.quote === b.quote && a.type === b.type && agrees(a, b),
  (a, b) => a.type === b.type && agrees(a, b) && shared(a, b) >= ENOUGH,
];

/** In another text of the same page. */
const EDITED: readonly Rung[] = [
  (a, b) => folded(a.quote) === folded(b.quote) && a.type === b.type && sameWord(a, b),
  (a, b) => folded(a.quote) === folded(b.quote) && sameWord(a, b) && hasTrigger(a, b),
  (a, b) => a.type === b.type && sameWord(a, b) && hasTrigger(a, b) && alike(a.quote, b.quote) >= ENOUGH,
];

/** What two passages must share at least, of the shorter one. */
const ENOUGH = 0.8;

/**
 * Returns a function that finds the passage that stands where an anchor points, among the given ones, rung by rung; a rung on which two
 * passages stand decides nothing. Null if there is none: what was said of a passage is never taken for another's.
 */
export function anchorFinder(present: readonly Anchor[]): (anchor: Anchor) => Anchor | null {
  let byArticle: Map<string, Anchor[]> | undefined;
  let byUrl: Map<string, Anchor[]> | undefined;
  return (anchor) => {
    byArticle ??= groupBy(present, (each) => each.articleId);
    const here = byArticle.get(anchor.articleId);
    if (here) return climb(SAME_TEXT, anchor, here);
    if (anchor.url === null) return null;
    byUrl ??= groupBy(present, (each) => each.url);
    return climb(EDITED, anchor, byUrl.get(anchor.url) ?? []);
  };
}

function climb(rungs: readonly Rung[], anchor: Anchor, candidates: readonly Anchor[]): Anchor | null {
  for (const rung of rungs) {
    const found = candidates.filter((each) => rung(anchor, each));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

function sameTrigger({ trigger: a }: Anchor, { trigger: b }: Anchor): boolean {
  return a != null && b != null && a.start === b.start && a.words === b.words;
}

const hasTrigger = (a: Anchor, b: Anchor): boolean => a.trigger != null && b.trigger != null;

/** Do both report by the same word, as far as that is known? */
const sameWord = (a: Anchor, b: Anchor): boolean =>
  !hasTrigger(a, b) || folded(a.trigger?.words ?? "") === folded(b.trigger?.words ?? "");

/** Does each hold the word that reports the other, as far as that is known? */
const agrees = (a: Anchor, b: Anchor): boolean => holds(a, b.trigger) && holds(b, a.trigger);

const holds = ({ start, end }: Span, inner: Span | null | undefined): boolean =>
  inner == null || (inner.start >= start && inner.end <= end);

/** How much of the shorter of two spans the other one covers, 0 to 1. */
function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

/** How many of the words of the shorter of two quotes stand in the other, in their order, 0 to 1; none where a name or number does not. */
function alike(a: string, b: string): number {
  const [short, long] = [a, b].map(wordsOf).sort((x, y) => x.length - y.length) as [string[], string[]];
  let [at, found] = [0, 0];
  for (const word of short) {
    const next = long.indexOf(word, at);
    if (next < 0) {
      if (/[\p{Lu}\d]/u.test(word)) return 0; // in Oslo, not in Riga: another event
      continue;
    }
    found++;
    at = next + 1;
  }
  return found / Math.max(1, short.length);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\d]+/gu) ?? [];
const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

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
