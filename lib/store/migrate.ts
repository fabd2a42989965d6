import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { formatInstant, now } from "../time";
import { checkWritable, databaseFile, databaseUrl } from "./database-url";

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: string | null;
  readonly rolled_back_at: string | null;
}

// Prisma's own table, so that its command line and this file can be used in turn.
const BOOK = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
const ENTRY =
  "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)";

/**
 * Brings a database to the newest migration, making the file if it is missing, and returns the names of what was applied. All or
 * nothing; several processes may do it at once.
 */
export function migrate(
  url: string = databaseUrl(),
  folder: string = path.join(import.meta.dirname, "../../prisma/migrations"),
): string[] {
  const file = databaseFile(url);
  checkWritable(file);
  const db = new Database(file, { timeout: 30_000 });
  try {
    db.exec("PRAGMA journal_mode = WAL"); // stays in the file
    db.exec("PRAGMA foreign_keys = OFF"); // a migration that rebuilds a table would else empty those that refer to it
    return applyAll(db, readMigrations(folder));
  } finally {
    db.close();
  }
}

function applyAll(db: Database.Database, migrations: readonly Migration[]): string[] {
  db.exec("BEGIN IMMEDIATE"); // a second process waits here, then finds nothing to do
  try {
    db.exec(BOOK);
    const rows = db.prepare("SELECT * FROM _prisma_migrations").all() as Applied[];
    const todo = pending(migrations, rows);
    for (const { name, sql, checksum } of todo) {
      const started = stamp();
      db.exec(sql);
      db.prepare(ENTRY).run(randomUUID(), checksum, stamp(), name, started);
    }
    const broken = todo.length > 0 ? db.prepare("PRAGMA foreign_key_check").all() : [];
    if (broken.length > 0) throw new Error(`the migration broke references: ${JSON.stringify(broken.slice(0, 3))}`);
    db.exec("COMMIT");
    return todo.map(({ name }) => name);
  } catch (error) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

function pending(migrations: readonly Migration[], rows: readonly Applied[]): Migration[] {
  const applied = new Map<string, string>();
  for (const row of rows) {
    if (row.rolled_back_at) continue;
    if (!row.finished_at)
      throw new Error(`The migration ${row.migration_name} failed earlier; repair the database by hand.`);
    applied.set(row.migration_name, row.checksum);
  }
  const known = new Set(migrations.map(({ name }) => name));
  for (const name of applied.keys()) {
    if (!known.has(name))
      throw new Error(`The database is newer than this program: it has the migration ${name}. Update Dateline.`);
  }
  for (const { name, checksum } of migrations) {
    if ((applied.get(name) ?? checksum) !== checksum)
      throw new Error(`The migration ${name} was edited after it was applied.`);
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

function readMigrations(folder: string): Migration[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

const stamp = () => formatInstant(now()).replace("Z", "+00:00");
