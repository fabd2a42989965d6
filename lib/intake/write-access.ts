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
 * May a request write? Not from another site's page; bound to this machine alone, only under this machine's own names (else another site's
 * name could be led here); bound beyond it, only with the token.
 */
export function mayWrite(headers: Headers, host?: string): Refusal | null {
  const named = headers.get("host") ?? "";
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none")
    return { status: 403, message: "Only Dateline's own pages may add." };
  if (origin !== null && hostIn(origin) !== named)
    return { status: 403, message: "Only Dateline's own pages may add." };
  if (isLocal(host)) {
    const name = named.replace(/:\d{1,5}$/, "");
    return LOOPBACK.test(name)
      ? null
      : { status: 403, message: `Dateline serves this machine alone, not "${name.slice(0, 60)}".` };
  }
  const given = /^Bearer\s+(\S{1,200})$/i.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  if (given !== "" && same(given, writeToken())) return null;
  return {
    status: 401,
    message: "Adding needs the write token, which was printed when the server first started (data/write-token).",
  };
}

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
const window = globalThis as { datelineWrites?: { since: number; count: number } };

/** Counts a write; a refusal once there have been too many in a minute. */
export function countWrite(at: number = performance.now()): Refusal | null {
  if (!window.datelineWrites || at - window.datelineWrites.since > 60_000)
    window.datelineWrites = { since: at, count: 0 };
  return ++window.datelineWrites.count > PER_MINUTE
    ? { status: 429, message: "Too much was added within a minute. Wait a little." }
    : null;
}
