import { NoAnswer } from "./protocol";
import { redact } from "./redact";

/** Longest word of a server that is passed on, in UTF-16 units. */
const LONGEST = 160;

/** What an error of a client means: a NoAnswer, without any key. */
export function noAnswerOf(error: unknown, key: string | null): NoAnswer {
  const known = causes(error).find((each): each is NoAnswer => each instanceof NoAnswer);
  if (known) return known;
  const { status, headers } = (error ?? {}) as { status?: unknown; headers?: unknown };
  if (typeof status !== "number") return new NoAnswer("down", `it was not reached (${codeOf(error)})`);
  const said = `it answered with status ${status}`;
  if (status === 429 || status === 529) return new NoAnswer("busy", said, afterOf(headers));
  if (status === 408 || status === 409 || status >= 500) return new NoAnswer("down", said, afterOf(headers));
  if (status === 401 || status === 403) return new NoAnswer("wrong", `${said}: it does not take the key`);
  return new NoAnswer("wrong", `${said}: ${wordsOf(error, key)}`);
}

/** What a server said of a request that it does not take, on one line and without any key. */
export function wordsOf(error: unknown, key: string | null, longest = LONGEST): string {
  const words = redact(error instanceof Error ? error.message : String(error), key);
  return words.replace(/[\p{Cc}\s]+/gu, " ").slice(0, longest);
}

/** Milliseconds, at most two minutes; read only in seconds: a date would be counted from another clock. */
function afterOf(headers: unknown): number | null {
  const words = headers instanceof Headers ? headers.get("retry-after") : null;
  return words !== null && /^\d+(?:\.\d+)?$/.test(words) ? Math.min(120, Number(words)) * 1000 : null;
}

/** An error and what it came of. */
function causes(error: unknown): unknown[] {
  const out: unknown[] = [];
  for (let at = error; at && out.length < 8; at = (at as { cause?: unknown }).cause) out.push(at);
  return out;
}

/** "ECONNREFUSED": a code says why and nothing of what was sent. */
function codeOf(error: unknown): string {
  const codes = causes(error).map((each) => (each as { code?: unknown }).code);
  return (
    codes.find((code): code is string => typeof code === "string" && /^[A-Z_]{3,40}$/.test(code)) ?? "it broke off"
  );
}
