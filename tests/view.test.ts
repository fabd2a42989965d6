import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_SUBTYPES, BASES, CLOCKS, EVENT_TYPES, PRECISIONS, STATUSES } from "../lib/domain";
import { formatDay, isInOrder } from "../lib/time";
import {
  EMPTY_VIEW,
  filterOf,
  formatView,
  hasFilters,
  LANE_KINDS,
  LONGEST_SEARCH,
  lookOf,
  ORDERS,
  parseView,
  readView,
  type View,
  withoutFilters,
} from "../lib/view";
import { KEYS } from "../lib/view/keys";

const id = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .map((s) => s.replace(/[\p{Cc}\p{Surrogate}]/gu, "").trim())
  .filter((s) => s !== "");
const ids = fc.uniqueArray(id, { maxLength: 5 }).map((list) => list.sort());
const some = <T extends string>(values: readonly T[]) => fc.subarray([...values]);
const day = fc.integer({ min: -1_000_000, max: 2_000_000 }).map(formatDay); // from 768 BC on
const range = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]) => (a !== null && b !== null && !isInOrder(a, b) ? { from: b, to: a } : { from: a, to: b }));
const search = fc.string({ maxLength: 60, unit: "grapheme" }).map((s) =>
  s
    .replace(/[\p{Cc}\p{Surrogate}]/gu, "")
    .replace(/\s+/g, " ")
    .trim(),
);
const degrees = (most: number) => fc.integer({ min: -100 * most, max: 100 * most }).map((n) => n / 100 + 0);
const position = fc.tuple(degrees(9).map(Math.abs), degrees(85), degrees(180)).map((numbers) => numbers.join("_"));
const drawn: fc.Arbitrary<Pick<View, "lens" | "map">> = fc.oneof(
  fc.record({ lens: fc.constantFrom("timeline" as const, "list" as const, "table" as const), map: fc.constant(null) }),
  fc.record({ lens: fc.constant("map" as const), map: fc.option(position) }),
);
const view: fc.Arbitrary<View> = fc
  .record({
    range,
    drawn,
    story: fc.option(id),
    tags: ids,
    starred: fc.boolean(),
    types: some(EVENT_TYPES),
    notTypes: some(EVENT_TYPES),
    notActors: ids,
    notPlaces: ids,
    notStatuses: some(STATUSES),
    actors: ids,
    places: ids,
    statuses: some(STATUSES),
    precisions: some([...PRECISIONS, "undated" as const]),
    bases: some(BASES),
    subtypes: some(ALL_SUBTYPES),
    clock: fc.constantFrom(...CLOCKS),
    publishers: ids,
    sources: fc.integer({ min: 1, max: 99 }),
    confidence: fc.integer({ min: 0, max: 99 }),
    order: fc.constantFrom(...ORDERS),
    lanes: fc.constantFrom(...LANE_KINDS),
    pinned: ids,
    collapsed: ids,
    zone: fc.option(fc.constantFrom("Europe/Kyiv", "America/New_York", "Etc/GMT+3")),
    overdue: fc.option(day),
    q: search,
    event: fc.option(id),
  })
  .map(({ range: { from, to }, drawn: { lens, map }, ...rest }) => ({ ...EMPTY_VIEW, from, to, lens, map, ...rest }));

const word = fc.oneof(
  fc.constantFrom(
    "from",
    "to",
    "type",
    "actor",
    "place",
    "status",
    "precision",
    "clock",
    "publisher",
    "sources",
    "lens",
    "confidence",
    "order",
    "lanes",
    "pin",
    "zone",
    "map",
    "q",
    "event",
    "__proto__",
    "toString",
    "",
  ),
  fc.string(),
);

describe("a view and its URL", () => {
  test("parse(format(v)) = v", () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(parseView(formatView(v))).toEqual(v);
      }),
      { numRuns: 500 },
    );
  });

  test("parse takes anything, and what it gives is canonical", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.string({ unit: "binary" })), { maxLength: 20 }), (pairs) => {
        const query = new URLSearchParams();
        for (const [key, value] of pairs) query.append(key, value);
        const once = parseView(query);
        expect(parseView(formatView(once))).toEqual(once);
        expect(formatView(parseView(formatView(once)))).toBe(formatView(once));
      }),
      { numRuns: 500 },
    );
  });

  test("a string, URLSearchParams and a record of lists read the same", () => {
    const query = "type=talks&type=strike&actor=b&actor=a&from=2025-05-01&q=peace";
    const record = { type: ["talks", "strike"], actor: ["b", "a"], from: "2025-05-01", q: "peace", other: undefined };
    expect(parseView(record)).toEqual(parseView(query));
    expect(parseView(new URLSearchParams(query))).toEqual(parseView(query));
  });

  test("the same view has one URL, and the default view has none", () => {
    expect(formatView(EMPTY_VIEW)).toBe("");
    expect(formatView(parseView("actor=b&type=talks&actor=a&actor=b&type=strike"))).toBe(
      "type=strike&type=talks&actor=a&actor=b",
    );
  });
});

describe("a broken value falls, the others survive", () => {
  test.each([
    ["from=banana", "from"],
    ["from=2025-02-30", "from"],
    ["from=2025-5-1", "from"],
    ["from=2025", "from"],
    ["to=2025-13-01", "to"],
    ["type=war", "type"],
    ["status=Occurred", "status"],
    ["precision=fortnight", "precision"],
    ["basis=guessed", "basis"],
    ["subtype=catapult", "subtype"],
    ["not-type=war", "not-type"],
    ["clock=Reported", "clock"],
    ["lens=globe", "lens"],
    ["publisher=%00", "publisher"],
    ["sources=0", "sources"],
    ["sources=02", "sources"],
    ["sources=2.5", "sources"],
    ["sources=1e3", "sources"],
    ["actor=%00", "actor"],
    [`event=${"x".repeat(300)}`, "event"],
  ])("%s", (broken, key) => {
    const { view: read, ignored } = readView(`${broken}&place=kyiv`);
    expect(ignored.map((i) => i.key)).toEqual([key]);
    expect(read).toEqual({ ...EMPTY_VIEW, places: ["kyiv"] });
  });

  test("a range may lie before the year 1000, or begin before the year 1", () => {
    const { view: read, ignored } = readView("from=-0043-03-15&to=0070-09-08");
    expect([read.from, read.to, ignored]).toEqual(["-0043-03-15", "0070-09-08", []]);
    expect(readView("from=-0043-03-15&to=-0099-01-01").ignored).toEqual([{ key: "to", value: "-0099-01-01" }]);
    expect(readView("from=-0043-13-15").ignored).toHaveLength(1);
  });

  test("a range that ends before it starts keeps its start", () => {
    const { view: read, ignored } = readView("from=2025-06-01&to=2025-05-01");
    expect(read.from).toBe("2025-06-01");
    expect(read.to).toBeNull();
    expect(ignored).toEqual([{ key: "to", value: "2025-05-01" }]);
  });

  test("empty values, as a form sends them, and unknown keys are no news", () => {
    const { view, ignored } = readView("q=&from=&to=&utm_source=x&type=&clock=&sources=");
    expect([view, ignored]).toEqual([EMPTY_VIEW, []]);
  });

  test("lists and texts have an end", () => {
    const many = Array.from({ length: 500 }, (_, i) => `actor=a${i}`).join("&");
    expect(parseView(many).actors.length).toBe(100);
    expect(parseView(`q=${"a".repeat(5000)}`).q.length).toBe(LONGEST_SEARCH);
  });
});

test("the defaults of clock and sources are left out of the URL", () => {
  expect(formatView(parseView("sources=1&clock=happened"))).toBe("");
  expect(formatView(parseView("sources=3&publisher=b&publisher=a&clock=reported"))).toBe(
    "clock=reported&publisher=a&publisher=b&sources=3",
  );
});

test("the range, the clock and the selection are no filters", () => {
  expect(hasFilters(parseView("from=2025-01-01&clock=reported&event=x"))).toBe(false);
  expect(hasFilters(parseView("precision=undated"))).toBe(true);
  expect(hasFilters(parseView("publisher=x"))).toBe(true);
  expect(hasFilters(parseView("sources=2"))).toBe(true);
});

test("without its filters a view keeps its clock and the event that is open", () => {
  expect(withoutFilters(parseView("clock=reported&event=x&type=talks&sources=2&q=a&from=2025-01-01"))).toEqual(
    parseView("clock=reported&event=x"),
  );
});

test("each key is cleared with what it is for, and with nothing else", () => {
  fc.assert(
    fc.property(view, (v) => {
      const cleared = withoutFilters(v);
      const asked = filterOf(v);
      const drawn = lookOf(v);
      for (const [name, { part, none }] of Object.entries(KEYS)) {
        const key = name as keyof View;
        expect(cleared[key]).toEqual(part === "filter" || part === "range" ? none : v[key]);
        expect(asked[key]).toEqual(part === "look" || part === "open" ? none : v[key]);
        expect(drawn[key]).toEqual(part === "look" || part === "order" ? v[key] : none);
      }
      const { from, to, clock, order } = EMPTY_VIEW;
      expect(hasFilters(v)).toBe(formatView({ ...asked, from, to, clock, order }) !== "");
      expect(hasFilters(cleared)).toBe(false);
    }),
  );
});

test("where the map looks has one spelling, and none without the map", () => {
  expect(formatView(parseView("lens=map&map=3.50_-0_030.10"))).toBe("lens=map&map=3.5_0_30.1");
  for (const broken of ["3_91_0", "3_0_181", "3_1e1_0", "12_10_10", "3_0", "-1_0_0", "3_ 1_0", "3/1/0"]) {
    const { view, ignored } = readView(`lens=map&map=${broken}`);
    expect(view).toEqual({ ...EMPTY_VIEW, lens: "map" });
    expect(ignored).toEqual([{ key: "map", value: broken }]);
  }
  expect(formatView(parseView("map=3_0_0"))).toBe("");
  expect(formatView(parseView("lens=timeline&map=3_0_0"))).toBe("");
});
