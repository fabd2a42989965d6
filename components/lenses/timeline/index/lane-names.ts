import { type Columns, type Lists, NO_PLACE } from "../../../../lib/columns/columns";
import type { Selection } from "../../../../lib/columns/selection";
import { TYPES_IN_ORDER, typeLabel } from "../../../../lib/describe/event-types";
import { statusLabel } from "../../../../lib/describe/status";
import { EVENT_TYPES, type EventTypeId, STATUSES } from "../../../../lib/domain";
import type { LaneKind } from "../../../../lib/view";

/** What a lane stands for. */
export interface LaneName {
  /** What `View.pinned` and `View.collapsed` call it. */
  readonly id: string;
  readonly label: string;
  /** Gives the lane its hue; null = none of its own. */
  readonly type: EventTypeId | null;
  readonly pinned: boolean;
  /** Holds what no other lane does. */
  readonly rest: boolean;
}

/** In which lanes an event stands: by one value of a column, or by each of a list. -1 in a table = in none. */
export type Membership =
  | {
      readonly kind: "one";
      readonly values: Uint8Array | Uint32Array;
      readonly lanes: Int16Array;
      readonly rest: number;
    }
  | { readonly kind: "many"; readonly lists: Lists; readonly lanes: Int16Array; readonly rest: number };

export interface LaneNames {
  readonly names: readonly LaneName[];
  readonly membership: Membership;
}

/** The lane of all that has no lane of its own; no actor, place or publisher is called so. */
export const REST = "*";
/** So many lanes of names, beside the pinned ones. */
export const MOST_NAMED = 12;

/** The lanes of a selection: every type or status there is, or its most frequent names; pinned ones first. Those that stay empty are not drawn. */
export function laneNames(
  columns: Columns,
  { positions, dated: size }: Pick<Selection, "positions" | "dated">,
  kind: LaneKind,
  pinned: readonly string[],
): LaneNames {
  const dated = positions.subarray(0, size);
  if (kind === "type") {
    const rows = TYPES_IN_ORDER.map((id) => ({ id, label: typeLabel(id), type: id, value: EVENT_TYPES.indexOf(id) }));
    return folded(rows, columns.types, dated, pinned);
  }
  if (kind === "status") {
    const rows = STATUSES.map((id, value) => ({ id, label: statusLabel(id), type: null, value }));
    return byValue(columns.statuses, STATUSES.length, rows, pinned);
  }
  if (kind === "place") return byPlace(columns, dated, pinned);
  const table =
    kind === "actor"
      ? columns.actors.map(({ id, name }) => ({ id, label: name }))
      : columns.publishers.map((name) => ({ id: name, label: name }));
  const lists = kind === "actor" ? columns.actorsOf : columns.publishersOf;
  const rows = frequent(table, countLists(lists, dated, table.length), pinned);
  const rest = kind === "actor" ? "All other actors" : "All other publishers";
  const { names, lanes } = numbered(rows, table.length, rest, pinned);
  return { names, membership: { kind: "many", lists, lanes, rest: names.length - 1 } };
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly type: EventTypeId | null;
  /** Its position in its table. */
  readonly value: number;
}

function byValue(values: Uint8Array, size: number, all: readonly Row[], pinned: readonly string[]): LaneNames {
  const rows = pinnedFirst(all, pinned);
  const lanes = new Int16Array(size).fill(-1);
  rows.forEach(({ value }, lane) => {
    lanes[value] = lane;
  });
  return { names: rows.map((row) => nameOf(row, pinned)), membership: { kind: "one", values, lanes, rest: -1 } };
}

/** So many lanes of types can be looked at one by one. */
const LANES_READ = 8;
/** A lane with a smaller share of all events is small. */
const SMALL_SHARE = 0.01;

/** A lane a type; the small ones share one where there are many lanes, but for those that are pinned. */
function folded(all: readonly Row[], values: Uint8Array, dated: Uint32Array, pinned: readonly string[]): LaneNames {
  const counts = countsOf(values, dated, EVENT_TYPES.length);
  const countOf = ({ value }: Row) => counts[value] ?? 0;
  const isSmall = (row: Row) => countOf(row) < dated.length * SMALL_SHARE && !pinned.includes(row.id);
  const small = all.filter((row) => isSmall(row) && countOf(row) > 0);
  const filled = all.filter((row) => countOf(row) > 0).length;
  if (filled <= LANES_READ || small.length < 2) return byValue(values, EVENT_TYPES.length, all, pinned);
  const own = pinnedFirst(
    all.filter((row) => !isSmall(row)),
    pinned,
  );
  const { names, lanes } = numbered(own, EVENT_TYPES.length, "All other types", pinned);
  return { names, membership: { kind: "one", values, lanes, rest: names.length - 1 } };
}

/** An event stands in the lane of the nearest of all the places it lies in. */
function byPlace(columns: Columns, dated: Uint32Array, pinned: readonly string[]): LaneNames {
  const { place, places } = columns;
  const table = places.map(({ id, name }) => ({ id, label: name }));
  const rows = frequent(table, countsOf(place, dated, table.length), pinned);
  const { names, lanes } = numbered(rows, table.length, "All other places", pinned);
  const nearest = Int16Array.from(places, ({ within }, i) => {
    const found = [i, ...within].find((at) => (lanes[at] ?? -1) >= 0);
    return found === undefined ? -1 : (lanes[found] ?? -1);
  });
  return { names, membership: { kind: "one", values: place, lanes: nearest, rest: names.length - 1 } };
}

function countsOf(values: Uint8Array | Uint32Array, positions: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let k = 0; k < positions.length; k++) {
    const value = values[positions[k] ?? 0] ?? NO_PLACE;
    if (value < size) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function countLists({ starts, values }: Lists, positions: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let k = 0; k < positions.length; k++) {
    const position = positions[k] ?? 0;
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** The most frequent rows of a table and the pinned ones, by count. */
function frequent(
  table: readonly { readonly id: string; readonly label: string }[],
  counts: Uint32Array,
  pinned: readonly string[],
): Row[] {
  const order = Uint32Array.from(counts.keys()).filter((i) => (counts[i] ?? 0) > 0 && table[i]?.label !== "");
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const most = new Set(order.subarray(0, MOST_NAMED));
  if (pinned.length > 0) for (const [i, { id }] of table.entries()) if (pinned.includes(id)) most.add(i);
  return pinnedFirst(
    [...most].flatMap((value) => {
      const row = table[value];
      return row ? [{ ...row, type: null, value }] : [];
    }),
    pinned,
  );
}

function pinnedFirst(rows: readonly Row[], pinned: readonly string[]): Row[] {
  return [...rows.filter(({ id }) => pinned.includes(id)), ...rows.filter(({ id }) => !pinned.includes(id))];
}

function numbered(rows: readonly Row[], size: number, rest: string, pinned: readonly string[]) {
  const lanes = new Int16Array(size).fill(-1);
  rows.forEach(({ value }, lane) => {
    lanes[value] = lane;
  });
  const last: LaneName = { id: REST, label: rest, type: null, pinned: false, rest: true };
  return { names: [...rows.map((row) => nameOf(row, pinned)), last], lanes };
}

function nameOf({ id, label, type }: Row, pinned: readonly string[]): LaneName {
  return { id, label, type, pinned: pinned.includes(id), rest: false };
}
