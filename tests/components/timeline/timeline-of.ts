import fc from "fast-check";
import { type LaneIndex, laneIndex, spansOf } from "../../../components/lenses/timeline/index/lane-index";
import { laneNames } from "../../../components/lenses/timeline/index/lane-names";
import { type Layout, type LayoutOptions, layout } from "../../../components/lenses/timeline/lanes/layout";
import type { Whole } from "../../../components/lenses/timeline/overview/overview-scale";
import { type Sequence, SHORTEST } from "../../../components/lenses/timeline/time/window";
import type { Domain } from "../../../components/marks/domain";
import type { EventRow } from "../../../lib/answers/rows";
import type { Columns } from "../../../lib/columns/columns";
import { columnsOfRows } from "../../../lib/columns/columns-of-rows";
import { select } from "../../../lib/columns/select";
import { timesOf } from "../../../lib/columns/times";
import { type Clock, EVENT_TYPES, STATUSES } from "../../../lib/domain";
import { DAY, dayNumber, MINUTE } from "../../../lib/time";
import { type LaneKind, WHOLE_VIEW } from "../../../lib/view";
import { eventRow } from "../event-row";

// From rows or columns to what the timeline makes of them, in as few words as a test needs.

export const at = (year: number, month: number, day: number) => dayNumber(year, month, day) * DAY;
export const MAY: Domain = [at(2025, 5, 1), at(2025, 6, 1)];
/** 30 pixels a day in May. */
export const WIDTH = 930;

/** All events of the columns in order of a clock. */
export function sequenceIn(columns: Columns, clock: Clock = "happened"): Sequence {
  const { positions, dated } = select(columns, { ...WHOLE_VIEW, clock }, null);
  return { positions, dated, times: timesOf(columns, clock) };
}

/** Some rows in order of time. */
export function sequenceOf(rows: readonly EventRow[]): Sequence {
  return sequenceIn(columnsOfRows(rows).columns);
}

/** Some rows as the overview takes them. */
export function wholeOf(rows: readonly EventRow[]): Whole {
  const sequence = sequenceOf(rows);
  return { ...sequence, spans: spansOf(sequence) };
}

interface Lanes {
  readonly clock?: Clock;
  readonly lanes?: LaneKind;
  readonly pinned?: readonly string[];
}

/** All events of the columns in their lanes. */
export function indexOf(columns: Columns, { clock = "happened", lanes = "type", pinned = [] }: Lanes = {}): LaneIndex {
  const sequence = sequenceIn(columns, clock);
  return laneIndex(sequence, laneNames(columns, sequence, lanes, pinned));
}

export const ROOMY: LayoutOptions = { domain: MAY, width: WIDTH, height: 700, touch: false, collapsed: [] };

/** Some rows laid out by type in May, with how to find a row's position and what a position is called. */
export function drawRows(rows: readonly EventRow[], options: Partial<LayoutOptions> = {}) {
  const { columns, rows: ordered } = columnsOfRows(rows);
  const index = indexOf(columns);
  const draw = (more: Partial<LayoutOptions> = {}): Layout => layout(columns, index, { ...ROOMY, ...options, ...more });
  const positionOf = (id: string) => ordered.findIndex((row) => row.id === id);
  const idOf = (position: number) => ordered[position]?.id ?? "none";
  return { columns, index, draw, positionOf, idOf, drawn: draw() };
}

/** Windows around the days that made columns lie in: whole days and any minutes, hours to years long. */
export const windows: fc.Arbitrary<Domain> = fc
  .record({
    from: fc.oneof(
      fc.integer({ min: -30, max: 30 }).map((days) => days * DAY),
      fc.integer({ min: -30 * 1440, max: 30 * 1440 }).map((minutes) => minutes * MINUTE),
      fc.integer({ min: -4e10, max: 4e10 }).map((quarters) => quarters / 4), // a gesture ends anywhere
    ),
    length: fc.oneof(
      fc.constant(SHORTEST),
      fc.integer({ min: 1, max: 60 }).map((days) => days * DAY),
      fc.double({ min: SHORTEST, max: 1e12, noNaN: true }),
    ),
  })
  .map(({ from, length }): Domain => [from, from + length]);

/** Events of five types: days, weeks and the whole month. */
export function crowd(n: number): EventRow[] {
  return Array.from({ length: n }, (_, i) =>
    eventRow(
      `e${i}`,
      i % 11 === 0
        ? "2025-05"
        : i % 7 === 0
          ? "2025-05-03/2025-05-09"
          : `2025-05-${String(1 + ((i * 13) % 31)).padStart(2, "0")}`,
      { number: i + 1, type: EVENT_TYPES[i % 5], status: STATUSES[i % 7], importance: i % 4 },
    ),
  );
}
