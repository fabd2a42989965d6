import type { Span } from "../../lib/domain";

/** Letters (UTF-16 units) and passages that a page shows at once: any more, and it takes seconds to come. Hardly an article of the news has as many. */
export const LETTERS = 60_000;
export const PASSAGES = 150;

/**
 * Cuts a long article into parts that are shown one at a time; together they are the text. They end between paragraphs where that is possible, else between
 * passages, never within one unless all the letters of a part are one. `passages` may overlap.
 */
export function partsOf(text: string, passages: readonly Span[]): Span[] {
  const sorted = [...passages].sort((a, b) => a.start - b.start);
  const reach = reachOf(sorted);
  const crossed = (at: number) => (reach[firstFrom(sorted, at) - 1] ?? 0) > at;
  const parts: Span[] = [];
  let start = 0;
  do {
    // however many passages begin at one place, a part has letters
    const next = Math.max(firstFrom(sorted, start) + PASSAGES, firstFrom(sorted, start + 1));
    const longest = Math.min(start + LETTERS, sorted[next]?.start ?? text.length, text.length);
    const end = longest >= text.length ? text.length : cutIn(text, sorted, { start, end: longest }, crossed);
    parts.push({ start, end });
    start = end;
  } while (start < text.length);
  return parts;
}

/** Which of the parts holds an offset. */
export function partAt(parts: readonly Span[], offset: number): number {
  return Math.max(
    0,
    parts.findIndex(({ end }) => offset < end),
  );
}

/** Where the last part ends that begins with `room.start` and ends in the room. */
function cutIn(text: string, sorted: readonly Span[], room: Span, crossed: (at: number) => boolean): number {
  const least = room.start + (room.end - room.start) / 2; // no tiny part for the sake of a paragraph
  for (let at = lineStart(text, room.end); at > least; at = lineStart(text, at - 1)) if (!crossed(at)) return at;
  for (let i = firstFrom(sorted, room.end + 1) - 1; (sorted[i]?.start ?? 0) > room.start; i--) {
    const at = sorted[i]?.start ?? 0;
    if (!crossed(at)) return at;
  }
  const space = text.lastIndexOf(" ", room.end - 1) + 1;
  return space > least ? space : room.end;
}

/** Where the line begins that an offset is in; the offset itself, if a line begins there. */
const lineStart = (text: string, at: number) => (at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);

/** How far the first spans reach, the first one, the first two and so on. */
function reachOf(sorted: readonly Span[]): number[] {
  let most = 0;
  return sorted.map(({ end }) => {
    most = Math.max(most, end);
    return most;
  });
}

/** The index of the first that starts at an offset or after it. */
function firstFrom(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
