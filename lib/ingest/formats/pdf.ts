import { makeSource } from "../source";
import { type Format, isNamed, opening, unreadable } from "./format";

const MOST_PAGES = 500;

/** A PDF: the text of its pages, lines joined to paragraphs. Its own dates are of the file, not of publication, and are not taken. */
export const pdf: Format = {
  id: "pdf",
  accepts: (input) => isNamed(input, /\.pdf$/i, /^application\/pdf/i) || opening(input).startsWith("%PDF-"),
  parse: async (input) => {
    if (!opening(input).includes("%PDF-"))
      return unreadable("broken-file", `${input.name}: not a PDF, whatever its name says. Save it again.`);
    const { getDocumentProxy } = await import("unpdf");
    try {
      const document = await getDocumentProxy(Uint8Array.from(input.bytes), { isEvalSupported: false, verbosity: 0 });
      const pages: string[] = [];
      for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
        const { items } = await (await document.getPage(number)).getTextContent();
        pages.push(linesOf(items as unknown as readonly Item[]).join("\n"));
      }
      const { info } = await document.getMetadata();
      await document.destroy();
      const text = paragraphs(pages);
      if (!/\p{L}{3}/u.test(text))
        return unreadable(
          "no-text",
          `${input.name}: the PDF holds pictures of pages and no text. Run it through text recognition (OCR) first.`,
        );
      const about = info as { Title?: unknown; Author?: unknown };
      const title =
        typeof about.Title === "string" && !/^(?:untitled|microsoft word)|\.\w{2,5}$/i.test(about.Title)
          ? about.Title
          : null;
      return {
        sources: [
          makeSource(input.name, {
            title,
            author: about.Author,
            url: input.url,
            retrieved: input.retrieved,
            ...input.sidecar,
            text,
            html: null,
          }),
        ],
        problems: [],
      };
    } catch (error) {
      const why = error instanceof Error ? error.name : "";
      if (/Password/i.test(why))
        return unreadable("locked-file", `${input.name}: the PDF asks for a password. Save it without one.`);
      return unreadable("broken-file", `${input.name}: the PDF is damaged and could not be read. Save it again.`);
    }
  },
};

interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height?: number;
  readonly transform?: readonly number[];
}

/** The lines of a page; an empty one where the gap to the line above is wider than a line. */
function linesOf(items: readonly Item[]): string[] {
  const lines: string[] = [];
  let line = "";
  let last: number | null = null;
  const push = (y: number, height: number) => {
    if (!line.trim()) return;
    if (last !== null && Math.abs(last - y) > height * 1.8) lines.push("");
    lines.push(line.trim());
    last = y;
  };
  let [y, height] = [0, 10];
  for (const item of items) {
    if (item.str === undefined) continue;
    line += item.str;
    if (item.str.trim()) [y, height] = [item.transform?.[5] ?? y, item.height || height];
    if (item.hasEOL) {
      push(y, height);
      line = "";
    }
  }
  push(y, height);
  return lines;
}

/** Lines joined to paragraphs: at an empty line, or where a line ends a sentence well before the others' width. Words cut at a line's end are whole again. */
function paragraphs(pages: readonly string[]): string {
  const lines = pages
    .flatMap((page) => page.split("\n"))
    .filter((line) => !/^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(line));
  const lengths = lines
    .map((line) => line.length)
    .filter((length) => length > 20)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 80;
  const found: string[] = [];
  let open = "";
  for (const line of lines) {
    if (line === "") {
      if (/[.!?:”"’)]$/.test(open) || open.length < width * 0.8) {
        if (open) found.push(open);
        open = "";
      }
      continue;
    }
    open = /\p{Ll}-$/u.test(open) && /^\p{Ll}/u.test(line) ? open.slice(0, -1) + line : open ? `${open} ${line}` : line;
    if (/[.!?”"]$/.test(line) && line.length < width * 0.75) {
      found.push(open);
      open = "";
    }
  }
  if (open) found.push(open);
  return found.join("\n\n");
}
