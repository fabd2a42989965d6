import type { Span } from "../../../domain";
import { lastBefore } from "../../text/last-before";

/** How many spans may start before one that still reaches over an offset. */
const LOOK_BACK = 6;

/** The spans that overlap a stretch, of spans in order of their start that overlap one another little. */
export function overlapping<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  const before = lastBefore(spans, start);
  const out: T[] = [];
  for (let i = Math.max(0, before + 1 - LOOK_BACK); i < spans.length && (spans[i] as T).start < end; i++)
    if ((spans[i] as T).end > start) out.push(spans[i] as T);
  return out;
}
