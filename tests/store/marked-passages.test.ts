import { expect, test } from "vitest";
import { markPassage, type TypedMark } from "../../lib/correcting/mark";
import { mergeReports } from "../../lib/pipeline";
import { closeStore } from "../../lib/store/client";
import { correctEvent } from "../../lib/store/correct-event";
import { forgetArticles } from "../../lib/store/forget-article";
import { queryArticle } from "../../lib/store/query-article";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading } from "./made-reading";
import { testStore } from "./test-store";

const TEXT = "Ministers met in Riga on Monday.\n\nA bridge was shut yesterday. Nobody said why.\n\nNobody said why.";
const reports = [{ quote: "Ministers met in Riga on Monday." }];
const page = { url: "https://a.example/1", published: "2025-05-15" };

async function article() {
  const { db, url } = testStore();
  process.env.DATABASE_URL = url;
  await closeStore();
  await saveReading(makeReading({ ...page, id: "a", text: TEXT, retrieved: "2025-05-15", reports }), db);
  await rebuildEvents(mergeReports, db);
  return db;
}

const typed: TypedMark = {
  ...{ article: "a", words: "A bridge was\n shut yesterday.", title: "Bridge shut", type: "other", status: "" },
  ...{ when: "yesterday", reason: "" },
};

test("an event is added by marking its words; it is there at once, dated as the article would, and stays when the article is read anew or edited", async () => {
  const db = await article();
  const done = await markPassage(typed, "Vera");
  expect(done).toMatchObject({ status: 200, event: expect.stringContaining("by-hand") });
  const event = done.event ?? "";
  const shown = {
    title: "Bridge shut",
    when: { edtf: "2025-05-14" },
    reports: [{ quote: "A bridge was shut yesterday." }],
  };
  const check = async (id: string) => expect(await queryEvent(id, db)).toMatchObject({ kind: "found", event: shown });
  await check(event);
  expect((await queryArticle("a", db))?.marks.map(({ quote }) => quote)).toContain("A bridge was shut yesterday.");
  await saveReading(makeReading({ ...page, id: "a", text: TEXT, retrieved: "2025-05-15", reports: [] }), db);
  await rebuildEvents(mergeReports, db);
  await check(event);
  const title = { event, field: "title", value: '"Bridge shut"', by: "Vera", reason: "", seen: null } as const;
  await correctEvent(title, mergeReports, db);
  await saveReading(
    makeReading({ ...page, id: "b", text: `Update.\n\n${TEXT}`, retrieved: "2025-05-16", reports }),
    db,
  );
  await rebuildEvents(mergeReports, db);
  const moved = await queryEvent(event, db);
  if (moved.kind !== "moved") throw new Error(moved.kind);
  await check(moved.to);
  // without its words it is nowhere, and comes back with them
  await saveReading(makeReading({ ...page, id: "c", text: "Nothing.", retrieved: "2025-05-17" }), db);
  await rebuildEvents(mergeReports, db);
  expect(await db.event.count()).toBe(0);
  await saveReading(makeReading({ ...page, id: "d", text: TEXT, retrieved: "2025-05-18", reports }), db);
  await rebuildEvents(mergeReports, db);
  expect(await db.event.count()).toBe(2);
});

test("what was marked in a later text of a page is there as well when an older one, which was read before it was marked, returns", async () => {
  const db = await article();
  const version = (id: string, text: string, retrieved: string) =>
    saveReading(makeReading({ ...page, id, text, retrieved, reports }), db);
  await version("b", `${TEXT}\n\nUpdated.`, "2025-05-16");
  await rebuildEvents(mergeReports, db);
  const done = await markPassage({ ...typed, article: "b" }, "Vera");
  expect(done).toMatchObject({ status: 200, event: expect.stringMatching(/^e-b-by-hand/) });
  expect(await version("a", TEXT, "2025-05-17")).toBe("edited");
  await rebuildEvents(mergeReports, db);
  const titles = (await db.event.findMany()).map(({ title }) => title);
  expect(titles).toContain("Bridge shut");
  const moved = await queryEvent(done.event ?? "", db);
  expect(moved).toMatchObject({ kind: "moved", to: expect.stringMatching(/^e-a-by-hand/) });
});

test("an article that is deleted on request takes what was marked in it along", async () => {
  const db = await article();
  expect(await markPassage(typed, "Vera")).toMatchObject({ status: 200 });
  await forgetArticles(["a"], "Vera", "", mergeReports, db);
  expect([await db.markedPassage.count(), await db.event.count()]).toEqual([0, 0]);
});

test.each<[Partial<TypedMark>, string]>([
  [{ words: "A bridge was open yesterday." }, "do not stand in the article"],
  [{ words: "Nobody said why." }, "stand 2 times"],
  [{ words: " " }, "Mark the words"],
  [{ title: "" }, "A title has"],
  [{ type: "party" }, "what kind"],
  [{ status: "perhaps" }, "A status is"],
  [{ when: "soon" }, "not a date"],
  [{ article: "nowhere" }, "no such article"],
])("%j is refused with a sentence that says why", async (more, why) => {
  const db = await article();
  expect(await markPassage({ ...typed, ...more }, "Vera")).toMatchObject({ message: expect.stringContaining(why) });
  expect(await db.markedPassage.count()).toBe(0);
});
