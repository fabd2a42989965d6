import { lookup as resolveName } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isPublicAddress } from "./public-address";

/** What may be fetched, and how much of it. */
export interface FetchLimits {
  /** Bytes after unpacking. */
  readonly bytes: number;
  /** Milliseconds in all, redirects too. */
  readonly time: number;
  readonly redirects: number;
  /** Allow addresses of this machine and its networks, and any port. */
  readonly private: boolean;
}

export const LIMITS: FetchLimits = {
  bytes: 15 * 1024 * 1024,
  time: 20_000,
  redirects: 5,
  private: process.env.DATELINE_FETCH_PRIVATE === "1",
};

/** An answer, whole. `url`: where it came from in the end. */
export interface Fetched {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Uint8Array;
  /** Moved for good: the address to use from now on. */
  readonly moved: string | null;
}

/** Why an address was not fetched; the message says what to do. */
export class NotFetched extends Error {
  constructor(
    readonly code: "refused-address" | "unreachable" | "too-large" | "too-slow" | "redirects" | "broken-answer",
    message: string,
  ) {
    super(message);
  }
}

/** How this program names itself. */
export const AGENT = "Dateline/0.1 (reads news articles into timelines)";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches an address over http or https. Reaches nothing but the public internet: on every hop all addresses of the name must be public,
 * and the one checked is the one dialled. Unpacks at most `bytes`, takes at most `time`. Any status comes back; throws NotFetched else.
 */
export async function fetchUrl(
  address: string,
  headers: Readonly<Record<string, string>> = {},
  limits: FetchLimits = LIMITS,
): Promise<Fetched> {
  const ends = performance.now() + limits.time;
  let url = checked(address, limits);
  let moved: string | null = null;
  let forGood = true;
  for (let hop = 0; ; hop++) {
    const { status, headers: got, bytes } = await once(url, headers, limits, ends);
    const target = REDIRECTS.has(status) ? got.location : undefined;
    if (!target) return { url: url.href, status, headers: got, bytes, moved };
    if (hop >= limits.redirects)
      throw new NotFetched(
        "redirects",
        `${address}: it leads on more than ${limits.redirects} times. Give the address it leads to.`,
      );
    const next = checked(target, limits, url);
    if (url.protocol === "https:" && next.protocol === "http:" && !limits.private)
      throw new NotFetched(
        "refused-address",
        `${address}: it leads from a safe connection to an unsafe one (${next.origin}). Give that address yourself if you trust it.`,
      );
    forGood &&= status === 301 || status === 308;
    if (forGood) moved = next.href;
    url = next;
  }
}

/** An address that may be fetched as far as its words say. Throws NotFetched on another. */
function checked(address: string, limits: FetchLimits, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NotFetched(
      "refused-address",
      `${address.slice(0, 200)}: not a web address. Give one that begins with https://`,
    );
  }
  const refuse = (why: string) => new NotFetched("refused-address", `${url.href.slice(0, 200)}: ${why}`);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refuse("only addresses that begin with http:// or https:// are fetched.");
  if (url.username || url.password) throw refuse("it holds a name or password. Give it without.");
  const name = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (name === "") throw refuse("it names no site.");
  if (limits.private) return url;
  if (url.port !== "" && url.port !== "80" && url.port !== "443")
    throw refuse("only the usual ports of the web (80, 443) are fetched from.");
  if (
    isIP(name)
      ? !isPublicAddress(name)
      : /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/i.test(name) || !name.includes(".")
  )
    throw refuse(INSIDE);
  return url;
}

const INSIDE =
  "it lies inside this machine's own network, which is not fetched from. Set DATELINE_FETCH_PRIVATE=1 to allow that.";

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | undefined>;
  readonly bytes: Uint8Array;
}

function once(url: URL, headers: Readonly<Record<string, string>>, limits: FetchLimits, ends: number): Promise<Answer> {
  const left = ends - performance.now();
  const slow = () =>
    new NotFetched(
      "too-slow",
      `${url.href}: it did not answer in ${Math.round(limits.time / 1000)} seconds. Try again later.`,
    );
  if (left <= 0) return Promise.reject(slow());
  return new Promise((resolve, reject) => {
    const client = url.protocol === "https:" ? https : http;
    const request = client.get(
      url,
      {
        agent: false,
        lookup: guarded(limits),
        headers: {
          "user-agent": AGENT,
          accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          "accept-language": "en",
          "accept-encoding": "gzip, deflate, br",
          ...headers,
        },
        maxHeaderSize: 32_768,
      },
      (response) => {
        body(response, limits.bytes, url).then(
          (bytes) => done(() => resolve({ status: response.statusCode ?? 0, headers: plain(response), bytes })),
          (error: unknown) => done(() => reject(told(error, url))),
        );
      },
    );
    const timer = setTimeout(() => request.destroy(slow()), left);
    const done = (then: () => void) => {
      clearTimeout(timer);
      request.destroy();
      then();
    };
    request.on("error", (error) => done(() => reject(told(error, url))));
  });
}

/** Finds a name's addresses with `resolve`, refuses the name if any of them is not public, and gives those that were checked to be dialled. */
export function guarded(limits: FetchLimits, resolve: typeof resolveName = resolveName): LookupFunction {
  return (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "", 0);
      const inside = !limits.private && found.some(({ address }) => !isPublicAddress(address));
      if (inside || found.length === 0)
        return callback(
          Object.assign(new NotFetched("refused-address", `${name}: ${INSIDE}`), { code: "refused-address" as const }),
          "",
          0,
        );
      if (options.all) return (callback as unknown as (error: null, found: unknown) => void)(null, found);
      const [first] = found;
      callback(null, first?.address ?? "", first?.family ?? 4);
    });
  };
}

function plain(response: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}

async function body(response: IncomingMessage, most: number, url: URL): Promise<Uint8Array> {
  const packing = (response.headers["content-encoding"] ?? "").toLowerCase().trim();
  const unpack =
    packing === "gzip" || packing === "x-gzip"
      ? createGunzip()
      : packing === "br"
        ? createBrotliDecompress()
        : packing === "deflate"
          ? createInflate()
          : null;
  if (!unpack && packing && packing !== "identity")
    throw new NotFetched(
      "broken-answer",
      `${url.href}: it is packed in a way that is not known (${packing.slice(0, 40)}).`,
    );
  const stream: AsyncIterable<Uint8Array> = unpack ? response.pipe(unpack) : response;
  if (unpack) response.on("error", (error) => unpack.destroy(error));
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most)
      throw new NotFetched(
        "too-large",
        `${url.href}: it is larger than ${Math.round(most / 1024 / 1024)} MB unpacked and was not read.`,
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function told(error: unknown, url: URL): NotFetched {
  if (error instanceof NotFetched) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why =
    REASONS[code] ??
    (/^Z_|^ERR__ERROR/.test(code)
      ? "its answer is damaged."
      : /CERT|SSL|TLS/.test(code)
        ? "its certificate is not valid. Open it in a browser and save the page."
        : "it could not be reached. Check the address and the connection.");
  return new NotFetched(/^Z_|^HPE_/.test(code) ? "broken-answer" : "unreachable", `${url.href}: ${why}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no site of this name. Check the spelling.",
  EAI_AGAIN: "names of sites cannot be looked up now. Check the connection.",
  ECONNREFUSED: "the site does not answer. Try again later.",
  ECONNRESET: "the site broke off the connection. Try again later.",
  HPE_HEADER_OVERFLOW: "its answer is not one that a web server gives.",
};
