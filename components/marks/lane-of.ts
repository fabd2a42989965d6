import { type Columns, NO_PLACE } from "../../lib/columns/columns";
import { typeLabel } from "../../lib/describe/event-types";
import { statusLabel } from "../../lib/describe/status";
import { EVENT_TYPES, STATUSES } from "../../lib/domain";
import type { LaneKind } from "../../lib/view";

/** A lane of the timeline that an event is in: the first, where it is in several. */
export interface LaneOf {
  readonly name: string;
  readonly holds: (position: number) => boolean;
}

/** Null for an event in no lane of that kind, such as one without a place. */
export function laneOf(columns: Columns, kind: LaneKind, position: number): LaneOf | null {
  const { types, statuses, places, actors, publishers } = columns;
  if (kind === "type") return byByte(types, position, (code) => typeLabel(EVENT_TYPES[code] ?? "other"));
  if (kind === "status") return byByte(statuses, position, (code) => statusLabel(STATUSES[code] ?? "occurred"));
  if (kind === "place") {
    const { place } = columns;
    const own = place[position] ?? NO_PLACE;
    if (own === NO_PLACE) return null;
    return { name: places[own]?.name ?? "", holds: (other) => place[other] === own };
  }
  const lists = kind === "actor" ? columns.actorsOf : columns.publishersOf;
  const [start = 0, end = 0] = [lists.starts[position], lists.starts[position + 1]];
  const own = lists.values[start];
  if (start === end || own === undefined) return null;
  return {
    name: (kind === "actor" ? actors[own]?.name : publishers[own]) ?? "",
    holds: (other) => {
      const last = lists.starts[other + 1] ?? 0;
      for (let at = lists.starts[other] ?? 0; at < last; at++) if (lists.values[at] === own) return true;
      return false;
    },
  };
}

function byByte(values: Uint8Array, position: number, nameOf: (code: number) => string): LaneOf {
  const own = values[position] ?? 0;
  return { name: nameOf(own), holds: (other) => values[other] === own };
}
