import type { Span } from "../../domain";

/** Index of the last of some spans, in order of their starts, that starts before an offset; -1 where none does. */
export function lastBefore(spans: readonly Pick<Span, "start">[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
