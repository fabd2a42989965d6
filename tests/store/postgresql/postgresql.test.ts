import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../../lib/store/client";
import { withoutPassword } from "../../../lib/store/database-url";
import { examineStore, indexAgain } from "../../../lib/store/doctor";
import { hasUnmerged } from "../../../lib/store/has-unmerged";
import { migrate } from "../../../lib/store/migrate";
import { rebuildEvents } from "../../../lib/store/rebuild-events";
import { saveReading } from "../../../lib/store/save-reading";
import { engine } from "../../../lib/store/sql";
import { takeWaiting } from "../../../lib/store/waiting";
import { makeReading, mergeByTitle } from "../made-reading";
import { server, testStore } from "../test-store";

const root = path.resolve(import.meta.dirname, "../../..");

test("the migrations lead to the schema, and are applied once", async () => {
  const out = execFileSync(process.execPath, ["scripts/migration.mjs", "--check", "postgresql"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(out).toContain("postgresql lead to the schema");
  expect(await migrate(testStore().url)).toEqual([]);
}, 60_000);

test("texts are compared byte by byte, as SQLite does it, whatever the database's language", async () => {
  const { url } = testStore();
  const others = await engine.alone(url, (db) =>
    db.rows(`select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace join pg_collation k on k.oid = a.attcollation
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations' and k.collname <> 'C'`),
  );
  expect(others).toEqual([]);
});

test("no phrase is found across title and quotes, and every word is indexed, also the most frequent", async () => {
  const { db } = testStore();
  const report = { quote: "The river rose again.", title: "Dam to close" };
  await saveReading(makeReading({ id: "a", text: report.quote, reports: [report] }), db);
  await rebuildEvents(mergeByTitle, db);
  const found = async (q: string) => (await engine.searchEvents(db, q))?.length;
  expect([await found('"dam to close"'), await found('"the river"'), await found("to")]).toEqual([1, 1, 1]);
  expect(await found('"close the"')).toBe(0);
  for (const q of ["a & !b", "(", "':*", "a <-> b", "\\", "x:A", "--"]) expect(await found(q)).not.toBe(1);
});

test("events are made findable again while others search", async () => {
  const { db } = testStore();
  const reports = ["The river rose.", "The dam held."].map((quote) => ({ quote, title: quote }));
  await saveReading(makeReading({ id: "a", text: "The river rose. The dam held.", reports }), db);
  await rebuildEvents(mergeByTitle, db);
  const lost = await db.event.findFirst({ where: { title: "The dam held." } });
  await engine.forgetEvents(db, [lost?.number ?? 0]);
  await db.$transaction(async (other) => {
    expect(await engine.searchEvents(other, "river")).toHaveLength(1); // holds what it has read in until it ends
    await indexAgain(db);
  });
  expect([...((await engine.searchEvents(db, "dam")) ?? [])]).toEqual([lost?.number]);
  expect(await examineStore(db)).toEqual([]);
});

test("a zero or half a character in what is found in a page is stored as a sign for what is unknown", async () => {
  const { db } = testStore();
  const made = makeReading({
    id: "a",
    text: "They met.",
    reports: [{ quote: "They met.", title: "a\ud800b\u0000c\\u0000" }],
  });
  await saveReading(made, db);
  expect((await db.passage.findFirst())?.title).toBe("a\ufffdb\ufffdc\\u0000");
});

test("a machine that is gone holds up who writes for a minute, not for hours", async () => {
  const { db } = testStore();
  const rows = await db.$queryRawUnsafe<{ name: string; setting: string }[]>(
    "select name, setting from pg_settings where name like 'tcp_keepalives%' or name = 'tcp_user_timeout' order by name",
  );
  // idle, then so many times at such an interval; in seconds, the last in milliseconds
  expect(rows.map(({ setting }) => setting)).toEqual(["3", "30", "10", "60000"]);
});

test("where there is no server, no database or no such user, that is said in a sentence without the password", async () => {
  const nobody = openStore("postgresql://dateline:secret@127.0.0.1:1/x");
  const none = openStore(String(server?.url).replace(/[^/]*$/, "no_such_database"));
  const why = async (work: Promise<unknown>) => engine.explain(await work.catch((error: unknown) => error));
  expect(await why(hasUnmerged(nobody))).toMatch(/cannot be reached/);
  for (const ask of [
    () => hasUnmerged(nobody),
    () => takeWaiting(nobody),
    () => nobody.$transaction([nobody.feed.count()]),
  ])
    expect(engine.isAway(await ask().catch((error: unknown) => error))).toBe(true);
  expect(engine.isAway(new Error("no such thing"))).toBe(false);
  expect(await why(migrate("postgresql://dateline:secret@127.0.0.1:1/x"))).toMatch(/cannot be reached/);
  expect(await why(hasUnmerged(none))).toMatch(/no database of this name/);
  expect(await why(migrate(String(server?.url).replace(/[^/]*$/, "no_such_database")))).toMatch(/createdb/);
  await Promise.all([nobody.$disconnect(), none.$disconnect()]);
  expect(withoutPassword("postgresql://dateline:s:e@cret@host/x")).toBe("postgresql://dateline:***@host/x");
  expect(withoutPassword("file:./data/a:b@c.db")).toBe("file:./data/a:b@c.db");
});
