/** A line of a source without outer white space; `blankBefore`: an empty line stands above it. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly blankBefore: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
// Invisible characters count as white space at the ends of a line.
const OUTER = /[\s\p{Cc}\u200b\u2060\ufeff]/u;

/** The lines of a text that hold something, with exact offsets; any kind of line break. */
export function pageLines(source: string): PageLine[] {
  const lines: PageLine[] = [];
  let blankBefore = false;
  const push = (from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && OUTER.test(source[start] as string)) start++;
    while (end > start && OUTER.test(source[end - 1] as string)) end--;
    if (end > start) lines.push({ start, end, text: source.slice(start, end), blankBefore });
    blankBefore = end === start;
  };
  let from = 0;
  for (const match of source.matchAll(BREAK)) {
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, source.length);
  return lines;
}

const WIDTH = 100;

/** Were the lines broken to a width, as in mail, so that a paragraph is a block of lines? */
export function isWrapped(lines: readonly PageLine[]): boolean {
  let pairs = 0;
  let runOn = 0;
  let long = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PageLine;
    if (line.text.length > WIDTH) long++;
    if (i === 0 || line.blankBefore) continue;
    pairs++;
    if (/^[a-z]/.test(line.text)) runOn++;
  }
  return runOn >= 3 && runOn >= pairs * 0.2 && long <= lines.length * 0.05;
}

/** Groups lines into paragraphs: each its own, or blocks where the text is wrapped to a width. */
export function paragraphsOf(lines: readonly PageLine[], wrapped: boolean): PageLine[][] {
  const width = wrapped ? lines.reduce((max, line) => Math.max(max, line.text.length), 0) : 0;
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (wrapped && group && previous && !line.blankBefore && !endsBlock(previous.text, width)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function endsBlock(line: string, width: number): boolean {
  return line.length < width * 0.7 && /[.!?:"”’)]$/.test(line);
}
