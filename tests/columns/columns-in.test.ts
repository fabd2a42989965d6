import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { listModel } from "../../components/lenses/list/model";
import { NONE, offsetAt, offsetByte } from "../../lib/columns/byte-columns";
import { columnsIn } from "../../lib/columns/columns-in";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { countDays } from "../../lib/columns/count-days";
import { select } from "../../lib/columns/select";
import { timeOf, timesOf } from "../../lib/columns/times";
import { decode, encode } from "../../lib/columns/wire";
import { CLOCKS } from "../../lib/domain";
import { formatDay, MINUTE, offsetOf, parseEdtf, zoneOffset } from "../../lib/time";
import { parseView } from "../../lib/view";
import { eventRow } from "../components/event-row";
import { columnsOf, events } from "./made-columns";

vi.setConfig({ testTimeout: 60_000 });

// Days follow the clock that a source tells its times by, or the one that is chosen.

const GIVEN = [
  ["tokyo", "2025-01-01T00:30+09:00"],
  ["london", "2024-12-31T20:00Z"],
  ["noon", "2024-12-31T12:00"],
  ["day", "2025-01-01"],
  ["auckland", "2025-05-14T23:30Z"],
  ["undated", null],
] as const;
const { columns, rows } = columnsOfRows(
  GIVEN.map(([id, edtf], i) => eventRow(id, edtf, { number: i + 1, reported: edtf })),
);

/** The ids of each day that holds any. */
function daysIn(query: string): Record<string, string[]> {
  const view = parseView(query);
  const shown = columnsIn(columns, view.zone);
  const { positions, dated } = select(shown, view, null);
  const { begin, counts } = countDays(timesOf(shown, view.clock), positions.subarray(0, dated));
  const found: Record<string, string[]> = {};
  for (const [i, count] of counts.entries()) {
    if (count === 0) continue;
    const day = formatDay(begin + i);
    const inside = select(shown, { ...view, from: day, to: day }, null);
    found[day] = [...inside.positions].filter((at) => inside.failed[at] === 0).map((at) => rows[at]?.id ?? "");
    expect(found[day]).toHaveLength(count); // the range and the counts agree
  }
  return found;
}

describe.each(CLOCKS)("by the clock %s", (clock) => {
  test("a time stands on the day of its own source, on whatever day that is elsewhere", () => {
    expect(daysIn(`clock=${clock}`)).toEqual({
      "2024-12-31": ["noon", "london"],
      "2025-01-01": expect.arrayContaining(["tokyo", "day"]),
      "2025-05-14": ["auckland"],
    });
  });

  test("in a chosen zone, on the day it is there; days and times without a zone never move", () => {
    expect(daysIn(`clock=${clock}&zone=Pacific/Auckland`)).toEqual({
      "2024-12-31": ["noon"],
      "2025-01-01": expect.arrayContaining(["tokyo", "london", "day"]),
      "2025-05-15": ["auckland"],
    });
    expect(daysIn(`clock=${clock}&zone=America/New_York`)).toMatchObject({
      "2024-12-31": expect.arrayContaining(["tokyo", "noon", "london"]),
    });
  });
});

test("the list puts them under the same days", () => {
  const view = parseView("zone=Pacific/Auckland&order=oldest");
  const shown = columnsIn(columns, view.zone);
  const { positions, starts } = listModel(shown, select(shown, view, null), view);
  const groups = Array.from(starts.subarray(0, -1), (start, i) =>
    [...positions.subarray(start, starts[i + 1])].map((at) => rows[at]?.id).sort(),
  );
  expect(groups).toEqual([["noon"], ["day", "london", "tokyo"], ["auckland"], ["undated"]]);
});

test("without a zone, or in one that is not known, nothing is made anew", () => {
  expect(columnsIn(columns, null)).toBe(columns);
  expect(columnsIn(columns, "Moon/Tycho")).toBe(columns);
  expect(columnsIn(columns, "Asia/Tokyo")).toBe(columnsIn(columns, "Asia/Tokyo"));
});

test("in any zone: the instants are the same, all events are there once, in order of time, undated ones last", () => {
  const zones = fc.constantFrom("Asia/Kolkata", "America/New_York", "Pacific/Kiritimati", "UTC");
  fc.assert(
    fc.property(events, zones, fc.constantFrom(...CLOCKS), (all, zone, clock) => {
      const plain = columnsOf(all);
      const [before, after] = [timesOf(plain, clock), timesOf(columnsIn(decode(encode(plain)), zone), clock)];
      const order = after.order ?? Uint32Array.from(all, (_, i) => i);
      expect([...order].sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
      const offsets = clock === "happened" ? plain.offsets : plain.reported.offsets;
      const row = (i: number) => (before.index ? (before.index[i] ?? 0) : i);
      const at = (i: number) => timeOf(after.from[row(i)] ?? Number.NaN, after.to[row(i)] ?? Number.NaN);
      const sorted = [...order].map(at);
      const dated = sorted.filter((time) => !Number.isNaN(time));
      expect(dated).toEqual([...dated].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      expect(sorted.slice(dated.length).every(Number.isNaN)).toBe(true);
      for (let i = 0; i < all.length; i++) {
        const offset = offsets[row(i)] ?? NONE;
        const was = before.from[row(i)] ?? Number.NaN;
        if (offset === NONE) expect(after.from[row(i)]).toBe(was);
        else if (Number.isFinite(was)) {
          const instant = was - offsetAt(offset) * MINUTE;
          expect(after.from[row(i)]).toBe(instant + (zoneOffset(zone, instant) ?? 0) * MINUTE);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["2025-01-01T00:30+09:00", 540],
  ["2025-01-01T00:30-03:30", -210],
  ["2025-01-01T00Z", 0],
  ["2025-01-01T10:00+05:45/2025-01-01T11:00+05:45", 345],
  ["2025-01-01T00:30", null],
  ["2025-01-01", null],
  ["2025-05/2025-06", null],
])("the clock of %s", (edtf, minutes) => {
  expect(parseEdtf(edtf)).not.toBeNull();
  expect(offsetOf(edtf)).toBe(minutes);
  if (minutes !== null) expect(offsetAt(offsetByte(minutes))).toBe(minutes);
});

test("clocks are set in summer; offsets of old clocks to the quarter of an hour", () => {
  const at = (edtf: string) => parseEdtf(edtf)?.from ?? 0;
  expect(zoneOffset("Europe/Kyiv", at("2025-07-01"))).toBe(180);
  expect(zoneOffset("Europe/Kyiv", at("2025-12-01"))).toBe(120);
  expect(zoneOffset("Nowhere/Land", 0)).toBeNull();
  expect(offsetAt(offsetByte(127))).toBe(120);
  expect([offsetByte(null), offsetAt(NONE)]).toEqual([NONE, 0]);
});
