import { availableParallelism, totalmem } from "node:os";

/** Bytes that one worker may come to need, with the names, the model and an article. */
const EACH = 500e6;

/** How many threads to read on: as many as `given` says, else one for each core that half the memory has room for. Null where it says no number. */
export function workerCount(given: string | undefined): number | null {
  if (given) return /^[1-9]\d{0,2}$/.test(given) ? Number(given) : null;
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / 2 / EACH)));
}
