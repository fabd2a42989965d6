import type { Instant } from "../domain";
import { parseEdtf } from "../time";
import type { View } from "../view";
import type { Times } from "./times";

/** Instants, half-open, infinite where there is no bound. */
export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

/** The instants of a view's days; null = it has no range at all. */
export function rangeOf(view: Pick<View, "from" | "to">): Range | null {
  const from = (view.from === null ? null : parseEdtf(view.from)?.from) ?? -Infinity;
  const to = (view.to === null ? null : parseEdtf(view.to)?.to) ?? Infinity;
  return from === -Infinity && to === Infinity ? null : { from, to };
}

/** Does the date of the event at a position touch a range? An undated one does not. */
export function isInside({ index, from, to }: Times, range: Range, position: number): boolean {
  const at = index ? (index[position] ?? 0) : position;
  return (from[at] ?? Number.NaN) < range.to && range.from < (to[at] ?? Number.NaN);
}
