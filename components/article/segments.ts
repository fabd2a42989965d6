import type { ArticleDetail } from "../../lib/answers/articles";
import type { Span } from "../../lib/domain";

/** A stretch of text under the same set of marks. */
export interface Segment<M extends Span> extends Span {
  readonly text: string;
  readonly marks: readonly M[];
}

/** Cuts `text` (which starts at `base` of its article) wherever a mark starts or ends. Segments tile the text; marks may overlap, and ones outside are left out. */
export function segments<M extends Span>(text: string, marks: readonly M[], base = 0): Segment<M>[] {
  const end = base + text.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > base && mark.end > mark.start);
  const cuts = new Set([base, end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, base));
    cuts.add(Math.min(mark.end, end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const starting = [...inside].sort((a, b) => a.start - b.start);
  const result: Segment<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [from, to] = [ordered[i] ?? base, ordered[i + 1] ?? end];
    open = open.filter((mark) => mark.end > from);
    for (let mark = starting[next]; mark && mark.start <= from; mark = starting[++next]) {
      if (mark.end > from) open.push(mark);
    }
    result.push({ start: from, end: to, text: text.slice(from - base, to - base), marks: [...open] });
  }
  return result;
}

export interface Paragraph {
  /** Its offset in the article's text. */
  readonly start: number;
  readonly text: string;
}

/** The paragraphs of an article's text or of a part of it, without the blank lines between them, with their offsets in the text. */
export function paragraphs(text: string, part: Span = { start: 0, end: text.length }): Paragraph[] {
  const found: Paragraph[] = [];
  let { start } = part;
  while (start < part.end) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > part.end ? part.end : newline;
    if (text.slice(start, end).trim() !== "") found.push({ start, text: text.slice(start, end) });
    start = end + 1;
  }
  return found;
}

/** The paragraph of an article's text that is its headline, word for word; null where the text has none, or has other words there. */
export function headlineOf({ text, title, titleSpan }: Headed): Paragraph | null {
  if (!titleSpan) return null;
  const [line] = paragraphs(text, { start: titleSpan.start, end: lineEnd(text, titleSpan.start) });
  return line && plain(line.text) === plain(title) ? line : null;
}

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
};

type Headed = Pick<ArticleDetail, "text" | "title" | "titleSpan">;

const plain = (words: string) => words.replace(/\s+/g, " ").trim();

/** A span out of "120-264"; null unless it lies in a text of `length` units. */
export function parseSpan(at: string | null | undefined, length: number): Span | null {
  const m = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "");
  if (!m) return null;
  const [start, end] = [Number(m[1]), Number(m[2])];
  return start < end && end <= length ? { start, end } : null;
}
