import { describe, expect, test } from "vitest";
import type { Timed } from "../../components/lenses/clock";
import { axis } from "../../components/lenses/timeline/axis";
import { LANE_PADDING, type Layout, layout, ROW } from "../../components/lenses/timeline/layout";
import { LABEL_SIZE } from "../../components/lenses/timeline/pack";
import { shapeOf } from "../../components/lenses/timeline/shape";
import { fitText, textWidth } from "../../components/lenses/timeline/text-width";
import type { Domain } from "../../components/lenses/timeline/window";
import { EVENT_TYPES, STATUSES } from "../../lib/domain";
import { DAY, dayNumber, when } from "../../lib/time";
import { eventRow } from "./event-row";

const at = (year: number, month: number, day: number) => dayNumber(year, month, day) * DAY;
const MAY: Domain = [at(2025, 5, 1), at(2025, 6, 1)];
const WIDTH = 930; // 30 pixels a day
const draw = (events: readonly Timed[], rows = 30): Layout =>
  layout(events, { domain: MAY, width: WIDTH, rows, labels: true });
const shape = (edtf: string) => {
  const drawn = shapeOf(when(edtf, "stated"), MAY, WIDTH);
  if (!drawn) throw new Error("not drawn");
  return drawn;
};

describe("precision is drawn as what it is", () => {
  test("an instant is a dot at its minute", () => {
    const dot = shape("2025-05-02T12:00Z");
    expect(dot.kind).toBe("dot");
    expect((dot.x0 + dot.x1) / 2).toBeCloseTo(45, 0);
  });

  test("a day is a bar as wide as the day, never less than a tick", () => {
    expect(shape("2025-05-02")).toMatchObject({ kind: "tick", x0: 30, x1: 59 });
    const far = shapeOf(when("2025-05-02", "stated"), [at(1900, 1, 1), at(2030, 1, 1)], WIDTH);
    expect(far && far.x1 - far.x0).toBe(6);
  });

  test.each(["2025-05-12/2025-05-18", "2025-05", "2025-21", "2025", "202X", "2025-05-10~"])(
    "%s is soft at both ends",
    (edtf) => {
      expect(shape(edtf)).toMatchObject({ kind: "soft", fadeStart: true, fadeEnd: true });
    },
  );

  test("a real duration is solid from its first to its last day", () => {
    expect(shape("2025-05-02/2025-05-06")).toMatchObject({
      kind: "solid",
      x0: 30,
      x1: 180,
      fadeStart: false,
      fadeEnd: false,
    });
  });

  test("an open end fades and the known end is sharp", () => {
    const since = shape("2025-05-11/..");
    expect(since).toMatchObject({ x0: 300, fadeStart: false, fadeEnd: true });
    expect(since.x1).toBeGreaterThan(330);
    expect(shape("../2025-05-11")).toMatchObject({ x1: 330, fadeStart: true, fadeEnd: false });
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

/** Everything a lane draws, as boxes. */
function boxes(drawn: Layout): { row: string; from: number; to: number }[] {
  return drawn.lanes.flatMap((lane) => [
    ...lane.marks.map(({ shape: { x0, x1 }, label, row }) => {
      const long = label ? textWidth(label.text, LABEL_SIZE) : 0;
      const from = label?.anchor === "end" ? Math.min(x0, label.x - long) : x0;
      const to = label?.anchor === "start" ? Math.max(x1, label.x + long) : x1;
      return { row: `${lane.type}${row}`, from, to };
    }),
    ...lane.clusters.map(({ x0, x1, row }) => ({ row: `${lane.type}${row}`, from: x0, to: x1 })),
  ]);
}

function crowd(n: number): Timed[] {
  return Array.from({ length: n }, (_, i) =>
    eventRow(
      `e${i}`,
      i % 11 === 0
        ? "2025-05"
        : i % 7 === 0
          ? "2025-05-03/2025-05-09"
          : `2025-05-${String(1 + ((i * 13) % 31)).padStart(2, "0")}`,
      {
        type: EVENT_TYPES[i % 5],
        status: STATUSES[i % 7],
        title: "A title of some length ".repeat(1 + (i % 3)).trim(),
        importance: i % 4,
      },
    ),
  );
}

describe("the layout", () => {
  test.each([1, 20, 80, 400])("no mark or label of %i events overlaps another", (n) => {
    const drawn = boxes(draw(crowd(n)));
    const rows = group(drawn);
    for (const row of rows.values()) {
      row.sort((a, b) => a.from - b.from);
      row.slice(1).forEach((box, i) => {
        expect(box.from).toBeGreaterThanOrEqual((row[i]?.to ?? 0) - 0.5);
      });
    }
  });

  test("every event in the window is drawn or counted, once", () => {
    for (const n of [1, 80, 1000]) {
      const drawn = draw(crowd(n));
      const ids = drawn.lanes.flatMap((lane) => [
        ...lane.marks.map((m) => m.event.id),
        ...lane.clusters.flatMap((c) => c.events.map((e) => e.id)),
      ]);
      expect(ids.length).toBe(n);
      expect(new Set(ids).size).toBe(n);
    }
  });

  test("marks stay inside their lane, lanes follow each other, the budget holds", () => {
    const drawn = draw(crowd(400), 20);
    let y = 0;
    for (const lane of drawn.lanes) {
      expect(lane.y).toBe(y);
      for (const { row } of [...lane.marks, ...lane.clusters])
        expect((row + 1) * ROW + 2 * LANE_PADDING).toBeLessThanOrEqual(lane.height);
      y += lane.height;
    }
    expect(drawn.height).toBe(y);
    expect(drawn.height).toBeLessThan(35 * ROW);
  });

  test("a thousand on one day are a count, not a heap", () => {
    const events = Array.from({ length: 1000 }, (_, i) => eventRow(`e${i}`, "2025-05-15"));
    const [lane] = draw(events).lanes;
    expect(lane?.clusters.length).toBe(1);
    expect((lane?.clusters[0]?.events.length ?? 0) + (lane?.marks.length ?? 0)).toBe(1000);
  });

  test("a cluster is never of one", () => {
    for (const lane of draw(crowd(400), 12).lanes)
      for (const cluster of lane.clusters) expect(cluster.events.length).toBeGreaterThan(1);
  });

  test("the important find room first", () => {
    const events = Array.from({ length: 200 }, (_, i) =>
      eventRow(`e${i}`, "2025-05-15", { importance: i === 150 ? 9 : 1, title: "A title" }),
    );
    const [lane] = draw(events, 4).lanes;
    expect(lane?.marks.find((mark) => mark.event.id === "e150")?.label?.text).toBe("A title");
  });

  test("events outside the window do not make a lane higher", () => {
    const outside = Array.from({ length: 30 }, (_, i) => eventRow(`o${i}`, "2025-06-10"));
    expect(draw([eventRow("in", "2025-05-10"), ...outside]).height).toBe(draw([eventRow("in", "2025-05-10")]).height);
  });

  test("a bar that leaves the window has its label where it can be read", () => {
    const [lane] = draw([eventRow("a", "2025-05-30/..", { title: "A title" })]).lanes;
    const label = lane?.marks[0]?.label;
    expect(label?.anchor).toBe("end");
    expect(label?.x).toBeLessThan(WIDTH);
  });

  test("what lies before and after is counted; the undated are neither", () => {
    const drawn = draw([
      eventRow("a", "1914"),
      eventRow("b", "2025-06-02"),
      eventRow("c", "2030"),
      eventRow("d", null),
      eventRow("e", "2025"),
    ]);
    expect([drawn.earlier, drawn.later]).toEqual([1, 2]);
  });

  test("order of arrival changes nothing", () => {
    const events = crowd(120);
    expect(draw([...events].reverse())).toEqual(draw(events));
  });
});

function group(
  list: { row: string; from: number; to: number }[],
): Map<string, { row: string; from: number; to: number }[]> {
  const groups = new Map<string, { row: string; from: number; to: number }[]>();
  for (const box of list) groups.set(box.row, [...(groups.get(box.row) ?? []), box]);
  return groups;
}

describe("text that fits", () => {
  test("is whole or ends in an ellipsis, within the room", () => {
    const title = "Ministers of nine countries meet again on the shore of the lake";
    for (let room = 0; room < 500; room += 7) {
      const text = fitText(title, 12, room);
      expect(textWidth(text, 12)).toBeLessThanOrEqual(Math.max(room, 0) + 0.01);
      expect(text === "" || text === title || text.endsWith("…")).toBe(true);
    }
    expect(fitText("مسؤول ينفي وقوع الهجوم على المدينة", 12, 80)).toMatch(/…$/);
  });
});

describe("the axis", () => {
  test.each([
    [[at(2025, 5, 15), at(2025, 5, 16)], /^\d\d:\d\d$/, "15 May 2025"],
    [MAY, /^\d{1,2}$/, "May 2025"],
    [[at(2025, 1, 1), at(2026, 1, 1)], /^[A-Z][a-z]{2,3}$/, "2025"],
  ] as [Domain, RegExp, string][])("names ticks and the periods over them", (domain, label, period) => {
    const { ticks, periods } = axis(domain, WIDTH);
    expect(ticks.every((tick) => label.test(tick.label))).toBe(true);
    expect(periods.map((p) => p.label)).toContain(period);
  });

  test("a century has years only", () => {
    const { ticks, periods } = axis([at(1914, 1, 1), at(2026, 1, 1)], WIDTH);
    expect(ticks.every((tick) => /^\d{4}$/.test(tick.label))).toBe(true);
    expect(periods).toEqual([]);
  });
});
