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
  /** Where the word stands that tells of the event; null where that is not known, absent in anchors of older versions. */
  readonly trigger?: Span | null;
  /** EDTF of the event's date as it was read; null = none, absent in anchors of older versions. */
  readonly day?: string | null;
}

/** The anchor of a passage as it is now. */
export function anchorOf(
  passage: Pick<Passage, "id" | "articleId" | "start" | "end" | "quote" | "type" | "when" | "mentions">,
  url: string | null,
): Anchor {
  const { id, articleId, start, end, quote, type, when, mentions } = passage;
  const trigger = mentions.find((mention) => mention.role === "trigger");
  return {
    ...{ passageId: id, articleId, url, start, end, quote, type },
    trigger: trigger ? { start: trigger.start, end: trigger.end } : null,
    day: when?.edtf ?? null,
  };
}

/** Of the words of the shorter quote, the longer one must hold this share: a corrected number keeps its link. */
const NEARLY = 0.8;
/** How far an edit above may have moved a passage, in UTF-16 units. */
const NEAR = 2000;

/**
 * Returns a function that finds the passage that an anchor means, among the given ones. A ladder, from cheap to dear, whose every rung is a
 * test: the same id at the same word; the same word and type; the same quote and type; nearly the same words with the same trigger, type
 * and day, near where it stood. What passes none is not found: better no correction than one on another event. Null then.
 */
export function anchorFinder(present: readonly Anchor[]): (anchor: Anchor) => Anchor | null {
  const byId = new Map(present.map((each) => [each.passageId, each]));
  const byArticle = groupBy(present, (each) => each.articleId);
  const byUrl = groupBy(present, (each) => each.url);
  return (anchor) => {
    const same = byId.get(anchor.passageId);
    if (same && sameWord(same, anchor)) return same;
    const versions = byArticle.get(anchor.articleId) ?? byUrl.get(anchor.url ?? "") ?? [];
    const kin = versions.filter((each) => each.type === anchor.type);
    return (
      nearest(
        anchor,
        kin.filter((each) => each.trigger && anchor.trigger && sameWord(each, anchor)),
      ) ??
      nearest(
        anchor,
        kin.filter((each) => each.quote === anchor.quote),
      ) ??
      nearest(
        anchor,
        kin.filter((each) => nearlySame(each, anchor)),
      )
    );
  };
}

/** Does the same word of the same text tell of both? Where no word is known, the same stretch. */
function sameWord(a: Anchor, b: Anchor): boolean {
  if (a.articleId !== b.articleId) return false;
  const [x, y] = a.trigger && b.trigger ? [a.trigger, b.trigger] : [a, b];
  return x.start === y.start && x.end === y.end;
}

function nearlySame(a: Anchor, b: Anchor): boolean {
  if (b.day !== undefined && a.day !== b.day) return false;
  if (a.articleId === b.articleId ? a.start >= b.end || b.start >= a.end : Math.abs(a.start - b.start) > NEAR)
    return false;
  const [x, y] = [triggerWord(a), triggerWord(b)];
  if (x !== null && y !== null && x !== y) return false;
  return contained(wordsOf(a.quote), wordsOf(b.quote)) >= NEARLY;
}

/** The word that tells of it; null where it is not known or not in the quote. */
function triggerWord({ trigger, start, quote }: Anchor): string | null {
  return trigger ? quote.slice(trigger.start - start, trigger.end - start).toLowerCase() || null : null;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the shorter list that the longer one holds too, each word as often. */
function contained(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const left = new Map<string, number>();
  for (const word of long) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of short) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared / Math.max(short.length, 1);
}

/** Of several that pass, the one nearest to where the anchor stood. */
function nearest(anchor: Anchor, candidates: readonly Anchor[]): Anchor | null {
  const at = ({ trigger, start }: Anchor): number => trigger?.start ?? start;
  const far = (each: Anchor): number => Math.abs(at(each) - at(anchor));
  return candidates.reduce<Anchor | null>((best, each) => (best && far(best) <= far(each) ? best : each), null);
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
