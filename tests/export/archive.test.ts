import { expect, test } from "vitest";
import type { EventProof } from "../../lib/answers/events";
import { articleId } from "../../lib/article-id";
import { mergeReports } from "../../lib/pipeline";
import type { ArchiveLine } from "../../lib/store/archive-line";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { correctName } from "../../lib/store/correct-name";
import { exportEvents } from "../../lib/store/export-events";
import { forgetArticles } from "../../lib/store/forget-article";
import { importArchive, NotAnArchive } from "../../lib/store/import-archive";
import { readCorrections } from "../../lib/store/load-corrections";
import { addMarked } from "../../lib/store/marked-passages";
import { readNameCorrections } from "../../lib/store/name-corrections";
import { queryArticle } from "../../lib/store/query-article";
import { queryEvent } from "../../lib/store/query-event";
import { queryActor, queryPlace } from "../../lib/store/query-name";
import { readArchive } from "../../lib/store/read-archive";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { parseView, type View, WHOLE_VIEW } from "../../lib/view";
import { makeActor, makePlace, makeReading, type Text } from "../store/made-reading";
import { testStore } from "../store/test-store";
import { storeMade } from "./made-events";

const rebuild = (db: Store) => rebuildEvents(mergeReports, db);
/** A reading whose article has the id that ingesting gives it. */
const madeOf = (text: Omit<Text, "id">) =>
  makeReading({ ...text, id: articleId({ url: text.url ?? null, text: text.text }) });
const NONE = { articles: 0, corrections: 0, marks: 0, notes: 0, stories: 0 };

async function archived(db: Store, view: View = WHOLE_VIEW): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readArchive(view, db)) lines.push(JSON.stringify(line));
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function moved(from: Store): Promise<Store> {
  const { db } = testStore();
  await importArchive(each(await archived(from)), db);
  await rebuild(db);
  return db;
}

async function eventsOf(db: Store): Promise<Omit<EventProof, "number">[]> {
  const all: EventProof[] = [];
  for await (const batch of (await exportEvents(WHOLE_VIEW, db)).events) all.push(...batch);
  return all.map(({ number: _, ...event }) => event);
}

test("an empty instance has the same events, pages, ids and corrections after it", async () => {
  const { db: first } = testStore();
  await storeMade(first, "true");
  const url = "https://news.example/edited";
  const edited = (text: string, retrieved: string) =>
    madeOf({ url, text, retrieved, reports: [{ quote: text, title: text, type: "strike" }] });
  const texts = [edited("A bridge was hit.", "2025-05-16"), edited("Two bridges were hit.", "2025-05-17")];
  for (const text of texts) await saveReading(text, first);
  await rebuild(first);
  const told = (await eventsOf(first)).find(({ title }) => title === "Exact day");
  const said = { field: "status", value: '"claimed"', by: "An editor", reason: "says one side" } as const;
  await correctEvent({ ...said, event: told?.id ?? "", seen: null }, mergeReports, first);
  await rebuild(first);

  const { db: second } = testStore();
  const lines = await archived(first);
  const done = await importArchive(each(lines), second);
  expect(done).toEqual({ articles: await first.article.count(), corrections: 1, marks: 0, notes: 0, stories: 0 });
  await rebuild(second);
  expect(await eventsOf(second)).toEqual(await eventsOf(first));
  const corrected = await eventsOf(second);
  expect(corrected.find(({ id }) => id === told?.id)?.status).toBe("claimed");
  expect(await readCorrections(second)).toEqual(await readCorrections(first));
  const ids = texts.map(({ article }) => article.id);
  for (const id of [...ids, told?.reports[0]?.article.id ?? ""])
    expect(await queryArticle(id, second)).toEqual(await queryArticle(id, first));
  expect((await queryArticle(ids[1] ?? "", second))?.versions.map(({ id }) => id)).toEqual([ids[0]]);

  expect(await importArchive(each(lines), second)).toEqual(NONE); // again: nothing new
  const again = await archived(second);
  expect(again.slice(1)).toEqual(lines.slice(1));
});

const MINISTRY = makeActor("The Ministry", { curated: true, country: "LV" });
const ANNA = makeActor("Anna Liepa", { kind: "person" });
const LIEPA = makeActor("A. Liepa", { kind: "organisation" });
const LATVIA = makePlace("Latvia", { kind: "country", country: "LV" });
const RIGA = makePlace("Riga", { country: "LV", parents: [LATVIA.id] });
const JURMALA = makePlace("Jurmala", { country: "LV", parents: [LATVIA.id] });

/** News of which persons have said all that they can say of it. */
async function corrected(db: Store) {
  const url = "https://a.example/1";
  const quotes = [
    "The Ministry met envoys in Riga.",
    "Anna Liepa signed a law.",
    "A. Liepa spoke in Jurmala.",
  ] as const;
  const text = [...quotes, "A bridge was shut. Nobody said why."].join("\n\n");
  const reports = [
    { quote: quotes[0], place: RIGA, actors: [[MINISTRY, "participant"]] as const },
    { quote: quotes[1], type: "politics" as const, actors: [[ANNA, "agent"]] as const },
    { quote: quotes[2], type: "statement" as const, place: JURMALA, actors: [[LIEPA, "speaker"]] as const },
  ];
  const reading = madeOf({ url, text, reports });
  await saveReading({ ...reading, places: [...reading.places, LATVIA] }, db);
  const spare = [makeActor("Spare Actor"), makePlace("Spare Place")] as const;
  const foreign = madeOf({ url: "https://b.example/1", text: "Par to neviens neziņo." }); // stored, and unread
  await saveReading({ ...foreign, actors: [spare[0]], places: [spare[1]] }, db); // names that nothing refers to any more
  await rebuild(db);
  const idOf = async (words: string) =>
    (await eventsOf(db)).find(({ reports }) => reports.some(({ quote }) => quote === words))?.id ?? "";
  const [met, signed, spoke] = [await idOf(quotes[0]), await idOf(quotes[1]), await idOf(quotes[2])];
  const say = async (event: string, field: "actors" | "place" | "removed", value: unknown) =>
    correctEvent({ event, field, value: JSON.stringify(value), by: "Vera", reason: "", seen: null }, mergeReports, db);
  await say(met, "actors", [{ id: spare[0].id, role: "agent" }]);
  await say(met, "place", spare[1].id);
  await say(signed, "removed", true);
  const name = { by: "Vera", reason: "same person", about: "actor" } as const;
  await correctName({ ...name, target: LIEPA.id, field: "into", value: ANNA.id }, db);
  await correctName({ ...name, target: MINISTRY.id, field: "name", value: "Ministry of Defence" }, db);
  const quote = "A bridge was shut.";
  const what = { title: "Bridge shut", type: "other", status: "occurred", when: null, by: "Vera", reason: "" } as const;
  const marked = await addMarked(
    { ...what, article: reading.article.id, start: text.indexOf(quote), quote },
    mergeReports,
    db,
  );
  await rebuild(db);
  return { reading, foreign, met, signed, spoke, marked: marked ?? "" };
}

test("all that persons said comes along: names, places, what is really another, marked passages and removed events", async () => {
  const { db: first } = testStore();
  const { reading, foreign, met, signed, spoke, marked } = await corrected(first);
  const second = await moved(first);
  expect(await eventsOf(second)).toEqual(await eventsOf(first));
  expect(await readNameCorrections(second)).toEqual(await readNameCorrections(first));
  const event = async (id: string) => queryEvent(id, second);
  expect(await event(met)).toMatchObject({
    event: { actors: [{ name: "Spare Actor" }], place: { name: "Spare Place" } },
  });
  expect(await event(spoke)).toMatchObject({ event: { actors: [{ id: ANNA.id }] } });
  expect(await event(marked)).toMatchObject({ kind: "found", event: { title: "Bridge shut" } });
  expect((await event(signed)).kind).toBe((await queryEvent(signed, first)).kind);
  for (const { article } of [reading, foreign])
    expect(await queryArticle(article.id, second)).toEqual(await queryArticle(article.id, first));
  const limits = { events: 10, names: 10, passages: 10 };
  expect(await queryPlace(LATVIA.id, limits, second)).toMatchObject({ name: "Latvia" });
  expect((await archived(second)).slice(1)).toEqual((await archived(first)).slice(1));

  // names are as they were read beneath: taken back, they are so again; and what was marked outlives another reading
  expect(await queryActor(MINISTRY.id, limits, second)).toMatchObject({ name: "Ministry of Defence" });
  const [, renamed] = await readNameCorrections(second);
  const undo = { about: "actor", target: MINISTRY.id, field: "undo", value: renamed?.id ?? "" } as const;
  await correctName({ ...undo, by: "Vera", reason: "" }, second);
  expect(await queryActor(MINISTRY.id, limits, second)).toMatchObject({ name: "The Ministry", aliases: [] });
  await saveReading({ ...reading, passages: reading.passages.slice(0, 1) }, second);
  await rebuild(second);
  expect((await event(marked)).kind).toBe("found");
});

test("a part of what is stored has the articles of its events alone", async () => {
  const { db } = testStore();
  const { reading } = await corrected(db);
  const lines = (await archived(db, parseView("type=talks&confidence=0"))).map((line): ArchiveLine => JSON.parse(line));
  expect(lines.flatMap((line) => (line.kind === "reading" ? line.reading.article.id : []))).toEqual([
    reading.article.id,
  ]);
  expect(lines.at(-1)).toEqual({ kind: "end", lines: lines.length - 1 });
});

test("what is there stays as it is: another reading, newer lists, what was deleted on request", async () => {
  const { db: first } = testStore();
  const { reading, foreign } = await corrected(first);
  const lines = await archived(first);
  const { db: second } = testStore();
  const better = { ...reading, passages: reading.passages.slice(0, 1), actors: [{ ...MINISTRY, country: "EE" }] };
  await saveReading(better, second);
  await saveReading(foreign, second);
  await rebuild(second);
  const before = await eventsOf(second);
  await forgetArticles([foreign.article.id], "Vera", "asked", mergeReports, second);
  expect(await importArchive(each(lines), second)).toEqual({ ...NONE, corrections: 5, marks: 1 });
  const passages = await second.passage.findMany({ where: { id: { not: { contains: "by-hand" } } } });
  expect(passages.map(({ id }) => id)).toEqual(better.passages.map(({ id }) => id));
  expect((await second.actor.findUniqueOrThrow({ where: { id: MINISTRY.id } })).country).toBe("EE");
  expect(await second.article.count()).toBe(1);
  expect(before).toHaveLength(1);
});

test("addresses of events that were merged or removed lead on as before", async () => {
  const { db: first } = testStore();
  const url = "https://news.example/week";
  const text = "A week was told.";
  const reading = madeOf({ url, text, reports: [{ quote: text }] });
  await saveReading(reading, first);
  await rebuild(first);
  const [lost] = await eventsOf(first);
  await saveReading({ ...reading, passages: [] }, first);
  await rebuild(first);
  expect((await queryEvent(lost?.id ?? "", first)).kind).toBe("gone");
  expect((await queryEvent(lost?.id ?? "", await moved(first))).kind).toBe("gone");
});

const HEAD = JSON.stringify({ kind: "archive", version: 2, made: "2025-06-01T00:00:00Z" });

test.each<readonly [string, readonly string[], RegExp]>([
  ["nothing", [], /empty/],
  ["other text", ["nonsense"], /line 1 is no JSON/],
  ["other JSON", ['{"events":[]}'], /line 1/],
  ["another form", [JSON.stringify({ kind: "archive", version: 99 })], /form that is known/],
  ["another kind of line", [HEAD, '{"kind":"other"}'], /line 2/],
  ["a cut file", [HEAD], /cut: line 1 is not the last/],
  ["a file with a hole", [HEAD, '{"kind":"end","lines":2}'], /line 2: 2 lines were written, 1 are here/],
  ["two files in one", [HEAD, '{"kind":"end","lines":1}', HEAD], /line 3 stands after the end/],
])("%s is no archive, and it is said why", async (_, lines, words) => {
  const { db } = testStore();
  await expect(importArchive(each(lines), db)).rejects.toThrow(NotAnArchive);
  await expect(importArchive(each(lines), db)).rejects.toThrow(words);
});

test("a forged line is refused: other words, another article's id or passage, a mark where other words stand", async () => {
  const { db } = testStore();
  const reading = madeOf({ text: "They met.", reports: [{ quote: "They met." }] });
  const other = madeOf({ text: "They parted.", reports: [{ quote: "They parted." }] });
  const refused = (words: RegExp, ...lines: object[]) =>
    expect(importArchive(each([HEAD, ...lines.map((line) => JSON.stringify(line))]), db)).rejects.toThrow(words);
  const forged = (change: object) => ({ kind: "reading", reading: { ...reading, ...change } });
  const passages = (change: object) =>
    forged({ passages: reading.passages.map((passage) => ({ ...passage, ...change })) });
  await refused(/quote is not the text/, passages({ quote: "They fought." }));
  await refused(
    /line 2: .* id of its address and text/,
    forged({ article: { ...reading.article, text: "They fought." } }),
  );
  await refused(/line 2: .* id of its article/, passages({ id: other.passages[0]?.id }));
  expect(await db.article.count()).toBe(0);
  const mark = {
    ...{ id: "m", articleId: reading.article.id, start: 0, quote: "They fought.", title: "A fight", type: "clash" },
    ...{ status: "occurred", when: null, by: "Vera", at: 1, reason: "" },
  };
  await refused(/line 3: the article does not say/, { kind: "reading", reading }, { kind: "mark", mark });
  expect(await db.markedPassage.count()).toBe(0);
});
