import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";

/** How far what runs beside the server steps back for it, as `nice` counts: reading uses all cores, and pages are not to wait for that. */
const BEHIND = 10;

/**
 * Starts the command line in a process of its own: pages never wait for it, and what breaks it does not break them. What it says goes nowhere,
 * what it complains of to the server's own log; with `heard` both are the caller's, who waits for it.
 */
export function runDateline(args: readonly string[], heard = false): ChildProcess {
  const child = spawn(process.execPath, [path.resolve("scripts/dateline.mjs"), ...args], {
    stdio: heard ? ["ignore", "pipe", "pipe"] : ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (!heard) stepBack(child);
  return child;
}

/** At once, before it makes threads, which have the priority of the one that makes them. */
function stepBack({ pid }: ChildProcess): void {
  if (pid === undefined) return; // it could not be started, as `endOf` tells
  try {
    setPriority(pid, BEHIND);
  } catch {
    // it has ended already, or this machine knows no priorities: it reads as it is
  }
}

/** How a process ended: null where it did its work. */
export function endOf(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code === 0 ? null : signal ? `signal ${signal}` : `code ${code}`));
  });
}
