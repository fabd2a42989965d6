import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnIndex } from "../../../components/lenses/timeline/column/column-index";
import {
  AXIS,
  type ColumnLayout,
  type ColumnOptions,
  columnLayout,
  columnX,
  LINE,
  MOST_DRAWN,
  noteHeight,
  startOf,
} from "../../../components/lenses/timeline/column/column-layout";
import { columnNodeAt, columnNodes } from "../../../components/lenses/timeline/column/column-nodes";
import { brokenTitle } from "../../../components/lenses/timeline/column/title-lines";
import type { Domain } from "../../../components/marks/domain";
import type { Columns } from "../../../lib/columns/columns";
import { columnsOfRows } from "../../../lib/columns/columns-of-rows";
import { DAY } from "../../../lib/time";
import { columnsOf, events } from "../../columns/made-columns";
import { eventRow } from "../event-row";
import { at, MAY, sequenceIn, windows } from "./timeline-of";

const PHONE = { width: 358, height: 675, touch: true, before: null, moving: false };

function draw(columns: Columns, options: Partial<ColumnOptions> = {}): ColumnLayout {
  const layout = columnLayout(columns, columnIndex(sequenceIn(columns)), { domain: MAY, ...PHONE, ...options });
  if (!layout) throw new Error("nothing is dated");
  return layout;
}

const drawRows = (dates: readonly string[], options: Partial<ColumnOptions> = {}) =>
  draw(columnsOfRows(dates.map((date, i) => eventRow(`e${i}`, date))).columns, options);

const sizes = fc.record({
  width: fc.integer({ min: 280, max: 619 }),
  height: fc.integer({ min: 300, max: 760 }),
  touch: fc.boolean(),
});

/** Calls with any events in any window on any narrow screen. */
function everywhere(holds: (layout: ColumnLayout, domain: Domain) => void): void {
  fc.assert(
    fc.property(events, windows, sizes, (list, domain, size) => {
      const columns = columnsOf(list);
      const layout = columnLayout(columns, columnIndex(sequenceIn(columns)), { ...PHONE, ...size, domain });
      if (layout) holds(layout, domain);
    }),
    { numRuns: 400 },
  );
}

const isInside = ({ shape }: ColumnLayout["marks"][number], { height }: ColumnLayout) =>
  shape.x1 > 0 && shape.x0 < height;

/** The titles inside the window, from top to bottom. */
function titlesOf(layout: ColumnLayout) {
  return layout.marks
    .filter((mark) => isInside(mark, layout))
    .flatMap(({ shape, label, position }) => {
      const y0 = startOf(shape) + (label?.dy ?? 0);
      return label ? [{ position, shape, y0, y1: y0 + layout.row + (label.lines - 1) * LINE }] : [];
    })
    .sort((a, b) => a.y0 - b.y0);
}

describe("any events on any narrow screen", () => {
  test("no title overlaps another or the note, and none leaves the box", () => {
    everywhere((layout) => {
      let end = layout.note ? noteHeight(layout.note.lines, layout.row) : 0;
      for (const { y0, y1 } of titlesOf(layout)) {
        expect(y0).toBeGreaterThanOrEqual(end - 0.01);
        end = y1;
      }
      expect(end).toBeLessThanOrEqual(layout.height + 0.01);
    });
  });

  test("a title has the room of a note that is not needed in the end", () => {
    const spans = [
      [0, 500_040_002],
      [2 * DAY, 2 * DAY + 60_000],
      [2 * DAY, 316_800_001],
      [3 * DAY, 3 * DAY + 1],
    ] as const;
    const columns = columnsOf(
      spans.map(([from, to], i) => ({
        ...{
          when: { from, to, precision: "minute" },
          number: [3, 4, 2, 1][i] as number,
          flags: 0,
          basis: "stated" as const,
          subtype: null,
          type: "strike",
        },
        ...{ status: "occurred", sources: i === 3 ? 0 : 1, confidence: 0, importance: 0, place: null, actors: [] },
        ...{ publishers: [], reported: null },
      })),
    );
    const domain: Domain = [2 * DAY, 718_200_003.1562502];
    const layout = draw(columns, { domain, width: 280, height: 303 });
    expect(layout.note).toBeNull();
    expect(Math.min(...titlesOf(layout).map(({ y0 }) => y0))).toBe(0);
  });

  test("a title stands at its mark, or not far from it, in the order of the marks", () => {
    everywhere((layout) => {
      const top = layout.note ? noteHeight(layout.note.lines, layout.row) + 4 : 0;
      const titles = titlesOf(layout);
      for (const { shape, y0 } of titles) {
        const middle = y0 + layout.row / 2;
        const away = Math.max(
          Math.max(shape.x0, top) - middle,
          middle - Math.max(Math.min(shape.x1, layout.height), top),
        );
        expect(away).toBeLessThanOrEqual(36 + layout.row);
      }
      const starts = titles.map(({ shape: { x0, x1 } }) => {
        const from = Math.max(x0, top);
        return from + Math.min(8, Math.max(Math.min(x1, layout.height) - from, 0) / 2);
      });
      starts.slice(1).forEach((start, i) => {
        expect(start).toBeGreaterThanOrEqual((starts[i] ?? 0) - layout.row);
      });
    });
  });

  test("no mark overlaps another of its column, and all stand between the axis and the titles", () => {
    everywhere((layout) => {
      const ends = new Map<number, number>();
      const marks = layout.marks.filter((mark) => isInside(mark, layout) && mark.column >= 0);
      for (const { shape, column } of marks.sort((a, b) => a.shape.x0 - b.shape.x0)) {
        expect(shape.x0).toBeGreaterThanOrEqual(ends.get(column) ?? -Infinity);
        ends.set(column, shape.x1);
        const x = columnX(layout, column);
        expect(x).toBeGreaterThan(AXIS);
        expect(x).toBeLessThan(layout.labelsLeft);
      }
      expect(layout.labelsLeft).toBeLessThan(layout.width * 0.75);
    });
  });

  test("every event of the window is a mark, in a count or in the note, and only once", () => {
    everywhere((layout, domain) => {
      if (layout.mode === "density") return;
      const touches = ({ date: { from, to } }: ColumnLayout["marks"][number]) => from < domain[1] && to > domain[0];
      const single = layout.marks.filter(touches).map(({ position }) => position);
      const gathered = layout.clusters.flatMap(({ positions }) => positions);
      expect(new Set([...single, ...gathered]).size).toBe(single.length + gathered.length);
      expect(single.length + gathered.length + (layout.note?.count ?? 0)).toBeGreaterThanOrEqual(layout.count);
      // what only its least size brings into sight is in no count
      const beside = layout.clusters.length + layout.marks.filter((mark) => !touches(mark)).length;
      if (beside === 0) expect(single.length + (layout.note?.count ?? 0)).toBe(layout.count);
    });
  });

  test("what can be hit lies in the box, is large enough for a finger and never over another", () => {
    everywhere((layout, domain) => {
      const nodes = columnNodes(layout, domain);
      nodes.forEach((node, i) => {
        expect(node.x0).toBeGreaterThanOrEqual(0);
        expect(node.x1).toBeLessThanOrEqual(layout.width);
        expect(node.y0).toBeGreaterThanOrEqual(-0.01);
        expect(node.y1).toBeLessThanOrEqual(layout.height + 0.01);
        expect(node.x1 - node.x0).toBeGreaterThanOrEqual(44);
        if (layout.row >= 24) expect(node.y1 - node.y0).toBeGreaterThanOrEqual(23.99);
        for (const other of nodes.slice(i + 1)) {
          const across = Math.min(node.x1, other.x1) - Math.max(node.x0, other.x0);
          const down = Math.min(node.y1, other.y1) - Math.max(node.y0, other.y0);
          expect(Math.min(across, down)).toBeLessThanOrEqual(0.01);
        }
      });
    });
  });
});

const days = (count: number) =>
  Array.from({ length: count }, (_, i) => `2025-05-${String(1 + ((i * 13) % 31)).padStart(2, "0")}`);

describe("a phone", () => {
  test("time runs down", () => {
    const [first, second] = drawRows(["2025-05-03", "2025-05-20"]).marks;
    expect(first?.shape.x0).toBeCloseTo((2 * PHONE.height) / 31);
    expect(second?.shape.x0).toBeCloseTo((19 * PHONE.height) / 31);
  });

  test("a mark and its title open the same event", () => {
    const layout = drawRows(["2025-05-03", "2025-05-20"]);
    const [mark] = layout.marks;
    if (!mark) throw new Error("no mark");
    const y = (mark.shape.x0 + mark.shape.x1) / 2;
    const here = columnNodeAt(layout, MAY, columnX(layout, mark.column), y, 5);
    expect(here?.positions).toEqual([mark.position]);
    expect(columnNodeAt(layout, MAY, layout.width - 20, y, 5)?.key).toBe(here?.key);
    expect(columnNodeAt(layout, MAY, layout.width - 20, 300, 5)).toBeNull();
  });

  test("the most important of many on one day have titles, all others are one count", () => {
    const rows = Array.from({ length: 90 }, (_, i) =>
      eventRow(`e${i}`, "2025-05-15", { importance: i === 40 ? 90 : 1 }),
    );
    const { columns, rows: ordered } = columnsOfRows(rows);
    const layout = draw(columns);
    const titled = layout.marks.filter(({ label }) => label).map(({ position }) => ordered[position]?.id);
    expect(titled).toContain("e40");
    expect(layout.clusters.map(({ positions }) => positions.length)).toEqual([90 - titled.length]);
  });

  test("counts stand a finger apart", () => {
    const month = days(MOST_DRAWN - 10);
    const layout = drawRows(month, { domain: [at(2025, 4, 1), at(2025, 7, 1)] });
    const pills = layout.clusters.map(({ x }) => x).sort((a, b) => a - b);
    expect(pills.length).toBeGreaterThan(3);
    pills.slice(1).forEach((x, i) => {
      expect(x - (pills[i] ?? 0)).toBeGreaterThanOrEqual(24);
    });
  });

  test("too many are a density with the most important named, and all are in its parts", () => {
    const layout = drawRows(days(MOST_DRAWN + 50));
    expect(layout.mode).toBe("density");
    expect(layout.marks.length).toBeGreaterThan(5);
    const parts = columnNodes(layout, MAY).filter(({ kind }) => kind === "density");
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(MOST_DRAWN + 50);
  });

  test("what is dated too roughly is said above the titles", () => {
    const layout = drawRows(["2025", "2025", "2025", "2025-05-10"]);
    expect(layout.note?.text).toBe("+3 dated only to 2025");
    expect(columnNodes(layout, MAY).filter(({ kind }) => kind === "note")).toHaveLength(1);
  });

  test("while it is panned marks stay in their columns and titles beside them", () => {
    const { columns } = columnsOfRows(days(40).map((date, i) => eventRow(`e${i}`, date)));
    const before = draw(columns, { domain: [at(2025, 5, 5), at(2025, 5, 15)] });
    const moved: Domain = [at(2025, 5, 5) + DAY / 2, at(2025, 5, 15) + DAY / 2];
    const after = draw(columns, { domain: moved, before, moving: true });
    const was = new Map(before.marks.map((mark) => [mark.position, mark]));
    const common = after.marks.filter((mark) => was.has(mark.position) && mark.column >= 0);
    expect(common.length).toBeGreaterThan(10);
    for (const { position, column } of common) expect(column).toBe(was.get(position)?.column);
  });

  test("order of arrival changes nothing", () => {
    const ids = (dates: readonly string[]) => drawRows(dates).marks.map(({ shape, label }) => [shape.x0, label?.dy]);
    expect(ids(days(60).reverse())).toEqual(ids(days(60)));
  });
});

test("a title is whole, or cut where it no longer fits, in as many lines as it may have", () => {
  const measure = (text: string) => text.length * 6;
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 30, max: 300 }),
      fc.constantFrom(1 as const, 2 as const),
      (words, room, most) => {
        const title = words.join(" ");
        const lines = brokenTitle(title, room, most, measure);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(room);
        if (lines.length > 0 && !lines.at(-1)?.endsWith("…"))
          expect(lines.join("").replace(/\s/gu, "")).toBe(title.replace(/\s/gu, ""));
      },
    ),
  );
  expect(brokenTitle("Ministers meet on the shore of the lake", 120, 2, measure)).toEqual([
    "Ministers meet on",
    "the shore of the…",
  ]);
});
