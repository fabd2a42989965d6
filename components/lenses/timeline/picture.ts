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

/** How a room of some size is used. All in pixels. */
export interface Spread {
  /** Time runs down instead of sideways. */
  readonly isNarrow: boolean;
  /** Room for the names of lanes, beside the drawing. */
  readonly gutter: number;
  readonly width: number;
}

const NARROW = 520;
const GUTTER = 168;
const TOUCH_GUTTER = 224;

/** What a room of some width is used for; zero = not measured yet. */
export function spreadOf(width: number, touch: boolean): Spread {
  const isNarrow = width > 0 && width < NARROW;
  const gutter = isNarrow ? 0 : touch ? TOUCH_GUTTER : GUTTER;
  return { isNarrow, gutter, width: Math.max(width - gutter, 0) };
}

/** How high a drawing is in a room of some height: lanes take no more than their events can fill, and no less than they need. */
export function heightOf(index: LaneIndex, isNarrow: boolean, height: number, touch: boolean): number {
  if (isNarrow) return height;
  const { least, most } = boundsOf(index, touch);
  return AXIS_HEIGHT + Math.max(Math.min(height - AXIS_HEIGHT, most), least);
}

const boundsOf = last(heightBounds);
