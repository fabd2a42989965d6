import { listOrder } from "../columns/list-order";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { selectEvents } from "./select-events";

/** By what a list of events is sorted: by time in the order of the view, or the greatest first, those alike by time. */
export const SORTS = ["time", "importance", "confidence", "sources"] as const;
export type Sort = (typeof SORTS)[number];

/** The numbers of all events of a view, its range too, and what names the data. */
export async function sortedNumbers(
  view: View,
  sort: Sort,
  db: Store = store(),
): Promise<{ readonly version: string; readonly numbers: Uint32Array }> {
  const { columns, order } = await inTimeOrder(view, db);
  if (sort !== "time") {
    const { importances, confidences, sources } = columns;
    const by = { importance: importances, confidence: confidences, sources }[sort];
    order.sort((a, b) => (by[b] ?? 0) - (by[a] ?? 0) || 0); // stable: in time order where alike
  }
  return { version: columns.version, numbers: order.map((position) => columns.numbers[position] ?? 0) };
}

/** The numbers of those events of a view that have a date, its range too, by time in the order of the view. */
export async function datedNumbers(view: View, db: Store = store()): Promise<Uint32Array> {
  const { columns, order } = await inTimeOrder(view, db);
  const dated = order.filter((position) => !Number.isNaN(columns.from[position])); // by report, the others stand among them
  return dated.map((position) => columns.numbers[position] ?? 0);
}

async function inTimeOrder(view: View, db: Store) {
  const { columns, selection } = await selectEvents(db, view);
  const { inRange } = selection; // where it is 0, the order is of those nearest to the range
  return { columns, order: inRange === 0 ? new Uint32Array() : listOrder(columns, selection, view, inRange) };
}
