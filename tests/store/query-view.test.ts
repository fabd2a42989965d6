import { beforeAll, describe, expect, test } from "vitest";
import { reportedDates } from "../../lib/columns/reported-dates";
import { findActors, findPlaces } from "../../lib/store/find-by-name";
import { loadPassages } from "../../lib/store/load-passages";
import { queryEvent, surroundings } from "../../lib/store/query-event";
import { queryEvents } from "../../lib/store/query-events";
import { queryView } from "../../lib/store/query-view";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { replaceEvents } from "../../lib/store/replace-events";
import { saveReading } from "../../lib/store/save-reading";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { makeActor, makePlace, makeReading, mergeByTitle, type Report } from "./made-reading";
import { fileStore } from "./test-store";

const north = makeActor("Northland", { kind: "state", aliases: ["the Northern Republic"] });
const south = makeActor("Southland", { kind: "state" });
const red = makeActor("Red Cross", { kind: "organisation" });
const country = makePlace("Southland country", { kind: "country", lat: null, lon: null });
const region = makePlace("Lakeshire", { kind: "region", parents: [country.id] });
const town = makePlace("Łódka", { parents: [region.id, country.id], aliases: ["Lodka"] });
const far = makePlace("Farville", { parents: ["place-unread"] });

const REPORTS: (Report & { title: string })[] = [
  {
    ...{
      title: "day",
      quote: "Northern troops shelled the harbour at dawn.",
      type: "strike",
      edtf: "2025-05-14",
      place: town,
    },
    actors: [
      [north, "agent"],
      [south, "target"],
    ],
  },
  {
    ...{
      title: "month",
      quote: "Aid reached the shire.",
      type: "aid",
      edtf: "2025-06",
      place: region,
      actors: [[red, "agent"]],
    },
  },
  {
    ...{
      title: "since",
      quote: "The strikers have marched since June.",
      type: "protest",
      edtf: "2025-06-01/..",
      status: "ongoing",
    },
    actors: [
      [south, "agent"],
      [south, "speaker"],
    ],
  },
  {
    title: "until",
    quote: "The truce held until April.",
    type: "agreement",
    edtf: "../2025-04-30",
    place: country,
    actors: [[north, "participant"]],
  },
  {
    title: "minute",
    quote: "A drone fell at 10.30.",
    type: "strike",
    edtf: "2025-05-16T10:30Z",
    place: far,
    status: "claimed",
    actors: [[south, "agent"]],
  },
  {
    title: "never",
    quote: "Nobody says when they met.",
    type: "talks",
    edtf: null,
    actors: [
      [north, "participant"],
      [red, "participant"],
    ],
  },
];

const REPORTS_IN_ORDER = ["until", "day", "minute", "month", "since", "never"];

const { db } = fileStore();
beforeAll(async () => {
  const text = REPORTS.map(({ quote }) => quote).join("\n\n");
  await saveReading(makeReading({ id: "a-1", text, reports: REPORTS }), db);
  await saveReading(
    makeReading({
      id: "a-2",
      text: "It was shelled.",
      published: "2025-05-13",
      publisher: "The Star",
      reports: [{ quote: "It was shelled.", title: "day" }],
    }),
    db,
  );
  await rebuildEvents(mergeByTitle, db);
});

const OLDEST_FIRST: View = { ...EMPTY_VIEW, order: "oldest" };
const ask = (view: Partial<View>, limit = 100, names = 100) =>
  queryView({ ...OLDEST_FIRST, ...view }, { events: limit, names }, db);
const titles = async (view: Partial<View>) =>
  (await queryEvents({ ...OLDEST_FIRST, ...view }, 100, db)).events.map((e) => e.title);
const counts = (values: readonly { id: string; count: number }[]) =>
  Object.fromEntries(values.map((v) => [v.id, v.count]));

test("without filters: everything in time order, undated last", async () => {
  const answer = await ask({});
  expect(answer.events.map((e) => e.title)).toEqual(REPORTS_IN_ORDER);
  expect(answer).toMatchObject({ total: 6, inRange: 6, limit: 100, stored: 6 });
});

test("a row has all that a list shows", async () => {
  const day = (await ask({})).events.find((e) => e.title === "day");
  expect(day).toEqual({
    number: expect.any(Number),
    ...{ id: "e-a-1-0", title: "day", type: "strike", subtype: null, status: "occurred" },
    when: expect.objectContaining({ edtf: "2025-05-14", precision: "day", approximate: false, basis: "resolved" }),
    place: { id: town.id, name: "Łódka", kind: "town", country: null, lat: 1.5, lon: -2.25 },
    actors: [
      { id: north.id, name: "Northland", role: "agent" },
      { id: south.id, name: "Southland", role: "target" },
    ],
    ...{ sources: 2, passages: 2, confidence: 0.7 + 0.1, importance: 1, reported: "2025-05-13" },
  });
});

test("the newest come first where they are asked for, undated ones still last", async () => {
  const newest = ["since", "month", "minute", "day", "until", "never"];
  expect((await ask({ order: "newest" })).events.map((e) => e.title)).toEqual(newest);
  expect((await ask({ order: "newest", from: "2025-05-15" }, 2)).events.map((e) => e.title)).toEqual([
    "since",
    "month",
  ]);
});

test("unless the view says otherwise the newest come first, undated last all the same", async () => {
  const { events } = await queryView(EMPTY_VIEW, { events: 100, names: 100 }, db);
  expect(events.map((e) => e.title)).toEqual([...REPORTS_IN_ORDER.slice(0, -1).reverse(), "never"]);
});

test("where nothing is in range, the nearest are given", async () => {
  const answer = await ask({ from: "2025-05-20", to: "2025-05-21" }, 2);
  expect(answer).toMatchObject({ inRange: 0, total: 6 });
  expect(answer.events.map((e) => e.title)).toEqual(["minute", "month"]);
  expect((await ask({ types: ["legal"] })).events).toEqual([]);
});

test("lists of names are cut, but for what is chosen and what that lies in; how many there are is said", async () => {
  const { facets } = await ask({ actors: [red.id], places: [town.id] }, 100, 1);
  expect(facets.known).toEqual({ actors: 3, places: 4, publishers: 2 });
  expect(facets.actors.map(({ name }) => name)).toEqual(["Northland", "Red Cross"]);
  expect(facets.places.map(({ name }) => name).sort()).toEqual(["Lakeshire", "Southland country", "Łódka"]);
  expect(facets.publishers).toHaveLength(1);
});

test("the answer is cut at the limit, and says so", async () => {
  const answer = await ask({}, 2);
  expect(answer.events.map((e) => e.title)).toEqual(["until", "day"]);
  expect(answer).toMatchObject({ total: 6, limit: 2 });
});

test.each<[string, Partial<View>, string[]]>([
  ["both days are inside", { from: "2025-05-14", to: "2025-05-16" }, ["day", "minute"]],
  ["one day", { from: "2025-05-16", to: "2025-05-16" }, ["minute"]],
  ["the last instant of the range counts", { to: "2025-05-14" }, ["until", "day"]],
  ["the end of a date is not in it", { from: "2025-05-15", to: "2025-05-15" }, []],
  ["a month overlaps its days", { from: "2025-06-30", to: "2025-06-30" }, ["month", "since"]],
  ["an open end reaches on", { from: "2031-01-01" }, ["since"]],
  ["an open start reaches back", { to: "1990-01-01" }, ["until"]],
  ["the day after an open start's end is out", { from: "2025-05-01", to: "2025-05-13" }, []],
])("range: %s", async (_, view, expected) => {
  expect(await titles(view)).toEqual(expected);
  const answer = await ask(view);
  expect([answer.inRange, answer.total]).toEqual([expected.length, 6]);
  if (expected.length > 0) expect(answer.events.map((e) => e.title)).toEqual(expected);
});

test.each<[string, Partial<View>, string[]]>([
  ["type", { types: ["strike", "aid"] }, ["day", "minute", "month"]],
  ["any of the actors", { actors: [red.id, north.id] }, ["until", "day", "month", "never"]],
  ["a country holds its regions and towns", { places: [country.id] }, ["until", "day", "month"]],
  ["a region holds its towns, not its country", { places: [region.id] }, ["day", "month"]],
  ["a place never read of itself holds what lies in it", { places: ["place-unread"] }, ["minute"]],
  ["status", { statuses: ["claimed", "ongoing"] }, ["minute", "since"]],
  ["precision", { precisions: ["minute", "undated"] }, ["minute", "never"]],
  ["publisher", { publishers: ["The Star"] }, ["day"]],
  ["any of the publishers", { publishers: ["The Star", "The Gazette"] }, REPORTS_IN_ORDER],
  ["a publisher that is not stored", { publishers: ["The Moon"] }, []],
  ["sources", { sources: 2 }, ["day"]],
  ["more sources than any has", { sources: 3 }, []],
  ["filters add up", { types: ["strike"], places: [country.id] }, ["day"]],
  ["an unknown actor", { actors: ["' or 1=1 --"] }, []],
])("filter: %s", async (_, view, expected) => {
  expect(await titles(view)).toEqual(expected);
});

test("a facet's counts leave its own filter out and obey all others, the range too", async () => {
  const { facets, inRange } = await ask({ types: ["strike"], actors: [north.id], from: "2025-05-01" });
  expect(inRange).toBe(1);
  expect(counts(facets.types)).toEqual({ strike: 1, agreement: 0, talks: 0, aid: 0, protest: 0 });
  expect(counts(facets.actors)).toEqual({ [north.id]: 1, [south.id]: 2, [red.id]: 0 });
  expect(counts(facets.places)).toEqual({ [town.id]: 1, [region.id]: 1, [country.id]: 1, [far.id]: 0 });
  expect(counts(facets.precisions)).toEqual({ minute: 0, day: 1, month: 0, undated: 0 });
  expect(counts(facets.statuses)).toEqual({ occurred: 1, ongoing: 0, claimed: 0 });
});

test("publishers and sources are counted; more sources than any event has are listed only if asked for", async () => {
  const all = (await ask({})).facets;
  expect(all.publishers).toEqual([
    { id: "The Gazette", count: 6 },
    { id: "The Star", count: 1 },
  ]);
  expect(all.sources).toEqual([
    { least: 1, count: 6 },
    { least: 2, count: 1 },
  ]);
  const some = (await ask({ publishers: ["The Star"], sources: 4, to: "2025-05-14" })).facets;
  expect(counts(some.publishers)).toEqual({ "The Gazette": 0, "The Star": 0 });
  expect(some.sources).toEqual([
    { least: 1, count: 1 },
    { least: 2, count: 1 },
    { least: 4, count: 0 },
  ]);
});

describe("by the clock of first report", () => {
  const reported = { clock: "reported" } as const;

  test("the earliest report comes first, also of what has no date of its own", async () => {
    const answer = await ask(reported);
    expect(answer.events.map((e) => [e.title, e.reported])).toEqual([
      ["day", "2025-05-13"],
      ...REPORTS_IN_ORDER.filter((title) => title !== "day").map((title) => [title, "2025-05-15"]),
    ]);
    expect(await titles(reported)).toEqual(answer.events.map((e) => e.title));
    expect((await ask(reported, 1)).events.map((e) => e.title)).toEqual(["day"]);
  });

  test.each<[string, Partial<View>, string[]]>([
    ["the day of its first report", { from: "2025-05-13", to: "2025-05-13" }, ["day"]],
    ["not the day it happened", { from: "2025-05-14", to: "2025-05-14" }, []],
    ["what was known on a day", { to: "2025-05-14" }, ["day"]],
    ["undated events are in it", { from: "2025-05-15", precisions: ["undated"] }, ["never"]],
  ])("range: %s", async (_, view, expected) => {
    expect(await titles({ ...reported, ...view })).toEqual(expected);
    expect((await ask({ ...reported, ...view })).inRange).toBe(expected.length);
  });

  test("facets count inside that range", async () => {
    const { facets } = await ask({ ...reported, to: "2025-05-14" });
    expect(counts(facets.types)).toEqual({ strike: 1, agreement: 0, talks: 0, aid: 0, protest: 0 });
  });
});

test("dates of report are put in order whatever they are", () => {
  const given = ["2025-05-15", null, "nonsense", "2025-05-14T23:00-05:00", "2025-05", "2025-05-15"];
  const { order, date, from } = reportedDates(
    given,
    Uint32Array.from(given, (_, i) => i),
  );
  expect([...order]).toEqual([4, 3, 0, 5, 1, 2]); // late on the 14th is on the 14th
  expect([...date]).toEqual([3, 0, 0, 2, 1, 3]);
  expect([...from].map(Number.isNaN)).toEqual([true, false, false, false]);
});

test("an actor in two roles counts once; a place counts what lies in it", async () => {
  const { facets } = await ask({});
  expect(facets.actors).toEqual([
    { id: north.id, name: "Northland", kind: "state", count: 3 },
    { id: south.id, name: "Southland", kind: "state", count: 3 },
    { id: red.id, name: "Red Cross", kind: "organisation", count: 2 },
  ]);
  expect(facets.places[0]).toEqual({
    id: country.id,
    name: "Southland country",
    kind: "country",
    parents: [],
    count: 3,
  });
});

test("each count is what choosing the value alone would give", async () => {
  const view: Partial<View> = { statuses: ["occurred"], from: "2025-04-01" };
  const { facets } = await ask(view);
  for (const { id, count } of facets.places)
    expect([id, (await ask({ ...view, places: [id] })).inRange]).toEqual([id, count]);
  for (const { id, count } of facets.actors)
    expect([id, (await ask({ ...view, actors: [id] })).inRange]).toEqual([id, count]);
  for (const { id, count } of facets.types)
    expect([id, (await ask({ ...view, types: [id] })).inRange]).toEqual([id, count]);
});

test.each<[string, string[]]>([
  ["shelled", ["day"]],
  ["SHELLING harbour", ["day"]],
  ["harbour drone", []],
  ["marching", ["since"]],
  ['"strike"', []],
  ['"shelled the harbour"', ["day"]],
  ['"harbour the shelled"', []],
  ['"It was shelled" troops', ["day"]],
  ["harb*", ["day"]],
  ["strik*", ["since"]],
  ["Lodka", ["day"]],
  ["łódka", ["day"]],
  ["northern republic", ["until", "day", "never"]],
  ["red cross aid", ["month"]],
  ['"red', ["month", "never"]],
])("search: %s", async (q, expected) => {
  expect(await titles({ q })).toEqual(expected);
});

test.each([
  ...[
    '"',
    '""',
    '"""',
    "*",
    "***",
    "(",
    ")",
    "NEAR(",
    "NEAR(a b, 2)",
    "a AND",
    "OR",
    "NOT x",
    "title:a",
    "-a",
    "^a",
    "{title} : a",
    "a+b",
  ],
  ...[
    "'; drop table Event; --",
    "%",
    "_",
    "\\",
    "\0",
    "\ud800",
    "🙂",
    "a*b*",
    '"a*"*',
    "ＮＥＡＲ",
    "ﬁ",
    "\u0301",
    "x".repeat(5000),
  ],
  ...['" '.repeat(500), "a ".repeat(3000), "é*", "مرحبا", "日本*"],
])("hostile search %j is answered", async (q) => {
  const answer = await ask({ q });
  expect(answer.stored).toBe(6);
  expect(answer.total).toBeLessThanOrEqual(6);
});

test("search without a word finds all; operators are words like others", async () => {
  expect((await ask({ q: ' "" ** () ' })).total).toBe(6);
  expect(await titles({ q: "shelled OR drone" })).toEqual([]);
  expect(await titles({ q: "title:day" })).toEqual([]);
});

test("an event's page has its reports in order, with words around them, and its neighbours in time", async () => {
  const answer = await queryEvent("e-a-1-0", db);
  if (answer.kind !== "found") throw new Error(answer.kind);
  const { reports, related } = answer.event;
  expect(reports.map(({ id, eventId, article }) => [id, eventId, article.publisher])).toEqual([
    ["a-1-0", "e-a-1-0", "The Gazette"],
    ["a-2-0", "e-a-1-0", "The Star"],
  ]);
  expect(reports[0]).toMatchObject({ before: "", place: { name: "Łódka" }, quote: REPORTS[0]?.quote });
  expect(reports[0]?.after).toBe("\n\nAid reached the shire."); // it is a paragraph of its own: the next one is its context
  expect(reports[0]?.actorNames.map((actor) => actor.name)).toEqual(["Northland", "Southland"]);
  expect(related.map((event) => event.title)).toEqual(["until", "minute", "since"]);
  expect(await queryEvent("e-nothing", db)).toEqual({ kind: "unknown" });
});

test("replacing events by the same writes none of them", async () => {
  const before = await db.event.findMany();
  expect(await replaceEvents(mergeByTitle(await loadPassages(db), []), db)).toEqual({
    added: 0,
    changed: 0,
    removed: 0,
  });
  expect(await db.event.findMany()).toEqual(before);
});

test("names are found whatever their case, accents and spacing; an alias only where no name fits", async () => {
  expect(await findPlaces(" lodka ", db)).toEqual([town.id]);
  expect(await findPlaces("łódka", db)).toEqual([town.id]);
  expect(await findActors("THE  northern republic", db)).toEqual([north.id]);
  expect(await findActors(red.id, db)).toEqual([red.id]);
  expect(await findActors("North", db)).toEqual([]);
});

test("what stands around a quote ends with its paragraph, and at white space where it is long", () => {
  const text = `One. ${"long words ".repeat(200)}The quote. ${"more words ".repeat(200)}\n\nNext.`;
  const start = text.indexOf("The quote.");
  const { before, after } = surroundings(text, { start, end: start + 10 });
  expect(before).toMatch(/^… (?:words )?(?:long words )+$/);
  expect(after).toMatch(/^ (?:more words )+(?:more )?…$/);
  expect(Math.max(before.length, after.length)).toBeLessThan(720);
  expect(surroundings("A.\n\nB said C.\n\nD.", { start: 6, end: 10 })).toEqual({ before: "B ", after: " C." });
  expect(surroundings("A", { start: 0, end: 1 })).toEqual({ before: "", after: "" });
  expect(surroundings("A.\n\nB.\n\nC.", { start: 4, end: 6 })).toEqual({ before: "A.\n\n", after: "\n\nC." });
  expect(surroundings("A.\n\nB said C.", { start: 4, end: 10 })).toEqual({ before: "A.\n\n", after: " C." });
  const far = `${"long words ".repeat(200)}end.\n\nB.`;
  expect(surroundings(far, { start: far.length - 2, end: far.length }).before.length).toBeLessThan(720);
});
