import type { Sentence, Span } from "../domain";

const OPENS_BEFORE = /[\s([{—–-]/;
const WORD = /[\p{L}\p{N}]/u;

interface Open {
  readonly at: number;
  readonly mark: "double" | "single";
}

/**
 * Quotations with their marks, in text order: straight and curly double ones, single ones where they cannot be apostrophes. A quotation
 * left open at its paragraph's end ends there (news style reopens it in the next). Linear; spans never overlap.
 */
export function findQuotes(text: string, sentences: readonly Sentence[]): Span[] {
  const quotes: Span[] = [];
  let i = 0;
  while (i < sentences.length) {
    const first = sentences[i] as Sentence;
    let last = first;
    while (i < sentences.length && (sentences[i] as Sentence).paragraph === first.paragraph) {
      last = sentences[i] as Sentence;
      i++;
    }
    scanParagraph(text, first.start, last.end, quotes);
  }
  return quotes;
}

function scanParagraph(text: string, start: number, end: number, quotes: Span[]): void {
  let open: Open | null = null;
  const close = (at: number) => {
    if (open) quotes.push({ start: open.at, end: at });
    open = null;
  };
  for (let i = start; i < end; i++) {
    const c = text[i] as string;
    const mark =
      c === '"' || c === "“" || c === "”" || c === "„" || c === "«" || c === "»"
        ? "double"
        : c === "'" || c === "‘" || c === "’"
          ? "single"
          : null;
    if (!mark) continue;
    const current = open as Open | null;
    if (current) {
      if (current.mark === mark && closes(text, i, c)) close(i + 1);
    } else if (opens(text, i, c, start)) open = { at: i, mark };
  }
  const left = open as Open | null;
  // An open single mark is more likely an apostrophe than a quotation that runs on
  if (left?.mark === "double") close(end);
}

function opens(text: string, i: number, c: string, start: number): boolean {
  if (c === "“" || c === "„" || c === "«") return true;
  if (c === "”" || c === "»") return false;
  const before = i > start ? (text[i - 1] as string) : " ";
  const after = text[i + 1] ?? " ";
  if (c === '"') return OPENS_BEFORE.test(before) || /[‘']/.test(before);
  if (!OPENS_BEFORE.test(before) || /\s/.test(after)) return false;
  // 'tis, 'em, '90s, 'til: elision
  if (/^\d\d/.test(text.slice(i + 1, i + 3)) || /^(?:em|tis|til|cause|n|twas)\b/i.test(text.slice(i + 1, i + 7)))
    return false;
  return c !== "’";
}

/** How far a doubtful closing mark looks ahead for a better one. */
const AHEAD = 200;

function closes(text: string, i: number, c: string): boolean {
  const before = text[i - 1] ?? " ";
  const after = text[i + 1] ?? " ";
  if (c === "“" || c === "„" || c === "«") return !WORD.test(after);
  if (c === "”" || c === "»" || c === '"') return true;
  if (c === "‘" || WORD.test(after) || /\s/.test(before)) return false;
  // "the ministers' plan": a plural's apostrophe if a mark that surely closes still follows
  if (/s/i.test(before) && /^\s[a-z]/.test(text.slice(i + 1, i + 3)))
    return !/[.,!?]['’](?!\w)/.test(text.slice(i + 1, i + AHEAD));
  return true;
}
