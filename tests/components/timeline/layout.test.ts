import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LaneIndex } from "../../../components/lenses/timeline/index/lane-index";
import { LANE_PADDING, leastHeight, ROW } from "../../../components/lenses/timeline/lanes/heights";
import {
  heightBounds,
  LANE_MOST,
  type Lane,
  type Layout,
  layout,
} from "../../../components/lenses/timeline/lanes/layout";
import { markExtent, PILL } from "../../../components/lenses/timeline/pack/pack";
import { dateAt } from "../../../components/marks/date-at";
import type { Domain } from "../../../components/marks/domain";
import type { Columns } from "../../../lib/columns/columns";
import { columnsOfRows } from "../../../lib/columns/columns-of-rows";
import { EVENT_TYPES } from "../../../lib/domain";
import { DAY } from "../../../lib/time";
import { LANE_KINDS } from "../../../lib/view";
import { columnsOf, events } from "../../columns/made-columns";
import { eventRow } from "../event-row";
import { crowd, drawRows, indexOf, MAY, ROOMY, windows } from "./timeline-of";

/** Positions in a lane of the index whose dates touch a window. */
function touching(columns: Columns, index: LaneIndex, at: number, [from, to]: Domain): number[] {
  const lane = index.lanes[at];
  return [...(lane?.positions ?? []), ...(lane?.spans.positions ?? [])].filter((position) => {
    const date = dateAt(columns, index.times, position);
    return date !== null && date.from < to && date.to > from;
  });
}

const placedIn = (lane: Lane) => [
  ...lane.marks.map(({ position }) => position),
  ...lane.clusters.flatMap(({ positions }) => positions),
];

/** What is wrong with where the things of a layout stand. */
function misplaced({ lanes, height, width }: Layout): string[] {
  const wrong: string[] = [];
  let y = 0;
  for (const lane of lanes) {
    if (lane.y !== y) wrong.push(`${lane.name.id} stands at ${lane.y}, not ${y}`);
    y += lane.height;
    if (lane.mode !== "marks") continue;
    const rows = [...lane.marks, ...lane.clusters, ...(lane.note ? [lane.note] : [])].map(({ row }) => row);
    for (const row of rows)
      if ((row + 1) * ROW + 2 * LANE_PADDING > lane.height) wrong.push(`${lane.name.id}: row ${row} of ${lane.height}`);
    const bars = lane.marks.map((mark) => ({ row: mark.row, span: markExtent(mark, mark.label) }));
    const pills = lane.clusters.map(({ row, x }) => ({ row, span: [x - PILL / 2, x + PILL / 2] as const }));
    const boxes = [...bars, ...pills].sort((a, b) => a.row - b.row || a.span[0] - b.span[0]);
    boxes.forEach(({ row, span }, i) => {
      const next = boxes[i + 1];
      if (next?.row === row && next.span[0] < span[1] - 0.5) wrong.push(`${lane.name.id}: ${span} and ${next.span}`);
      if (row === lane.note?.row && span[1] > 0 && span[0] < width) wrong.push(`${lane.name.id}: a mark on the note`);
    });
  }
  if (height !== y) wrong.push(`${height} high, not ${y}`);
  return wrong;
}

/** Any events in any lanes of any window, high or low. */
const layouts = fc
  .record({
    list: events,
    domain: windows,
    width: fc.integer({ min: 200, max: 2000 }),
    height: fc.integer({ min: 30, max: 900 }),
    touch: fc.boolean(),
    kind: fc.constantFrom(...LANE_KINDS),
    clock: fc.constantFrom("happened" as const, "reported" as const),
    collapsed: fc.subarray(["talks", "north", "land", "The Star", "occurred", "*"]),
  })
  .map(({ list, kind, clock, ...options }) => {
    const columns = columnsOf(list);
    const index = indexOf(columns, { lanes: kind, clock });
    return { columns, index, options, drawn: layout(columns, index, options) };
  });

describe("nothing is lost", () => {
  test("every event of a lane that touches the window is one mark, in one cluster, or counted in the note", () => {
    fc.assert(
      fc.property(layouts, ({ columns, index, options: { domain }, drawn }) => {
        drawn.lanes.forEach((lane, i) => {
          const there = touching(columns, index, i, domain);
          expect(lane.count).toBe(there.length);
          if (lane.mode !== "marks") return;
          const placed = placedIn(lane);
          expect(new Set(placed).size).toBe(placed.length);
          const shown = there.filter((position) => placed.includes(position)).length;
          expect(shown + (lane.note?.count ?? 0)).toBe(there.length);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("what is not in the window is earlier or later, but for the undated", () => {
    fc.assert(
      fc.property(events, windows, (list, domain) => {
        const columns = columnsOf(list);
        const index = indexOf(columns);
        const { earlier, later, lanes } = layout(columns, index, { ...ROOMY, domain });
        const dates = list.flatMap(({ when }) => when ?? []);
        expect(earlier).toBe(dates.filter(({ to }) => to <= domain[0]).length);
        expect(later).toBe(dates.filter(({ from }) => from >= domain[1]).length);
        expect(earlier + later + lanes.reduce((sum, { count }) => sum + count, 0)).toBe(dates.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each([1, 80, 400, 1000])("of %i events in a month", (n) => {
    const { drawn, columns, index } = drawRows(crowd(n));
    expect(drawn.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(n);
    drawn.lanes.forEach((lane, i) => {
      expect(placedIn(lane).length + (lane.note?.count ?? 0)).toBe(touching(columns, index, i, MAY).length);
    });
  });

  test("even in the least room the fullest lanes name their most important events", () => {
    const types = EVENT_TYPES.slice(0, 16);
    const day = { shown: "2025-05-15", earlier: "2024-05-15" };
    const rows = types.flatMap((type, k) =>
      Array.from({ length: LANE_MOST + 20 }, (_, i) => {
        const number = k * 1000 + i + 1;
        return eventRow(`e${number}`, i % 3 ? day.shown : day.earlier, { number, type, importance: i % 4 });
      }),
    );
    const { columns } = columnsOfRows(rows);
    const index = indexOf(columns);
    const room = { ...ROOMY, height: heightBounds(index, false).least };
    const { lanes } = layout(columns, index, { ...room, domain: [0, 2 * MAY[0]] });
    expect(lanes.map(({ mode }) => mode)).toEqual(types.map(() => "density"));
    for (const { marks } of lanes) expect(marks.some(({ label }) => label !== null)).toBe(true);
  });

  test("a thousand on one day are counts, not a heap; zoomed in or out", () => {
    const { draw } = drawRows(Array.from({ length: 1000 }, (_, i) => eventRow(`e${i}`, "2025-05-15")));
    for (const domain of [MAY, [MAY[0] + 14 * DAY, MAY[0] + 14.25 * DAY], [0, 2 * MAY[0]]] as Domain[]) {
      const [lane] = draw({ domain }).lanes;
      expect(lane).toMatchObject({ mode: "density", count: 1000, clusters: [], note: null });
      expect(lane?.marks.length).toBeLessThan(25);
    }
    const some = drawRows(Array.from({ length: LANE_MOST }, (_, i) => eventRow(`e${i}`, "2025-05-15"))).drawn.lanes[0];
    expect(some?.mode).toBe("marks");
    expect(some?.clusters.length).toBe(1);
    expect((some?.clusters[0]?.positions.length ?? 0) + (some?.marks.length ?? 0)).toBe(LANE_MOST);
  });
});

describe("nothing lies on anything else", () => {
  test("in any layout: labels, marks, counts and notes stand apart, in rows of their own lanes", () => {
    fc.assert(
      fc.property(layouts, ({ drawn }) => {
        expect(misplaced(drawn)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [20, 700],
    [400, 700],
    [400, 160],
    [900, 400],
  ])("in a month of %i events, %i pixels high", (n, height) => {
    const { drawn } = drawRows(crowd(n), { height });
    expect(misplaced(drawn)).toEqual([]);
    // a lane of one row is for counts: nothing in it has room for a title
    const labels = drawn.lanes.flatMap(({ marks }) => marks.filter(({ label }) => label !== null));
    expect(labels.length > 0).toBe(height > 200);
  });

  test("in the middle of a gesture lanes keep their height and all still stands in them", () => {
    fc.assert(
      fc.property(
        layouts,
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        ({ columns, index, options, drawn }, by) => {
          const [from, to] = options.domain;
          const domain: Domain = [from + (to - from) * by, to + (to - from) * by];
          const moved = layout(columns, index, { ...options, domain, before: drawn, moving: true });
          expect(moved.lanes.map(({ height }) => height)).toEqual(drawn.lanes.map(({ height }) => height));
          expect(misplaced(moved)).toEqual([]);
        },
      ),
    );
  });

  test("lanes fill the room together where they wish to, and no lane is less than it may be", () => {
    fc.assert(
      fc.property(layouts, ({ index, options: { height, touch }, drawn }) => {
        const { least, most } = heightBounds(index, touch);
        expect(drawn.height).toBeLessThanOrEqual(Math.max(height, 2 * least));
        expect(drawn.height).toBeLessThanOrEqual(Math.max(most, 2 * least));
        for (const lane of drawn.lanes) expect(lane.height).toBeGreaterThanOrEqual(leastHeight(lane.mode, touch));
      }),
    );
  });
});

test("the same again gives the same numbers", () => {
  fc.assert(
    fc.property(layouts, ({ columns, index, options, drawn }) => {
      expect(layout(columns, index, options)).toEqual(drawn);
    }),
    { numRuns: 30 },
  );
  expect(drawRows([...crowd(120)].reverse()).drawn).toEqual(drawRows(crowd(120)).drawn);
});
