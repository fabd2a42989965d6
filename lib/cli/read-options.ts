import type { ReadOptions } from "../reading/read-all";
import { workerCount } from "../reading/worker-count";

/** How this machine and the user want many articles read; null, and said why, where the user's wish is not understood. */
export function readOptions(): ReadOptions | null {
  const given = process.env.DATELINE_WORKERS;
  const workers = workerCount(given);
  if (workers !== null) return { workers, report: ({ message }) => process.stderr.write(`${message}\n`) };
  process.stderr.write(`dateline: DATELINE_WORKERS takes a whole number from 1, not "${given}"\n`);
  return null;
}
