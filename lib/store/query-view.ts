import type { ViewAnswer } from "../answers";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { countFacets } from "./count-facets";
import { eventColumns } from "./event-columns";
import { loadEventRows } from "./load-event-rows";
import { FILTER, failedFilters } from "./match-view";
import { searchEvents } from "./sqlite";

/** What a view shows: see ViewAnswer. */
export async function queryView(view: View, limit: number, db: Store = store()): Promise<ViewAnswer> {
  const found = view.q === "" ? null : await searchEvents(db, view.q);
  const columns = await eventColumns(db);
  const failed = failedFilters(columns, view, found);
  const numbers: number[] = [];
  let total = 0;
  let inRange = 0;
  const order = view.clock === "reported" ? columns.reported.order : null;
  for (let at = 0; at < columns.size; at++) {
    const i = order?.[at] ?? at;
    if (((failed[i] ?? 0) & ~FILTER.time) !== 0) continue;
    total++;
    if (failed[i] === 0) inRange++;
    if (numbers.length < limit) numbers.push(columns.numbers[i] ?? 0);
  }
  const events = await loadEventRows(db, numbers);
  return { events, total, inRange, limit, stored: columns.size, facets: countFacets(columns, view, failed) };
}
