import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../../lib/store/client";
import { copyDatabase } from "../../../lib/store/copy-database";
import { correctEvent } from "../../../lib/store/correct-event";
import { addFeed } from "../../../lib/store/feeds";
import { forgetArticles } from "../../../lib/store/forget-article";
import { takeLease } from "../../../lib/store/lease";
import { queryArticle } from "../../../lib/store/query-article";
import { queryEvent } from "../../../lib/store/query-event";
import { queryView } from "../../../lib/store/query-view";
import { rebuildEvents } from "../../../lib/store/rebuild-events";
import { saveReading } from "../../../lib/store/save-reading";
import { engine, engineFor } from "../../../lib/store/sql";
import { addWaiting } from "../../../lib/store/waiting";
import { EMPTY_VIEW } from "../../../lib/view";
import { makeActor, makePlace, makeReading, mergeByTitle } from "../made-reading";
import { dropDatabase, emptyDatabase, tell, testStore } from "../test-store";

const QUOTES = ["They met at the “dam”.", "A march of 1.5 km's length.", "It rained."];
const reading = makeReading({
  id: "a-1",
  url: "https://a.example/1?x='y'",
  text: QUOTES.join("\n"),
  reports: QUOTES.map((quote, i) => ({
    quote,
    title: `It's ${quote}`,
    edtf: i === 0 ? null : "2025-05-12~",
    actors: [[makeActor(`Actor ${i}`, { aliases: [`Älias "${i}"`] }), "agent"]],
    place: makePlace("Lakeshire", { lat: 0.1 + 0.2, lon: -1e-7 }),
  })),
});

/** Everything in a database, as plain values. */
async function contents(url: string): Promise<Record<string, unknown[]>> {
  const own = await engineFor(url);
  const { db } = own.open(url);
  const rows: Record<string, unknown[]> = {};
  for (const { name, columns, key } of await own.tables(db)) {
    const read = columns
      .filter(({ holds }) => holds !== "bytes")
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name: column, holds }) => ({ column, holds }));
    const sql = read.map(({ column, holds }) =>
      holds === "json" ? own.json(`"${column}"`) : holds === "real" ? own.exactly(`"${column}"`) : `"${column}"`,
    );
    const found = await own.selectArrays<unknown[]>(
      db,
      sql,
      `from "${name}" order by ${key.map((each) => `"${each}"`)}`,
    );
    rows[name] = found.map((row) =>
      row.map((value, i) => {
        const holds = read[i]?.holds;
        return value === null ? null : holds === "truth" ? Boolean(value) : holds === "real" ? Number(value) : value;
      }),
    );
  }
  rows.bytes = (await db.waiting.findMany({ select: { bytes: true } })).map(({ bytes }) => bytes && [...bytes]);
  rows.found = await Promise.all(
    ["meeting", '"at the dam"', "mar*", "alias", "lakeshire"].map(async (q) => [
      ...((await own.searchEvents(db, q)) ?? []),
    ]),
  );
  await db.$disconnect();
  return rows;
}

test("all is copied into a file and from there into another PostgreSQL, and pages are the same", async () => {
  const { db, url, folder } = testStore();
  await saveReading(reading, db);
  await rebuildEvents(mergeByTitle, db);
  await saveReading({ ...reading, passages: reading.passages.slice(1) }, db);
  await rebuildEvents(mergeByTitle, db); // leaves an alias
  const [event] = (await queryView(EMPTY_VIEW, { events: 9, names: 9 }, db)).events;
  const given = {
    event: event?.id ?? "",
    field: "title",
    value: "\"A 'better' title\"",
    by: "Vera",
    reason: "it's so",
    seen: null,
  } as const;
  expect((await correctEvent(given, mergeByTitle, db)).kind).toBe("done");
  await addFeed("https://a.example/feed", db);
  await forgetArticles(["never-stored"], "editor", "it's asked for", mergeByTitle, db);
  await takeLease("merge", "somebody", 60, db);
  const vera = { by: "Vera", at: 7n };
  await db.person.create({ data: { name: "Vera", role: "editor", token: "0f'", added: 7n } });
  await db.session.create({ data: { id: "f0", name: "Vera", expires: 9n } });
  await db.auditEntry.create({ data: { ...vera, what: "let in", about: "It's Vera" } });
  await db.reviewed.create({ data: { ...vera, key: "doubtful e-1", state: "later" } });
  const name = { id: "n-1", about: "actor", target: "nobody", field: "name", value: "Ä 'b'", reason: "" };
  await db.nameCorrection.create({ data: { ...vera, ...name } });
  const marked = {
    id: "m-1",
    articleId: "a-0",
    start: 3,
    quote: "It's",
    title: "It's",
    type: "talks",
    status: "occurred",
  };
  await db.markedPassage.create({ data: { ...vera, ...marked, when: { edtf: "2025-05~" }, reason: "" } });
  const differing = { id: "d-1", articleId: "a-1", passageId: null, fields: "type when" };
  await db.readingDifference.create({ data: { ...differing, own: { title: "It's “so”" } } });
  const onEvent = { event: "e-1", title: "It's", value: "'x'", removedBy: null, removedAt: null };
  await db.eventMark.create({ data: { ...vera, ...onEvent, id: "k-1", kind: "tag" } });
  await db.story.create({ data: { ...vera, id: "it-s", name: "It's", about: "“so”" } });
  const item = { id: "i-1", storyId: "it-s", position: 3, event: "e-1", title: "It's", caption: "" };
  await db.storyItem.create({ data: { ...vera, ...item } });
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  await addWaiting([{ name: "b.bin", address: null, bytes, mediaType: null, about: { title: "It's b" } }], db);

  const file = `file:${path.join(folder, "copy.db")}`;
  const again = emptyDatabase(folder, "copied");
  const copied: string[] = [];
  await copyDatabase(url, file, ({ table }) => copied.push(table));
  await copyDatabase(file, again, () => undefined);
  const before = await contents(url);
  for (const [table, rows] of Object.entries(before)) {
    expect(rows, `${table} holds something to be copied`).not.toEqual([]);
    if (table !== "bytes" && table !== "found") expect(copied).toContain(table);
  }
  expect(await contents(file)).toEqual(before);
  expect(await contents(again)).toEqual(before);

  const copy = openStore(again);
  const limits = { events: 9, names: 9 };
  expect(await queryView(EMPTY_VIEW, limits, copy)).toEqual(await queryView(EMPTY_VIEW, limits, db));
  expect(await queryEvent(event?.id ?? "", copy)).toEqual(await queryEvent(event?.id ?? "", db));
  expect(await queryArticle("a-1", copy)).toEqual(await queryArticle("a-1", db));
  const more = makeReading({ id: "a-2", text: "They left.", reports: [{ quote: "They left." }] });
  await saveReading(more, copy);
  expect((await rebuildEvents(mergeByTitle, copy)).added).toBe(1); // it gets a number of its own
  expect((await engine.searchEvents(copy, "leaving left"))?.length).toBe(0);
  await copy.$disconnect();
  dropDatabase(again);
});

test("what is not there, holds nothing of Dateline or is older is not copied, and is left as it is", async () => {
  const { url, folder } = testStore();
  const target = emptyDatabase(folder, "target");
  const file = path.join(folder, "mistyped", "dateline.db");
  const empty = emptyDatabase(folder, "empty");
  const copying = (from: string) => copyDatabase(from, target, () => undefined);
  await expect(copying(`file:${file}`)).rejects.toThrow(/no file .*mistyped/);
  expect(existsSync(path.dirname(file))).toBe(false);
  await expect(copying(empty)).rejects.toThrow(/holds nothing of Dateline/);
  const [last] = (await engine.alone(url, (db) =>
    db.rows(`select migration_name as name from _prisma_migrations order by migration_name desc limit 1`),
  )) as { name: string }[];
  tell(url, `delete from _prisma_migrations where migration_name = '${last?.name}'`);
  await expect(copying(url)).rejects.toThrow(/older version.*doctor/);
  for (const place of [empty, target]) {
    const [tables] = (await engine.alone(place, (db) =>
      db.rows("select count(*)::text as count from pg_class where relnamespace = 'public'::regnamespace"),
    )) as { count: string }[];
    expect(tables?.count).toBe("0");
  }
  for (const made of [target, empty]) dropDatabase(made);
});

test("a database that holds something is not copied into, and is left as it is", async () => {
  const { db, url } = testStore();
  const other = testStore();
  await saveReading(reading, db);
  await addFeed("https://a.example/feed", other.db);
  const before = await contents(other.url);
  await expect(copyDatabase(url, other.url, () => undefined)).rejects.toThrow(/not empty/);
  await expect(copyDatabase(url, url, () => undefined)).rejects.toThrow(/same/);
  expect(await contents(other.url)).toEqual(before);
});
