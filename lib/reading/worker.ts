import { parentPort, workerData } from "node:worker_threads";
import { loadKnowledge } from "../knowledge/load";
import type { Said } from "./crew";
import { TASKS } from "./tasks";

// Runs in a thread of its own: does the task it was started for on every input that it is sent.

/** What a worker is started with. */
export interface WorkerOrder {
  readonly task: string;
  /** Say what is wrong with the lists of names; one worker does. */
  readonly report: boolean;
}

const say = (said: Said): void => parentPort?.postMessage(said);
const { task: name, report } = workerData as WorkerOrder;

try {
  const task = TASKS.find((each) => each.name === name);
  if (!task) throw new Error(`there is no task "${name}"`);
  const knowledge = loadKnowledge(report ? ({ message }) => say({ kind: "problem", message }) : () => undefined);
  await knowledge.model(); // without it no article can be read: that is one error, not one for each
  parentPort?.on("message", async (input: unknown) => {
    try {
      say({ kind: "done", out: await task.perform(input as never, knowledge) });
    } catch (error) {
      say({ kind: "failed", why: messageOf(error) });
    }
  });
  say({ kind: "ready" });
} catch (error) {
  say({ kind: "unable", why: messageOf(error) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
