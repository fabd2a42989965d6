import { charsetOf, decodeBytes } from "../decode";
import { type Format, isNamed, opening, unreadable } from "./format";
import { pageSource } from "./html";

/** A page saved as one file by a browser (MHTML, "Web page, single file"): the first HTML part of a MIME message. */
export const mhtml: Format = {
  id: "mhtml",
  accepts: (input) =>
    isNamed(input, /\.(?:mhtml?|eml)$/i, /^(?:multipart\/related|application\/x-mimearchive|message\/rfc822)/i) ||
    /^(?:From|MIME-Version|Snapshot-Content-Location): /i.test(opening(input)),
  parse: (input) => {
    const raw = bytesAsText(input.bytes);
    const page = findHtml(raw, 0);
    if (!page)
      return unreadable("broken-file", `${input.name}: no web page was found in the saved file. Save the page again.`);
    const headers = headersOf(raw.slice(0, endOfHeaders(raw)));
    const url = headers.get("snapshot-content-location") ?? page.headers.get("content-location");
    const markup = decodeBytes(page.bytes, charsetOf(page.headers.get("content-type")));
    const known = {
      ...input,
      ...(url ? { url } : {}),
      ...(headers.has("date") ? { retrieved: headers.get("date") as string } : {}),
    };
    return { sources: [pageSource(known, markup)], problems: [] };
  },
};

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

const DEEPEST = 4;

/** One character a byte. */
function bytesAsText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

function endOfHeaders(part: string): number {
  const end = /\r?\n\r?\n/.exec(part);
  return end ? end.index + end[0].length : part.length;
}

function headersOf(head: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}

function findHtml(part: string, depth: number): Part | null {
  const start = endOfHeaders(part);
  const headers = headersOf(part.slice(0, start));
  const type = headers.get("content-type") ?? "";
  if (/^multipart\//i.test(type) && depth < DEEPEST) {
    const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
    const mark = boundary?.[1] ?? boundary?.[2];
    if (!mark) return null;
    for (const inner of part.slice(start).split(`--${mark}`).slice(1)) {
      const found = inner.startsWith("--") ? null : findHtml(inner.replace(/^\r?\n/, ""), depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!/^(?:text\/html|application\/xhtml)/i.test(type)) return null;
  return { headers, bytes: decodeBody(part.slice(start), headers.get("content-transfer-encoding") ?? "") };
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64");
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, "latin1");
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
