import type { RowsAnswer } from "../answers/events";
import { store } from "./client";
import type { Store } from "./connection";
import { loadEventRows } from "./load-event-rows";
import { readVersion } from "./write";

/** The events with the given numbers, in their order; those that are gone are left out. */
export async function queryRows(numbers: readonly number[], db: Store = store()): Promise<RowsAnswer> {
  const version = await readVersion(db); // first: rows newer than it are asked for again, older ones would be kept
  return { version, rows: await loadEventRows(db, numbers) };
}
