import type { Columns } from "../../../lib/columns/columns";
import type { Selection } from "../../../lib/columns/selection";
import type { View } from "../../../lib/view";
import { groupedOrder } from "./groups";

/** What a list holds: events in groups, in the order they are shown. */
export interface ListModel {
  readonly positions: Uint32Array;
  /** Where in `positions` each group begins, and last how many there are. */
  readonly starts: Uint32Array;
  /** Days without a report before each group that is a day; 0 where that is not worth saying. */
  readonly gaps: Uint32Array;
  /** How many groups before each have a gap before them. */
  readonly gapsBefore: Uint32Array;
}

/** Fewer days in between are no gap. */
const GAP = 2;

/** The events in view and in range, as the list shows them. */
export function listModel(
  columns: Columns,
  selection: Selection,
  { clock, order }: Pick<View, "clock" | "order">,
): ListModel {
  const all = groupedOrder(columns, clock);
  const { failed } = selection;
  const positions = new Uint32Array(selection.inRange);
  const starts: number[] = [];
  const gaps: number[] = [];
  let [count, group, reached] = [0, -1, Number.NaN];
  const take = (rank: number) => {
    const position = all.positions[rank] ?? 0;
    if (failed[position] !== 0) return;
    const own = all.groupOf[rank] ?? 0;
    if (own !== group) {
      group = own;
      starts.push(count);
      const day = all.days[own] ?? Number.NaN;
      const gap = Math.abs(day - reached) - 1;
      gaps.push(gap >= GAP ? gap : 0); // NaN where either is no single day
      if (!Number.isNaN(day)) reached = day;
    }
    positions[count++] = position;
  };
  if (order === "oldest") for (let rank = 0; rank < all.dated; rank++) take(rank);
  else for (let rank = all.dated - 1; rank >= 0; rank--) take(rank);
  for (let rank = all.dated; rank < columns.size; rank++) take(rank);
  const gapsBefore = new Uint32Array(gaps.length + 1);
  for (let i = 0; i < gaps.length; i++) gapsBefore[i + 1] = (gapsBefore[i] ?? 0) + ((gaps[i] ?? 0) > 0 ? 1 : 0);
  return {
    positions: count === positions.length ? positions : positions.subarray(0, count),
    starts: Uint32Array.from([...starts, count]),
    gaps: Uint32Array.from(gaps),
    gapsBefore,
  };
}

/** The group that holds the i-th event. */
export function groupAt({ starts }: ListModel, i: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/**
 * Where to find an event, or the one that takes its place: the first listed that comes after it in the order of the list; the last if
 * there is none, -1 in an empty list.
 */
export function indexOf(
  columns: Columns,
  model: ListModel,
  { clock, order }: Pick<View, "clock" | "order">,
  position: number,
): number {
  const { rankOf, dated } = groupedOrder(columns, clock);
  const place = (at: number) => {
    const rank = rankOf[at] ?? 0;
    return order === "newest" && rank < dated ? -rank - 1 : rank;
  };
  const wanted = place(position);
  let [low, high] = [0, model.positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (place(model.positions[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, model.positions.length - 1);
}
