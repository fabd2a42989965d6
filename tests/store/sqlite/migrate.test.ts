import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import { expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../../../lib/store/client";
import { migrate } from "../../../lib/store/migrate";

vi.setConfig({ testTimeout: 30_000 });

const root = path.resolve(import.meta.dirname, "../../..");
const migrations = path.join(root, "prisma/migrations");
const MIGRATIONS = readdirSync(migrations)
  .filter((name) => /^\d/.test(name))
  .sort();

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "dateline-migrate-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test("the migrations lead to the schema", () => {
  const out = execFileSync(process.execPath, ["scripts/migration.mjs", "--check", "sqlite"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(out).toContain("lead to the schema");
}, 60_000);

test("a new file gets all migrations, once, in write-ahead mode with references checked", async () => {
  const file = path.join(folder(), "deep/er/new.db");
  expect(await migrate(`file:${file}`)).toEqual(MIGRATIONS);
  expect(await migrate(`file:${file}`)).toEqual([]);
  const db = new Database(file);
  expect(db.pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
  const rows = db.prepare("select migration_name, applied_steps_count, finished_at from _prisma_migrations").all() as {
    finished_at: string;
  }[];
  expect(rows.map(({ finished_at }) => finished_at)).toEqual([
    expect.stringMatching(/^\d{4}-.*\+00:00$/),
    ...MIGRATIONS.slice(1).map(() => expect.anything()),
  ]);
  db.close();
});

test("the program's connection checks references", async () => {
  const url = `file:${path.join(folder(), "new.db")}`;
  await migrate(url);
  const db = openStore(url);
  await expect(db.eventAlias.count()).resolves.toBe(0);
  await expect(db.eventPassage.create({ data: { passageId: "x", eventNumber: 1, position: 0 } })).rejects.toThrow(
    /[Ff]oreign key/,
  );
  await db.$disconnect();
});

test("a migration that fails leaves the database as it was", async () => {
  const made = folder();
  const copy = path.join(made, "migrations");
  cpSync(migrations, copy, { recursive: true });
  const url = `file:${path.join(made, "new.db")}`;
  await migrate(url, copy);
  mkdirSync(path.join(copy, "29990101000000_bad"));
  writeFileSync(
    path.join(copy, "29990101000000_bad/migration.sql"),
    'create table "Fine" (id int); create table "Fine" (id int);',
  );
  await expect(migrate(url, copy)).rejects.toThrow(/already exists/);
  const db = new Database(path.join(made, "new.db"));
  expect(db.prepare("select count(*) as n from sqlite_master where name = 'Fine'").get()).toMatchObject({ n: 0 });
  db.close();
  expect(await migrate(url, migrations)).toEqual([]);
});

test("corrections of an older database keep where they stood", async () => {
  const made = folder();
  const older = path.join(made, "migrations");
  cpSync(migrations, older, { recursive: true });
  for (const name of MIGRATIONS.slice(MIGRATIONS.indexOf("20261130190850_corrections")))
    rmSync(path.join(older, name), { recursive: true });
  const url = `file:${path.join(made, "old.db")}`;
  await migrate(url, older);
  const before = new Database(path.join(made, "old.db"));
  before.exec(`insert into "Correction" ("id", "target", "field", "value", "by", "at", "reason", "anchor")
    values ('c', 'a-1', 'title', '"Shorter"', 'Vera', 1, '', '{"passageId":"a-1"}')`);
  before.close();
  await migrate(url);
  const db = openStore(url);
  expect(await db.correction.findMany()).toMatchObject([
    { id: "c", field: "title", value: '"Shorter"', anchors: [{ passageId: "a-1" }], settled: false },
  ]);
  await db.$disconnect();
});

test("an edited migration and a newer database are refused", async () => {
  const made = folder();
  const copy = path.join(made, "migrations");
  cpSync(migrations, copy, { recursive: true });
  const url = `file:${path.join(made, "new.db")}`;
  await migrate(url, copy);
  appendFileSync(path.join(copy, "20261123074338_init/migration.sql"), "-- more");
  await expect(migrate(url, copy)).rejects.toThrow(/edited/);
  rmSync(path.join(copy, "20261123074338_init"), { recursive: true });
  await expect(migrate(url, copy)).rejects.toThrow(/newer/);
});

test("a folder that cannot be written, or a database that is no file, is said", async () => {
  const file = path.join(folder(), "file");
  writeFileSync(file, "");
  await expect(migrate(`file:${file}/x.db`)).rejects.toThrow(/cannot be written.*DATABASE_URL/s);
  expect(() => openStore(`file:${file}/x.db`)).toThrow(/cannot be written.*DATABASE_URL/s);
  expect(() => openStore("mysql://localhost/x")).toThrow(/Give a file.*postgresql:/);
});
