import { expect, test } from "vitest";
import { correctEvent } from "../../lib/store/correct-event";
import { examineStore } from "../../lib/store/doctor";
import { articlesBefore, forgetArticles, pruneQueue } from "../../lib/store/forget-article";
import { hasUnmerged } from "../../lib/store/has-unmerged";
import { queryArticle } from "../../lib/store/query-article";
import { queryChanges } from "../../lib/store/query-changes";
import { queryEvent } from "../../lib/store/query-event";
import { queryEvents } from "../../lib/store/query-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { addWaiting, finishWaiting, takeWaiting } from "../../lib/store/waiting";
import { EMPTY_VIEW } from "../../lib/view";
import { contents } from "./contents";
import { makeReading, mergeByTitle } from "./made-reading";
import { testStore } from "./test-store";

const SECRET = "Mara Velling was seen there.";
const SHARED = "The bridge was closed.";
const url = "https://a.example/story";
const own = makeReading({
  id: "a-1",
  url,
  retrieved: "2025-06-01",
  text: `${SECRET}\n${SHARED}`,
  reports: [
    { quote: SECRET, title: "Velling seen" },
    { quote: SHARED, title: "bridge" },
  ],
});
const older = makeReading({
  id: "a-0",
  url,
  retrieved: "2025-05-01",
  text: SECRET,
  reports: [{ quote: SECRET, title: "Velling seen" }],
});
const other = makeReading({
  id: "b-1",
  url: "https://b.example/story",
  text: SHARED,
  reports: [{ quote: SHARED, title: "bridge" }],
});

async function stored() {
  const made = testStore();
  for (const reading of [older, own, other]) await saveReading(reading, made.db);
  await rebuildEvents(mergeByTitle, made.db);
  return made;
}

test("an article goes with all its texts and what only it reports; nothing of its words is left anywhere", async () => {
  const { db, url: database } = await stored();
  const { events } = await queryEvents(EMPTY_VIEW, 9, db);
  const seen = events.find(({ title }) => title === "Velling seen")?.id ?? "";
  const bridge = events.find(({ title }) => title === "bridge")?.id ?? "";
  const given = { field: "title", by: "Vera", reason: "Velling's name", seen: null } as const;
  await correctEvent({ ...given, event: seen, value: '"Velling was seen"' }, mergeByTitle, db);
  const [waiting] = await addWaiting(
    [{ name: "Velling.html", address: url, bytes: null, mediaType: null, about: {} }],
    db,
  );
  await takeWaiting(db);
  await finishWaiting(
    { id: waiting ?? "", attempts: 1 },
    {
      articles: [{ id: "a-1", title: "Velling", published: null, language: "en", passages: 2, saved: "added" }],
      problems: [],
      links: [],
    },
    db,
  );

  const done = await forgetArticles([url], "editor", "asked for by letter", mergeByTitle, db);
  expect([done.articles.toSorted(), done.events, done.corrections]).toEqual([["a-0", "a-1"], 1, 1]);
  expect(await queryArticle("a-1", db)).toBeNull();
  expect(await queryEvent(seen, db)).toMatchObject({ kind: "gone" });
  const left = (await queryEvents(EMPTY_VIEW, 9, db)).events;
  expect(left.map(({ title, passages }) => [title, passages])).toEqual([["bridge", 1]]);
  const address = async () => {
    const answer = await queryEvent(bridge, db);
    return answer.kind === "moved" ? answer.to : answer.kind;
  };
  expect(await address()).toBe(left[0]?.id); // told by another paper, too: the address leads there
  await rebuildEvents(mergeByTitle, db);
  expect(await address()).toBe(left[0]?.id);
  const told = await queryChanges(EMPTY_VIEW, 20, db);
  expect(told.find(({ kind }) => kind === "withdrawn")?.event).toMatchObject({ id: seen, title: "Removed on request" });
  const corrections = await db.correction.findMany();
  expect(corrections).toMatchObject([{ by: "Vera", field: "title", value: '""', reason: "Removed on request" }]);
  const kept = [
    corrections,
    await db.eventChange.findMany(),
    await db.eventAlias.findMany(),
    await db.waiting.findMany(),
  ];
  const all = JSON.stringify([await contents(database), told, kept], (_, value) =>
    typeof value === "bigint" ? Number(value) : value,
  );
  expect(all).toContain("bridge");
  expect(all).not.toContain("Velling");
  expect(await examineStore(db)).toEqual([]);
});

test("what was deleted is not stored again, by its id or its address, and what was never stored neither", async () => {
  const { db } = await stored();
  await forgetArticles(["a-1", "never-seen"], "editor", "asked", mergeByTitle, db);
  expect(await saveReading(own, db)).toBe("forgotten");
  const edited = makeReading({ id: "a-2", url, text: "Another text.", reports: [] });
  expect(await saveReading(edited, db)).toBe("forgotten");
  expect(await saveReading(makeReading({ id: "never-seen", text: "Words.", reports: [] }), db)).toBe("forgotten");
  expect(await saveReading(other, db)).toBe("unchanged");
  expect(await saveReading(makeReading({ id: "c", text: "Words.", reports: [] }), db)).toBe("added");
  expect(await db.article.count({ where: { OR: [{ url }, { id: "never-seen" }] } })).toBe(0);
});

test("only what is left of the events that it reported is merged, and the outcomes that name it go", async () => {
  const { db } = await stored();
  const far = makeReading({ id: "c-1", text: "Rain fell.", reports: [{ quote: "Rain fell.", title: "rain" }] });
  await saveReading(far, db);
  await rebuildEvents(mergeByTitle, db);
  const told = (id: string) => ({
    id,
    title: "",
    published: null,
    language: "en",
    passages: 1,
    saved: "added" as const,
  });
  for (const articles of [["a-1", "c-1"], ["c-1"], []]) {
    const name = articles.join() || "none";
    const [id = ""] = await addWaiting([{ name, address: name, bytes: null, mediaType: null, about: {} }], db);
    await takeWaiting(db);
    await finishWaiting({ id, attempts: 1 }, { articles: articles.map(told), problems: [], links: ["a-1"] }, db);
  }
  const merged: string[] = [];
  const watching: typeof mergeByTitle = (reports, corrections) => {
    merged.push(...reports.map(({ passage }) => passage.articleId));
    return mergeByTitle(reports, corrections);
  };
  const done = await forgetArticles(["a-1", url, "unknown"], "editor", "asked", watching, db);
  expect([done.articles.toSorted(), done.events, merged]).toEqual([["a-0", "a-1"], 1, ["b-1"]]);
  expect((await db.waiting.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name)).toEqual(["c-1", "none"]);
  expect((await db.forgotten.findMany()).map(({ articleId }) => articleId).toSorted()).toEqual([
    "a-0",
    "a-1",
    "unknown",
  ]);
  const shown = async () => (await queryEvents(EMPTY_VIEW, 9, db)).events.map(({ title }) => title).toSorted();
  expect(await shown()).toEqual(["bridge", "rain"]);
  expect((await rebuildEvents(mergeByTitle, db)).added).toBe(0);
  expect(await examineStore(db)).toEqual([]);
});

test("when merging fails, nothing is deleted", async () => {
  const { db, url: database } = await stored();
  const before = await contents(database);
  const broken = () => {
    throw new Error("no memory");
  };
  await expect(forgetArticles([url], "editor", "asked", broken, db)).rejects.toThrow("no memory");
  expect(await contents(database)).toEqual(before);
  expect(await db.forgotten.count()).toBe(0);
});

test("what is older than it is to be kept is named, and outcomes of the queue go by their day", async () => {
  const { db } = testStore();
  for (const [id, published] of [
    ["old", "2019-03-01"],
    ["new", "2024-03-01"],
    ["undated", null],
  ] as const)
    await saveReading(makeReading({ id, published, text: "Words.", reports: [] }), db);
  expect(await articlesBefore(Date.UTC(2020, 0, 1), db)).toEqual(["old"]);
  const [id] = await addWaiting(
    [{ name: "a", address: "https://a.example", bytes: null, mediaType: null, about: {} }],
    db,
  );
  expect(await pruneQueue("2999-01-01T00:00:00Z", db)).toBe(0); // it still waits
  await takeWaiting(db);
  await finishWaiting({ id: id ?? "", attempts: 1 }, { articles: [], problems: [], links: [] }, db);
  expect(await pruneQueue("2000-01-01T00:00:00Z", db)).toBe(0);
  expect(await pruneQueue("2999-01-01T00:00:00Z", db)).toBe(1);
});

test("that a merge of all is owed outlives a process that is killed after it deleted, until one is done", async () => {
  const { db } = await stored();
  expect(await hasUnmerged(db)).toBe(false);
  await forgetArticles(["no-such-article"], "Vera", "asked for", mergeByTitle, db);
  expect(await hasUnmerged(db)).toBe(false);
  await forgetArticles(["a-1"], "Vera", "asked for", mergeByTitle, db);
  expect(await hasUnmerged(db)).toBe(true);
  expect((await examineStore(db)).map(({ cure }) => cure)).toEqual(["merge"]);
  await rebuildEvents(mergeByTitle, db);
  expect(await hasUnmerged(db)).toBe(false);
  await forgetArticles(["b-1"], "Vera", "asked for", mergeByTitle, db); // nothing is left that could be told otherwise
  expect([await db.event.count(), await hasUnmerged(db)]).toEqual([0, false]);
});

test("an event that lost a passage to a better reading waits to be merged", async () => {
  const { db } = await stored();
  await saveReading({ ...own, passages: own.passages.slice(0, 1) }, db);
  expect(await hasUnmerged(db)).toBe(true);
  await rebuildEvents(mergeByTitle, db);
  expect(await hasUnmerged(db)).toBe(false);
});
