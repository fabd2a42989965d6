import { charsetOf, decodeBytes } from "../decode";
import { makeSource } from "../source";
import { type Format, isNamed } from "./format";

/** Markdown, with a head of "key: value" lines between dashes if it has one. The first heading is the headline. */
export const markdown: Format = {
  id: "markdown",
  accepts: (input) => isNamed(input, /\.(?:md|markdown|mdown)$/i, /^text\/markdown/i),
  parse: (input) => {
    const { fields, body } = splitHead(decodeBytes(input.bytes, charsetOf(input.mediaType)));
    const { text, title } = plainText(body);
    const {
      date,
      created,
      published = date ?? created,
      link,
      source,
      url = link ?? source,
      site,
      publisher = site,
    } = fields;
    const known = { title: fields.title ?? title, published, url, publisher, author: fields.author ?? fields.authors };
    return {
      sources: [
        makeSource(input.name, {
          language: fields.lang ?? fields.language,
          ...known,
          ...input.sidecar,
          text,
          html: null,
        }),
      ],
      problems: [],
    };
  },
};

function splitHead(markdown: string): { fields: Record<string, string | undefined>; body: string } {
  const head = /^\s*---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown);
  if (!head) return { fields: {}, body: markdown };
  const fields: Record<string, string | undefined> = Object.create(null);
  for (const line of (head[1] ?? "").split("\n")) {
    const found = /^([\w-]{1,40})\s*:\s*(.{1,2000}?)\s*$/.exec(line);
    if (found?.[1])
      fields[found[1].toLowerCase()] = (found[2] ?? "").replace(/^(["'])(.*)\1$/, "$2").replace(/^\[(.*)\]$/, "$1");
  }
  return { fields, body: markdown.slice(head[0].length) };
}

/** The words of Markdown, a paragraph a line group, without its marks; code, tables and pictures are left out. */
export function plainText(markdown: string): { text: string; title: string | null } {
  let title: string | null = null;
  const lines: string[] = [];
  let fenced = false;
  for (const raw of markdown.split(/\r?\n/)) {
    if (/^\s{0,3}(?:```|~~~)/.test(raw)) fenced = !fenced;
    else if (!fenced) {
      const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(raw);
      const line = inline(heading?.[1] ?? raw.replace(/^\s{0,3}(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+/, ""));
      if (heading && title === null && lines.every((above) => above === "")) title = line;
      if (/^\s*(?:[-*_]\s*){3,}$|^\s*\|.*\|\s*$|^\s*=+\s*$/.test(raw)) lines.push("");
      else lines.push(...(heading ? ["", line, ""] : [line]));
    }
  }
  return { text: joinWrapped(lines), title };
}

/** Lines of one paragraph as one: Markdown breaks them where it likes. */
function joinWrapped(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.trim()) open.push(line.trim());
    else if (open.length > 0) {
      paragraphs.push(open.join(" "));
      open = [];
    }
  }
  return paragraphs.join("\n\n");
}

function inline(words: string): string {
  return words
    .replace(/!\[[^\]]{0,500}\]\([^)\s]{0,2000}(?: "[^"]{0,300}")?\)/g, "")
    .replace(/\[([^\]]{1,1000})\]\([^)\s]{0,2000}(?: "[^"]{0,300}")?\)/g, "$1")
    .replace(/\[([^\]]{1,1000})\]\[[^\]]{0,100}\]/g, "$1")
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, "$1")
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, "")
    .replace(/(\*\*|__|~~|`)(?=\S)([^*_~`]{1,1000}?)\1/g, "$2")
    .replace(/(?<![\w*])[*_](?=\S)([^*_]{1,1000}?)[*_](?![\w*])/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, "$1");
}
