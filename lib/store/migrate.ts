import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { formatInstant, now } from "../time";
import type { Connection } from "./connection";
import { databaseUrl } from "./database-url";
import { type Engine, engineFor, type Script } from "./sql";

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
  readonly rolled_back_at: unknown;
}

// Prisma's own table, so that its command line and this file can be used in turn.
const ENTRY =
  "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)";

/**
 * Brings a database to the newest migration, making a file that is missing, and returns the names of what was applied. All or
 * nothing; several processes may do it at once.
 */
export async function migrate(url: string = databaseUrl(), folder?: string): Promise<string[]> {
  const engine = await engineFor(url);
  const migrations = readMigrations(folder ?? path.join(import.meta.dirname, "../..", engine.migrations));
  return engine.alone(url, (db) => applyAll(engine, db, migrations));
}

/** The names of the migrations that a database lacks, which has the table of those it has; changes nothing. */
export async function missingMigrations(db: Connection, engine: Engine): Promise<string[]> {
  const migrations = readMigrations(path.join(import.meta.dirname, "../..", engine.migrations));
  const rows = await db.$queryRawUnsafe<Applied[]>(
    `select "migration_name", "checksum", "finished_at" is not null as "finished_at", "rolled_back_at" is not null as "rolled_back_at" from "_prisma_migrations"`,
  );
  return pending(migrations, rows).map(({ name }) => name);
}

async function applyAll(engine: Engine, db: Script, migrations: readonly Migration[]): Promise<string[]> {
  await db.run(engine.migrationsTable);
  const todo = pending(migrations, (await db.rows("SELECT * FROM _prisma_migrations")) as Applied[]);
  for (const { name, sql, checksum } of todo) {
    const started = stamp();
    await db.run(sql);
    await db.write(ENTRY, [randomUUID(), checksum, stamp(), name, started]);
  }
  if (todo.length > 0) await db.checkReferences();
  return todo.map(({ name }) => name);
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
