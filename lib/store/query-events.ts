import type { EventRow } from "../answers/rows";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { loadEventRows } from "./load-event-rows";
import { firstNumbers } from "./query-view";
import { selectEvents } from "./select-events";

/** The events that pass all filters of a view, its time range too, in the order of its list: the first `limit`, and how many there are. */
export async function queryEvents(
  view: View,
  limit: number,
  db: Store = store(),
): Promise<{ events: EventRow[]; total: number }> {
  const { columns, selection } = await selectEvents(db, view);
  const { inRange } = selection;
  const numbers = inRange === 0 ? [] : firstNumbers(columns, selection, view, { events: limit });
  return { events: await loadEventRows(db, numbers), total: inRange };
}
