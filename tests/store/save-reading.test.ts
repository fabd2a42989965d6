import { expect, test } from "vitest";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { loadPassages } from "../../lib/store/load-passages";
import { queryArticle } from "../../lib/store/query-article";
import { queryArticles } from "../../lib/store/query-articles";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { readRevision, readVersion } from "../../lib/store/write";
import { makeActor, makePlace, makeReading, mergeByTitle } from "./made-reading";
import { testStore } from "./test-store";

const mill = makeActor("Mill Council");
const ford = makeActor("Ford Council", { aliases: ["FC"], curated: true });
const town = makePlace("Harrow Ford", { parents: ["place-shire"] });
const TEXT = "Headline\n\nThe councils met on Wednesday.\n\nA spokesman 🙂 said a deal was near.";
const first = makeReading({
  id: "a-1",
  url: "https://example.org/1",
  text: TEXT,
  reports: [
    {
      quote: "The councils met on Wednesday.",
      place: town,
      actors: [
        [mill, "participant"],
        [ford, "agent"],
      ],
    },
    { quote: "🙂 said a deal was near.", type: "statement", speaker: ford, edtf: null },
  ],
});

test("what is saved comes back as it was, in order", async () => {
  const { db } = testStore();
  expect(await saveReading(first, db)).toBe("added");
  const stored = await loadPassages(db);
  expect(stored.map(({ passage }) => passage)).toEqual(first.passages);
  expect(stored[0]).toMatchObject({
    publisher: "The Gazette",
    url: "https://example.org/1",
    published: "2025-05-15",
    place: town,
  });
  expect(stored[0]?.actors.get(ford.id)).toMatchObject({ name: "Ford Council", kind: "government" });
});

test("saving the same reading again writes nothing", async () => {
  const { db } = testStore();
  await saveReading(first, db);
  const revision = await readRevision(db);
  expect(await saveReading(first, db)).toBe("unchanged");
  expect(await readRevision(db)).toBe(revision);
  const elsewhere = { ...first, article: { ...first.article, source: "other.txt", retrieved: "2025-06-01" } };
  expect(await saveReading(elsewhere, db)).toBe("unchanged");
});

test("a better reading of the same text replaces its passages", async () => {
  const { db } = testStore();
  await saveReading(first, db);
  const [meeting] = first.passages;
  if (!meeting) throw new Error("no passage");
  const better = { ...first, passages: [{ ...meeting, status: "planned" as const, actors: meeting.actors.slice(1) }] };
  expect(await saveReading(better, db)).toBe("reread");
  expect((await loadPassages(db)).map(({ passage }) => passage)).toEqual(better.passages);
  expect((await queryArticles(100, db)).articles.map(({ passages, version }) => ({ passages, version }))).toEqual([
    { passages: 1, version: 1 },
  ]);
});

test("a publication date that becomes known is taken over", async () => {
  const { db } = testStore();
  const text = "The mayor resigned.";
  await saveReading(makeReading({ id: "a-1", url: "u", published: null, text }), db);
  expect(await saveReading(makeReading({ id: "a-1", url: "u", published: "2025-05-16", text }), db)).toBe("reread");
  expect((await queryArticle("a-1", db))?.published).toBe("2025-05-16");
});

test.each([
  ["a quote that is not the text", { quote: "The councils met on Thursday." }],
  ["an empty span", { end: first.passages[0]?.start ?? 0, quote: "" }],
  ["another article's passage", { articleId: "a-2" }],
  ["an actor that is not there", { speakerId: "actor-nobody" }],
])("%s throws and saves nothing at all", async (_, wrong) => {
  const { db } = testStore();
  const [meeting, statement] = first.passages;
  if (!meeting || !statement) throw new Error("no passage");
  await expect(saveReading({ ...first, passages: [statement, { ...meeting, ...wrong }] }, db)).rejects.toThrow();
  expect([await db.article.count(), await db.passage.count(), await db.actor.count()]).toEqual([0, 0, 0]);
});

test("a text a database cannot keep exactly is refused", async () => {
  const { db } = testStore();
  for (const text of ["half \ud83d here", "zero \0 here"])
    await expect(saveReading(makeReading({ id: "a-1", text }), db)).rejects.toThrow(/a-1/);
});

test("two passages with one id are refused", async () => {
  const { db } = testStore();
  const twice = { ...first, passages: first.passages.map((p) => ({ ...p, id: "same" })) };
  await expect(saveReading(twice, db)).rejects.toThrow(/same/);
});

test("of two finds of an actor the curated one holds; else order does not matter", async () => {
  const text = "They met.";
  const found = [
    makeActor("Ann Lee", { id: "x", kind: "person", aliases: ["Lee"] }),
    makeActor("A. Lee", { id: "x", country: "GB" }),
  ];
  const rows: unknown[] = [];
  for (const actors of [found, [...found].reverse()]) {
    const { db } = testStore();
    for (const [i, actor] of actors.entries())
      await saveReading(
        makeReading({ id: `a-${i}`, text, reports: [{ quote: text, actors: [[actor, "agent"]] }] }),
        db,
      );
    rows.push(await db.actor.findMany());
    const curated = makeActor("Ann Lee MP", { id: "x", curated: true });
    for (const [i, actor] of [curated, ...actors].entries())
      await saveReading(
        makeReading({ id: `b-${i}`, text, reports: [{ quote: text, actors: [[actor, "agent"]] }] }),
        db,
      );
    expect(await db.actor.findMany()).toEqual([{ ...curated, asRead: null }]);
  }
  const told = { id: "x", name: "A. Lee", kind: "government", country: "GB", curated: false };
  expect(rows[0]).toEqual([{ ...told, aliases: ["Ann Lee", "Lee"], asRead: null }]);
  expect(rows[1]).toEqual(rows[0]);
});

const url = "https://example.org/edited";
const original = makeReading({
  ...{ id: "a-old", url, retrieved: "2025-05-15T10:00Z", text: "Ten were hurt.\n\nThe mayor resigned." },
  reports: [{ quote: "Ten were hurt." }, { quote: "The mayor resigned." }],
});
const edited = makeReading({
  ...{ id: "a-new", url, retrieved: "2025-05-15T12:00Z", text: "Update\n\nTwelve were hurt.\n\nThe mayor resigned." },
  reports: [{ quote: "Twelve were hurt." }, { quote: "The mayor resigned." }],
});

test.each([
  ["in order", [original, edited]],
  ["newest first", [edited, original]],
])("an edited page is a new version; %s the newest text counts", async (_, order) => {
  const { db } = testStore();
  for (const reading of order) await saveReading(reading, db);
  const quotes = (await loadPassages(db)).map(({ passage }) => passage.quote);
  expect(quotes).toEqual(["Twelve were hurt.", "The mayor resigned."]);
  expect((await queryArticles(100, db)).articles.map(({ id, version }) => ({ id, version }))).toEqual([
    { id: "a-new", version: 2 },
  ]);
  const old = await queryArticle("a-old", db);
  expect(old).toMatchObject({ version: 1, text: original.article.text, versions: [{ id: "a-new", version: 2 }] });
});

test("without a date the text that arrives last is the newest, and reading the old one again does not change that", async () => {
  const { db } = testStore();
  const unseen = [original, edited].map((r) => ({ ...r, article: { ...r.article, retrieved: null, published: null } }));
  const outcomes = [];
  for (const reading of [...unseen, ...unseen]) outcomes.push(await saveReading(reading, db));
  expect(outcomes).toEqual(["added", "edited", "unchanged", "unchanged"]);
  const [old] = unseen;
  if (old) expect(await saveReading({ ...old, passages: old.passages.slice(1) }, db)).toBe("reread");
  expect((await queryArticles(100, db)).articles.map(({ id, version }) => ({ id, version }))).toEqual([
    { id: "a-new", version: 2 },
  ]);
});

test("a text that returns is the current one again", async () => {
  const { db } = testStore();
  const later = { ...original, article: { ...original.article, retrieved: "2025-05-15T14:00Z" } };
  const outcomes = [];
  for (const reading of [original, edited, original, later, later]) outcomes.push(await saveReading(reading, db));
  expect(outcomes).toEqual(["added", "edited", "unchanged", "edited", "unchanged"]);
  expect((await queryArticles(100, db)).articles.map(({ id }) => id)).toEqual(["a-old"]);
  expect((await loadPassages(db)).map(({ passage }) => passage.quote)).toEqual([
    "Ten were hurt.",
    "The mayor resigned.",
  ]);
});

test("articles without a url are never versions of each other", async () => {
  const { db } = testStore();
  for (const id of ["a-1", "a-2"]) await saveReading(makeReading({ id, text: `Text of ${id}.` }), db);
  expect((await queryArticles(100, db)).articles.map(({ version }) => version)).toEqual([1, 1]);
});

test("corrections and addresses of events survive an edit of the page", async () => {
  const { db } = testStore();
  await saveReading(original, db);
  await rebuildEvents(mergeByTitle, db);
  const made = {
    event: "e-a-old-1",
    field: "title",
    value: '"Mayor goes"',
    by: "ed",
    reason: "shorter",
    seen: "",
  } as const;
  expect(await correctEvent(made, mergeByTitle, db)).toMatchObject({ kind: "done", event: "e-a-old-1" });
  expect(await correctEvent({ ...made, event: "e-a-old-9" }, mergeByTitle, db)).toEqual({ kind: "unknown" });

  await saveReading(edited, db);
  await rebuildEvents(mergeByTitle, db);
  expect(await standingNow(db)).toEqual([["a-new-1"]]);
  expect(await queryEvent("e-a-old-1", db)).toEqual({ kind: "moved", to: "e-a-new-1" });
  expect(await queryEvent("e-a-old-0", db)).toEqual({ kind: "gone", corrections: [] });
  const old = await queryArticle("a-old", db);
  expect(old?.marks.map(({ quote, eventId }) => ({ quote, eventId }))).toEqual([
    { quote: "The mayor resigned.", eventId: "e-a-new-1" },
  ]);
});

/** Where each correction stands, as the last merge found it. */
async function standingNow(db: Store): Promise<string[][]> {
  const rows = await db.correction.findMany({
    include: { stands: { orderBy: { position: "asc" } } },
    orderBy: { number: "asc" },
  });
  return rows.map(({ stands }) => stands.map(({ passageId }) => passageId));
}

test("a correction follows its passage when a better reading numbers the passages anew", async () => {
  const { db } = testStore();
  const text = "Fire broke out.\n\nThe mayor resigned on Monday, he said.";
  const reports = [{ quote: "The mayor resigned on Monday, he said.", type: "politics" as const }];
  await saveReading(makeReading({ id: "a-1", text, reports }), db);
  await rebuildEvents(mergeByTitle, db);
  const given = { event: "e-a-1-0", field: "removed", value: "true", by: "ed", reason: "hoax", seen: "" } as const;
  expect(await correctEvent(given, mergeByTitle, db)).toMatchObject({ kind: "done", event: null });
  const better = [
    { quote: "Fire broke out." },
    { quote: "The mayor resigned on Monday", type: "politics" as const },
    { quote: "he said", type: "statement" as const },
  ];
  await saveReading(makeReading({ id: "a-1", text, reports: better }), db);
  await rebuildEvents(mergeByTitle, db);
  expect(await standingNow(db)).toEqual([["a-1-1"]]);
  expect((await db.event.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual(["e-a-1-0", "e-a-1-2"]);
});

test("an article with thousands of passages and actors is saved, merged and shown like any other", async () => {
  const { db } = testStore();
  const quotes = Array.from({ length: 3000 }, (_, i) => `Report ${i} is here.`);
  const reports = quotes.map((quote, i) => ({
    quote,
    title: `t ${i % 2}`,
    actors: [[makeActor(`Actor ${i}`), "agent"]] as const,
  }));
  const large = makeReading({ id: "a-1", url, text: quotes.join("\n"), reports });
  expect(await saveReading(large, db)).toBe("added");
  expect(await rebuildEvents(mergeByTitle, db)).toEqual({ added: 2, changed: 0, removed: 0 });
  expect((await queryArticle("a-1", db))?.marks).toHaveLength(3000);
  const answer = await queryEvent("e-a-1-0", db);
  expect(answer.kind === "found" && answer.event.reports.length).toBe(1500);
  expect(await saveReading({ ...large, passages: large.passages.slice(0, 10) }, db)).toBe("reread");
  expect(await rebuildEvents(mergeByTitle, db)).toEqual({ added: 0, changed: 2, removed: 0 });
});

test("an article that waits to be merged leaves what was made of the events good; a new text, a new reading and a merge do not", async () => {
  const { db } = testStore();
  const renews = async (work: () => Promise<unknown>) => {
    const [version, revision] = [await readVersion(db), await readRevision(db)];
    await work();
    expect(await readRevision(db)).toBeGreaterThan(revision); // a merge that was under way begins anew
    return (await readVersion(db)) !== version;
  };
  await saveReading(first, db);
  expect(await renews(() => rebuildEvents(mergeByTitle, db))).toBe(true);
  const quote = "The mill burnt down on Monday.";
  const other = (id: string, text: string, title = "fire") =>
    makeReading({ id, text, url: "https://example.org/mill", retrieved: "2025-05-16", reports: [{ quote, title }] });
  expect(await renews(() => saveReading(other("m-1", quote), db))).toBe(false);
  expect(await renews(() => saveReading(other("m-1", quote, "fire at the mill"), db))).toBe(true);
  expect(await renews(() => saveReading(other("m-2", `${quote} Nobody was hurt.`), db))).toBe(true);
});
