const OPENING = /<(?:!--|(script|style|svg)\b[^>]{0,2000}>)|\bdata:[a-z]{2,12}\/[\w.+-]{1,40}[;,]/gi;
/** An inline file longer than this is cut; shorter ones cost nothing. */
const LONG_FILE = 200;
const FILE_END = /["'\s)>]/g;

/**
 * Markup without what no story stands in: comments, styles, drawings, scripts other than structured data, and files written into
 * attributes, of which a page saved as one file has many megabytes. Linear in its length.
 */
export function lighten(html: string): string {
  const kept: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const isElement = match[0].startsWith("<");
    const end = isElement ? endOfElement(html, match, unclosed) : endOfFile(html, OPENING.lastIndex);
    if (end === null) continue;
    OPENING.lastIndex = end;
    if (STATED.test(match[0])) continue; // what stands in it is data, not markup
    kept.push(html.slice(from, match.index), isElement ? "" : "data:,");
    from = end;
  }
  return kept.length === 0 ? html : kept.join("") + html.slice(from);
}

const TEXT = /<(?:p|div|article|section|h[1-6]|head|body|table)\b/i;
const STATED = /^<script\b.*ld\+json/is;

function endOfElement(html: string, match: RegExpExecArray, unclosed: Set<string>): number | null {
  const name = match[1]?.toLowerCase() ?? "";
  if (unclosed.has(name) || /\/>$/.test(match[0])) return null;
  const end = name === "" ? after(html, "-->", match.index + 4) : closeOf(html, match, name);
  if (end === null) unclosed.add(name);
  // a drawing that is never closed ends where text begins: what reaches to another's end is left to the parser
  if (end !== null && name === "svg" && TEXT.test(html.slice(match.index, end))) return null;
  return end;
}

function closeOf(html: string, match: RegExpExecArray, name: string): number | null {
  const close = new RegExp(`</${name}\\s*>`, "gi");
  close.lastIndex = match.index + match[0].length;
  return close.exec(html) ? close.lastIndex : null;
}

function after(html: string, words: string, from: number): number | null {
  const found = html.indexOf(words, from);
  return found < 0 ? null : found + words.length;
}

function endOfFile(html: string, from: number): number | null {
  FILE_END.lastIndex = from;
  const end = FILE_END.exec(html)?.index ?? html.length;
  return end - from > LONG_FILE ? end : null;
}
