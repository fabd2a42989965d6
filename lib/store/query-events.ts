import type { EventRow } from "../answers";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";
import { loadEventRows } from "./load-event-rows";
import { failedFilters } from "./match-view";
import { searchEvents } from "./sqlite";

/** The events that pass all filters of a view, its time range too, in time order by its clock: the first `limit`, and how many there are. */
export async function queryEvents(
  view: View,
  limit: number,
  db: Store = store(),
): Promise<{ events: EventRow[]; total: number }> {
  const found = view.q === "" ? null : await searchEvents(db, view.q);
  const columns = await eventColumns(db);
  const failed = failedFilters(columns, view, found);
  const order = view.clock === "reported" ? [...columns.reported.order] : columns.numbers.map((_, i) => i);
  const numbers = order.flatMap((i) => (failed[i] === 0 ? (columns.numbers[i] ?? []) : []));
  return { events: await loadEventRows(db, numbers.slice(0, limit)), total: numbers.length };
}
