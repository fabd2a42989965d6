import { expect, test } from "vitest";
import type { CorrectedField } from "../../lib/domain";
import { mergeReports } from "../../lib/pipeline";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { reviewQueue } from "../../lib/store/review-queue";
import { saveReading } from "../../lib/store/save-reading";
import { setReviewed } from "../../lib/store/set-reviewed";
import { makeActor, makePlace, makeReading, type Report } from "./made-reading";
import { testStore } from "./test-store";

const RIGA = makePlace("Riga", { lat: 56.9, lon: 24.1 });
const ANNA = makeActor("Anna Liepa", { kind: "person" });
const KALNS = makeActor("Kalns", { id: "s-kalns", kind: "person" });

async function save(db: Store, id: string, reports: readonly Report[], more: { published?: string | null } = {}) {
  const text = reports.map(({ quote }) => quote).join("\n\n");
  await saveReading(makeReading({ id, url: `https://${id}.example/1`, publisher: id, text, reports, ...more }), db);
}

/** News with one of each thing that is to be looked at. */
async function doubtfulNews(db: Store): Promise<void> {
  const sure = { edtf: "2025-05-10", type: "strike" } as const;
  await save(db, "a", [
    { quote: "Drones hit a bridge.", ...sure },
    { quote: "Kalns opened a school in spring.", edtf: null, type: "politics", actors: [[KALNS, "agent"]] },
    { quote: "Anna Liepa met envoys at noon in Riga.", type: "talks", actors: [[ANNA, "participant"]], place: RIGA },
  ]);
  await save(db, "b", [
    { quote: "Anna Liepa received a delegation of farmers.", type: "talks", actors: [[ANNA, "participant"]] },
    { quote: "Kalns closed a mine.", type: "other", edtf: "2025-05-01", actors: [[KALNS, "agent"]] },
  ]);
  await save(db, "c", [{ quote: "A storm came yesterday.", type: "disaster", edtf: null }], { published: null });
  await rebuildEvents(mergeReports, db);
}

const kinds = async (db: Store) => (await reviewQueue(null, 50, db)).items.map(({ kind, title }) => [kind, title]);

test("what is doubtful is found, weightiest first, and each is of its kind", async () => {
  const { db } = testStore();
  await doubtfulNews(db);
  const { items, counts, left, done } = await reviewQueue(null, 50, db);
  expect(items.map(({ weight }) => weight)).toEqual(items.map(({ weight }) => weight).sort((a, b) => b - a));
  expect(counts).toMatchObject({ lost: 0, name: 1, article: 1, merge: 1, doubtful: 0 });
  expect(counts.undated).toBeGreaterThanOrEqual(1);
  expect([left, done]).toEqual([items.length, 0]);
  const merge = items.find(({ kind }) => kind === "merge");
  expect([merge?.title, merge?.otherTitle].sort()).toEqual([
    "Anna Liepa met envoys at noon in Riga.",
    "Anna Liepa received a delegation of farm",
  ]);
  expect(items.find(({ kind }) => kind === "name")).toMatchObject({ title: "Kalns", about: "s-kalns" });
  expect((await reviewQueue("article", 50, db)).items).toMatchObject([{ kind: "article", about: "c" }]);
  expect((await reviewQueue(null, 1, db)).items).toHaveLength(1);
});

test("what is settled or confirmed leaves it; what is put off comes last; both outlive a merge", async () => {
  const { db } = testStore();
  await doubtfulNews(db);
  const { items } = await reviewQueue(null, 50, db);
  const keyOf = (kind: string) => items.find((item) => item.kind === kind)?.key ?? "";
  await setReviewed(keyOf("merge"), "settled", "Vera", db);
  await setReviewed(items[0]?.key ?? "", "later", "Vera", db);
  const undated = items.find(({ kind }) => kind === "undated");
  const given = {
    event: undated?.events[0] ?? "",
    field: "confirmed",
    value: "true",
    by: "Vera",
    reason: "",
    seen: null,
  } as const;
  expect(await correctEvent(given, mergeReports, db)).toMatchObject({ kind: "done" });
  await rebuildEvents(mergeReports, db);
  const after = await reviewQueue(null, 50, db);
  expect(after.counts.merge).toBe(0);
  expect(after.items.map(({ key }) => key)).not.toContain(undated?.key);
  if (items[0]?.key !== undated?.key) expect(after.items.at(-1)).toMatchObject({ key: items[0]?.key, later: true });
  expect(after.done).toBe(2);
  await setReviewed(keyOf("merge"), null, "Vera", db);
  expect((await reviewQueue(null, 50, db)).counts.merge).toBe(1);
});

test("what is mended leaves it, and comes back when that is taken back; another field that is mended leaves a date in doubt", async () => {
  const { db } = testStore();
  const shared = { type: "talks", actors: [[ANNA, "participant"]], place: RIGA } as const;
  await save(db, "a", [
    { quote: "Anna Liepa met envoys in Riga on Monday.", edtf: "2025-05-12", ...shared },
    { quote: "Kalns opened a school in spring.", edtf: null, type: "politics" },
    { quote: "A shot may have been heard.", type: "strike", edtf: "2025-05-01", confidence: 0.3 },
  ]);
  await save(db, "b", [{ quote: "Anna Liepa met envoys in Riga on Tuesday.", edtf: "2025-05-13", ...shared }]);
  await rebuildEvents(mergeReports, db);
  const say = (event: string, field: CorrectedField, value: unknown, more: { other?: string } = {}) =>
    correctEvent(
      { event, field, value: JSON.stringify(value), by: "Vera", reason: "", seen: null, ...more },
      mergeReports,
      db,
    );
  await say("e-a-0", "same", true, { other: "e-b-0" });
  const open = async () => (await reviewQueue(null, 50, db)).items.map((item) => `${item.kind} ${item.events[0]}`);
  const [conflict, undated, doubtful] = ["conflict e-a-0", "undated e-a-1", "doubtful e-a-2"];
  expect((await open()).sort()).toEqual([conflict, doubtful, undated]);
  await say("e-a-1", "title", "A school");
  await say("e-a-0", "place", null);
  expect((await open()).sort()).toEqual([conflict, doubtful, undated]);
  const done = [
    await say("e-a-0", "when", "2025-05-13"),
    await say("e-a-1", "when", null), // it is not known: that is an answer too
    await say("e-a-2", "type", "other"),
  ];
  expect(await open()).toEqual([]);
  await rebuildEvents(mergeReports, db);
  expect(await open()).toEqual([]);
  for (const made of done) if (made.kind === "done") await say("e-a-0", "undo", made.correction.id);
  expect((await open()).sort()).toEqual([conflict, doubtful, undated]);
  await say("e-a-2", "type", "other");
  await say("e-a-2", "type", null); // as it was read
  expect(await open()).toContain(doubtful);
});

test("a correction whose words are gone comes before all else, until it is let go or taken back", async () => {
  const { db } = testStore();
  await doubtfulNews(db);
  const given = { event: "e-a-0", field: "title", value: '"A bridge"', by: "Vera", reason: "", seen: null } as const;
  const done = await correctEvent(given, mergeReports, db);
  await save(db, "a", [{ quote: "Nothing of that is left.", type: "other" }]);
  await rebuildEvents(mergeReports, db);
  expect((await kinds(db))[0]).toEqual(["lost", "Drones hit a bridge."]);
  if (done.kind !== "done") throw new Error("not done");
  await setReviewed(`lost ${done.correction.id}`, "settled", "Vera", db);
  expect((await reviewQueue(null, 50, db)).counts.lost).toBe(0);
});
