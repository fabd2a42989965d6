import { expect, test } from "vitest";
import { articleId } from "../../lib/article-id";
import type { Difference, Passage, Reading } from "../../lib/domain";
import { mergeReports } from "../../lib/pipeline";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { importArchive } from "../../lib/store/import-archive";
import { queryEvent } from "../../lib/store/query-event";
import { readArchive } from "../../lib/store/read-archive";
import { differencesOf } from "../../lib/store/reading-differences";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { reviewQueue } from "../../lib/store/review-queue";
import { saveReading } from "../../lib/store/save-reading";
import { type Reader, takeReading } from "../../lib/store/take-reading";
import { when } from "../../lib/time";
import { WHOLE_VIEW } from "../../lib/view";
import { makeActor, makePlace, makeReading } from "./made-reading";
import { testStore } from "./test-store";

const RIGA = makePlace("Riga", { lat: 56.9, lon: 24.1 });
const OSLO = makePlace("Oslo", { lat: 59.9, lon: 10.7 });
const ANNA = makeActor("Anna Liepa", { kind: "person" });
const URL_A = "https://a.example/1";

const TEXT = "Envoys met in Riga on Monday.\n\nA bridge fell.\n\nAnna Liepa opened a school in Oslo.";

const A = articleId({ url: URL_A, text: TEXT });

/** An article that a model has read: our own reader takes the talks for another day and place, does not tell of the bridge, and alone tells of the school. */
function readByModel(change: Partial<Passage> = {}): Reading {
  const reading = makeReading({
    ...{ id: A, url: URL_A, text: TEXT },
    reports: [
      { quote: "Envoys met in Riga on Monday.", type: "talks", edtf: "2025-05-12", place: RIGA },
      { quote: "A bridge fell.", type: "disaster", edtf: "2025-05-10" },
      { quote: "Anna Liepa opened a school in Oslo.", type: "politics", actors: [[ANNA, "agent"]], place: OSLO },
    ],
  });
  const [talks, bridge, school] = reading.passages as [Passage, Passage, Passage];
  const own = {
    ...talks,
    when: when("2025-05-05", "resolved", {
      ...{ words: "Monday", span: null, rule: "weekday", anchor: "2025-05-15", anchorKind: "published" },
    }),
    placeId: OSLO.id,
    mentions: [
      { start: 22, end: 28, role: "when", ref: null, rule: "weekday" },
      { start: 14, end: 18, role: "where", ref: OSLO.id, rule: "gazetteer" },
    ],
  } as const;
  const differences: Difference[] = [
    { field: "when", passageId: talks.id, own },
    { field: "place", passageId: talks.id, own },
    { field: "event", passageId: bridge.id, own: null },
    { field: "event", passageId: null, own: { ...school, confidence: 0.9 } },
  ];
  return {
    ...reading,
    readBy: { model: "some-model", prompt: 1 },
    passages: [{ ...talks, ...change }, bridge],
    differences,
  };
}

async function stored(db: Store): Promise<void> {
  await saveReading(readByModel(), db);
  await rebuildEvents(mergeReports, db);
}

const differing = async (db: Store) => (await reviewQueue("differs", 50, db)).items;
const about = async (db: Store, end: string, title?: string) =>
  (await differing(db)).find((item) => item.about?.endsWith(end) && (!title || item.title.startsWith(title)))?.about ??
  "";
const take = (db: Store, difference: string, reader: Reader, seen: string | null = null) =>
  takeReading({ difference, reader, by: "Vera", seen }, mergeReports, db);
/** All read and merged again, by rules that are surer of it now. */
async function again(db: Store): Promise<void> {
  await saveReading(readByModel({ confidence: 0.7 }), db);
  await rebuildEvents(mergeReports, db);
}
const eventOf = async (db: Store, id: string) => {
  const answer = await queryEvent(id, db);
  if (answer.kind !== "found") throw new Error(`${id} is ${answer.kind}`);
  return answer.event;
};

test("what two readers read otherwise is in the queue, each field with both values and their words", async () => {
  const { db } = testStore();
  await stored(db);
  const items = await differing(db);
  expect(items.map(({ title, readings }) => [title, readings?.field])).toEqual(
    expect.arrayContaining([
      ["Envoys met in Riga on Monday.", "when"],
      ["Envoys met in Riga on Monday.", "place"],
      ["A bridge fell.", "event"],
      ["Anna Liepa opened a school in Oslo.", "event"],
    ]),
  );
  expect(items).toHaveLength(4);
  const date = items.find(({ readings }) => readings?.field === "when")?.readings;
  expect(date).toMatchObject({ article: A, model: "some-model", told: { when: { edtf: "2025-05-12" } } });
  expect(date?.own).toMatchObject({ when: { edtf: "2025-05-05" }, words: ["Monday"], place: "Oslo" });
  const place = items.find(({ readings }) => readings?.field === "place")?.readings;
  expect([place?.told?.place, place?.own?.place, place?.own?.words]).toEqual(["Riga", "Oslo", ["Riga"]]);
  const school = items.find(({ events }) => events.length === 0)?.readings;
  expect(school).toMatchObject({ told: null, own: { actors: [{ name: "Anna Liepa", role: "agent" }] } });
});

test("either reading that is taken is a correction that lasts, and leaves the queue until it is taken back", async () => {
  const { db } = testStore();
  await stored(db);
  expect(await take(db, await about(db, "when"), "own")).toMatchObject({ kind: "done", event: `e-${A}-0` });
  expect(await take(db, await about(db, "place"), "model")).toMatchObject({ kind: "done", event: `e-${A}-0` });
  for (const step of [async () => undefined, again]) {
    await step(db);
    const event = await eventOf(db, `e-${A}-0`);
    expect([event.when?.edtf, event.place?.name]).toEqual(["2025-05-05", "Riga"]);
    expect(event.corrections.map(({ field, by }) => [field, by])).toEqual([
      ["place", "Vera"],
      ["when", "Vera"],
    ]);
    expect((await differing(db)).map(({ readings }) => readings?.field)).toEqual(["event", "event"]);
  }
  const [, date] = (await eventOf(db, `e-${A}-0`)).corrections;
  expect(date?.value).toBe(JSON.stringify({ edtf: "2025-05-05", words: "Monday", article: A }));
  const undo = {
    event: "",
    field: "undo",
    value: JSON.stringify(date?.id),
    by: "Vera",
    reason: "",
    seen: null,
  } as const;
  expect(await correctEvent(undo, mergeReports, db)).toMatchObject({ kind: "done" });
  expect(await about(db, "when")).not.toBe("");
});

test("an event that one reader tells is confirmed, removed, added with all that is read of it, or left out, for good", async () => {
  const { db } = testStore();
  await stored(db);
  const [bridge, school] = [await about(db, "event", "A bridge"), await about(db, "event", "Anna")];
  expect(await take(db, bridge, "own")).toMatchObject({ kind: "done", event: null });
  const added = await take(db, school, "own");
  if (added.kind !== "done" || added.event === null) throw new Error("not added");
  for (const step of [async () => undefined, again]) {
    await step(db);
    expect((await queryEvent(`e-${A}-1`, db)).kind).toBe("gone");
    const event = await eventOf(db, added.event);
    expect(event).toMatchObject({
      title: "Anna Liepa opened a school in Oslo.",
      place: { name: "Oslo" },
      type: "politics",
    });
    expect(event.actors).toMatchObject([{ name: "Anna Liepa", role: "agent" }]);
    expect((await differing(db)).map(({ readings }) => readings?.field)).not.toContain("event");
  }
  const { db: other } = testStore();
  await stored(other);
  await take(other, await about(other, "event", "A bridge"), "model");
  await take(other, await about(other, "event", "Anna"), "model");
  await again(other);
  expect((await eventOf(other, `e-${A}-1`)).confidence).toBe(1);
  expect((await differing(other)).map(({ readings }) => readings?.field)).not.toContain("event");
});

test("who has not seen the newest correction is told, and what is not there is not taken", async () => {
  const { db } = testStore();
  await stored(db);
  const date = await about(db, "when");
  await take(db, await about(db, "place"), "own");
  expect(await take(db, date, "own", "")).toMatchObject({ kind: "changed", by: "Vera" });
  expect(await db.correction.count()).toBe(1);
  for (const wrong of ["", "x when", date.replace("when", "type"), date.replace("when", "constructor")])
    expect(await take(db, wrong, "own")).toEqual({ kind: "unknown" });
});

test("nothing differs in what our own reader reads, and an archive holds what does", async () => {
  const { db } = testStore();
  await stored(db);
  const { db: copy } = testStore();
  const lines = async function* () {
    for await (const line of readArchive(WHOLE_VIEW, db)) yield JSON.stringify(line);
  };
  expect(await importArchive(lines(), copy)).toMatchObject({ articles: 1 });
  const sorted = async (of: Store) => (await differencesOf(A, of)).map((each) => JSON.stringify(each)).sort();
  expect(await sorted(copy)).toEqual(await sorted(db));
  expect(await sorted(copy)).toHaveLength(4);
  await rebuildEvents(mergeReports, copy);
  expect(await take(copy, await about(copy, "event", "Anna"), "own")).toMatchObject({ kind: "done" });
  const { differences: _, readBy: __, ...own } = readByModel();
  await saveReading(own, db);
  expect(await db.readingDifference.count()).toBe(0);
});
