import type { Columns } from "../../../lib/columns/columns";
import { timesOf } from "../../../lib/columns/times";
import type { Clock } from "../../../lib/domain";
import type { LaneKind } from "../../../lib/view";
import { last } from "../../frame/last";
import { columnIndex } from "./column/column-index";
import { type LaneIndex, laneIndex } from "./index/lane-index";
import { type LaneNames, laneNames } from "./index/lane-names";
import { heightBounds } from "./lanes/layout";
import { AXIS_HEIGHT } from "./lanes/paint-axis";
import { fitDomain, type Sequence } from "./time/window";

// What a drawing is made of, step by step. Each step remembers its last answer: the first picture is drawn before the page is there to draw
// it, and the page then finds it worked out.

/** The events of a selection in the order of a clock. */
export const sequenceOf = last(
  (columns: Columns, positions: Uint32Array, dated: number, clock: Clock): Sequence => ({
    positions,
    dated,
    times: timesOf(columns, clock),
  }),
);

/** The window to start with; null when nothing is dated. */
export const fitOf = last(fitDomain);

export const namesOf = last((columns: Columns, sequence: Sequence, lanes: LaneKind, pinned: readonly string[]) =>
  laneNames(columns, sequence, lanes, pinned),
);

/** The events in their lanes; on a narrow screen all in one. */
export const indexOf = last((sequence: Sequence, names: LaneNames, isNarrow: boolean) =>
  isNarrow ? columnIndex(sequence) : laneIndex(sequence, names),
);

/** How high a drawing is in a room of some height: lanes take no more than their events can fill, and no less than they need. */
export function heightOf(index: LaneIndex, isNarrow: boolean, height: number, touch: boolean): number {
  if (isNarrow) return height;
  const { least, most } = boundsOf(index, touch);
  return AXIS_HEIGHT + Math.max(Math.min(height - AXIS_HEIGHT, most), least);
}

const boundsOf = last(heightBounds);
