import { describe, expect, test } from "vitest";
import { type Layout, MOST } from "../../../components/lenses/timeline/lanes/layout";
import type { Domain } from "../../../components/marks/domain";
import { EVENT_TYPES } from "../../../lib/domain";
import { DAY } from "../../../lib/time";
import { eventRow } from "../event-row";
import { crowd, drawRows, MAY } from "./timeline-of";

describe("how a lane is drawn", () => {
  test("its most important event finds room first", () => {
    const rows = Array.from({ length: 200 }, (_, i) =>
      eventRow(`e${i}`, "2025-05-15", { importance: i === 150 ? 9 : 1 }),
    );
    const { drawn, positionOf } = drawRows(rows, { height: 90 });
    const mark = drawn.lanes[0]?.marks.find(({ position }) => position === positionOf("e150"));
    expect(mark?.label?.room).toBeGreaterThan(200);
  });

  test("events outside the window do not make it higher, nor are they counted", () => {
    const outside = Array.from({ length: 30 }, (_, i) => eventRow(`o${i}`, "2025-06-10"));
    const alone = drawRows([eventRow("in", "2025-05-10")]).drawn;
    const { drawn } = drawRows([eventRow("in", "2025-05-10"), ...outside]);
    expect(drawn.height).toBe(alone.height);
    expect(drawn).toMatchObject({ earlier: 0, later: 30 });
    expect(drawn.lanes[0]?.count).toBe(1);
  });

  test("a bar that leaves the window has its label where it can be read", () => {
    const [mark] = drawRows([eventRow("a", "2025-05-30/..")]).drawn.lanes[0]?.marks ?? [];
    expect(mark?.label?.side).toBe("left");
    const [tick] = drawRows([eventRow("a", "2025-05-31")]).drawn.lanes[0]?.marks ?? [];
    expect(tick?.label?.side).toBe("left");
    expect((tick?.shape.x0 ?? 0) - (tick?.label?.room ?? 0)).toBeGreaterThan(0);
  });

  test("many dates that cover most of the window are said in words; two of them still have bars", () => {
    const months = (n: number) => Array.from({ length: n }, (_, i) => eventRow(`m${i}`, i === 0 ? "2025" : "2025-05"));
    const two = drawRows([...months(2), eventRow("d", "2025-05-05")]).drawn.lanes[0];
    expect(two?.note).toBeNull();
    expect(two?.marks.length).toBe(3);
    const nine = drawRows([...months(9), eventRow("d", "2025-05-05")]).drawn.lanes[0];
    expect(nine?.marks.length).toBe(1);
    expect(nine?.note).toMatchObject({
      count: 9,
      text: "+8 dated only to May 2025, 1 dated only to 2025",
      stretch: MAY,
    });
  });

  test("what has no known end is drawn if it begins in the window, and told in words if it began before", () => {
    const open = (n: number, edtf: string) => Array.from({ length: n }, (_, i) => eventRow(`${edtf}${i}`, edtf));
    const [lane] = drawRows([...open(4, "2025-05-10/.."), ...open(3, "2022/.."), ...open(5, "../2025-05-20")]).drawn
      .lanes;
    expect(lane?.marks.length).toBe(9);
    expect(lane?.note).toMatchObject({ count: 3, text: "3 begun before, end not known" });
  });

  test("in the middle of a gesture words that have no row wait for its end", () => {
    const months = Array.from({ length: 4 }, (_, i) => eventRow(`m${i}`, "2025-05"));
    const { draw } = drawRows([...months, eventRow("day", "2025-05-05")], { height: 30 });
    const before = draw({ domain: [MAY[0] - 4000 * DAY, MAY[0] - 2000 * DAY] });
    expect(before.lanes[0]).toMatchObject({ height: 30, note: null });
    expect(draw({ before, moving: true }).lanes[0]).toMatchObject({ height: 30, note: null, count: 5 });
    expect(draw({ before }).lanes[0]).toMatchObject({ height: 50, note: { row: 1, count: 4 } });
  });

  test("the fullest lanes become densities where all together are too many", () => {
    const rows = Array.from({ length: 10 * 200 }, (_, i) =>
      eventRow(`e${i}`, `2025-05-${String(1 + (i % 31)).padStart(2, "0")}`, {
        type: EVENT_TYPES[Math.min(i % 11, 9)],
      }),
    );
    const { lanes } = drawRows(rows).drawn;
    const dense = lanes.filter(({ mode }) => mode === "density");
    const one = lanes.filter(({ mode }) => mode === "marks");
    expect(one.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(MOST);
    expect(Math.min(...dense.map(({ count }) => count))).toBeGreaterThanOrEqual(
      Math.max(...one.map(({ count }) => count)),
    );
    expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  });

  test("a density names its most important events, one row of them", () => {
    const rows = Array.from({ length: 600 }, (_, i) =>
      eventRow(`e${i}`, `2025-05-${String(1 + (i % 31)).padStart(2, "0")}`, { importance: i === 371 ? 9 : 1 }),
    );
    const { drawn, positionOf } = drawRows(rows);
    const [lane] = drawn.lanes;
    expect(lane?.mode).toBe("density");
    expect(lane?.marks.map(({ position }) => position)).toContain(positionOf("e371"));
    expect(lane?.marks.every(({ label, row }) => label !== null && row === 0)).toBe(true);
  });

  test("collapsed it is a line that still counts", () => {
    const { draw } = drawRows(crowd(100));
    const open = draw();
    const closed = draw({ collapsed: [open.lanes[0]?.name.id ?? ""] });
    expect(closed.lanes[0]).toMatchObject({
      mode: "line",
      count: open.lanes[0]?.count,
      marks: [],
      clusters: [],
      note: null,
    });
    expect(closed.lanes[0]?.height).toBeLessThan(open.lanes[0]?.height ?? 0);
    expect(closed.lanes[1]?.mode).toBe("marks");
  });

  test("after a pan events stand in the rows they stood in", () => {
    const { draw } = drawRows(crowd(60));
    const before = draw();
    const domain: Domain = [MAY[0] + DAY / 3, MAY[1] + DAY / 3];
    const rowsOf = ({ lanes }: Layout) => new Map(lanes.flatMap(({ marks }) => marks.map((m) => [m.position, m.row])));
    const kept = rowsOf(draw({ domain, before }));
    const moved = [...rowsOf(before)].filter(([position, row]) => kept.has(position) && kept.get(position) !== row);
    expect(moved.length).toBeLessThan(kept.size / 10);
  });
});
