import type { Columns } from "../../lib/columns/columns";
import { type Found, select } from "../../lib/columns/select";
import type { Selection } from "../../lib/columns/selection";
import { timesOf } from "../../lib/columns/times";
import { rangeOf } from "../../lib/columns/view-range";
import { lookedUpOf, type View } from "../../lib/view";
import type { ActiveFilter } from "../filters/active";

/** An event close to what was asked for. */
export interface Nearest {
  readonly position: number;
  /** Milliseconds from the range; null where there is none, or it is inside. */
  readonly far: number | null;
  readonly side: "before" | "after";
  /** What has to be taken away to get it; null = only the range. */
  readonly without: ActiveFilter | null;
}

export interface WaysOut {
  /** How many events the view would show without each filter, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  readonly nearest: Nearest | null;
}

/** What to do about a view that shows nothing: how much each filter costs, and the event that is nearest. */
export function waysOut(
  columns: Columns,
  selection: Selection,
  view: View,
  found: Found,
  filters: readonly ActiveFilter[],
): WaysOut {
  const counts = new Map<string, number>();
  let best: { filter: ActiveFilter; selection: Selection } | null = null;
  for (const filter of filters) {
    const change = filter.without(view);
    const next = { ...view, ...change };
    const asked = lookedUpOf(next);
    if (asked !== "" && asked !== lookedUpOf(view)) continue; // what that finds has not been asked for
    const without = select(columns, next, asked === "" ? null : found);
    counts.set(filter.key, without.inRange);
    const fewest = best?.selection.inRange ?? Infinity;
    if (without.inRange > 0 && without.inRange < fewest) best = { filter, selection: without };
  }
  if (selection.positions.length > 0) {
    const near = nearestTo(columns, selection.positions, view);
    return { counts, nearest: near && { ...near, without: null } };
  }
  const near = best && nearestTo(columns, best.selection.positions, { ...view, ...best.filter.without(view) });
  return { counts, nearest: near && best ? { ...near, without: best.filter } : null };
}

/** Of some events the one nearest to the view's range; the first where there is no range. */
function nearestTo(columns: Columns, positions: Uint32Array, view: View): Omit<Nearest, "without"> | null {
  const range = rangeOf(view);
  const first = positions[0];
  if (first === undefined) return null;
  if (!range) return { position: first, far: null, side: "before" };
  const { index, from, to } = timesOf(columns, view.clock);
  let best: Omit<Nearest, "without"> | null = null;
  let least = Infinity;
  for (const position of positions) {
    const date = index ? (index[position] ?? 0) : position;
    const before = range.from - (to[date] ?? Number.NaN);
    const after = (from[date] ?? Number.NaN) - range.to;
    const far = Math.max(before, after); // NaN where undated
    if (far < 0) return { position, far: null, side: "before" };
    if (far < least) {
      least = far;
      best = { position, far, side: before >= after ? "before" : "after" };
    }
  }
  return best;
}
