import { expect, test } from "vitest";
import { generateReports, pairScore } from "./generate-reports";
import { median } from "./measure";
import { pairSpans } from "./pair-spans";
import { scoreNames } from "./score-names";
import { scoreTimes } from "./score-times";

const span = (start: number, end: number) => ({ start, end });
const timex = (start: number, end: number, value: string, type = "DATE") => ({ start, end, type, value });

test("an exact pair comes before a longer overlap, and each span pairs once", () => {
  const pairs = pairSpans([span(0, 4), span(0, 10)], [span(0, 4), span(2, 12)]);
  expect(pairs.map(({ gold, found, exact }) => [gold.end, found.end, exact])).toEqual([
    [4, 4, true],
    [10, 12, false],
  ]);
});

test("spans that touch do not pair", () => {
  expect(pairSpans([span(0, 4)], [span(4, 8)])).toEqual([]);
});

test("a value counts over overlapping spans, against all that is gold and all that was found", () => {
  const gold = [timex(0, 6, "2015-05-18"), timex(10, 20, "P3D", "DURATION"), timex(30, 35, "2015")];
  const found = [timex(3, 6, "2015-05-18"), timex(10, 20, "P4D", "DURATION")];
  const score = scoreTimes([{ gold, found }]);
  expect(score.value.precision).toBeCloseTo(50);
  expect(score.value.recall).toBeCloseTo(100 / 3);
  expect(score.value.f1).toBeCloseTo(40);
  expect(score.strict.f1).toBeCloseTo(40);
  expect(score.relaxed.f1).toBeCloseTo(80);
  expect(score.type.f1).toBeCloseTo(80);
  expect(score.calendar).toEqual({ precision: 100, recall: 50, f1: expect.closeTo(200 / 3) });
});

test("spans pair within their own text", () => {
  const score = scoreTimes([
    { gold: [timex(0, 6, "2015")], found: [] },
    { gold: [], found: [timex(0, 6, "2015")] },
  ]);
  expect(score.relaxed.f1).toBe(0);
});

test("people and organisations count with their type, and without it among the untyped", () => {
  const gold = [
    { ...span(0, 5), type: "PER" as const },
    { ...span(0, 5), type: "PER" as const },
    { ...span(10, 15), type: "ORG" as const },
    { ...span(20, 25), type: "LOC" as const },
  ];
  const found = [
    { ...span(0, 5), type: "ORG" as const },
    { ...span(11, 15), type: "ORG" as const },
    { ...span(20, 25), type: "LOC" as const },
  ];
  const score = scoreNames([{ gold, found }]);
  expect(score.people.f1).toBe(0);
  expect(score.strict.f1).toBe(0);
  expect(score.relaxed).toEqual({ precision: 50, recall: 50, f1: 50 });
  expect(score.untypedStrict.recall).toBeCloseTo(200 / 3); // the name listed twice counts once
  expect(score.untypedRelaxed.f1).toBe(100);
});

test("the median is the middle, not the mean", () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([1, 2, 3, 90])).toBe(2.5);
});

test("generated passages are the same each time, and several tell of one event", () => {
  const { reports, truth } = generateReports(500);
  expect(generateReports(500).reports).toEqual(reports);
  expect(reports).toHaveLength(500);
  expect(new Set(reports.map((r) => r.passage.id)).size).toBe(500);
  expect(new Set(truth.values()).size).toBeLessThan(400);
  const events = new Map<number, string[]>();
  for (const [id, event] of truth) events.set(event, [...(events.get(event) ?? []), id]);
  const perfect = pairScore([...events.values()], truth);
  expect(perfect.right).toBe(perfect.gold);
  expect(pairScore([[...truth.keys()]], truth)).toMatchObject({ right: perfect.gold, found: (500 * 499) / 2 });
});
