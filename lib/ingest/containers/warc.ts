import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { FormatInput } from "../formats/format";

const LARGEST = 32 * 1024 * 1024;
const LONGEST_HEAD = 64 * 1024;

/** A page as a web archive keeps it, or what was passed over and why. */
export type WarcPage = { readonly input: FormatInput } | { readonly skipped: string };

/** The pages of a web archive (WARC) in order, one in memory at a time: the HTML answers, whole, with address and day of capture. */
export async function* warcPages(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<WarcPage> {
  const reader = new Reader(stream);
  for (let number = 1; ; number++) {
    const head = await reader.head();
    if (head === null) return;
    const lines = head.split(/\r?\n/);
    if (!/^WARC\/\d/.test(lines[0] ?? "")) {
      yield { skipped: `${file}, record ${number}: not a record of a web archive; what follows it was not read.` };
      return;
    }
    const headers = headersOf(lines.slice(1));
    const length = Number(headers.get("content-length") ?? Number.NaN);
    if (!Number.isInteger(length) || length < 0) {
      yield { skipped: `${file}, record ${number}: it does not say how long it is; what follows it was not read.` };
      return;
    }
    const wanted = /^(?:response|resource)$/i.test(headers.get("warc-type") ?? "") && length <= LARGEST;
    const block = await reader.block(length, wanted);
    if (block === null) continue;
    const url = (headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
    const page = pageOf(block, headers, {
      name: url || `${file}, record ${number}`,
      url,
      retrieved: headers.get("warc-date") ?? "",
    });
    if (page) yield page;
  }
}

function pageOf(
  block: Buffer,
  headers: ReadonlyMap<string, string>,
  about: { name: string; url: string; retrieved: string },
): WarcPage | null {
  if (/^resource$/i.test(headers.get("warc-type") ?? "")) {
    const mediaType = headers.get("content-type") ?? "";
    return isPage(mediaType) ? { input: { ...about, bytes: block, mediaType } } : null;
  }
  const end = block.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const lines = block.subarray(0, end).toString("latin1").split("\r\n");
  const answer = headersOf(lines.slice(1));
  const mediaType = answer.get("content-type") ?? "";
  if (!/^HTTP\/\S+ 200\b/.test(lines[0] ?? "") || !isPage(mediaType)) return null;
  try {
    const body = block.subarray(end + 4);
    const whole = /chunked/i.test(answer.get("transfer-encoding") ?? "") ? unchunked(body) : body;
    return { input: { ...about, bytes: decoded(whole, answer.get("content-encoding") ?? ""), mediaType } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { skipped: `${about.name}: the archive holds a damaged copy of it.` };
  }
}

const isPage = (mediaType: string): boolean => /^(?:text\/html|application\/xhtml\+xml)/i.test(mediaType);

function headersOf(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) found.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return found;
}

/** A body sent in chunks, joined; as it is where it has been joined already. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf("\r\n", at);
    const size = /^[\da-f]{1,8}(?=\s*(?:;|$))/i.exec(body.subarray(at, Math.max(end, at)).toString("latin1"))?.[0];
    if (end < 0 || size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function decoded(body: Buffer, encoding: string): Uint8Array {
  const most = { maxOutputLength: LARGEST };
  if (/gzip/i.test(encoding) && body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, most);
  if (/br/i.test(encoding)) return brotliDecompressSync(body, most);
  return /deflate/i.test(encoding) ? inflateSync(body, most) : body;
}

/** Reads heads and blocks off a stream of bytes. */
class Reader {
  #rest: Buffer = Buffer.alloc(0);
  readonly #chunks: AsyncIterator<Uint8Array>;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Lines up to an empty one; null at the end of the stream. */
  async head(): Promise<string | null> {
    for (;;) {
      let start = 0;
      while (this.#rest[start] === 13 || this.#rest[start] === 10) start++;
      if (start > 0) this.#rest = this.#rest.subarray(start);
      const end = this.#rest.indexOf("\r\n\r\n");
      if (end >= 0) {
        const head = this.#rest.subarray(0, end).toString("utf8");
        this.#rest = this.#rest.subarray(end + 4);
        return head;
      }
      if (this.#rest.length > LONGEST_HEAD) return this.#rest.subarray(0, 200).toString("latin1");
      if (!(await this.#more())) return this.#rest.length > 0 ? this.#rest.subarray(0, 200).toString("latin1") : null;
    }
  }

  /** The next `length` bytes, or null where they are not wanted or not all there: then they are passed over. */
  async block(length: number, wanted: boolean): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) return null;
      const part = this.#rest.subarray(0, left);
      if (wanted) parts.push(part);
      left -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return wanted ? Buffer.concat(parts) : null;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.#rest = this.#rest.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#rest, next.value]);
    return true;
  }
}
