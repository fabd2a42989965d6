import { expect, test } from "vitest";
import { type Findings, judge, middle } from "./bars";
import type { Cell } from "./cell";

const CELL: Cell = {
  subject: "dateline",
  size: 10_000,
  firstPaint: 400,
  drawn: 800,
  paintCost: 300,
  panFar: 60,
  zoom: 60,
  panNear: 60,
  labels: 30,
  longestFrame: 20,
  frameCost: 8,
  filter: 30,
  elements: 900,
  memory: 60e6,
  failure: null,
};
const NOTHING: Findings = { cells: [], answers: [], seeds: [] };

const bar = (findings: Partial<Findings>, name: string) =>
  judge({ ...NOTHING, ...findings }).find((each) => each.name === name);

test("what was not measured is neither held nor failed", () => {
  expect(new Set(judge(NOTHING).map(({ holds }) => holds))).toEqual(new Set([null]));
});

test("a figure is the median of its repetitions, and none if one of them broke off", () => {
  const cells = [300, 900, 400].map((firstPaint) => ({ ...CELL, firstPaint }));
  expect(middle(cells, "dateline", 10_000, "firstPaint")).toBe(400);
  expect(middle([...cells, { ...CELL, firstPaint: null }], "dateline", 10_000, "firstPaint")).toBeNull();
  expect(middle(cells, "vis", 10_000, "firstPaint")).toBeNull();
});

test("first paint is held against vis-timeline's of the same run", () => {
  const name = "first paint, 10k, beside vis-timeline";
  const beside = (firstPaint: number) => ({ cells: [CELL, { ...CELL, subject: "vis" as const, firstPaint }] });
  expect(bar(beside(1000), name)).toMatchObject({ holds: true, found: "0.40x" });
  expect(bar(beside(500), name)).toMatchObject({ holds: false, found: "0.80x" });
  expect(bar({ cells: [CELL] }, name)?.holds).toBeNull();
});

test("frames have a least, everything else a most", () => {
  expect(bar({ cells: [{ ...CELL, panNear: 54.9 }] }, "pan, with titles, 10k")?.holds).toBe(false);
  expect(bar({ cells: [{ ...CELL, panNear: 55 }] }, "pan, with titles, 10k")?.holds).toBe(true);
  const million = { ...CELL, size: 1_000_000 };
  expect(bar({ cells: [million] }, "heap + buffers, 1M")).toMatchObject({ holds: true, found: "60 MB" });
  expect(bar({ cells: [{ ...million, elements: 1501 }] }, "DOM elements, 1M")?.holds).toBe(false);
});

test("the seed page may not jump at all", () => {
  const seeds = [{ shift: 0.0004, contentful: 300, scripts: 200_000, elements: 800 }];
  expect(bar({ seeds }, "layout shift, seed data")).toMatchObject({ holds: false, found: "0.0004" });
  expect(bar({ seeds }, "JavaScript, gzipped, seed data")).toMatchObject({ holds: true, found: "200 KB" });
});
