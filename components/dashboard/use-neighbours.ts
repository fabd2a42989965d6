import { useEffect, useMemo } from "react";
import type { Columns } from "../../lib/columns/columns";
import type { Selection } from "../../lib/columns/selection";
import type { LaneKind } from "../../lib/view";
import type { Around, Neighbour, Neighbours } from "../event/neighbours";
import type { RowSource } from "../events/row-source";
import { laneOf } from "../marks/lane-of";

/** Positions before and after one in time, and its place among all of them. */
export interface Between {
  readonly previous: number | null;
  readonly next: number | null;
  /** From 1; 0 if it is not among them. */
  readonly at: number;
  readonly of: number;
}

/** What stands around a position among those in range that `holds` takes. */
export function between(
  { positions, failed }: Selection,
  position: number,
  holds: (position: number) => boolean = () => true,
): Between {
  let [previous, next, at, of, found]: [number | null, number | null, number, number, boolean] = [
    null,
    null,
    0,
    0,
    false,
  ];
  for (const other of positions) {
    if (other === position) found = true;
    if (failed[other] !== 0 || !holds(other)) continue;
    of++;
    if (other === position) at = of;
    else if (!found) previous = other;
    else next ??= other;
  }
  return found ? { previous, next, at, of } : { previous: null, next: null, at: 0, of };
}

/** The way on from the open event, in view and in its lane; undefined while it is not known where it stands. */
export function useNeighbours(
  columns: Columns,
  selection: Selection,
  rows: RowSource,
  selected: number | null,
  lanes: LaneKind,
): Neighbours | undefined {
  const found = useMemo(() => {
    if (selected === null) return null;
    const lane = laneOf(columns, lanes, selected);
    return {
      filter: between(selection, selected),
      lane: lane && { name: lane.name, ...between(selection, selected, lane.holds) },
    };
  }, [columns, selection, selected, lanes]);
  const { want, get } = rows;
  useEffect(() => {
    if (!found) return;
    const { filter, lane } = found;
    want([filter.previous, filter.next, lane?.previous, lane?.next].filter((each) => typeof each === "number"));
  }, [found, want]);
  if (!found) return undefined;
  const neighbour = (position: number | null): Neighbour | null =>
    position === null ? null : { number: columns.numbers[position] ?? 0, label: get(position)?.title ?? "" };
  const around = ({ previous, next, at, of }: Between): Around => ({
    ...{ at, of },
    previous: neighbour(previous),
    next: neighbour(next),
  });
  return { filter: around(found.filter), lane: found.lane && { name: found.lane.name, ...around(found.lane) } };
}
