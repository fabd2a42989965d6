import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spansOf } from "../../../components/lenses/timeline/index/lane-index";
import { overviewLabels } from "../../../components/lenses/timeline/overview/overview-labels";
import { overviewBins, overviewScale, type Whole } from "../../../components/lenses/timeline/overview/overview-scale";
import { axis } from "../../../components/lenses/timeline/time/axis";
import { extentOf, fitDomain, limitsOf } from "../../../components/lenses/timeline/time/window";
import type { Domain } from "../../../components/marks/domain";
import { dayNumber, formatDay } from "../../../lib/time";
import { columnsOf, events } from "../../columns/made-columns";
import { eventRow } from "../event-row";
import { at, MAY, sequenceIn, WIDTH, wholeOf } from "./timeline-of";

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** The scale of any events, as the overview makes it; null without dates. */
function scaleFor(all: Whole) {
  const [extent, fit] = [extentOf(all), fitDomain(all)];
  if (!extent || !fit) return null;
  const domain = limitsOf(extent);
  return { domain, scale: overviewScale(all, domain, fit, 800) };
}

describe("the overview's scale", () => {
  const crowd = Array.from({ length: 60 }, (_, i) => eventRow(`e${i}`, formatDay(dayNumber(2025, 5, 1) + (i % 30))));
  const all = wholeOf([eventRow("old", "1914/1918"), ...crowd]);
  const whole = limitsOf(extentOf(all) ?? MAY);
  const scale = overviewScale(all, whole, MAY, 800);

  test("rises, covers the strip, and can be read backwards, whatever the events", () => {
    fc.assert(
      fc.property(events, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (list, shares) => {
        const sequence = sequenceIn(columnsOf(list));
        const made = scaleFor({ ...sequence, spans: spansOf(sequence) });
        if (!made) return;
        const [from, to] = made.domain;
        expect(made.scale.x(from)).toBeCloseTo(0);
        expect(made.scale.x(to)).toBeCloseTo(800);
        let last = -1e-6;
        for (const share of [...shares].sort((a, b) => a - b)) {
          const x = made.scale.x(from + (to - from) * share);
          expect(x).toBeGreaterThanOrEqual(last);
          expect(Math.abs(made.scale.x(made.scale.invert(x)) - x)).toBeLessThan(0.01);
          last = x;
        }
      }),
    );
  });

  test("gives the busy stretch most of the strip and folds the empty century", () => {
    expect(scale.x(MAY[1]) - scale.x(MAY[0])).toBeGreaterThan(400);
    expect(scale.breaks.length).toBeGreaterThan(0);
    for (const { from, to } of scale.breaks)
      for (const [start, end] of [[at(1914, 1, 1), at(1919, 1, 1)], MAY]) expect(from >= end || to <= start).toBe(true);
    expect(scale.breaks.some(({ from, to }) => from < at(1920, 1, 1) && to > at(2024, 1, 1))).toBe(true);
    expect(overviewScale(wholeOf(crowd), MAY, MAY, 800).breaks).toEqual([]);
  });

  test("shares a coarse date out over the days it covers, losing nothing", () => {
    const three = wholeOf([eventRow("a", "2025-05"), eventRow("b", "2025-05-10"), eventRow("c", null)]);
    const bins = overviewBins(three, scale, 800, 100);
    expect(sum(bins)).toBeCloseTo(2);
    expect(Math.max(...bins)).toBeGreaterThan(0.3);
    expect([...bins].filter((count) => count > 0.001).length).toBeGreaterThan(20);
  });

  test("its bars add up to all dated events", () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 200 }), (list, bins) => {
        const sequence = sequenceIn(columnsOf(list));
        const made = { ...sequence, spans: spansOf(sequence) };
        const drawn = scaleFor(made);
        if (!drawn) return;
        const counts = overviewBins(made, drawn.scale, 800, bins);
        expect(sum(counts)).toBeCloseTo(sequence.dated, 6);
        expect(Math.min(...counts)).toBeGreaterThan(-1e-6);
      }),
    );
  });

  test("its labels stand apart and inside the strip, with the last year among them", () => {
    for (const made of [scale, overviewScale(wholeOf(crowd), limitsOf(MAY), MAY, 800)]) {
      const labels = overviewLabels(made, 800).sort((a, b) => a.x - b.x);
      expect(labels.map(({ label }) => label)).toContain("2025");
      labels.forEach(({ x, label }, i) => {
        expect(x + label.length * 7).toBeLessThanOrEqual(labels[i + 1]?.x ?? 800);
      });
    }
  });
});

describe("the axis", () => {
  test.each([
    [[at(2025, 5, 15), at(2025, 5, 16)], /^\d\d:\d\d$/, "15 May 2025"],
    [MAY, /^\d{1,2}$/, "May 2025"],
    [[at(2025, 1, 1), at(2026, 1, 1)], /^[A-Z][a-z]{2,3}$/, "2025"],
  ] as [Domain, RegExp, string][])("names ticks and the periods over them", (domain, label, period) => {
    const { ticks, periods } = axis(domain, WIDTH);
    expect(ticks.length).toBeGreaterThan(4);
    expect(ticks.every((tick) => label.test(tick.label))).toBe(true);
    expect(periods.map((p) => p.label)).toContain(period);
  });

  test("a century has years only", () => {
    const { ticks, periods } = axis([at(1914, 1, 1), at(2026, 1, 1)], WIDTH);
    expect(ticks.length).toBeGreaterThan(4);
    expect(ticks.every((tick) => /^\d{4}$/.test(tick.label))).toBe(true);
    expect(periods).toEqual([]);
  });

  test("years before the first are told as BC", () => {
    const { ticks } = axis([at(-199, 1, 1), at(150, 1, 1)], WIDTH);
    const labels = ticks.map((tick) => tick.label);
    expect(labels).toContain("101 BC");
    expect(labels).toContain("100");
    expect(labels.every((label) => /^\d{1,3}(?: BC)?$/.test(label))).toBe(true);
  });
});
