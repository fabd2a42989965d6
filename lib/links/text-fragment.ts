import type { Span } from "../domain";

/**
 * A text directive of an address (WICG scroll-to-text-fragment): "prefix-,start,end,-suffix", without the words that are not needed. A browser
 * takes the first place of the page that fits, with no regard to case and accents; each part must lie within one paragraph and begin and end at a word.
 */
interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

const EDGE_WORDS = 5;
/** A quote that is longer, in UTF-16 units, is given by its first and last words. */
export const SHORT = 120;
/** Words taken from beside a quote, to tell it from the same words elsewhere. */
const CONTEXT_WORDS = [3, 6, 12];

/** What leads a browser to a quote when nothing is known of the text around it; empty for a quote without words. */
export function quoteFragment(quote: string): string {
  const directive = plainDirective(quote);
  return directive ? written(directive) : "";
}

/** What leads a browser to a stretch of a text, also where its words stand elsewhere in the text too: the least that the stretch is the first to fit. */
export function fragmentAt(text: string, { start, end }: Span): string {
  const plain = plainDirective(text.slice(start, end));
  if (!plain) return "";
  const folded = fold(text);
  const wanted = folded.at(start + leadingSpace(text.slice(start, end)));
  const fits = (directive: Directive) => firstPlace(folded.text, directive) === wanted;
  if (fits(plain)) return written(plain);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  for (const count of CONTEXT_WORDS) {
    for (const directive of withContext(plain, { before, after, count }))
      if (fits(directive)) return written(directive);
  }
  return written(plain);
}

/** Words of the same paragraph first: what stands between two paragraphs of a page, as a picture, may not be of the text. */
function* withContext(
  plain: Directive,
  { before, after, count }: { readonly before: string; readonly after: string; readonly count: number },
): Generator<Directive> {
  const prefix = lastWords(lineBefore(before), count);
  const suffix = firstWords(lineAfter(after), count);
  if (prefix) yield { ...plain, prefix };
  if (suffix) yield { ...plain, suffix };
  if (prefix && suffix) yield { ...plain, prefix, suffix };
  const above = lastWords(lineBefore(before.trimEnd()), count);
  if (!prefix && above) yield { ...plain, prefix: above };
  const below = firstWords(lineAfter(after.trimStart()), count);
  if (!suffix && below) yield { ...plain, suffix: below };
}

function plainDirective(quote: string): Directive | null {
  const whole = (/[\ud800-\udfff]/.test(quote) ? quote.replace(/\p{Surrogate}/gu, "") : quote).trim();
  const lines = whole.includes("\n") ? whole.split("\n").filter((line) => HAS_WORDS.test(line)) : [whole];
  const first = clean(lines[0] ?? "");
  const last = lines.length > 1 ? clean(lines.at(-1) ?? "") : first;
  if (!HAS_WORDS.test(first)) return null;
  if (lines.length === 1 && (first.length <= SHORT || wordsOf(first).length <= 2 * EDGE_WORDS)) return { start: first };
  return { start: firstWords(first, EDGE_WORDS), end: lastWords(last, EDGE_WORDS) };
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
const clean = (line: string) => line.replace(/\s+/g, " ").trim();

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Words with the space and the signs around them, so that joined they are the line. Scripts without spaces are cut as browsers do. */
function wordsOf(line: string): string[] {
  const spaced = line.match(/\S+\s?/g) ?? [];
  if (!spaced.some((word) => word.length > 40)) return spaced;
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(line)) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

const firstWords = (line: string, count: number) => wordsOf(clean(line)).slice(0, count).join("").trim();
const lastWords = (line: string, count: number) => wordsOf(clean(line)).slice(-count).join("").trim();
/** As much of a paragraph as context can be taken from, in UTF-16 units. */
const NEAR = 400;
const lineBefore = (text: string) => text.slice(Math.max(text.lastIndexOf("\n") + 1, text.length - NEAR));
const lineAfter = (text: string) => text.slice(0, NEAR).split("\n", 1)[0] ?? "";
const leadingSpace = (text: string) => text.length - text.trimStart().length;

/** A text as browsers compare it: without case and accents, white space single. `at` gives the offset there of an offset in the text. */
interface Folded {
  readonly text: string;
  readonly at: (offset: number) => number;
}

/** The text that was folded last: all passages of an article are asked for one after another, and it may be as long as a book. */
let last: { readonly of: string; readonly folded: Folded } | null = null;

function fold(text: string): Folded {
  if (last?.of !== text) last = { of: text, folded: foldPieces(text) };
  return last.folded;
}

/** UTF-16 units folded together, about. */
const PIECE = 4000;

function foldPieces(text: string): Folded {
  const pieces: { readonly start: number; readonly before: number }[] = [];
  let folded = "";
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start + PIECE);
    pieces.push({ start, before: folded.length });
    folded += foldWords(text.slice(start, end));
    start = end;
  }
  const at = (offset: number) => {
    const { start, before } = pieces.findLast((piece) => piece.start <= offset) ?? { start: 0, before: 0 };
    return before + foldWords(text.slice(start, offset)).length;
  };
  return { text: folded, at };
}

/** The first place from an offset on where a text can be parted and folded to the same: behind white space, before what stays a letter or sign. */
function pieceEnd(text: string, from: number): number {
  const gap = /\s(?=\S)/gu;
  gap.lastIndex = from;
  for (let found = gap.exec(text); found; found = gap.exec(text)) {
    const next = String.fromCodePoint(text.codePointAt(found.index + 1) ?? 0);
    if (/^\S/u.test(foldWords(next))) return found.index + 1;
  }
  return text.length;
}

/** Keeps a space at the end, which a part of a text may have. */
const foldWords = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad]/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ");

/** Where in a folded text a browser would find the directive first; -1 if nowhere. */
function firstPlace(text: string, { prefix = "", start, end = "", suffix = "" }: Directive): number {
  const words = foldWords(start);
  const lead = foldWords(prefix);
  if (words === "" || (end && foldWords(end) === "")) return -1; // nothing but signs that are not compared
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const until = at + words.length;
    if (isInWord(text, at) || isInWord(text, until)) continue;
    if (lead && !text.slice(0, at).trimEnd().endsWith(lead)) continue;
    const tail = foldWords(suffix);
    if (!end) {
      if (!tail || text.slice(until).trimStart().startsWith(tail)) return at;
    } else if (findEnd(text, until, foldWords(end), tail)) return at;
  }
  return -1;
}

function findEnd(text: string, from: number, end: string, tail: string): boolean {
  for (let at = text.indexOf(end, from); at >= 0; at = text.indexOf(end, at + 1))
    if (
      !tail ||
      text
        .slice(at + end.length)
        .trimStart()
        .startsWith(tail)
    )
      return true;
  return false;
}

/** Do both sides of an offset belong to one word? */
const isInWord = (text: string, at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));

function written({ prefix, start, end, suffix }: Directive): string {
  return [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(",");
}

/** "-" and "," have a meaning of their own in a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, "%2D");
}
