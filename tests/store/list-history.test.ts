import { expect, test } from "vitest";
import { markPassage, type TypedMark } from "../../lib/correcting/mark";
import { describeHistory } from "../../lib/describe/corrections";
import { mergeReports } from "../../lib/pipeline";
import { closeStore } from "../../lib/store/client";
import type { Store } from "../../lib/store/connection";
import { correctEvent, type Given } from "../../lib/store/correct-event";
import { correctName } from "../../lib/store/correct-name";
import { forgetArticles } from "../../lib/store/forget-article";
import { listHistory } from "../../lib/store/list-history";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makeReading, type Report } from "./made-reading";
import { testStore } from "./test-store";

const ANNA = makeActor("Anna Liepa", { kind: "person" });
const LIEPA = makeActor("A. Liepa", { kind: "person" });
const MET: Report = {
  quote: "Anna Liepa met A. Liepa.",
  actors: [
    [ANNA, "participant"],
    [LIEPA, "participant"],
  ],
};
const STRUCK: Report = { quote: "Drones hit a bridge on Friday.", type: "strike", edtf: "2025-05-10" };

async function save(db: Store, article: string, reports: readonly Report[], retrieved = "2025-05-15", missed = "") {
  const text = [...reports.map(({ quote }) => quote), missed].join("\n\n");
  await saveReading(
    makeReading({ id: article, url: "https://a.example/1", published: "2025-05-15", retrieved, text, reports }),
    db,
  );
  await rebuildEvents(mergeReports, db);
}

async function news(): Promise<Store> {
  const { db, url } = testStore();
  process.env.DATABASE_URL = url;
  await closeStore();
  await save(db, "a", [MET, STRUCK], "2025-05-15", "A road was shut.");
  return db;
}

const correct = (db: Store, given: Pick<Given, "field"> & Partial<Given>) =>
  correctEvent({ event: "e-a-0", value: "true", by: "Vera", reason: "", seen: null, ...given }, mergeReports, db);

const MARK: TypedMark = {
  ...{ article: "a", words: "A road was shut.", title: "Road shut", type: "other", status: "", when: "" },
  reason: "it matters",
};

test("the history tells of events, names and what was added, newest first, undoing among it; as many as are asked for", async () => {
  const db = await news();
  await correct(db, { field: "title", value: '"A meeting"' });
  const name = { about: "actor", target: LIEPA.id, by: "Oleg", reason: "" } as const;
  const said = await correctName({ ...name, field: "into", value: ANNA.id }, db);
  if (said.kind !== "done") throw new Error(said.kind);
  await markPassage(MARK, "Vera");
  await correctName({ ...name, field: "undo", value: said.correction.id }, db);
  const rows = await listHistory({}, db);
  const told = ["Taken back, of A. Liepa", "Added: Road shut", "A. Liepa is really Anna Liepa", "Title: A meeting"];
  expect(rows.map(describeHistory)).toEqual(told);
  expect(rows[1]).toMatchObject({ by: "Vera", reason: "it matters", quote: "A road was shut.", article: "a" });
  expect(rows[2]).toMatchObject({ by: "Oleg", undoneBy: "Oleg", target: LIEPA.id });
  expect((await listHistory({ limit: 2 }, db)).map(describeHistory)).toEqual(told.slice(0, 2));
  expect(await listHistory({ lost: true }, db)).toEqual([]);
});

test("an event that a person added says who and why, also in a later text; what was marked and is found no more counts as lost", async () => {
  const db = await news();
  const { event } = await markPassage(MARK, "Vera");
  const shown = async (id = "") => {
    const answer = await queryEvent(id, db);
    if (answer.kind === "moved") return queryEvent(answer.to, db);
    return answer;
  };
  const added = [{ by: "Vera", reason: "it matters", title: "Road shut" }];
  expect(await shown(event)).toMatchObject({ kind: "found", event: { added } });
  expect(await shown("e-a-0")).toMatchObject({ kind: "found", event: { added: [] } });
  await save(db, "b", [MET], "2025-05-16", "Once more:\n\nA road was shut.");
  expect(await shown(event)).toMatchObject({ kind: "found", event: { added } });
  const [row] = await listHistory({}, db);
  expect(row).toMatchObject({ about: "passage", event: expect.stringMatching(/^e-b-by-hand/) });
  await save(db, "c", [MET], "2025-05-17");
  expect(await listHistory({ lost: true }, db)).toMatchObject([{ title: "Road shut", passage: null, event: null }]);
});

test("that two are one, or one is two, is lost as soon as one side finds its words no more", async () => {
  const db = await news();
  await correct(db, { field: "same", other: "e-a-1" });
  expect(await listHistory({ lost: true }, db)).toEqual([]);
  await save(db, "b", [MET], "2025-05-16");
  expect(await listHistory({ lost: true }, db)).toMatchObject([{ field: "same", stands: false }]);
  await save(db, "c", [MET, STRUCK], "2025-05-17");
  await correct(db, { field: "apart", passages: ["c-1"] });
  expect(await listHistory({ lost: true }, db)).toEqual([]);
  await save(db, "d", [STRUCK], "2025-05-18");
  const lost = await listHistory({ lost: true }, db);
  expect(lost.map((row) => "field" in row && row.field)).toEqual(["apart", "same"]);
});

test("words that prove a date go with the article that they are of; those of another article stay", async () => {
  const { db } = testStore();
  for (const [id, words] of [
    ["a", "on Friday"],
    ["b", "last Friday"],
  ] as const) {
    const report = { ...STRUCK, quote: `Drones hit a bridge ${words}.` };
    await saveReading(
      makeReading({ id, url: `https://${id}.example/1`, publisher: id, text: report.quote, reports: [report] }),
      db,
    );
  }
  await rebuildEvents(mergeReports, db);
  await correct(db, { field: "same", other: "e-b-0" });
  const date = (words: string, article: string) =>
    correct(db, { field: "when", value: JSON.stringify({ edtf: "2025-05-09", words, article }) });
  expect(await date("on Friday", "a")).toMatchObject({ kind: "done" });
  expect(await date("last Friday", "b")).toMatchObject({ kind: "done" });
  await forgetArticles(["a"], "editor", "asked", mergeReports, db);
  const values = (await db.correction.findMany({ orderBy: { number: "asc" }, skip: 1 })).map(({ value }) => value);
  expect(values.map((value) => JSON.parse(value))).toEqual([
    { edtf: "2025-05-09" },
    { edtf: "2025-05-09", words: "last Friday", article: "b" },
  ]);
});
