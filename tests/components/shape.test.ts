import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHORTEST } from "../../components/lenses/timeline/time/window";
import { type DateAt, dateAt } from "../../components/marks/date-at";
import type { Domain } from "../../components/marks/domain";
import { shapeOf } from "../../components/marks/shape";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { timesOf } from "../../lib/columns/times";
import { PRECISIONS } from "../../lib/domain";
import { DAY, HOUR } from "../../lib/time";
import { columnsOf, events } from "../columns/made-columns";
import { eventRow } from "./event-row";
import { at, MAY, sequenceIn, WIDTH, windows } from "./timeline/timeline-of";

function dateOf(edtf: string): DateAt {
  const { columns } = columnsOfRows([eventRow("a", edtf)]);
  const date = dateAt(columns, timesOf(columns, "happened"), 0);
  if (!date) throw new Error(`${edtf} is no date`);
  return date;
}
const shape = (edtf: string, domain = MAY) => shapeOf(dateOf(edtf), domain, WIDTH);

describe("precision is drawn as what it is", () => {
  test("an instant is a dot at its minute", () => {
    const dot = shape("2025-05-02T12:00Z");
    expect(dot.kind).toBe("dot");
    expect((dot.x0 + dot.x1) / 2).toBeCloseTo(45, 0);
  });

  test("a day is a bar as wide as the day, never less than a tick", () => {
    expect(shape("2025-05-02")).toMatchObject({ kind: "tick", x0: 30, x1: 59 });
    const far = shape("2025-05-02", [at(1900, 1, 1), at(2030, 1, 1)]);
    expect(far.x1 - far.x0).toBe(6);
  });

  test.each([
    "2025-05-12/2025-05-18",
    "2025-05",
    "2025-21",
    "2025-34",
    "2025-40",
    "2025",
    "202X",
    "20XX",
    "2025-05-10~",
  ])("%s is soft at both ends", (edtf) => {
    expect(shape(edtf)).toMatchObject({ kind: "soft", fadeStart: true, fadeEnd: true });
  });

  test("a real duration is solid from its first to its last day", () => {
    expect(shape("2025-05-02/2025-05-06")).toMatchObject({
      ...{ kind: "solid", x0: 30, x1: 180, fadeStart: false, fadeEnd: false },
    });
  });

  test("one of some days is soft over all of them, however long they are", () => {
    expect(shape("[2025-05-12..2025-05-15]")).toMatchObject({ kind: "soft", fadeStart: true, fadeEnd: true });
    expect(shape("2025-05-12/2025-05-15")).toMatchObject({ kind: "solid", fadeStart: false });
  });

  test("a stretch between months is never solid: neither of its days is known", () => {
    expect(shape("2025-03/2025-05")).toMatchObject({ kind: "soft", fadeStart: true, fadeEnd: true });
  });

  test("an open end fades and the known end is sharp", () => {
    const since = shape("2025-05-11/..");
    expect(since).toMatchObject({ x0: 300, fadeStart: false, fadeEnd: true });
    expect(since.x1).toBeGreaterThan(330);
    expect(shape("../2025-05-11")).toMatchObject({ x1: 330, fadeStart: true, fadeEnd: false });
    expect(shape("2025-05/..")).toMatchObject({ kind: "soft", fadeStart: true, fadeEnd: true });
  });

  test("what began long ago and is still open comes in at the edge", () => {
    const since = shape("2022-03-01/..");
    expect(since.x1).toBeGreaterThan(0);
    expect(since.x0).toBeLessThan(0);
  });

  test("a long bar is cut one window's width outside", () => {
    const century = shape("20XX");
    expect([century.x0, century.x1]).toEqual([-WIDTH, 2 * WIDTH]);
  });
});

const COARSE = PRECISIONS.indexOf("week");

/** Every dated event of some columns with its shape in a window. */
function shapesIn(list: Parameters<typeof columnsOf>[0], domain: Domain) {
  const columns = columnsOf(list);
  const { positions, dated, times } = sequenceIn(columns);
  return [...positions.subarray(0, dated)].flatMap((position) => {
    const date = dateAt(columns, times, position);
    return date ? [{ date, shape: shapeOf(date, domain, WIDTH) }] : [];
  });
}

test("a coarse date is never drawn as an instant or a day, and never sharp", () => {
  fc.assert(
    fc.property(events, windows, (list, domain) => {
      for (const { date, shape: drawn } of shapesIn(list, domain)) {
        if (date.precision < COARSE) continue;
        expect(["soft", "solid"]).toContain(drawn.kind);
        expect(drawn.fadeStart || drawn.fadeEnd).toBe(true);
        expect(drawn.x1 - drawn.x0).toBeGreaterThan(6);
      }
    }),
  );
});

const EDGES: [string, number][] = [
  ["2025-05-02T12:00Z", 60_000],
  ["2025-05-02T12Z", HOUR],
  ["2025-05-02", DAY],
  ["2025-05-02~", DAY],
  ["2025-05", 31 * DAY],
  ["2025-05-02/2025-05-06", 5 * DAY],
];

test.each(EDGES)("%s can be seen as long as a hair of it is in the window, however close", (edtf, length) => {
  const { from, to } = dateOf(edtf);
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      fc.constantFrom(SHORTEST, 3 * DAY, 400 * DAY),
      (share, long) => {
        const late: Domain = [to - share * length, to - share * length + long];
        const early: Domain = [from + share * length - long, from + share * length];
        for (const domain of [late, early]) {
          const { x0, x1 } = shape(edtf, domain);
          expect(Math.min(x1, WIDTH) - Math.max(x0, 0)).toBeGreaterThan(0);
        }
      },
    ),
  );
});

test("what does not touch the window stays out of it but for its least width", () => {
  fc.assert(
    fc.property(events, windows, (list, domain) => {
      for (const { date, shape: drawn } of shapesIn(list, domain)) {
        if (date.from < domain[1] && date.to > domain[0]) continue;
        expect(Math.min(drawn.x1, WIDTH) - Math.max(drawn.x0, 0)).toBeLessThan(8);
      }
    }),
  );
});
