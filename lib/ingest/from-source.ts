import type { SourceMap, Span } from "../domain";

/** Where a stretch of a source stands in an article's text; null where it does not lie in one piece of it. */
export function fromSource(map: SourceMap, span: Span): Span | null {
  for (const [textStart, sourceStart, length] of map) {
    if (span.start < sourceStart || span.start >= sourceStart + length) continue;
    const shift = textStart - sourceStart;
    return span.end <= sourceStart + length ? { start: span.start + shift, end: span.end + shift } : null;
  }
  return null;
}
