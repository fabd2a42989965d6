import { expect, test } from "vitest";
import type { CorrectedField } from "../../lib/domain";
import { mergeReports } from "../../lib/pipeline";
import type { Store } from "../../lib/store/connection";
import { correctEvent, type Given } from "../../lib/store/correct-event";
import { hasUnmerged } from "../../lib/store/has-unmerged";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makePlace, makeReading } from "./made-reading";
import { testStore } from "./test-store";

const RIGA = makePlace("Riga", { lat: 56.9, lon: 24.1 });
const [ANNA, BORIS] = [makeActor("Anna Liepa", { kind: "person" }), makeActor("Boris Kalns", { kind: "person" })];

/** Two papers tell of one meeting, one of them of a strike as well. */
async function twoPapers(db: Store): Promise<void> {
  const meeting = {
    type: "talks",
    place: RIGA,
    actors: [
      [ANNA, "participant"],
      [BORIS, "participant"],
    ],
  } as const;
  const one = { quote: "Anna Liepa met Boris Kalns in Riga.", ...meeting };
  const strike = { quote: "Drones hit a bridge near the port.", type: "strike", edtf: "2025-05-10" } as const;
  const other = { quote: "Liepa and Kalns met in Riga for talks.", ...meeting };
  const texts = [
    { id: "a", publisher: "North", published: "2025-05-15", reports: [one, strike] },
    { id: "b", publisher: "South", published: "2025-05-16", reports: [other] },
  ];
  for (const { reports, ...about } of texts)
    await saveReading(
      makeReading({
        ...about,
        url: `https://${about.publisher}.example/1`,
        text: reports.map(({ quote }) => quote).join("\n\n"),
        reports,
      }),
      db,
    );
  await rebuildEvents(mergeReports, db);
}

const correct = (db: Store, field: CorrectedField, value: unknown, more: Partial<Given> = {}) =>
  correctEvent(
    { event: "e-a-0", field, value: JSON.stringify(value), by: "Vera", reason: "", seen: null, ...more },
    mergeReports,
    db,
  );

/** All that is stored of events, but for their numbers and what only a merge of all can weigh. */
async function eventsOf(db: Store) {
  const include = { actors: { orderBy: { position: "asc" } }, passages: { orderBy: { position: "asc" } } } as const;
  const events = await db.event.findMany({ include, orderBy: { id: "asc" } });
  return events.map(({ number: _, importance: __, digest: ___, actors, passages, ...event }) => ({
    ...event,
    actors: actors.map(({ actorId, role }) => ({ actorId, role })),
    passages: passages.map(({ passageId }) => passageId),
  }));
}

test.each<[CorrectedField, unknown, object]>([
  ["when", { edtf: "2025-05-12", words: "on Monday" }, { when: { edtf: "2025-05-12" } }],
  ["when", null, { when: null }],
  ["type", "agreement", { type: "agreement" }],
  ["status", "planned", { status: "planned" }],
  ["title", "A meeting in Riga", { title: "A meeting in Riga" }],
  ["place", null, { place: null }],
  ["actors", [{ id: BORIS.id, role: "agent" }], { actors: [{ id: BORIS.id, name: "Boris Kalns", role: "agent" }] }],
  ["confirmed", true, { confidence: 1 }],
])("%s %j shows at once, stays after a merge of all, and is taken back", async (field, value, shown) => {
  const { db } = testStore();
  await twoPapers(db);
  const before = await eventsOf(db);
  const done = await correct(db, field, value);
  expect(done).toMatchObject({ kind: "done", event: "e-a-0", correction: { by: "Vera", field } });
  const answer = await queryEvent("e-a-0", db);
  expect(answer).toMatchObject({ kind: "found", event: { ...shown, reports: [{}, {}] } });
  const now = await eventsOf(db);
  expect(await hasUnmerged(db)).toBe(true);
  await rebuildEvents(mergeReports, db);
  expect(await eventsOf(db)).toEqual(now);
  expect(await hasUnmerged(db)).toBe(false);
  if (done.kind !== "done") throw new Error("not done");
  expect(await correct(db, "undo", done.correction.id)).toMatchObject({ kind: "done", event: "e-a-0" });
  expect(await eventsOf(db)).toEqual(before);
  await rebuildEvents(mergeReports, db);
  expect(await eventsOf(db)).toEqual(before);
});

test("an event is removed, its address says so, nothing waits for it, and it comes back", async () => {
  const { db } = testStore();
  await twoPapers(db);
  const before = await eventsOf(db);
  const done = await correct(db, "removed", true, { reason: "a hoax" });
  expect(done).toMatchObject({ kind: "done", event: null });
  expect((await eventsOf(db)).map(({ id }) => id)).toEqual(["e-a-1"]);
  expect(await db.eventChange.findUnique({ where: { id: "e-a-0" } })).toMatchObject({ kind: "gone" }); // feeds tell of it
  expect(await queryEvent("e-a-0", db)).toMatchObject({
    kind: "gone",
    corrections: [{ field: "removed", reason: "a hoax" }],
  });
  await rebuildEvents(mergeReports, db);
  expect(await hasUnmerged(db)).toBe(false);
  expect((await eventsOf(db)).map(({ id }) => id)).toEqual(["e-a-1"]);
  if (done.kind !== "done") throw new Error("not done");
  expect(await correct(db, "undo", done.correction.id)).toMatchObject({ kind: "done", event: "e-a-0" });
  expect(await eventsOf(db)).toEqual(before);
});

test("events are made one and parted again; addresses follow", async () => {
  const { db } = testStore();
  await twoPapers(db);
  expect(await correct(db, "same", true, { other: "e-a-1" })).toMatchObject({ kind: "done", event: "e-a-0" });
  expect((await eventsOf(db)).map(({ id, passages }) => [id, passages])).toEqual([["e-a-0", ["a-0", "a-1", "b-0"]]]);
  expect(await queryEvent("e-a-1", db)).toEqual({ kind: "moved", to: "e-a-0" });
  // the old address still takes corrections, of the event it leads to
  expect(await correct(db, "apart", null, { event: "e-a-1", passages: ["b-0"] })).toMatchObject({ kind: "done" });
  const parted = [
    ["e-a-0", ["a-0", "a-1"]],
    ["e-b-0", ["b-0"]],
  ];
  expect((await eventsOf(db)).map(({ id, passages }) => [id, passages])).toEqual(parted);
  await rebuildEvents(mergeReports, db);
  expect((await eventsOf(db)).map(({ id, passages }) => [id, passages])).toEqual(parted);
  expect(await correct(db, "apart", null, { passages: ["a-0", "a-1"] })).toEqual({ kind: "unusable" });
  expect(await correct(db, "same", true, { other: "e-a-0" })).toEqual({ kind: "unusable" });
});

test("the second of two who correct one event is told, and nothing of the first is lost", async () => {
  const { db } = testStore();
  await twoPapers(db);
  const [first, second] = await Promise.all([
    correct(db, "title", "First", { seen: "", by: "Vera" }),
    correct(db, "title", "Second", { seen: "", by: "Oleg" }),
  ]);
  const done = [first, second].filter(({ kind }) => kind === "done");
  const told = [first, second].filter(({ kind }) => kind === "changed");
  expect([done.length, told.length]).toEqual([1, 1]);
  expect(await db.correction.count()).toBe(1);
  const [changed] = told;
  if (changed?.kind !== "changed") throw new Error("not told");
  expect(changed.field).toBe("title");
  expect(await correct(db, "title", "Third", { seen: changed.newest })).toMatchObject({ kind: "done" });
  expect(await queryEvent("e-a-0", db)).toMatchObject({
    event: { title: "Third", corrections: [{ value: '"Third"' }, {}] },
  });
});

test.each<[string, CorrectedField, unknown, Partial<Given>, string]>([
  ["no such event", "title", "x", { event: "e-nowhere" }, "unknown"],
  ["no such type", "type", "party", {}, "unusable"],
  ["no date", "when", { edtf: "2025-02-31" }, {}, "unusable"],
  ["a place that nobody knows", "place", "place-nowhere", {}, "unknown"],
  ["an actor that nobody knows", "actors", [{ id: "p-nobody", role: "agent" }], {}, "unknown"],
  ["no such correction", "undo", "none", {}, "unknown"],
])("%s: nothing is written", async (_, field, value, more, kind) => {
  const { db } = testStore();
  await twoPapers(db);
  const before = await eventsOf(db);
  expect(await correct(db, field, value, more)).toMatchObject({ kind });
  expect(await eventsOf(db)).toEqual(before);
  expect(await db.correction.count()).toBe(0);
});

test("one that finds no place is listed as such, held back, and comes back with its words", async () => {
  const { db } = testStore();
  const text = "Ministers met in Riga.\n\nDrones hit a bridge.";
  const told = [{ quote: "Ministers met in Riga." }, { quote: "Drones hit a bridge.", type: "strike" as const }];
  const page = { url: "https://north.example/1", text };
  await saveReading(makeReading({ ...page, id: "a", retrieved: "2025-05-15", reports: told }), db);
  await rebuildEvents(mergeReports, db);
  await correct(db, "removed", true);
  const [, strike] = told;
  const cut = {
    ...page,
    id: "b",
    retrieved: "2025-05-16",
    text: "Drones hit a bridge.",
    reports: strike ? [strike] : [],
  };
  await saveReading(makeReading(cut), db);
  await rebuildEvents(mergeReports, db);
  expect((await eventsOf(db)).map(({ passages }) => passages)).toEqual([["b-0"]]);
  expect(await db.correctionAt.count()).toBe(0);
  await saveReading(
    makeReading({ ...page, id: "c", retrieved: "2025-05-17", text: `${text}\n\nMore.`, reports: told }),
    db,
  );
  await rebuildEvents(mergeReports, db);
  expect((await eventsOf(db)).map(({ passages }) => passages)).toEqual([["c-1"]]);
});
