import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Given } from "../../lib/store/waiting";

// Articles that wait to be read, and processes that read them.

const program = path.resolve(import.meta.dirname, "../../scripts/dateline.mjs");
export const TEXTS = 24;

const DAYS = ["Monday", "Tuesday", "Wednesday"];
export const GIVEN: Given[] = Array.from({ length: TEXTS }, (_, i) => {
  const town = ["Lyon", "Kyiv", "Nairobi"][i % 3];
  const text = `Police arrested ${2 + (i % 4)} men in ${town} on ${DAYS[i % DAYS.length]}, the mayor said.\n\nThe minister will visit ${town} next week. Paper ${i} was told so by its reporter.`;
  return {
    name: `paper-${i}.txt`,
    address: null,
    bytes: new TextEncoder().encode(text),
    mediaType: "text/plain",
    about: { published: "2024-03-07", title: `Arrests in ${town} (${i})`, url: `https://paper-${i}.example/story` },
  };
});

/** A reproducible order. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const keyed = values.map((value, i) => ({ value, key: Math.imul(i + 1, 2654435761 + seed * 40503) >>> 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

export interface Running {
  readonly child: ChildProcess;
  /** It has said something: it is ready to be told to end. */
  readonly begun: Promise<void>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>;
}

/** Starts a command of `dateline` on a database, with a lease of three seconds. */
export function start(url: string, command: string): Running {
  const env = { ...process.env, DATABASE_URL: url, DATELINE_WORKERS: "1", DATELINE_LEASE: "3", DATELINE_LOG: "json" };
  const child = spawn(process.execPath, [program, command], { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const begun = new Promise<void>((resolve) => child.stderr.once("data", () => resolve()));
  const ended = new Promise<Awaited<Running["ended"]>>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal, said })),
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return { child, begun, ended };
}
