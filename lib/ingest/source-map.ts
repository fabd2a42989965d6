import type { Article, SourceMap, Span } from "../domain";

/** Where a stretch of an article's text stands in its source. Exact; an end inside a changed stretch moves out to that stretch's end. */
export function toSource(map: SourceMap, span: Span): Span {
  const start = sourceStart(map, span.start);
  return { start, end: span.end <= span.start ? start : Math.max(start, sourceEnd(map, span.end)) };
}

/** Where a stretch that `toSource` gave stands in the article's text: the same as it was given, but for an end inside a changed stretch. */
export function toText(map: SourceMap, span: Span): Span {
  const first = map[countWhere(map, (piece) => piece[1] <= span.start) - 1] ?? map[0] ?? [0, 0, 0];
  const start = first[0] + Math.min(Math.max(span.start - first[1], 0), first[2]);
  const last = map[countWhere(map, (piece) => piece[1] + piece[2] < span.end)] ?? map.at(-1) ?? [0, 0, 0];
  return { start, end: Math.max(start, last[0] + Math.min(Math.max(span.end - last[1], 0), last[2])) };
}

function sourceStart(map: SourceMap, at: number): number {
  const [textStart, source, length] = map[countWhere(map, (piece) => piece[0] <= at) - 1] ?? map[0] ?? [0, 0, 0];
  return source + Math.min(Math.max(at - textStart, 0), length);
}

function sourceEnd(map: SourceMap, at: number): number {
  const [textStart, source] = map[countWhere(map, (piece) => piece[0] + piece[2] < at)] ?? [at, lastSource(map)];
  return source + Math.max(at - textStart, 0);
}

function lastSource(map: SourceMap): number {
  const last = map.at(-1);
  return last ? last[1] + last[2] : 0;
}

/** How many pieces from the first on satisfy a condition that holds for a prefix of them. */
function countWhere(map: SourceMap, holds: (piece: SourceMap[number]) => boolean): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(map[middle] as SourceMap[number])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The paragraphs of an article without its headline, as offsets into its source, in order. Neighbours are joined where nothing but
 * white space stands between them in `source`; without `source`, where at most two characters do.
 */
export function bodySpans(article: Article, source?: string): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (const paragraph of paragraphs(article.text)) {
    if (paragraph.start === article.titleSpan?.start) continue;
    const { start, end } = toSource(article.sourceMap, paragraph);
    const last = spans.at(-1);
    if (last && joins(last[1], start, source)) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

function joins(end: number, start: number, source: string | undefined): boolean {
  return start >= end && (source === undefined ? start - end <= 2 : source.slice(end, start).trim() === "");
}

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n\n", start);
    const end = found < 0 ? text.length : found;
    if (end > start) yield { start, end };
    start = end + 2;
  }
}
