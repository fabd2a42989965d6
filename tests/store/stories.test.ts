import { expect, test } from "vitest";
import { describeHistory } from "../../lib/describe/corrections";
import { mergeReports } from "../../lib/pipeline";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { countStarred, countTags, marksOf, numbersMarked, putMark, takeMarkOff } from "../../lib/store/event-marks";
import { forgetArticles } from "../../lib/store/forget-article";
import { importArchive } from "../../lib/store/import-archive";
import { listHistory } from "../../lib/store/list-history";
import { queryEvent } from "../../lib/store/query-event";
import { readArchive } from "../../lib/store/read-archive";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { changeStory, deleteStory, listStories, makeStory, queryStory } from "../../lib/store/stories";
import { addToStory, captionItem, dropItem, moveItem } from "../../lib/store/story-items";
import { WHOLE_VIEW } from "../../lib/view";
import { makeReading, type Report } from "./made-reading";
import { testStore } from "./test-store";

const BRIDGE: Report = {
  quote: "Drones hit a bridge on Friday.",
  title: "Bridge hit",
  type: "strike",
  edtf: "2025-05-09",
};
const TALKS: Report = { quote: "Envoys met in Oslo.", title: "Envoys met", type: "talks", edtf: "2025-05-12" };
const FLOOD: Report = { quote: "A river burst its banks.", title: "River burst", type: "other", edtf: "2025-05-13" };

async function read(db: Store, id: string, reports: readonly Report[], retrieved = "2025-05-15", lead = "") {
  const text = [...(lead ? [lead] : []), ...reports.map(({ quote }) => quote)].join("\n\n");
  await saveReading(
    makeReading({ id, url: "https://a.example/1", published: "2025-05-15", retrieved, text, reports }),
    db,
  );
  await rebuildEvents(mergeReports, db);
}

async function news(): Promise<Store> {
  const { db } = testStore();
  await read(db, "a", [BRIDGE, TALKS, FLOOD]);
  return db;
}

async function told(db: Store): Promise<string> {
  const story = await makeStory({ name: "Élan  & war", about: "What happened", by: "Vera" }, db);
  for (const [event, caption] of [
    ["e-a-2", "It began with rain."],
    ["e-a-0", "Then came drones."],
    ["e-a-1", ""],
  ] as const)
    expect(await addToStory({ story, event, caption, by: "Vera" }, db)).toMatchObject({ kind: "done" });
  return story;
}

const titles = async (db: Store, story: string) => (await queryStory(story, db))?.items.map(({ title }) => title);
const made = { by: "Vera", reason: "", seen: null } as const;

test("a story keeps its order and captions; each change is told", async () => {
  const db = await news();
  const story = await told(db);
  expect(story).toBe("elan-war");
  expect(await makeStory({ name: "Elan, war!", about: "", by: "Oleg" }, db)).toBe("elan-war-2");
  expect(await titles(db, story)).toEqual(["River burst", "Bridge hit", "Envoys met"]);
  const items = (await queryStory(story, db))?.items ?? [];
  expect(items.map(({ caption }) => caption)).toEqual(["It began with rain.", "Then came drones.", ""]);
  const [first = "", second = "", third = ""] = items.map(({ id }) => id);
  await moveItem({ item: third, places: -1, by: "Oleg" }, db);
  expect(await titles(db, story)).toEqual(["River burst", "Envoys met", "Bridge hit"]);
  await moveItem({ item: first, places: 99, by: "Oleg" }, db);
  expect(await titles(db, story)).toEqual(["Envoys met", "Bridge hit", "River burst"]);
  await dropItem({ item: third, by: "Oleg" }, db);
  expect(await titles(db, story)).toEqual(["Bridge hit", "River burst"]);
  const caption = { item: second, caption: "Drones came.", by: "Oleg" };
  expect(await captionItem({ ...caption, was: "Then" }, db)).toEqual({ kind: "changed", caption: "Then came drones." });
  expect(await captionItem({ ...caption, was: "Then came drones." }, db)).toMatchObject({ kind: "done" });
  const change = { name: "War", about: "", by: "Oleg" };
  expect(await changeStory(story, { ...change, was: { name: "Other", about: "" } }, db)).toBe("changed");
  expect(await changeStory(story, { ...change, was: null }, db)).toBe("done");
  expect(await queryStory(story, db)).toMatchObject({ id: story, name: "War", by: "Vera", events: 2 });
  expect(await addToStory({ story, event: "e-a-0", caption: "", by: "Vera" }, db)).toEqual({ kind: "already" });
  expect(await addToStory({ story, event: "e-none", caption: "", by: "Vera" }, db)).toEqual({ kind: "unknown" });
  expect(await addToStory({ story: "none", event: "e-a-0", caption: "", by: "Vera" }, db)).toEqual({ kind: "unknown" });
  const history = (await listHistory({}, db)).map((row) => `${row.by}: ${describeHistory(row)}`);
  expect(history.slice(0, 3)).toEqual([
    "Oleg: Changed the name or the words of the story “Élan  & war” to “War”",
    "Oleg: Wrote a caption in the story “Élan  & war”",
    "Oleg: Took an event out of the story “Élan  & war”",
  ]);
  expect(await queryEvent("e-a-0", db)).toMatchObject({ event: { stories: [{ id: story, name: "War" }] } });
  expect(await deleteStory(story, "Oleg", db)).toBe(true);
  expect(await db.storyItem.count()).toBe(0);
  expect(await queryStory(story, db)).toBeNull();
});

test("stars, tags and notes say who and when, and what is taken off stays in the history", async () => {
  const db = await news();
  const put = (kind: "star" | "tag" | "note", value = "", by = "Vera", event = "e-a-0") =>
    putMark({ event, kind, value, by }, db);
  const star = await put("star");
  expect(await put("star", "", "Oleg")).toEqual(star);
  await put("tag", "war");
  await put("tag", "war", "Oleg", "e-a-1");
  const note = await put("note", "Ask the mayor");
  expect(await put("tag", "x", "Vera", "e-none")).toEqual({ kind: "unknown" });
  expect(await queryEvent("e-a-0", db)).toMatchObject({
    event: { marks: [{ kind: "note", value: "Ask the mayor", by: "Vera" }, { kind: "tag" }, { kind: "star" }] },
  });
  expect(await listStories(db)).toMatchObject({ tags: [{ id: "war", count: 2 }], starred: 1 });
  const off = { event: "e-a-0", by: "Oleg" };
  expect(await takeMarkOff({ ...off, kind: "note", value: note.kind === "done" ? note.id : "" }, db)).toEqual(note);
  expect(await takeMarkOff({ ...off, kind: "star", value: "" }, db)).toEqual(star);
  expect(await takeMarkOff({ ...off, kind: "star", value: "" }, db)).toEqual({ kind: "unknown" });
  expect((await marksOf(db, "e-a-0")).map(({ kind }) => kind)).toEqual(["tag"]);
  const rows = await listHistory({}, db);
  expect(rows.map(describeHistory)).toEqual([
    "Note “Ask the mayor” on “Bridge hit”",
    "Tag “war” on “Envoys met”",
    "Tag “war” on “Bridge hit”",
    "Star on “Bridge hit”",
  ]);
  expect(rows[3]).toMatchObject({ undoneBy: "Oleg", by: "Vera", event: "e-a-0" });
  expect(await listHistory({ lost: true }, db)).toEqual([]);
});

test("all of it follows an event through a new text of its article, merging, and back", async () => {
  const db = await news();
  const story = await told(db);
  for (const event of ["e-a-0", "e-a-1"]) {
    await putMark({ event, kind: "star", value: "", by: "Vera" }, db);
    await putMark({ event, kind: "tag", value: "war", by: "Vera" }, db);
  }
  await read(db, "b", [BRIDGE, TALKS, FLOOD], "2025-05-16", "An editor put this before it all.");
  const now = (await queryStory(story, db))?.items.map(({ event }) => event?.id);
  expect(now).toEqual(["e-b-2", "e-b-0", "e-b-1"]);
  expect((await marksOf(db, "e-b-0")).map(({ kind }) => kind)).toEqual(["tag", "star"]);
  expect(await countStarred(db)).toBe(2);
  expect(await numbersMarked(db, "tag", ["war", "none"])).toHaveLength(2);

  const same = await correctEvent(
    { ...made, event: "e-b-0", field: "same", value: "", other: "e-b-1" },
    mergeReports,
    db,
  );
  await rebuildEvents(mergeReports, db);
  const merged = await queryStory(story, db);
  const [one, other] = merged?.items.slice(1) ?? [];
  expect(one?.event?.id).toBe(other?.event?.id);
  expect(await marksOf(db, one?.event?.id ?? "")).toHaveLength(2);
  expect(await countTags(db)).toEqual([{ id: "war", count: 1 }]);
  expect(await addToStory({ story, event: "e-a-1", caption: "", by: "Vera" }, db)).toEqual({ kind: "already" });

  const id = same.kind === "done" ? same.correction.id : "";
  await correctEvent({ ...made, event: "", field: "undo", value: JSON.stringify(id) }, mergeReports, db);
  await rebuildEvents(mergeReports, db);
  expect(await titles(db, story)).toEqual(["River burst", "Bridge hit", "Envoys met"]);
  expect(await countTags(db)).toEqual([{ id: "war", count: 2 }]);
});

test("an event that was withdrawn stays in its story by its title, and comes back with its event", async () => {
  const db = await news();
  const story = await told(db);
  await putMark({ event: "e-a-0", kind: "star", value: "", by: "Vera" }, db);
  const removed = await correctEvent({ ...made, event: "e-a-0", field: "removed", value: "true" }, mergeReports, db);
  await rebuildEvents(mergeReports, db);
  expect((await queryStory(story, db))?.items[1]).toMatchObject({ title: "Bridge hit", event: null, added: "e-a-0" });
  expect(await countStarred(db)).toBe(0);
  expect((await listHistory({}, db)).at(-1)).toBeDefined();
  const id = removed.kind === "done" ? removed.correction.id : "";
  await correctEvent({ ...made, event: "", field: "undo", value: JSON.stringify(id) }, mergeReports, db);
  expect((await queryStory(story, db))?.items[1]).toMatchObject({ event: { id: "e-a-0" } });
  expect(await countStarred(db)).toBe(1);
});

test("of a deleted article nothing is left in stories and notes", async () => {
  const db = await news();
  const story = await told(db);
  await putMark({ event: "e-a-0", kind: "note", value: "A bridge, they say", by: "Vera" }, db);
  const other = makeReading({
    id: "z",
    url: "https://z.example/1",
    text: "Trains stood.",
    reports: [{ quote: "Trains stood." }],
  });
  await saveReading(other, db);
  await rebuildEvents(mergeReports, db);
  await addToStory({ story, event: "e-z-0", caption: "Kept", by: "Vera" }, db);
  await forgetArticles(["a"], "editor", "asked", mergeReports, db);
  const items = (await queryStory(story, db))?.items ?? [];
  expect(items.map(({ title, caption }) => [title, caption])).toEqual([
    ...Array.from({ length: 3 }, () => ["Removed on request", ""]),
    [expect.stringMatching(/./), "Kept"],
  ]);
  const left = JSON.stringify(
    [await db.eventMark.findMany(), await db.storyItem.findMany(), await db.auditEntry.findMany()],
    (_, value) => (typeof value === "bigint" ? Number(value) : value),
  );
  for (const words of ["Bridge", "bridge", "drones", "with rain", "Envoys"]) expect(left).not.toContain(words);
});

test("an archive carries all of it; taken in twice nothing is new, and a story of another maker keeps its own address", async () => {
  const db = await news();
  const story = await told(db);
  await putMark({ event: "e-a-0", kind: "tag", value: "war", by: "Vera" }, db);
  await putMark({ event: "e-a-0", kind: "star", value: "", by: "Vera" }, db);
  await takeMarkOff({ event: "e-a-0", kind: "star", value: "", by: "Oleg" }, db);
  const lines: string[] = [];
  for await (const line of readArchive(WHOLE_VIEW, db))
    if (line.kind !== "reading")
      lines.push(JSON.stringify(line.kind === "end" ? { ...line, lines: line.lines - 1 } : line));
  const second = testStore().db;
  await read(second, "a", [BRIDGE, TALKS, FLOOD]);
  await makeStory({ name: "Elan war", about: "Another one", by: "Uwe" }, second);
  const given = async function* () {
    yield* lines;
  };
  expect(await importArchive(given(), second)).toMatchObject({ notes: 2, stories: 1 });
  expect(await importArchive(given(), second)).toMatchObject({ notes: 0, stories: 0 });
  const { id, items } = (await queryStory("elan-war-2", second)) ?? {};
  expect(id).toBe("elan-war-2");
  expect(items?.map((item) => ({ ...item, event: item.event?.id }))).toEqual(
    (await queryStory(story, db))?.items.map((item) => ({ ...item, event: item.event?.id })),
  );
  expect(await marksOf(second, "e-a-0")).toEqual(await marksOf(db, "e-a-0"));
});
