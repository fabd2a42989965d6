import type { ViewAnswer } from "../answers/events";
import type { Columns } from "../columns/columns";
import { countFacets } from "../columns/count";
import { cutFacets } from "../columns/cut-facets";
import { listOrder } from "../columns/list-order";
import type { Selection } from "../columns/selection";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { loadEventRows } from "./load-event-rows";
import { selectEvents } from "./select-events";

/** How much of an answer is sent. */
export interface ViewLimits {
  readonly events: number;
  /** Events left out before them. */
  readonly skip?: number;
  /** Values of each facet of names. */
  readonly names: number;
}

/** What a view shows: see ViewAnswer. */
export async function queryView(view: View, limits: ViewLimits, db: Store = store()): Promise<ViewAnswer> {
  const { columns, selection } = await selectEvents(db, view);
  const events = await loadEventRows(db, firstNumbers(columns, selection, view, limits));
  const facets = cutFacets(countFacets(columns, view, selection.failed), view, limits.names);
  const { positions, inRange } = selection;
  return {
    ...{ version: columns.version, events, total: positions.length, inRange },
    ...{ limit: limits.events, stored: columns.size, facets },
  };
}

/** The numbers of the events a list of the view begins with. */
export function firstNumbers(
  columns: Columns,
  selection: Selection,
  view: View,
  { events, skip = 0 }: Pick<ViewLimits, "events" | "skip">,
): number[] {
  return [...listOrder(columns, selection, view, skip + events).subarray(skip)].map((i) => columns.numbers[i] ?? 0);
}
