import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Item,
  markExtent,
  type Packed,
  PILL,
  packLane,
  packNamed,
} from "../../../components/lenses/timeline/pack/pack";
import type { DateAt } from "../../../components/marks/date-at";
import { shapeOf } from "../../../components/marks/shape";
import { fitText, textWidth } from "../../../components/marks/text-width";
import { fittedTitle, LABEL_SIZE } from "../../../components/paint/paint-text";
import { PRECISIONS, STATUSES } from "../../../lib/domain";
import { DAY } from "../../../lib/time";
import { MAY } from "./timeline-of";

/** Items of any dates in and around May, for a drawing of a width. */
const items = (width: number, most: number): fc.Arbitrary<Item[]> =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: -300, max: 900 }).map((tenths) => MAY[0] + (tenths * DAY) / 10),
        length: fc.constantFrom(60_000, DAY, DAY, 7 * DAY, 31 * DAY, 200 * DAY),
        open: fc.constantFrom("no", "no", "no", "start", "end"),
        precision: fc.nat(PRECISIONS.length - 1),
        status: fc.constantFrom(...STATUSES),
        importance: fc.nat(5),
      }),
      { maxLength: most },
    )
    .map((list) =>
      list.map(({ from, length, open, precision, status, importance }, position): Item => {
        const date: DateAt = {
          ...{ from: open === "start" ? -Infinity : from, to: open === "end" ? Infinity : from + length },
          ...{ precision, approximate: false, assumed: false },
        };
        return { position, date, shape: shapeOf(date, MAY, width), status, importance };
      }),
    );

const packings = (most = 60) =>
  fc
    .record({ width: fc.integer({ min: 120, max: 2400 }), rows: fc.integer({ min: 1, max: 12 }) })
    .chain(({ width, rows }) =>
      fc.record({ width: fc.constant(width), rows: fc.constant(rows), list: items(width, most) }),
    );

const isInside = ({ shape }: Item, width: number) => shape.x1 > 0 && shape.x0 < width;

/** Everything a packed lane draws, as boxes in its rows; labels as wide as they may ever be. */
function boxes({ marks, clusters }: Packed): { row: number; from: number; to: number }[] {
  return [
    ...marks.map((mark) => {
      const [from, to] = markExtent(mark, mark.label);
      return { row: mark.row, from, to };
    }),
    ...clusters.map(({ row, x }) => ({ row, from: x - PILL / 2, to: x + PILL / 2 })),
  ];
}

/** The first pair of boxes of a row that overlap. */
function overlap(drawn: readonly { row: number; from: number; to: number }[]) {
  const sorted = [...drawn].sort((a, b) => a.row - b.row || a.from - b.from);
  return sorted.slice(1).flatMap((box, i) => {
    const before = sorted[i];
    return before && before.row === box.row && box.from < before.to - 0.5 ? [[before, box]] : [];
  })[0];
}

describe("a lane", () => {
  test("of any events at any width: no mark, label or count overlaps another", () => {
    fc.assert(
      fc.property(packings(), ({ width, rows, list }) => {
        expect(overlap(boxes(packLane(list, { width, most: rows })))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test("and so where events keep the rows they stood in", () => {
    fc.assert(
      fc.property(packings(), fc.func(fc.nat(14)), ({ width, rows, list }, rowOf) => {
        const before = new Map(list.map(({ position }) => [position, rowOf(position)]));
        const packed = packLane(list, { width, most: rows, before });
        expect(overlap(boxes(packed))).toBeUndefined();
      }),
    );
  });

  test("holds everything in the window once: as a mark, in a count or left for the note", () => {
    fc.assert(
      fc.property(packings(), ({ width, rows, list }) => {
        const { marks, clusters, left } = packLane(list, { width, most: rows });
        const placed = [...marks, ...left].map(({ position }) => position).concat(clusters.flatMap((c) => c.positions));
        expect(new Set(placed).size).toBe(placed.length);
        const inside = list.filter((item) => isInside(item, width)).map(({ position }) => position);
        expect(inside.filter((position) => !placed.includes(position))).toEqual([]);
      }),
    );
  });

  test("takes no more rows than it may, and says how many", () => {
    fc.assert(
      fc.property(packings(), ({ width, rows, list }) => {
        const packed = packLane(list, { width, most: rows });
        expect(packed.rows).toBeLessThanOrEqual(rows);
        const rowsOf = [...packed.marks.filter((mark) => isInside(mark, width)), ...packed.clusters];
        expect(packed.rows).toBe(Math.max(0, ...rowsOf.map(({ row }) => row + 1)));
      }),
    );
  });

  test("counts only two or more, from their first to their last", () => {
    fc.assert(
      fc.property(packings(120), ({ width, list }) => {
        for (const { positions, from, to, at } of packLane(list, { width, most: 2 }).clusters) {
          expect(positions.length).toBeGreaterThan(1);
          expect([...positions].sort((a, b) => a - b)).toEqual(positions);
          expect(from <= at && at <= to).toBe(true);
        }
      }),
    );
  });

  test("a label of any title stays within the room it was given, and the room within the drawing", () => {
    fc.assert(
      fc.property(packings(), fc.string({ unit: "grapheme", maxLength: 120 }), ({ width, rows, list }, title) => {
        for (const { label, shape, status } of packLane(list, { width, most: rows }).marks) {
          if (!label) continue;
          expect(textWidth(fittedTitle(title, label.room), LABEL_SIZE)).toBeLessThanOrEqual(label.room + 0.01);
          const [from, to] = markExtent({ shape, status }, label);
          if (label.side === "left") expect(from).toBeGreaterThanOrEqual(-0.5);
          else expect(Math.min(to, Math.max(shape.x1, width))).toBeGreaterThanOrEqual(to - 0.5);
        }
      }),
    );
  });

  test("the same events in any order are placed the same", () => {
    fc.assert(
      fc.property(packings(), ({ width, rows, list }) => {
        expect(packLane([...list].reverse(), { width, most: rows })).toEqual(packLane(list, { width, most: rows }));
      }),
    );
  });

  test("names in one row are those that have room", () => {
    fc.assert(
      fc.property(packings(), ({ width, list }) => {
        const named = packNamed(list, width);
        expect(named.every(({ label, row }) => label !== null && row === 0)).toBe(true);
        expect(overlap(boxes({ marks: named, clusters: [], left: [], rows: 1 }))).toBeUndefined();
      }),
    );
  });

  test("days that the window shows wide and that find no row are counted on their day, not left out", () => {
    const shape = { kind: "tick", x0: 300, x1: 370, fadeStart: false, fadeEnd: false } as const;
    const date = { from: MAY[0], to: MAY[0] + DAY, precision: 2, approximate: false, assumed: false };
    const list = Array.from({ length: 13 }, (_, position): Item => {
      return { position, date, shape, status: "occurred", importance: position };
    });
    const { marks, clusters, left } = packLane(list, { width: 900, most: 2 });
    expect(left).toEqual([]);
    expect(marks.map(({ position, label }) => [position, label !== null])).toEqual([[12, true]]);
    expect(clusters.map(({ positions }) => positions.length)).toEqual([12]);
  });

  test("of those on one day only the most important is named", () => {
    const shape = { kind: "tick", x0: 300, x1: 329, fadeStart: false, fadeEnd: false } as const;
    const date: DateAt = {
      from: MAY[0],
      to: MAY[0] + DAY,
      precision: 2,
      approximate: false,
      assumed: false,
    };
    const list = Array.from({ length: 40 }, (_, position): Item => {
      return { position, date, shape, status: "occurred", importance: position === 23 ? 9 : 3 };
    });
    expect(packNamed(list, 930).map(({ position }) => position)).toEqual([23]);
    const { marks } = packLane(list, { width: 930, most: 3 });
    expect(marks.find(({ position }) => position === 23)?.label?.room).toBeGreaterThan(200);
  });
});

describe("text that fits", () => {
  test("is whole or ends in an ellipsis, within the room", () => {
    const title = "Ministers of nine countries meet again on the shore of the lake";
    for (let room = 0; room < 500; room += 7) {
      const text = fitText(title, 12, room);
      expect(textWidth(text, 12)).toBeLessThanOrEqual(Math.max(room, 0) + 0.01);
      expect(text === "" || text === title || text.endsWith("…")).toBe(true);
    }
    expect(fitText(title, 12, 500)).toBe(title);
    expect(fitText("مسؤول ينفي وقوع الهجوم على المدينة", 12, 80)).toMatch(/…$/);
  });
});
