import { spawn } from "node:child_process";
import path from "node:path";
import { hasUnmerged } from "../store/has-unmerged";
import { addWaiting, countWaiting, type Given, waitingStates } from "../store/waiting";

export type { Given };

/** Stores what was given and sees to it that it is read. Returns its ids, in order. */
export async function addGiven(given: readonly Given[]): Promise<string[]> {
  const ids = await addWaiting(given);
  startWorker();
  return ids;
}

export const statesOf = waitingStates;

/** Reads on what an earlier server left waiting, and merges what a run that was killed left unmerged. */
export async function resumeWork(): Promise<void> {
  if ((await countWaiting()) > 0 || (await hasUnmerged())) startWorker();
}

const running = globalThis as { datelineWorker?: boolean; datelineAgain?: boolean };

/** Reading runs in a process of its own: pages never wait for it, and what breaks it does not break them. */
function startWorker(): void {
  if (running.datelineWorker) {
    running.datelineAgain = true; // what came in while the last was ending
    return;
  }
  running.datelineWorker = true;
  const child = spawn(process.execPath, [path.resolve("scripts/dateline.mjs"), "work"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const ended = () => {
    running.datelineWorker = false;
    if (!running.datelineAgain) return;
    running.datelineAgain = false;
    startWorker();
  };
  child.once("error", (error) => {
    console.error("What was added could not be read:", error);
    ended();
  });
  child.once("exit", (code) => {
    if (code)
      console.error(
        `Reading what was added ended with code ${code}; it is tried again at the next start or with \`npm run dateline -- work\`.`,
      );
    ended();
  });
}
