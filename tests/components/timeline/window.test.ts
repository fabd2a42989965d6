import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyStretches } from "../../../components/lenses/timeline/index/gaps";
import { spansOf } from "../../../components/lenses/timeline/index/lane-index";
import { beyondOf } from "../../../components/lenses/timeline/stage/use-roving";
import { flight } from "../../../components/lenses/timeline/time/animate";
import {
  boundsAt,
  centred,
  daysOfDomain,
  domainOfView,
  extentOf,
  fitDomain,
  limitsOf,
  outsideOf,
  pan,
  SHORTEST,
  zoom,
} from "../../../components/lenses/timeline/time/window";
import { type Domain, scaleOf } from "../../../components/marks/domain";
import { CLOCKS } from "../../../lib/domain";
import { DAY } from "../../../lib/time";
import { columnsOf, events } from "../../columns/made-columns";
import { eventRow } from "../event-row";
import { at, MAY, sequenceIn, sequenceOf, wholeOf, windows } from "./timeline-of";

const LIMITS: Domain = [at(2020, 1, 1), at(2026, 1, 1)];
const inMay = (n: number) =>
  Array.from({ length: n }, (_, i) => eventRow(`m${i}`, `2025-05-${String(1 + (i % 28)).padStart(2, "0")}`));

describe("the window", () => {
  test("one old event does not squeeze a busy month", () => {
    const [from, to] = fitDomain(sequenceOf([eventRow("old", "1914/1918"), ...inMay(40)])) ?? [0, 0];
    expect(from).toBeGreaterThan(at(2025, 4, 1));
    expect(from).toBeLessThan(at(2025, 5, 2));
    expect(to).toBeLessThan(at(2025, 7, 1));
  });

  test("nor does it among more events than are looked at one by one", () => {
    const [from, to] = fitDomain(sequenceOf([eventRow("old", "1914/1918"), ...inMay(5000)])) ?? [0, 0];
    expect(from).toBeGreaterThan(at(2025, 4, 1));
    expect(to).toBeGreaterThan(at(2025, 5, 28));
    expect(to).toBeLessThan(at(2025, 7, 1));
  });

  test("evenly spread events are all shown", () => {
    const sequence = sequenceOf(Array.from({ length: 24 }, (_, i) => eventRow(`e${i}`, `${2000 + i}-06-15`)));
    const fit = fitDomain(sequence) ?? [0, 0];
    const extent = extentOf(sequence) ?? [0, 0];
    expect(extent).toEqual([at(2000, 6, 15), at(2023, 6, 16)]);
    expect(fit[0]).toBeLessThanOrEqual(extent[0]);
    expect(fit[1]).toBeGreaterThanOrEqual(extent[1]);
  });

  test("one event gets days around it; none, or none dated, gives none", () => {
    expect(fitDomain(sequenceOf([eventRow("a", "2025-05-15")]))).toEqual([at(2025, 5, 14), at(2025, 5, 17)]);
    for (const rows of [[], [eventRow("a", null)]]) {
      expect(fitDomain(sequenceOf(rows))).toBeNull();
      expect(extentOf(sequenceOf(rows))).toBeNull();
    }
  });

  test("all of time reaches from the first to the last known end", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(...CLOCKS), (list, clock) => {
        const known = list
          .flatMap(({ when, reported }) => (clock === "happened" ? when : reported) ?? [])
          .map(({ from, to }): Domain => [Number.isFinite(from) ? from : to, Number.isFinite(to) ? to : from]);
        const sequence = sequenceIn(columnsOf(list), clock);
        const extent = extentOf(sequence);
        expect(extentOf(sequence, [spansOf(sequence)])).toEqual(extent);
        if (known.length === 0) expect(extent).toBeNull();
        else expect(extent).toEqual([Math.min(...known.map(([a]) => a)), Math.max(...known.map(([, b]) => b))]);
      }),
    );
  });

  test("can go a little beyond all events, and no farther", () => {
    expect(limitsOf(MAY)).toEqual([at(2025, 4, 24), at(2025, 6, 8)]);
    expect(limitsOf([at(1900, 1, 1), at(2030, 1, 1)])[1]).toBe(at(2030, 1, 1) + 200 * DAY);
  });

  test("the URL's days bound the window, both inclusive, and come back from it", () => {
    const domain = domainOfView({ from: "2025-05-01", to: "2025-05-31" }, [0, 1]);
    expect(domain).toEqual(MAY);
    expect(daysOfDomain(domain)).toEqual({ from: "2025-05-01", to: "2025-05-31" });
    expect(daysOfDomain([MAY[0] + 1, MAY[0] + 2])).toEqual({ from: "2025-05-01", to: "2025-05-01" });
    expect(domainOfView({ from: null, to: null }, MAY)).toEqual(MAY);
    const [from, to] = domainOfView({ from: "2030-01-01", to: null }, MAY);
    expect(to).toBeGreaterThan(from);
    const [before, end] = domainOfView({ from: null, to: "2020-01-01" }, MAY);
    expect([before < end, end]).toEqual([true, at(2020, 1, 2)]);
  });

  test("zooming keeps the instant under the pointer and stays within the limits", () => {
    const pointer = at(2025, 5, 10);
    const closer = zoom(MAY, 0.5, pointer, LIMITS);
    expect(closer[1] - closer[0]).toBeCloseTo((MAY[1] - MAY[0]) / 2);
    expect(scaleOf(closer, 930)(pointer)).toBeCloseTo(scaleOf(MAY, 930)(pointer));
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

  test("centring shows an event in the middle, whole if it is longer than the window", () => {
    expect(centred(MAY, [at(2024, 3, 5), at(2024, 3, 6)], LIMITS)).toEqual([at(2024, 2, 19), at(2024, 3, 21)]);
    const [from, to] = centred(MAY, [at(2024, 1, 1), at(2024, 12, 31)], LIMITS);
    expect(from < at(2024, 1, 1) && to > at(2024, 12, 31)).toBe(true);
  });

  test("a flight begins where it is, ends where it goes, and takes no more than 400 ms", () => {
    fc.assert(
      fc.property(windows, windows, (from, to) => {
        const way = flight(from, to);
        expect(way.at(1)).toEqual(to);
        const length = from[1] - from[0];
        way.at(0).forEach((end, i) => {
          expect(Math.abs(end - (from[i] ?? 0))).toBeLessThan(length * 1e-3 + 1);
        });
        expect(way.duration).toBeLessThanOrEqual(400);
      }),
    );
  });
});

describe("what is outside the window", () => {
  test("is counted as earlier or later; what reaches in and what is undated is neither", () => {
    const rows = ["1914", "2025-06-02", "2030", null, "2025", "2025-05-20/..", "../2025-05-02"];
    const { spans, ...sequence } = wholeOf(rows.map((edtf, i) => eventRow(`e${i}`, edtf)));
    expect(outsideOf(sequence, [spans], MAY)).toEqual({ earlier: 1, later: 2 });
  });

  test("what ends where the window begins is earlier, what begins where it ends is later", () => {
    for (const [edtf, earlier, later] of [
      ["../2025-04-30", 1, 0],
      ["2025-04-30", 1, 0],
      ["2025-04", 1, 0],
      ["2025-06-01", 0, 1],
      ["2025-06-01/..", 0, 1],
      ["../2025-05-31", 0, 0],
    ] as const) {
      const { spans, ...sequence } = wholeOf([eventRow("a", edtf)]);
      expect(outsideOf(sequence, [spans], MAY), edtf).toEqual({ earlier, later });
      expect(beyondOf(sequence, MAY, -1) !== null, edtf).toBe(earlier > 0);
      expect(beyondOf(sequence, MAY, 1), edtf).toEqual(later > 0 ? boundsAt(sequence, 0) : null);
    }
  });

  test("the way to it leads to the next event that begins after, and to one that ends before", () => {
    fc.assert(
      fc.property(events, windows, (list, domain) => {
        const sequence = sequenceIn(columnsOf(list));
        const { earlier, later } = outsideOf(sequence, [spansOf(sequence)], domain);
        const [before, after] = [beyondOf(sequence, domain, -1), beyondOf(sequence, domain, 1)];
        expect(before !== null).toBe(earlier > 0);
        if (before) expect(before[1]).toBeLessThanOrEqual(domain[0]);
        expect(after !== null).toBe(later > 0);
        if (after) expect(after[0]).toBeGreaterThanOrEqual(domain[1]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("stretches without events", () => {
  test("are not touched by any date, and are as long as they have to be", () => {
    fc.assert(
      fc.property(events, windows, fc.constantFrom(0.05, 0.3), (list, domain, share) => {
        const sequence = sequenceIn(columnsOf(list));
        const dates = list.flatMap(({ when }) => when ?? []).filter(({ from, to }) => to - from < Infinity);
        for (const [from, to] of emptyStretches(sequence, spansOf(sequence), domain, share)) {
          expect(to - from).toBeGreaterThan((domain[1] - domain[0]) * share * 0.8);
          const touched = dates.filter((date) => date.from < to - 1 && date.to > from + 1);
          expect(touched).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("are none within a day on which something happened, at whatever hour", () => {
    const { spans, ...sequence } = wholeOf([eventRow("day", "2025-05-15"), eventRow("hour", "2025-05-15T03Z")]);
    for (const hours of [6, 20, 24])
      expect(emptyStretches(sequence, spans, [at(2025, 5, 15), at(2025, 5, 15) + (hours * DAY) / 24], 0.2)).toEqual([]);
  });

  test("are none before the first event and after the last: nothing is missing there", () => {
    const { spans, ...sequence } = wholeOf([eventRow("a", "2025-05-15"), eventRow("b", "2025-05-20")]);
    const found = (from: number, to: number) =>
      emptyStretches(sequence, spans, [at(2025, 5, from), at(2025, 5, to)], 0.2);
    expect(found(15, 31)).toEqual([[at(2025, 5, 16), at(2025, 5, 20)]]);
    expect(found(1, 17)).toEqual([]);
    expect(found(21, 31)).toEqual([]);
  });

  test("of a window between two busy weeks: from the end of one to the start of the other", () => {
    const { spans, ...sequence } = wholeOf([
      ...["2025-05-01", "2025-05-02/2025-05-06", "2025-05-04"].map((edtf, i) => eventRow(`a${i}`, edtf)),
      ...["2025-05-24", "2025-05-26"].map((edtf, i) => eventRow(`b${i}`, edtf)),
    ]);
    expect(emptyStretches(sequence, spans, MAY, 0.3)).toEqual([[at(2025, 5, 7), at(2025, 5, 24)]]);
    expect(emptyStretches(sequence, spans, MAY, 0.7)).toEqual([]);
    const week: Domain = [at(2025, 5, 10), at(2025, 5, 17)];
    expect(emptyStretches(sequence, spans, week, 0.3)).toEqual([[at(2025, 5, 7), at(2025, 5, 24)]]); // as long as it is
  });
});
