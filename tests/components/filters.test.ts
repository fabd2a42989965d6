import { expect, test } from "vitest";
import { countDoubtful } from "../../components/dashboard/doubt-switch";
import { pageTitle } from "../../components/dashboard/page-title";
import { activeFilters } from "../../components/filters/active";
import { confidenceBins } from "../../components/filters/confidence-bins";
import { matches } from "../../components/filters/matches";
import { namedTwice } from "../../components/filters/place-facet";
import { placeTree } from "../../components/filters/place-tree";
import { NO_PRESETS, presetsOf, untilWords } from "../../components/filters/presets";
import { toggled, withRefused, withToggled } from "../../components/view/toggled";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { DOUBTFUL } from "../../lib/domain";
import { parseEdtf } from "../../lib/time";
import { parseView } from "../../lib/view";
import { eventRow } from "./event-row";

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
  expect(filters[1]?.without(view)).toEqual({ actors: ["b"] });
  expect(filters[1]?.without(parseView("actor=a&actor=c"))).toEqual({ actors: ["c"] });
  expect(activeFilters(parseView("event=x"), { actors: [], places: [] })).toEqual([]);
});

test("publishers, sources and the clock of the range are said and can be taken away", () => {
  const view = parseView("publisher=The+Star&sources=3&confidence=60&clock=reported&from=2025-05-01&to=2025-05-01");
  const filters = activeFilters(view, { actors: [], places: [] });
  expect(filters.map((f) => `${f.kind} ${f.label}`)).toEqual([
    "Publisher The Star",
    "Sources 3 or more",
    "Confidence 60 % or more",
    "Reported 1 May 2025",
  ]);
  expect(filters.map((f) => f.without(view))).toEqual([
    { publishers: [] },
    { sources: 1 },
    { confidence: DOUBTFUL },
    { from: null, to: null },
  ]);
});

test("what is left out is said, and can be taken back alone", () => {
  const view = parseView("not-type=statement&not-actor=a&not-status=claimed&not-place=x&type=talks");
  const filters = activeFilters(view, { actors: [{ id: "a", name: "Ann", count: 0, kind: "person" }], places: [] });
  expect(filters.map((f) => `${f.kind} ${f.label}`)).toEqual([
    "Actor not Ann",
    "Place not x",
    "Type Talks",
    "Type not Statement",
    "Status not Claimed",
  ]);
  expect(filters[3]?.without(view)).toEqual({ notTypes: [] });
  expect(filters[2]?.without(view)).toEqual({ types: [] });
});

test("a value is asked for or left out, never both", () => {
  const asked = parseView("type=talks&type=strike");
  const refused = { ...asked, ...withRefused(asked, "types", "talks") };
  expect([refused.types, refused.notTypes]).toEqual([["strike"], ["talks"]]);
  const back = { ...refused, ...withToggled(refused, "types", "talks") };
  expect([[...back.types].sort(), back.notTypes]).toEqual([["strike", "talks"], []]);
  expect(withRefused(refused, "types", "talks")).toEqual({ notTypes: [] });
  expect(withToggled(asked, "precisions", "day")).toEqual({ precisions: ["day"] });
});

test("toggling twice changes nothing", () => {
  expect(toggled(toggled(["a"], "b"), "b")).toEqual(["a"]);
  expect(toggled(["a"], "a")).toEqual([]);
});

const dated = (...dates: (string | null)[]) =>
  columnsOfRows(dates.map((edtf, i) => eventRow(`e${i}`, edtf, { number: i + 1, reported: "2025-01-02" }))).columns;
const at = (edtf: string) => parseEdtf(edtf)?.from ?? 0;

test("the last days are counted back from today while events come in, and plans do not move them", () => {
  const { presets, until } = presetsOf(
    dated("2025-06-04", "2025-06-05", "2025-09-01", "2025"),
    "happened",
    at("2025-06-05"),
  );
  expect(until).toBeNull();
  expect(presets.map(({ from, to }) => [from, to])).toEqual([
    ["2025-05-30", "2025-06-05"],
    ["2025-05-07", "2025-06-05"],
    ["2025-01-01", "2025-12-31"],
  ]);
});

test("an old story has last days too, by the clock in use", () => {
  const columns = dated("2022-02-24", "2022-03-10T12:00Z", "2022-07", "2022/..", null);
  const happened = presetsOf(columns, "happened", at("2025-06-05"));
  expect(untilWords(happened.until)).toBe("Counted back from 10 March 2022");
  expect(happened.presets.map(({ from, to }) => [from, to])[0]).toEqual(["2022-03-04", "2022-03-10"]);
  expect(happened.presets[2]?.label).toBe("2022");
  const reported = presetsOf(columns, "reported", at("2025-06-05"));
  expect(reported.presets[0]?.to).toBe("2025-01-02");
  expect(presetsOf(dated(null, "2022"), "happened", at("2025-06-05"))).toEqual(NO_PRESETS);
});

test("the shape of confidence counts all but its own filter", () => {
  const events = [0, 0.04, 0.05, 0.5, 0.99, 1].map((confidence, i) =>
    eventRow(`e${i}`, "2025", { number: i + 1, confidence, type: i === 3 ? "strike" : "talks" }),
  );
  const { columns } = columnsOfRows(events);
  const { failed } = select(columns, parseView("type=talks&confidence=90"), null);
  const bins = confidenceBins(columns, failed);
  expect(bins.length).toBe(20);
  expect([bins[0], bins[1], bins[10], bins[19]]).toEqual([2, 1, 0, 2]);
});

test("a page's title says the view, names first", () => {
  const facets = {
    actors: [],
    places: [{ id: "d", name: "Donetsk", count: 1, kind: "region" as const, parents: [] }],
  };
  const title = (query: string, count: number) => pageTitle(activeFilters(parseView(query), facets), count);
  expect(title("type=strike&place=d&from=2025-05-01&to=2025-05-31", 14)).toBe(
    "Donetsk, strike, 1–31 May 2025 · 14 events",
  );
  expect(title("confidence=60&q=peace", 1)).toBe("“peace”, confidence 60 % or more · 1 event");
  expect(title("type=strike&type=talks&type=aid&status=claimed&q=x", 2)).toBe(
    "strike, talks, aid, claimed and 1 more · 2 events",
  );
  expect(title("event=x&lens=map", 5)).toBeNull();
  expect(title("confidence=0", 3)).toBe("doubtful readings shown · 3 events");
});

test("doubtful readings are left out at first, and counted under all other filters", () => {
  const rows = [0.3, 0.45, 0.9].map((confidence, i) =>
    eventRow(`e${i}`, "2025-05-01", { number: i + 1, confidence, type: i === 1 ? "strike" : "talks" }),
  );
  const { columns } = columnsOfRows(rows);
  const count = (query: string, isOut: boolean) => {
    const view = parseView(query);
    return countDoubtful({ columns, selection: select(columns, view, null) }, isOut);
  };
  expect(select(columns, parseView(""), null).inRange).toBe(1);
  expect(select(columns, parseView("confidence=0"), null).inRange).toBe(3);
  expect(count("", true)).toBe(2);
  expect(count("type=strike", true)).toBe(1);
  expect(count("from=2026-01-01", true)).toBe(0);
  expect(count("confidence=0", false)).toBe(2);
  const [chip] = activeFilters(parseView("confidence=0"), { actors: [], places: [] });
  expect(chip && [chip.kind, chip.label, chip.without(parseView(""))]).toEqual([
    "Doubtful readings",
    "shown",
    { confidence: DOUBTFUL },
  ]);
  expect(activeFilters(parseView(""), { actors: [], places: [] })).toEqual([]);
});

test("names of several places are known, to be told apart", () => {
  const named = (id: string, name: string) => ({ id, name, count: 1, kind: "town" as const, parents: [] });
  expect([...namedTwice([named("a", "Istanbul"), named("b", "Istanbul"), named("c", "Kyiv")])]).toEqual(["Istanbul"]);
});
