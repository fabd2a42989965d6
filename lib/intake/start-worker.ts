import { log } from "../log";
import { hasUnmerged } from "../store/has-unmerged";
import { addWaiting, type Given, untilFree, waitingStates } from "../store/waiting";
import { endOf, runDateline } from "./run-dateline";

export type { Given };

/** Stores what was given and sees to it that it is read. Returns its ids, in order. */
export async function addGiven(given: readonly Given[]): Promise<string[]> {
  const ids = await addWaiting(given);
  void work();
  return ids;
}

export const statesOf = waitingStates;

/** So long after the last correction all events are merged, in milliseconds: who corrects one seldom stops there. */
const QUIET = 5000;

/** Sees to it that all events are merged once nobody has corrected any for a moment; a server that dies before does it at its next start. */
export function mergeSoon(): void {
  clearTimeout(running.datelineQuiet);
  running.datelineQuiet = setTimeout(() => void work(), QUIET);
  running.datelineQuiet.unref();
}

/** Reads on what an earlier server left waiting, and merges what a run that was killed left unmerged. */
export async function resumeWork(): Promise<void> {
  if ((await untilFree()) !== null || (await hasUnmerged())) void work();
}

const running = globalThis as { datelineWorker?: boolean; datelineAgain?: boolean; datelineQuiet?: NodeJS.Timeout };

/** Times in a row that a process which breaks at once is started again. */
const MOST_STARTS = 5;
/** Shorter than this, in seconds, the next look is not worth its process. */
const LEAST_PAUSE = 5;

/**
 * Sees to it that all that waits is read: a process reads it, and one that dies is followed by another, as soon as what the dead one had taken
 * may be taken again. There is one at a time.
 */
async function work(): Promise<void> {
  if (process.env.DATELINE_WORK === "0") return; // workers elsewhere do it
  running.datelineAgain = true;
  if (running.datelineWorker) return; // it sees what has come in when the process that is running ends
  running.datelineWorker = true;
  try {
    let broken = 0;
    while (running.datelineAgain && broken < MOST_STARTS) {
      running.datelineAgain = false;
      const why = await endOf(runDateline(["work"]));
      broken = why === null ? 0 : broken + 1;
      if (why !== null)
        log(
          "error",
          broken < MOST_STARTS
            ? "Reading what was added broke off; it is started again"
            : "Reading what was added broke off; it is tried again at the next start or with `npm run dateline -- work`",
          { why },
        );
      const pause = await untilFree();
      if (pause === null) continue;
      running.datelineAgain = true;
      if (pause > 0 || broken > 0) await unhurried(Math.max(pause, LEAST_PAUSE * broken));
    }
  } catch (error) {
    log("error", "What waits to be read could not be looked for", { why: String(error) });
  } finally {
    running.datelineWorker = false;
  }
}

/** Waits, in seconds, without keeping a server alive that is told to end. */
function unhurried(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000).unref();
  });
}
