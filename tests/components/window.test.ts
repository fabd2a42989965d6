import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overviewBins, overviewScale } from "../../components/lenses/timeline/overview-scale";
import {
  centred,
  type Domain,
  daysOfDomain,
  domainOfView,
  extentOf,
  fitDomain,
  limitsOf,
  pan,
  SHORTEST,
  zoom,
} from "../../components/lenses/timeline/window";
import { DAY, dayNumber, formatDay } from "../../lib/time";
import { eventRow } from "./event-row";

const at = (year: number, month: number, day: number) => dayNumber(year, month, day) * DAY;
const MAY: Domain = [at(2025, 5, 1), at(2025, 6, 1)];
const LIMITS: Domain = [at(2020, 1, 1), at(2026, 1, 1)];

describe("the window", () => {
  test("one old event does not squeeze a busy month", () => {
    const events = [
      eventRow("old", "1914/1918"),
      ...Array.from({ length: 40 }, (_, i) => eventRow(`m${i}`, `2025-05-${String(1 + (i % 28)).padStart(2, "0")}`)),
    ];
    const [from, to] = fitDomain(events) ?? [0, 0];
    expect(from).toBeGreaterThan(at(2025, 4, 1));
    expect(to).toBeLessThan(at(2025, 7, 1));
  });

  test("evenly spread events are all shown", () => {
    const events = Array.from({ length: 24 }, (_, i) => eventRow(`e${i}`, `${2000 + i}-06-15`));
    const fit = fitDomain(events) ?? [0, 0];
    const extent = extentOf(events) ?? [0, 0];
    expect(fit[0]).toBeLessThanOrEqual(extent[0]);
    expect(fit[1]).toBeGreaterThanOrEqual(extent[1]);
  });

  test("one event gets days around it; none, or none dated, gives none", () => {
    expect(fitDomain([eventRow("a", "2025-05-15")])).toEqual([at(2025, 5, 14), at(2025, 5, 17)]);
    expect(fitDomain([])).toBeNull();
    expect(fitDomain([eventRow("a", null)])).toBeNull();
  });

  test("the URL's days bound the window, both inclusive, and come back from it", () => {
    const domain = domainOfView({ from: "2025-05-01", to: "2025-05-31" }, [0, 1]);
    expect(domain).toEqual(MAY);
    expect(daysOfDomain(domain)).toEqual({ from: "2025-05-01", to: "2025-05-31" });
    expect(domainOfView({ from: null, to: null }, MAY)).toEqual(MAY);
    const [from, to] = domainOfView({ from: "2030-01-01", to: null }, MAY);
    expect(to).toBeGreaterThan(from);
  });

  test("zooming keeps the instant under the pointer and stays within the limits", () => {
    const pointer = at(2025, 5, 10);
    const closer = zoom(MAY, 0.5, pointer, LIMITS);
    expect(closer[1] - closer[0]).toBeCloseTo((MAY[1] - MAY[0]) / 2);
    expect((pointer - closer[0]) / (closer[1] - closer[0])).toBeCloseTo((pointer - MAY[0]) / (MAY[1] - MAY[0]));
    expect(zoom(MAY, 1e9, pointer, LIMITS)).toEqual(LIMITS);
    const closest = zoom(MAY, 1e-9, pointer, LIMITS);
    expect(closest[1] - closest[0]).toBeCloseTo(SHORTEST);
  });

  test("no gesture leaves the limits or changes the length of a pan", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e13, max: 1e13, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (by, factor) => {
          const panned = pan(MAY, by, LIMITS);
          expect(panned[1] - panned[0]).toBeCloseTo(MAY[1] - MAY[0], -1);
          for (const [from, to] of [panned, zoom(MAY, factor, MAY[0], LIMITS), centred(MAY, [by, by], LIMITS)]) {
            expect(from).toBeGreaterThanOrEqual(LIMITS[0] - 1);
            expect(to).toBeLessThanOrEqual(LIMITS[1] + 1);
          }
        },
      ),
    );
  });
});

describe("the overview's scale", () => {
  const crowd = Array.from({ length: 60 }, (_, i) => eventRow(`e${i}`, formatDay(dayNumber(2025, 5, 1) + (i % 30))));
  const events = [eventRow("old", "1914/1918"), ...crowd];
  const whole = limitsOf(extentOf(events) ?? MAY);
  const scale = overviewScale(events, whole, MAY, 800);

  test("rises, covers the strip, and can be read backwards", () => {
    expect(scale.x(whole[0])).toBeCloseTo(0);
    expect(scale.x(whole[1])).toBeCloseTo(800);
    let last = -1;
    for (let i = 0; i <= 200; i++) {
      const instant = whole[0] + ((whole[1] - whole[0]) * i) / 200;
      const x = scale.x(instant);
      expect(x).toBeGreaterThanOrEqual(last);
      expect(Math.abs(scale.x(scale.invert(x)) - x)).toBeLessThan(0.01);
      last = x;
    }
  });

  test("gives the busy stretch most of the strip and folds the empty century", () => {
    expect(scale.x(MAY[1]) - scale.x(MAY[0])).toBeGreaterThan(400);
    expect(scale.breaks.length).toBeGreaterThan(0);
    expect(overviewScale(crowd, MAY, MAY, 800).breaks).toEqual([]);
  });

  test("shares a coarse date out over the days it covers, losing nothing", () => {
    const bins = overviewBins(
      [eventRow("a", "2025-05"), eventRow("b", "2025-05-10"), eventRow("c", null)],
      scale,
      800,
      100,
    );
    expect(bins.reduce((sum, n) => sum + n, 0)).toBeCloseTo(2);
    expect(Math.max(...bins)).toBeGreaterThan(0.3);
  });
});
