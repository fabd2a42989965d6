import type { EventRow } from "../answers";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";
import { loadEventRows } from "./load-event-rows";
import { failedFilters } from "./match-view";
import { searchEvents } from "./sqlite";

/** The events that pass all filters of a view, its time range too, in time order: the first `limit`, and how many there are. */
export async function queryEvents(
  view: View,
  limit: number,
  db: Store = store(),
): Promise<{ events: EventRow[]; total: number }> {
  const found = view.q === "" ? null : await searchEvents(db, view.q);
  const columns = await eventColumns(db);
  const failed = failedFilters(columns, view, found);
  const numbers = columns.numbers.filter((_, i) => failed[i] === 0);
  return { events: await loadEventRows(db, numbers.slice(0, limit)), total: numbers.length };
}
