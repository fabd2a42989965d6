import { expect, test } from "vitest";
import { activeFilters } from "../../components/filters/active";
import { matches } from "../../components/filters/matches";
import { placeTree } from "../../components/filters/place-tree";
import { toggled } from "../../components/filters/toggled";
import { parseView } from "../../lib/view";

const place = (id: string, count: number, parents: string[] = []) => ({
  id,
  name: id,
  count,
  kind: "area" as const,
  parents,
});

test("places stand under the nearest place that is listed", () => {
  const tree = placeTree([
    place("town", 2, ["region", "country"]),
    place("country", 5),
    place("village", 1, ["unlisted", "country"]),
    place("region", 3, ["country"]),
  ]);
  expect(tree.map((n) => n.id)).toEqual(["country"]);
  expect(tree[0]?.children.map((n) => n.id)).toEqual(["region", "village"]);
  expect(tree[0]?.children[0]?.children.map((n) => n.id)).toEqual(["town"]);
});

test("places that hold each other, or themselves, are still all there", () => {
  const all = placeTree([place("a", 1, ["b"]), place("b", 1, ["a"]), place("c", 1, ["c"])]);
  const count = (nodes: typeof all): number => nodes.reduce((sum, n) => sum + 1 + count([...n.children]), 0);
  expect(count(all)).toBe(3);
});

test.each([
  ["Volodymyr Zelenskyy", "zel", true],
  ["Recep Tayyip Erdoğan", "erdog", true],
  ["União Europeia", "uniao eu", true],
  ["Côte d’Ivoire", "d ivoire", true],
  ["Ukraine", "kr", false],
  ["Ukraine", "rain", true],
  ["Ukraine", "", true],
])("%s is found by “%s”: %s", (name, typed, found) => expect(matches(name, typed)).toBe(found));

test("each filter that is on can be taken away alone", () => {
  const view = parseView("actor=a&actor=b&type=talks&precision=undated&q=peace&from=2025-05-01&to=2025-05-01&event=x");
  const filters = activeFilters(view, { actors: [{ id: "a", name: "Ann", count: 0, kind: "person" }], places: [] });
  expect(filters.map((f) => `${f.kind} ${f.label}`)).toEqual([
    "Search “peace”",
    "Actor Ann",
    "Actor b",
    "Type Talks",
    "Date not given",
    "Range 1 May 2025",
  ]);
  expect(filters[1]?.without).toEqual({ actors: ["b"] });
  expect(activeFilters(parseView("event=x"), { actors: [], places: [] })).toEqual([]);
});

test("publishers, sources and the clock of the range are said and can be taken away", () => {
  const view = parseView("publisher=The+Star&sources=3&clock=reported&from=2025-05-01&to=2025-05-01");
  const filters = activeFilters(view, { actors: [], places: [] });
  expect(filters.map((f) => `${f.kind} ${f.label}`)).toEqual([
    "Publisher The Star",
    "Sources 3 or more",
    "Reported 1 May 2025",
  ]);
  expect(filters.map((f) => f.without)).toEqual([{ publishers: [] }, { sources: 1 }, { from: null, to: null }]);
});

test("toggling twice changes nothing", () => {
  expect(toggled(toggled(["a"], "b"), "b")).toEqual(["a"]);
  expect(toggled(["a"], "a")).toEqual([]);
});
