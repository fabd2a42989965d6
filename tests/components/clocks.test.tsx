import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { ClocksLens } from "../../components/lenses/clocks";
import { LAGS, lagCounts, stripsOf, toldOf, withLag } from "../../components/lenses/clocks/layout";
import { ticksOf } from "../../components/lenses/clocks/ticks";
import type { Columns } from "../../lib/columns/columns";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { DAY, dayNumber, parseEdtf } from "../../lib/time";
import { EMPTY_VIEW, parseView, type View } from "../../lib/view";
import { columnsOf, events, views } from "../columns/made-columns";
import { eventRow } from "./event-row";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

type Given = readonly [id: string, happened: string | null, reported: string | null];
const made = (given: readonly Given[]) =>
  columnsOfRows(given.map(([id, edtf, reported], i) => eventRow(id, edtf, { number: i + 1, reported })));
const told = (columns: Columns, view: View = EMPTY_VIEW) => toldOf(columns, select(columns, view, null));

const GIVEN: readonly Given[] = [
  ["early", "2025-05-10", "2025-05-08"],
  ["same", "2025-05-10", "2025-05-10"],
  ["next", "2025-05-10T22:00Z", "2025-05-11"],
  ["late", "2025-05-11", "2025-07-20"],
  ["later", "2025-05-12", "2025-09-01"],
  ["month", "2025-05", "2025-06-01"],
  ["one-of", "[2025-05-10,2025-05-11]", "2025-05-12"],
  ["undated", null, "2025-05-12"],
  ["untold", "2025-05-12", null],
];

test("a lag is counted in days from the day it happened to that of its first report, and only where both are known", () => {
  const { columns, rows } = made(GIVEN);
  const all = told(columns);
  expect([...all.positions].map((at) => rows[at]?.id)).toEqual(["early", "same", "next", "late", "later"]);
  expect(lagCounts(all)).toEqual([1, 1, 1, 0, 0, 2]);
  expect(all).toMatchObject({ assumed: 0, coarse: 3, unreported: 1 });
});

test("what has no day but that of its report has no lag", () => {
  const row = eventRow("r", "2025-05-10", { number: 1, reported: "2025-05-10" });
  const { columns } = columnsOfRows([{ ...row, when: row.when && { ...row.when, basis: "published" } }]);
  expect(told(columns)).toMatchObject({ assumed: 1, coarse: 0 });
  expect(told(columns).positions).toHaveLength(0);
});

test("only what is in view and in range counts; the longest lags come first", () => {
  const { columns, rows } = made(GIVEN);
  const may = told(columns, parseView("from=2025-05-11&to=2025-05-12"));
  const longest = LAGS.at(-1);
  if (!longest) throw new Error("no lags");
  expect(withLag(may, longest, 9).map((i) => rows[may.positions[i] ?? 0]?.id)).toEqual(["later", "late"]);
  expect(withLag(may, longest, 1)).toHaveLength(1);
});

test("each event is in one class of lag, in one bar of each strip that is seen, and on one line", () => {
  const domain = [dayNumber(2024, 1, 1) * DAY, dayNumber(2026, 1, 1) * DAY] as const;
  fc.assert(
    fc.property(events, views, fc.integer({ min: 1, max: 3000 }), (all, view, width) => {
      const columns = columnsOf(all);
      const found = toldOf(columns, select(columns, view, null));
      const size = found.positions.length;
      expect(lagCounts(found).reduce((sum, count) => sum + count, 0)).toBe(size);
      const { happened, reported, threads, left } = stripsOf(found, domain, width);
      for (const bars of [happened, reported])
        for (const [i, bar] of bars.entries()) {
          expect(bar.to).toBeGreaterThanOrEqual(bar.from);
          expect(bar.x).toBeGreaterThanOrEqual((bars[i - 1]?.x ?? -Infinity) + (bars[i - 1]?.width ?? 0) - 1e-6);
        }
      const wide = stripsOf(found, [-1e15, 1e15], width);
      for (const bars of [wide.happened, wide.reported])
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(size);
      expect(wide.threads.reduce((sum, { count }) => sum + count, 0)).toBe(size);
      expect(threads.length + left).toBeLessThanOrEqual(size);
    }),
    { numRuns: 60 },
  );
});

test("the lens says what it leaves out, a row lists its events, a bar shows its days by its clock", () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900);
  const { columns, rows } = made(GIVEN);
  const setView = vi.fn();
  const source = { get: (at: number) => rows[at], want: () => undefined, revision: 0 };
  const more = { selected: null, stages: [], open: () => undefined, now: 0, announce: () => undefined };
  const selection = select(columns, EMPTY_VIEW, null);
  const { container } = render(
    <ClocksLens {...{ columns, selection, setView, ...more }} view={EMPTY_VIEW} rows={source} />,
  );
  expect(screen.getByText("5 events with both days. Left out: 3 not dated to the day", { exact: false })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Reported more than 30 days later ?, 2$/ }));
  expect(screen.getAllByRole("link", { name: /^Event late/ }).map((link) => link.textContent)).toEqual([
    "Event later",
    "Event late",
  ]);
  expect(screen.getByText("12 May 2025 → reported 1 September 2025, 112 days later")).toBeTruthy();
  const bar = [...container.querySelectorAll("svg a")].find((link) => /reported 10 May/.test(link.textContent ?? ""));
  if (!bar) throw new Error("no bar of 10 May");
  fireEvent.click(bar);
  expect(setView).toHaveBeenLastCalledWith({ clock: "reported", from: "2025-05-10", to: "2025-05-10" }, "push");
});

test.each([
  ["days of a month", "2025-05-01/2025-05-31", 930, ["May 2025", "1"], ["", "6"]],
  ["months", "2024-11/2025-06", 700, ["2024", "Nov"], ["", "Dec"]],
  ["years", "2001/2020", 700, ["", "2005"], ["", "2010"]],
  ["years before the first", "-0044/0020", 700, ["", "41 BC"], ["", "31 BC"]],
])("ticks are %s", (_, edtf, width, ...first) => {
  const date = parseEdtf(edtf);
  const ticks = ticksOf([date?.from ?? 0, date?.to ?? 0], width);
  expect(ticks.slice(0, 2).map(({ period, label }) => [period, label])).toEqual(first);
  for (const [i, { x }] of ticks.entries()) {
    expect(x).toBeGreaterThanOrEqual(i === 0 ? 0 : (ticks[i - 1]?.x ?? 0) + 40);
    expect(x).toBeLessThan(width);
  }
});

test("where nothing has both days the lens says so", () => {
  const { columns } = made([["month", "2025-05", null]]);
  const source = { get: () => undefined, want: () => undefined, revision: 0 };
  const more = { selected: null, stages: [], open: () => undefined, now: 0, announce: () => undefined };
  const selection = select(columns, EMPTY_VIEW, null);
  render(<ClocksLens {...{ columns, selection, ...more }} setView={() => undefined} view={EMPTY_VIEW} rows={source} />);
  expect(screen.getByText("No event in view has both a day of its own and a day of report.")).toBeTruthy();
});
