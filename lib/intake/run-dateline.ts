import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

/**
 * Starts the command line in a process of its own: pages never wait for it, and what breaks it does not break them. What it says goes nowhere,
 * what it complains of to the server's own log; with `heard` both are the caller's.
 */
export function runDateline(args: readonly string[], heard = false): ChildProcess {
  return spawn(process.execPath, [path.resolve("scripts/dateline.mjs"), ...args], {
    stdio: heard ? ["ignore", "pipe", "pipe"] : ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
}

/** How a process ended: null where it did its work. */
export function endOf(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code === 0 ? null : signal ? `signal ${signal}` : `code ${code}`));
  });
}
