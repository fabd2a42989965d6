import type { Correction, Event } from "../domain";
import { store } from "./client";
import type { Connection, Store } from "./connection";
import { prepareColumns } from "./event-columns";
import { loadCorrections } from "./list-corrections";
import { loadPassages, type StoredReport } from "./load-passages";
import { putEvents, type Replaced } from "./replace-events";
import { readRevision, write } from "./write";

type Merge = (reports: readonly StoredReport[], corrections: readonly Correction[]) => readonly Event[];

/** Attempts to merge without holding the write lock, before merging under it. */
const OPTIMISTIC = 3;

/**
 * Merges all stored passages and stores the events. What was merged is what is stored: if another process saves an article meanwhile,
 * it is done again. Then all is ready for the next page that is asked for.
 */
export async function rebuildEvents(merge: Merge, db: Store = store()): Promise<Replaced> {
  const done = await mergeAgain(merge, db);
  await prepareColumns(db);
  return done;
}

async function mergeAgain(merge: Merge, db: Store): Promise<Replaced> {
  const load = async (from: Connection) => merge(await loadPassages(from), await loadCorrections(from));
  for (let attempt = 0; attempt < OPTIMISTIC; attempt++) {
    const before = await readRevision(db);
    const events = await load(db);
    const done = await write(db, async (tx, revision) => (revision === before + 1 ? putEvents(tx, events) : null));
    if (done) return done;
  }
  return write(db, async (tx) => putEvents(tx, await load(tx)));
}
