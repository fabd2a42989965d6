import { log } from "../log";
import { store } from "../store/client";
import { eventColumns } from "../store/event-columns";
import { countWaiting } from "../store/waiting";
import { readVersion } from "../store/write";
import type { Gauge } from "./metrics";

const shared = globalThis as { datelineEnding?: boolean };

/** From now on the server says that it is not ready, so that no more is sent to it, and finishes what it has begun. */
export function watchForTheEnd(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      shared.datelineEnding = true;
      log("info", "The server ends; what has begun is finished", { signal });
    });
}

/** May requests be sent here? Not before the events are in memory, not while the database is away, and not once it has been told to end. In milliseconds: the longest wait. */
export async function readiness(
  patience = 2000,
): Promise<{ ready: boolean; why: string | null; version: string | null }> {
  if (shared.datelineEnding) return { ready: false, why: "it is ending", version: null };
  try {
    const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref());
    const version = await Promise.race([readVersion(store()), late]);
    if (version === null) return { ready: false, why: "the database does not answer", version };
    const columns = await Promise.race([eventColumns(store()), late]);
    if (columns === null) return { ready: false, why: "the events are being read into memory", version };
    return { ready: true, why: null, version };
  } catch {
    return { ready: false, why: "the database is away", version: null };
  }
}

/** What is stored and what waits, for metrics. */
export async function storedGauges(): Promise<Gauge[]> {
  const db = store();
  const columns = await eventColumns(db);
  const { states, oldest } = await countWaiting(db);
  return [
    {
      name: "dateline_events",
      help: "Events that this server shows.",
      values: [["", columns.size]],
    },
    {
      name: "dateline_columns_current",
      help: "1 if this server shows the data as they are now, 0 while it reads what has changed.",
      values: [["", columns.version === (await readVersion(db)) ? 1 : 0]],
    },
    {
      name: "dateline_queue",
      help: "Things that wait to be read, are being read, or were read.",
      values: [...states].map(([state, count]) => [`state="${state}"`, count]),
    },
    {
      name: "dateline_queue_oldest_seconds",
      help: "How long the first that waits has waited.",
      values: [["", oldest]],
    },
  ];
}
