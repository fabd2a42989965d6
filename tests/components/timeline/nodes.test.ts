import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { laneNodes, nodesOf } from "../../../components/lenses/timeline/lanes/lane-nodes";
import { LanesDrawing } from "../../../components/lenses/timeline/lanes/lanes-drawing";
import { type Layout, layout } from "../../../components/lenses/timeline/lanes/layout";
import type { Scene } from "../../../components/lenses/timeline/paint/drawing";
import { type Node, nodeInLane } from "../../../components/lenses/timeline/paint/node";
import { topIn } from "../../../components/lenses/timeline/stage/top-in";
import type { Domain } from "../../../components/marks/domain";
import { EVENT_TYPES } from "../../../lib/domain";
import { DAY } from "../../../lib/time";
import { columnsOf, events } from "../../columns/made-columns";
import { eventRow } from "../event-row";
import { drawRows, indexOf, MAY, ROOMY, windows } from "./timeline-of";

const TOP = 40;
const LEAST = 30;

/** Events on the days of May, by turns of so many types. */
const daily = (n: number, types = 1) =>
  Array.from({ length: n }, (_, i) =>
    eventRow(`e${i}`, `2025-05-${String(1 + (i % 31)).padStart(2, "0")}`, {
      type: EVENT_TYPES[i % types],
      importance: i,
    }),
  );

const nodesIn = (drawn: Layout, domain: Domain) =>
  drawn.lanes.flatMap((_, lane) => laneNodes(drawn, lane, TOP, domain, LEAST));

describe("what can be reached", () => {
  test("is in its lane and in the drawing, with a key of its own", () => {
    fc.assert(
      fc.property(events, windows, fc.integer({ min: 30, max: 700 }), (list, domain, height) => {
        const columns = columnsOf(list);
        const drawn = layout(columns, indexOf(columns, { lanes: "actor" }), { ...ROOMY, domain, height });
        const nodes = nodesOf(drawn, TOP, domain);
        expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
        for (const { lane: i, x0, x1, y0, y1 } of nodes) {
          const lane = drawn.lanes[i];
          expect(y0).toBeGreaterThanOrEqual(TOP + (lane?.y ?? Infinity));
          expect(y1).toBeLessThanOrEqual(TOP + (lane?.y ?? 0) + (lane?.height ?? 0));
          expect(x1).toBeGreaterThan(x0);
        }
      }),
    );
  });

  test("comes in order of time", () => {
    const nodes = nodesOf(drawRows(daily(100, 3)).drawn, TOP, MAY);
    expect(nodes.map(({ at }) => at)).toEqual(nodes.map(({ at }) => at).sort((a, b) => a - b));
  });

  test("adds up to the events of the window, as marks, counts, notes or parts of a density", () => {
    for (const n of [5, 200, 2000]) {
      const { drawn } = drawRows([...daily(n, 2), eventRow("m", "2025-05"), eventRow("o", "2025-07-01")]);
      const total = nodesIn(drawn, MAY).reduce(
        (sum, node) => sum + (node.kind === "event" && n > 400 ? 0 : node.count),
        0,
      );
      expect(Math.abs(total - (n + 1))).toBeLessThanOrEqual(n > 400 ? 2 : 0); // parts are rounded
    }
  });

  test("is not too much for a page: of very many marks those that show most", () => {
    const { drawn } = drawRows(daily(900, 9), { height: 1500, width: 1000 });
    const all = nodesIn(drawn, MAY);
    const nodes = nodesOf(drawn, TOP, MAY);
    expect(all.length).toBeGreaterThan(190);
    expect(nodes.length).toBeLessThanOrEqual(190);
    const reached = (kind: Node["kind"], list: readonly Node[]) => list.filter((node) => node.kind === kind).length;
    expect(reached("cluster", nodes)).toBe(reached("cluster", all));
  });

  test("a count shows the stretch of all it counts; a mark has none", () => {
    const rows = Array.from({ length: 100 }, (_, i) => eventRow(`e${i}`, `2025-05-${14 + (i % 2)}`));
    const nodes = nodesIn(drawRows(rows, { height: 70 }).drawn, MAY);
    const cluster = nodes.find(({ kind }) => kind === "cluster");
    expect(cluster?.stretch).toEqual([MAY[0] + 13 * DAY, MAY[0] + 15 * DAY]);
    expect(nodes.filter(({ kind }) => kind === "event").every(({ stretch }) => stretch === null)).toBe(true);
  });

  test("up and down go to the nearest of the next lane that holds any", () => {
    const node = (lane: number, x: number): Node => ({
      ...{ key: `${lane} ${x}`, kind: "event", lane, x0: x, x1: x + 10, y0: 0, y1: 20, at: x, count: 1 },
      ...{ positions: [0], stretch: null },
    });
    const nodes = [node(0, 10), node(0, 90), node(2, 20), node(2, 60), node(3, 10)];
    expect(nodeInLane(nodes, node(0, 50), 1)?.key).toBe("2 60");
    expect(nodeInLane(nodes, node(2, 20), -1)?.key).toBe("0 10");
    expect(nodeInLane(nodes, node(2, 20), 1)?.key).toBe("3 10");
    expect(nodeInLane(nodes, node(0, 10), -1)).toBeNull();
    expect(nodeInLane(nodes, node(3, 10), 1)).toBeNull();
  });
});

function sceneOf(rows: Parameters<typeof drawRows>[0]): Scene {
  const { columns, index } = drawRows(rows);
  return {
    ...{ columns, index, collapsed: [], touch: false, rows: { get: () => undefined }, revision: 0, now: MAY[1] },
    ...{ inRange: rows.length, range: "", selected: null, arcs: [] },
  };
}

describe("the drawing of lanes", () => {
  const size = { width: 930, height: 500 };

  test("what is pointed at is what is drawn there", () => {
    const drawing = new LanesDrawing();
    drawing.arrange(sceneOf([...daily(120, 4), eventRow("m", "2025-05")]), MAY, size, false);
    const nodes = drawing.nodes(MAY).filter(({ kind }) => kind !== "density");
    expect(nodes.length).toBeGreaterThan(20);
    for (const node of nodes) {
      const found = drawing.nodeAt(MAY, node.x0 + 3, (node.y0 + node.y1) / 2);
      expect(found && found.x1 - found.x0).toBeLessThanOrEqual(node.x1 - node.x0);
      if (node.kind === "cluster") expect(found?.positions).toEqual(node.positions);
    }
    expect(drawing.nodeAt(MAY, 10, 5)).toBeNull();
  });

  test("asks for the titles it has room for, the important first", () => {
    const drawing = new LanesDrawing();
    const scene = sceneOf(daily(120, 4));
    drawing.arrange(scene, MAY, size, false);
    const weights = drawing.wanted().map((position) => scene.columns.importances[position] ?? 0);
    expect(weights.length).toBeGreaterThan(10);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  test("says of each lane how many it has in the window, and of all what lies outside", () => {
    const drawing = new LanesDrawing();
    const rows = [...daily(10, 2), eventRow("before", "2025-04-02"), eventRow("after", "2026"), eventRow("none", null)];
    const { lanes, earlier, later } = drawing.arrange(sceneOf(rows), MAY, size, false);
    expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(10);
    expect([earlier, later]).toEqual([1, 1]);
  });
});

test("a part of a density tells its most important events", () => {
  const { columns, index, drawn, positionOf } = drawRows(daily(620));
  const part = laneNodes(drawn, 0, TOP, MAY, LEAST).find(({ kind, at }) => kind === "density" && at > MAY[0] + 5 * DAY);
  if (!part?.stretch) throw new Error("no part");
  const [from, to] = part.stretch;
  const inside = daily(620).filter(({ when }) => when?.from != null && when.from >= from && when.from < to);
  const best = inside.sort((a, b) => b.importance - a.importance).slice(0, 3);
  const weight = (position: number) => columns.importances[position] ?? 0;
  const told = topIn(columns, index, part);
  expect(told.map(weight)).toEqual(best.map(({ id }) => weight(positionOf(id))));
  expect(new Set(told).size).toBe(3);
});
