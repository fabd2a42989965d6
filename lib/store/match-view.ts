import { parseEdtf } from "../time";
import type { View } from "../view";
import type { EventColumns } from "./event-columns";

/** The filters of a view, one bit each. */
export const FILTER = {
  types: 1,
  actors: 2,
  places: 4,
  statuses: 8,
  precisions: 16,
  text: 32,
  time: 64,
  publishers: 128,
  sources: 256,
} as const;

/** For every event the filters of a view that it does not pass: 0 = it is in the view. `found`: what its words find; null = all. */
export function failedFilters(columns: EventColumns, view: View, found: ReadonlySet<number> | null): Uint16Array {
  const failed = new Uint16Array(columns.size);
  const demand = (filter: number, passes: (i: number) => boolean) => {
    for (let i = 0; i < failed.length; i++) if (!passes(i)) failed[i] = (failed[i] ?? 0) | filter;
  };
  const anyOf = (
    filter: number,
    values: readonly string[],
    of: (i: number) => readonly string[] | string | undefined,
  ) => {
    if (values.length === 0) return;
    const wanted = new Set(values);
    demand(filter, (i) => {
      const own = of(i) ?? "";
      return typeof own === "string" ? wanted.has(own) : own.some((value) => wanted.has(value));
    });
  };
  anyOf(FILTER.types, view.types, (i) => columns.types[i]);
  anyOf(FILTER.actors, view.actors, (i) => columns.actors[i]);
  anyOf(FILTER.places, view.places, (i) => columns.places[i]);
  anyOf(FILTER.statuses, view.statuses, (i) => columns.statuses[i]);
  anyOf(FILTER.precisions, view.precisions, (i) => columns.precisions[i]);
  anyOf(FILTER.publishers, view.publishers, (i) => columns.publishers[i]);
  if (view.sources > 1) demand(FILTER.sources, (i) => (columns.sources[i] ?? 0) >= view.sources);
  if (found) demand(FILTER.text, (i) => found.has(columns.numbers[i] ?? 0));

  const { from, to } = rangeOf(view);
  if (from > -Infinity || to < Infinity) {
    const time = view.clock === "reported" ? columns.reported : columns;
    demand(FILTER.time, (i) => (time.from[i] ?? NaN) < to && from < (time.to[i] ?? NaN));
  }
  return failed;
}

/** The instants of a view's days, half-open; infinite where there is no bound. */
function rangeOf(view: View): { from: number; to: number } {
  const first = view.from === null ? null : parseEdtf(view.from);
  const last = view.to === null ? null : parseEdtf(view.to);
  return { from: first?.from ?? -Infinity, to: last?.to ?? Infinity };
}
