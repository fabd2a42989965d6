import { expect, test } from "vitest";
import { between } from "../../components/dashboard/use-neighbours";
import { waysOut } from "../../components/dashboard/ways-out";
import { activeFilters } from "../../components/filters/active";
import { laneOf } from "../../components/marks/lane-of";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { EMPTY_VIEW, parseView } from "../../lib/view";
import { eventRow } from "./event-row";

const { columns, rows } = columnsOfRows([
  eventRow("a", "2025-05-01", { number: 1, type: "talks" }),
  eventRow("b", "2025-05-10", { number: 2, type: "strike", status: "claimed" }),
  eventRow("c", "2025-05-20", { number: 3, type: "strike" }),
  eventRow("d", "2025-06-01", { number: 4, type: "talks" }),
  eventRow("n", null, { number: 5, type: "talks" }),
]);

function ways(query: string, found: Uint32Array | null = null) {
  const view = parseView(query);
  const filters = activeFilters(view, { actors: [], places: [] });
  const { counts, nearest } = waysOut(columns, select(columns, view, found), view, found, filters);
  return { counts: Object.fromEntries(counts), nearest: nearest && { ...nearest, id: rows[nearest.position]?.id } };
}

test("each filter says what it costs", () => {
  expect(ways("type=talks&status=claimed").counts).toEqual({ "types:talks": 1, "statuses:claimed": 3 });
  expect(ways("type=aid&q=x", new Uint32Array([1, 2])).counts).toEqual({ "types:aid": 2, q: 0 });
});

test("outside the range the nearest event is told, with how far and on which side", () => {
  const { nearest } = ways("type=strike&from=2025-05-12&to=2025-05-14");
  expect(nearest).toMatchObject({ id: "b", side: "before", without: null, far: 24 * 3_600_000 });
  expect(ways("type=talks&from=2025-05-25&to=2025-05-26").nearest).toMatchObject({ id: "d", side: "after" });
});

test("where no event passes, the filter that leaves fewest but some is dropped", () => {
  const { nearest } = ways("type=talks&status=claimed");
  expect(nearest?.without?.key).toBe("types:talks");
  expect(nearest?.id).toBe("b");
  expect(ways("type=aid&status=denied").nearest).toBeNull();
});

test("the way on leads through what is in range, in time, and says where one is", () => {
  const at = (id: string) => rows.findIndex((row) => row.id === id);
  const all = select(columns, EMPTY_VIEW, null);
  expect(between(all, at("b"))).toEqual({ previous: at("a"), next: at("c"), at: 2, of: 5 });
  expect(between(all, at("n"))).toEqual({ previous: at("d"), next: null, at: 5, of: 5 });
  const lane = laneOf(columns, "type", at("a"));
  expect(lane?.name).toBe("Talks");
  expect(between(all, at("a"), lane?.holds)).toEqual({ previous: null, next: at("d"), at: 1, of: 3 });
  const may = select(columns, parseView("from=2025-05-01&to=2025-05-15"), null);
  expect(between(may, at("b"))).toEqual({ previous: at("a"), next: null, at: 2, of: 2 });
  expect(between(may, at("c"))).toEqual({ previous: at("b"), next: null, at: 0, of: 2 });
  const talks = select(columns, parseView("type=talks"), null);
  expect(between(talks, at("b"))).toEqual({ previous: null, next: null, at: 0, of: 3 });
});

test("an event is in the lane of its first actor, its place or its publisher, or in none", () => {
  const { columns: others } = columnsOfRows([
    eventRow("x", "2025", {
      number: 1,
      actors: [
        { id: "ann", name: "Ann", role: "agent" },
        { id: "bob", name: "Bob", role: "target" },
      ],
    }),
    eventRow("y", "2026", { number: 2, actors: [{ id: "bob", name: "Bob", role: "agent" }] }),
    eventRow("z", "2027", { number: 3 }),
  ]);
  expect(laneOf(others, "actor", 1)?.name).toBe("Bob");
  expect([0, 1, 2].map((at) => laneOf(others, "actor", 1)?.holds(at))).toEqual([true, true, false]);
  expect(laneOf(others, "actor", 2)).toBeNull();
  expect(laneOf(others, "place", 0)).toBeNull();
  expect(laneOf(others, "publisher", 0)).toBeNull();
  expect(laneOf(others, "status", 0)?.name).toBe("Occurred");
});
