import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BinCache } from "../../../components/lenses/timeline/index/bin-cache";
import {
  binLane,
  binOf,
  binsIn,
  edgesOf,
  startOf,
  type Unit,
  unitFor,
} from "../../../components/lenses/timeline/index/bins";
import type { LaneEvents } from "../../../components/lenses/timeline/index/lane-index";
import type { Domain } from "../../../components/marks/domain";
import type { EventRow } from "../../../lib/answers/rows";
import { columnsOfRows } from "../../../lib/columns/columns-of-rows";
import { DAY, formatDay } from "../../../lib/time";
import { columnsOf, events } from "../../columns/made-columns";
import { eventRow } from "../event-row";
import { at, indexOf, MAY, WIDTH, windows } from "./timeline-of";

const UNITS: readonly Unit[] = ["day", "week", "month", "quarter", "year", "decade", "century"];
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

function laneOf(rows: readonly EventRow[]): LaneEvents {
  const lane = indexOf(columnsOfRows(rows).columns).lanes[0];
  if (!lane) throw new Error("no lane");
  return lane;
}

/** The share of each event of a lane that lies in a stretch; a sharp or open one is where its known end is. */
function within({ minutes, spans }: LaneEvents, [from, to]: Domain): number {
  const sharp = [...minutes].filter((minute) => minute * 60_000 >= from && minute * 60_000 < to).length;
  const shares = [...spans.from].map((start, i) => {
    const n = (spans.first[i + 1] ?? 0) - (spans.first[i] ?? 0);
    const end = spans.to[i] ?? 0;
    const [a, b] = start === -Infinity ? [end - 1, end] : end === Infinity ? [start, start + 1] : [start, end];
    return n * Math.max(0, (Math.min(b, to) - Math.max(a, from)) / (b - a));
  });
  return sharp + sum(shares);
}

describe("edges", () => {
  test("belong to the calendar, follow each other and cover the window", () => {
    fc.assert(
      fc.property(windows, fc.constantFrom(...UNITS), (domain, unit) => {
        const edges = [...edgesOf(unit, domain)];
        expect(edges[0]).toBeLessThanOrEqual(domain[0]);
        if (edges.length < 4000) expect(edges.at(-1)).toBeGreaterThanOrEqual(domain[1]);
        edges.slice(1).forEach((edge, i) => {
          expect(edge).toBeGreaterThan(edges[i] ?? Infinity);
        });
        for (const edge of edges.slice(0, 20)) expect(startOf(unit, edge / DAY) * DAY).toBe(edge);
      }),
    );
  });

  test.each([
    ["week", "2025-05-15", "2025-05-12"],
    ["month", "2025-05-15", "2025-05-01"],
    ["quarter", "2025-05-15", "2025-04-01"],
    ["year", "2025-05-15", "2025-01-01"],
    ["decade", "1999-12-31", "1990-01-01"],
    ["century", "2025-05-15", "2000-01-01"],
  ] as [Unit, string, string][])("the %s of %s begins on %s", (unit, day, first) => {
    expect(formatDay(startOf(unit, Date.parse(day) / DAY))).toBe(first);
  });

  test("a unit is the shortest that is wide enough", () => {
    expect(unitFor(MAY, WIDTH, 2)).toBe("day");
    expect(unitFor(MAY, WIDTH, 31)).toBe("week");
    expect(unitFor([at(1900, 1, 1), at(2030, 1, 1)], WIDTH, 1.5)).toBe("quarter");
    expect(unitFor([at(-5000, 1, 1), at(2030, 1, 1)], WIDTH, 200)).toBe("century");
  });

  test("an instant lies in the bin between its edges", () => {
    fc.assert(
      fc.property(windows, fc.double({ min: 0, max: 1, noNaN: true }), ([from, to], share) => {
        const edges = edgesOf("day", [from, Math.min(to, from + 300 * DAY)]);
        const instant = Math.min(from + (to - from) * share, (edges.at(-1) ?? 0) - 1);
        const bin = binOf(edges, instant);
        expect(edges[bin]).toBeLessThanOrEqual(instant);
        expect(edges[bin + 1]).toBeGreaterThan(instant);
      }),
    );
  });
});

describe("the counts of a lane", () => {
  test("are those of its events, none lost and none twice, in any window and unit", () => {
    fc.assert(
      fc.property(events, windows, fc.constantFrom(...UNITS), (list, [from, to], unit) => {
        const domain: Domain = [from, Math.min(to, from + 3000 * DAY)];
        for (const lane of indexOf(columnsOf(list), { lanes: "status" }).lanes) {
          const { edges, counts, shared } = binLane(lane, edgesOf(unit, domain));
          expect(sum(counts) + sum(shared)).toBeCloseTo(within(lane, [edges[0] ?? 0, edges.at(-1) ?? 0]), 6);
          const busiest = counts.indexOf(Math.max(...counts));
          const stretch: Domain = [edges[busiest] ?? 0, edges[busiest + 1] ?? 0];
          expect((counts[busiest] ?? 0) + (shared[busiest] ?? 0)).toBeCloseTo(within(lane, stretch), 6);
          expect([...counts].every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("of all time are all of its events", () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const lane of indexOf(columnsOf(list)).lanes) {
          const { counts, shared } = binLane(lane, edgesOf("century", [at(0, 1, 1), at(11_000, 1, 1)]));
          expect(sum(counts) + sum(shared)).toBeCloseTo(lane.size, 6);
        }
      }),
    );
  });

  test("what is known to the day is solid; what is known to the month is shared out over its days", () => {
    const lane = laneOf([eventRow("a", "2025-05"), eventRow("b", "2025-05-10"), eventRow("c", "2025-05-10")]);
    const { counts, shared } = binLane(lane, edgesOf("day", MAY));
    expect([counts[9], sum(counts)]).toEqual([2, 2]);
    for (const share of shared) expect(share).toBeCloseTo(1 / 31);
    const months = binLane(lane, edgesOf("month", MAY));
    expect([...months.counts]).toEqual([3]);
  });

  test("what has no known end counts where it began, what has no known start where it ended", () => {
    const lane = laneOf([eventRow("a", "2025-05-03/.."), eventRow("b", "../2025-05-20"), eventRow("c", "2024/..")]);
    const { counts, shared } = binLane(lane, edgesOf("day", MAY));
    expect([counts[2], counts[19], sum(counts), sum(shared)]).toEqual([1, 1, 2, 0]);
  });
});

test("a window's bars are those that touch it", () => {
  const bins = binLane(laneOf([eventRow("a", "2025-05-10")]), edgesOf("day", MAY));
  expect(binsIn(bins, MAY)).toEqual([0, 31]);
  expect(binsIn(bins, [at(2025, 5, 10), at(2025, 5, 12)])).toEqual([9, 11]);
  expect(binsIn(bins, [at(2025, 5, 10) + 1, at(2025, 5, 12) + 1])).toEqual([9, 12]);
});

test("kept bars are those that would be counted anew, wherever a hand has moved the window", () => {
  const moves = fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 20, max: 500 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(events, windows, moves, (list, first, steps) => {
      const cache = new BinCache();
      const [lane] = indexOf(columnsOf(list), { lanes: "status" }).lanes;
      const whole = first.map(Math.round) as [number, number];
      let domain: Domain = [whole[0], Math.min(whole[1], whole[0] + 2000 * DAY)];
      for (const [by, factor] of lane ? steps : []) {
        const length = Math.min(Math.round(((domain[1] - domain[0]) * factor) / 100), 2000 * DAY);
        const from = domain[0] + Math.round((by * length) / 100);
        domain = [from, from + length];
        const kept = lane && cache.of(lane, domain, WIDTH, 2);
        if (!lane || !kept) continue;
        const [a, b] = binsIn(kept, domain);
        expect(kept.edges[a]).toBeLessThanOrEqual(domain[0]);
        expect(kept.edges[b]).toBeGreaterThanOrEqual(domain[1]);
        const fresh = binLane(lane, kept.edges.slice(a, b + 1));
        expect([...kept.counts.subarray(a, b)]).toEqual([...fresh.counts]);
        expect(kept.edges[a]).toBe(edgesOf(unitFor(domain, WIDTH, 2), domain)[0]);
      }
    }),
  );
});
