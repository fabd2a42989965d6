import { TYPES_IN_ORDER } from "../../../lib/describe/event-types";
import type { EventTypeId } from "../../../lib/domain";
import type { Timed } from "../clock";
import { type Placed, type PlacedCluster, packLane } from "./pack";
import { shapeOf } from "./shape";
import { boundsOf, type Domain } from "./window";

export interface LayoutOptions {
  readonly domain: Domain;
  /** Of the drawing itself, without the lanes' names, in pixels. */
  readonly width: number;
  /** Rows that all lanes together should not exceed. */
  readonly rows: number;
  readonly labels: boolean;
}

export interface Lane {
  readonly type: EventTypeId;
  readonly y: number;
  readonly height: number;
  /** Events of this lane inside the window. */
  readonly count: number;
  readonly marks: readonly Placed[];
  readonly clusters: readonly PlacedCluster[];
}

export interface Layout {
  readonly lanes: readonly Lane[];
  readonly height: number;
  /** Dated events that lie wholly before or after the window. */
  readonly earlier: number;
  readonly later: number;
}

export const ROW = 20;
export const LANE_PADDING = 5;
const MOST_ROWS = 12;

/** Places every dated event of the window, and one window's width around it, in lanes by type. Pure: same input, same numbers. */
export function layout(events: readonly Timed[], options: LayoutOptions): Layout {
  const [from, to] = options.domain;
  const length = to - from;
  const byType = new Map<EventTypeId, Timed[]>();
  let [earlier, later] = [0, 0];
  for (const event of events) {
    const bounds = boundsOf(event);
    if (!bounds) continue;
    const open = event.at;
    if (bounds[1] <= from && open?.to !== null) earlier++;
    else if (bounds[0] >= to && open?.from !== null) later++;
    const reaches = (open?.to === null && bounds[0] < to) || (open?.from === null && bounds[1] > from);
    if (!reaches && (bounds[1] < from - length || bounds[0] > to + length)) continue;
    const lane = byType.get(event.type);
    if (lane) lane.push(event);
    else byType.set(event.type, [event]);
  }
  const drafts = TYPES_IN_ORDER.filter((type) => byType.has(type)).map((type) =>
    draft(type, byType.get(type) ?? [], options),
  );
  const cap = rowCap(
    drafts.filter((lane) => lane.count > 0).map((lane) => lane.packed.rows),
    options.rows,
  );
  let y = 0;
  const lanes: Lane[] = [];
  for (const lane of drafts) {
    if (lane.count === 0) continue;
    const packed = lane.packed.rows > cap ? packLane(lane.items, { ...options, most: cap }) : lane.packed;
    const height = packed.rows * ROW + 2 * LANE_PADDING;
    lanes.push({ type: lane.type, y, height, count: lane.count, marks: packed.marks, clusters: packed.clusters });
    y += height;
  }
  return { lanes, height: y, earlier, later };
}

function draft(type: EventTypeId, events: readonly Timed[], options: LayoutOptions) {
  const items = events.flatMap((event) => {
    const shape = event.at && shapeOf(event.at, options.domain, options.width);
    return shape ? [{ event, shape }] : [];
  });
  const count = items.filter(({ shape }) => shape.x1 > 0 && shape.x0 < options.width).length;
  return { type, items, count, packed: packLane(items, { ...options, most: MOST_ROWS }) };
}

/** The most rows a lane may have so that all fit the budget; lanes that need fewer keep what they need. */
function rowCap(needs: readonly number[], budget: number): number {
  let cap = MOST_ROWS + 1;
  while (cap > 1 && needs.reduce((sum, need) => sum + Math.min(need, cap), 0) > budget) cap--;
  return cap;
}
