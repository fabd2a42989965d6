import { expect, test } from "vitest";
import type { Passage } from "../../lib/domain";
import { queryArticle } from "../../lib/store/query-article";
import { queryEvent } from "../../lib/store/query-event";
import { queryEvents } from "../../lib/store/query-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { replaceEvents } from "../../lib/store/replace-events";
import { saveReading } from "../../lib/store/save-reading";
import { readRevision } from "../../lib/store/write";
import { EMPTY_VIEW } from "../../lib/view";
import { eventOf, makeActor, makeReading, mergeByTitle, type Report } from "./made-reading";
import { tell, testStore } from "./test-store";

const lee = makeActor("Ann Lee", { kind: "person" });
const TEXT = "Rain fell.\n\nA dam broke.\n\nThe mayor left.";
const REPORTS: Report[] = [
  { quote: "Rain fell.", title: "rain" },
  { quote: "A dam broke.", title: "dam", actors: [[lee, "speaker"]] },
  { quote: "The mayor left.", title: "mayor" },
];
const reading = makeReading({ id: "a-1", url: "u", text: TEXT, reports: REPORTS });
const [rain, dam, mayor] = [passage(0), passage(1), passage(2)];

function passage(index: number): Passage {
  const found = reading.passages[index];
  if (!found) throw new Error(`there is no passage ${index}`);
  return found;
}

async function stored() {
  const made = testStore();
  await saveReading(reading, made.db);
  await replaceEvents([eventOf(rain), eventOf(dam), eventOf(mayor)], made.db);
  return made.db;
}

test("only what differs is written, and ids and numbers stay", async () => {
  const db = await stored();
  const before = await db.event.findMany({ orderBy: { number: "asc" } });
  const changed = { ...eventOf(dam), status: "denied" as const };
  expect(await replaceEvents([eventOf(mayor), changed, eventOf(rain)], db)).toEqual({
    added: 0,
    changed: 1,
    removed: 0,
  });
  const after = await db.event.findMany({ orderBy: { number: "asc" } });
  expect(after.map(({ id, number }) => [id, number])).toEqual(before.map(({ id, number }) => [id, number]));
  expect(after.map(({ status }) => status)).toEqual(["occurred", "denied", "occurred"]);
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
});

test("an event merged into another leads there; the words of both find it", async () => {
  const db = await stored();
  expect(await replaceEvents([eventOf(rain, dam), eventOf(mayor)], db)).toEqual({ added: 0, changed: 1, removed: 1 });
  expect(await queryEvent(`e-${dam.id}`, db)).toEqual({ kind: "moved", to: `e-${rain.id}` });
  const found = await queryEvents({ ...EMPTY_VIEW, q: "dam" }, 9, db);
  expect(found.events.map(({ id }) => id)).toEqual([`e-${rain.id}`]);
  expect((await queryArticle("a-1", db))?.marks.map(({ eventId }) => eventId)).toEqual([
    `e-${rain.id}`,
    `e-${rain.id}`,
    `e-${mayor.id}`,
  ]);
});

test("addresses never lead to addresses, and come back with their event", async () => {
  const db = await stored();
  await replaceEvents([eventOf(rain, dam), eventOf(mayor)], db);
  await replaceEvents([eventOf(mayor, rain, dam)], db);
  for (const passage of [rain, dam])
    expect(await queryEvent(`e-${passage.id}`, db)).toEqual({ kind: "moved", to: `e-${mayor.id}` });
  await replaceEvents([eventOf(mayor), eventOf(dam)], db);
  expect(await queryEvent(`e-${rain.id}`, db)).toEqual({ kind: "gone", corrections: [] });
  expect(await queryEvent(`e-${dam.id}`, db)).toMatchObject({ kind: "found" });
  expect(await db.eventAlias.count()).toBe(1);
});

test("a removed event is no longer found, counted or searched", async () => {
  const db = await stored();
  await replaceEvents([eventOf(rain)], db);
  expect((await queryEvents({ ...EMPTY_VIEW, q: "dam" }, 9, db)).total).toBe(0);
  expect([await db.event.count(), await db.eventActor.count(), await db.eventPassage.count()]).toEqual([1, 0, 1]);
  await replaceEvents([], db);
  expect((await queryEvents(EMPTY_VIEW, 9, db)).total).toBe(0);
});

test("an event of an unknown passage throws and changes nothing", async () => {
  const db = await stored();
  const lost = { ...eventOf(rain), passages: ["nowhere"] };
  await expect(replaceEvents([lost], db)).rejects.toThrow(/nowhere/);
  await expect(replaceEvents([{ ...eventOf(rain), passages: [] }], db)).rejects.toThrow(/no passage/);
  expect(await db.event.count()).toBe(3);
});

test("a new alias of an actor is found although the event itself is as before", async () => {
  const db = await stored();
  const known = { ...lee, aliases: ["Mayor Lee"], curated: true };
  await saveReading({ ...reading, actors: [known] }, db);
  expect((await queryEvents({ ...EMPTY_VIEW, q: "mayor lee dam" }, 9, db)).total).toBe(0);
  await rebuildEvents(mergeByTitle, db);
  expect((await queryEvents({ ...EMPTY_VIEW, q: "mayor lee dam" }, 9, db)).events.map(({ title }) => title)).toEqual([
    "dam",
  ]);
});

test("a passage that goes and comes back between two merges is not lost to its event", async () => {
  const db = await stored();
  await rebuildEvents(mergeByTitle, db);
  await saveReading({ ...reading, passages: [rain, mayor] }, db);
  await saveReading(reading, db);
  await rebuildEvents(mergeByTitle, db);
  const answer = await queryEvent(`e-${dam.id}`, db);
  expect(answer.kind === "found" && answer.event.reports.map(({ id }) => id)).toEqual([dam.id]);
});

test("what was written while passages were merged is merged as well, and the attempt that missed it was no new version", async () => {
  const { db, url } = testStore();
  await saveReading(reading, db);
  const before = await readRevision(db);
  let runs = 0;
  const done = await rebuildEvents((reports, corrections) => {
    if (runs++ === 0)
      tell(url, `update "Passage" set "title" = "title" || '!'; update "Revision" set "number" = "number" + 1`);
    return mergeByTitle(reports, corrections);
  }, db);
  expect([runs, done.added]).toEqual([2, 3]);
  expect(await readRevision(db)).toBe(before + 2); // the other's and the merge's own
  expect((await queryEvents(EMPTY_VIEW, 9, db)).events.map(({ title }) => title)).toEqual(["mayor!", "dam!", "rain!"]);
});

test("if others never stop writing, merging holds them off", async () => {
  const { db, url } = testStore();
  await saveReading(reading, db);
  const refused: string[] = [];
  let runs = 0;
  const done = await rebuildEvents((reports, corrections) => {
    runs++;
    try {
      tell(url, 'update "Revision" set "number" = "number" + 1');
    } catch (error) {
      refused.push(String(error));
    }
    return mergeByTitle(reports, corrections);
  }, db);
  expect([runs, done.added]).toEqual([2, 3]);
  expect(refused).toEqual([expect.stringMatching(/locked|lock timeout/)]);
});
