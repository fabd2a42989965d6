import type { Span } from "../../../domain";

/** How many spans may start before one that still reaches over an offset. */
const LOOK_BACK = 6;

/** The spans that overlap a stretch, of spans in order of their start that overlap one another little. */
export function overlapping<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as T).start < start) low = middle + 1;
    else high = middle;
  }
  const out: T[] = [];
  for (let i = Math.max(0, low - LOOK_BACK); i < spans.length && (spans[i] as T).start < end; i++)
    if ((spans[i] as T).end > start) out.push(spans[i] as T);
  return out;
}
