import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Why a request may not write, with the status to answer; null if it may. */
export interface Refusal {
  readonly status: 401 | 403 | 429;
  readonly message: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Is the server bound to this machine alone? `HOST` is what it was started with. */
export const isLocal = (host: string = process.env.HOST || "127.0.0.1"): boolean => LOOPBACK.test(host);

/**
 * May a request come from where it says? Not from another site's page; bound to this machine alone, only under this machine's own names (else
 * another site's name could be led here).
 */
export function refuseForeign(headers: Headers, host?: string): Refusal | null {
  const named = headers.get("host") ?? "";
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none")
    return { status: 403, message: "Only Dateline's own pages may add." };
  if (origin !== null && hostIn(origin) !== named)
    return { status: 403, message: "Only Dateline's own pages may add." };
  const name = named.replace(/:\d{1,5}$/, "");
  if (isLocal(host) && !LOOPBACK.test(name))
    return { status: 403, message: `Dateline serves this machine alone, not "${name.slice(0, 60)}".` };
  return null;
}

/** Is it the token of whoever runs the server? */
export const isWriteToken = (given: string): boolean => given !== "" && same(given, writeToken());

function hostIn(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Compares in a time that does not tell how much agrees. */
function same(a: string, b: string): boolean {
  const hash = (words: string) => createHash("sha256").update(words).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/**
 * The token for writing: DATELINE_TOKEN, else one that is made once and kept in data/write-token, readable by its owner alone. `made` hears
 * where, when it is made.
 */
export function writeToken(made: (file: string) => void = () => undefined): string {
  if (process.env.DATELINE_TOKEN) return process.env.DATELINE_TOKEN;
  const file = path.resolve("data/write-token");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(path.dirname(file), { recursive: true });
  const token = randomBytes(24).toString("base64url");
  writeFileSync(file, `${token}\n`, { mode: 0o600, flag: "wx" });
  chmodSync(file, 0o600);
  made(file);
  return token;
}

/** Of all that one request brings, in bytes. next.config.js has it too: what is more never gets as far. */
export const MOST_BYTES = 64 * 1024 * 1024;

const PER_MINUTE = 60;
/** Wrong tokens a minute, of all that ask: more is somebody who guesses. */
const FAILURES = 20;
/** Names that are counted at once: more are forgotten, the oldest first. */
const MOST_NAMES = 1000;

interface Window {
  since: number;
  count: number;
}
const windows = globalThis as { datelineWrites?: Map<string, Window> };

/** Counts a write of somebody; a refusal once there have been too many in a minute. */
export function countWrite(name: string, at: number = performance.now()): Refusal | null {
  return count(name, PER_MINUTE, at)
    ? null
    : { status: 429, message: "Too much was written within a minute. Wait a little." };
}

/** Counts a wrong token; a refusal once there have been too many in a minute. */
export function countFailure(at: number = performance.now()): Refusal | null {
  return count("", FAILURES, at) ? null : { status: 429, message: "Too many wrong tokens. Wait a minute." };
}

/** Counts; false if there have been more than `most` within a minute. */
function count(name: string, most: number, at: number): boolean {
  windows.datelineWrites ??= new Map();
  const known = windows.datelineWrites.get(name);
  const window = known && at - known.since <= 60_000 ? known : { since: at, count: 0 };
  windows.datelineWrites.delete(name);
  windows.datelineWrites.set(name, window);
  const [oldest] = windows.datelineWrites.keys();
  if (windows.datelineWrites.size > MOST_NAMES && oldest !== undefined) windows.datelineWrites.delete(oldest);
  return ++window.count <= most;
}
