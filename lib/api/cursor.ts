import { z } from "zod";

/** Of what was seen last so many are kept in a cursor: some of them are there still, and stand side by side, whatever happens to others. */
const KEPT = 6;

const schema = z.array(z.string().max(200)).min(1).max(KEPT);

/** Where a page of answers ends, as text that says nothing to who passes it on: what was seen last, by its ids, `before` this page and on it. */
export function writeCursor(before: readonly string[], page: readonly string[]): string {
  return Buffer.from(JSON.stringify([...before.slice(-KEPT), ...page.slice(-KEPT)].slice(-KEPT))).toString("base64url");
}

/** What was seen last, oldest first. Null for a text that is no cursor. */
export function readCursor(text: string): string[] | null {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return read.success ? read.data : null;
  } catch {
    return null; // no JSON
  }
}

/**
 * Where the next page begins in a list, by what was seen last: behind the longest row of them that still follow each other, of rows alike the
 * last one, so that some that went or have another place now lead nowhere else. Rather shows something again than leaves something out; where only
 * one is left, and that has moved, it cannot tell. Null if nothing of it is there any more.
 */
export function nextFrom<T>(list: ArrayLike<T>, seen: readonly T[]): number | null {
  if (seen.length === 0) return 0;
  const sought = new Set(seen);
  const places = new Map<T, number>();
  for (let i = 0; i < list.length; i++) {
    const item = list[i] as T;
    if (sought.has(item)) places.set(item, i);
  }
  const there = seen.flatMap((item) => places.get(item) ?? []);
  let longest = { length: 1, end: Math.min(...there) };
  let length = 1;
  for (const [i, end] of there.entries()) {
    length = there[i - 1] === end - 1 ? length + 1 : 1;
    if (length > 1 && length >= longest.length) longest = { length, end };
  }
  return there.length === 0 ? null : longest.end + 1;
}
