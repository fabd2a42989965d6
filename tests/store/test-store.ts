import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import { afterAll, inject, onTestFinished, vi } from "vitest";
import { keptBeside, openStore } from "../../lib/store/client";
import type { Store } from "../../lib/store/connection";
import { databaseFile } from "../../lib/store/database-url";
import { migrate } from "../../lib/store/migrate";
import { engine } from "../../lib/store/sql";

/** Where PostgreSQL listens, when tests run on it; else null, and they run on SQLite. */
export const server = inject("postgresql") ?? null;

const PATIENCE = server === null ? 30_000 : 90_000; // real files, or a server that others use, on machines that may be busy
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

interface TestStore {
  readonly db: Store;
  readonly url: string;
  readonly folder: string;
  /** Where the packed columns are kept. */
  readonly columnsFile: string;
}

/** A new database, and a folder of its own, gone after the test. */
export function testStore(): TestStore {
  const { made, remove } = makeStore();
  onTestFinished(remove);
  return made;
}

/** The same for all tests of a file. */
export function fileStore(): TestStore {
  const { made, remove } = makeStore();
  afterAll(remove);
  return made;
}

function makeStore(): { made: TestStore; remove: () => Promise<void> } {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline store #100%-")); // odd on purpose: paths may hold such characters
  const url = newDatabase(folder, "test");
  const db = openStore(url);
  const columnsFile = `${keptBeside(db)}.columns`;
  const remove = async () => {
    await db.$disconnect();
    dropDatabase(url);
    rmSync(columnsFile, { force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { made: { db, url, folder, columnsFile }, remove };
}

let made = 0;

/** A new database with all tables and nothing in them: a file in the folder, or one of PostgreSQL's; its address. */
export function newDatabase(folder: string, name: string): string {
  if (server === null) {
    const file = path.join(folder, `${name}.db`);
    copyFileSync(template, file);
    return `file:${file}`;
  }
  return ofServer(name, "dateline_template");
}

/** One without tables: a file that is not there yet, or an empty one of PostgreSQL's. */
export function emptyDatabase(folder: string, name: string): string {
  return server === null ? `file:${path.join(folder, `${name}.db`)}` : ofServer(name, "template0");
}

function ofServer(name: string, original: string): string {
  if (server === null) throw new Error("there is no PostgreSQL");
  const unique = `${name}_${process.pid}_${++made}`;
  tell(server.url, `create database "${unique}" template ${original}`);
  return server.url.replace(/[^/]*$/, unique);
}

export function dropDatabase(url: string): void {
  if (server !== null) tell(server.url, `drop database if exists "${path.basename(url)}" with (force)`);
}

/** Statements of another program, at once: it does not wait for a lock. Throws what the database says. */
export function tell(url: string, sql: string): void {
  if (server === null) {
    const db = new Database(databaseFile(url), { timeout: 50 });
    try {
      db.exec(sql);
    } finally {
      db.close();
    }
  } else {
    const env = { ...process.env, PGOPTIONS: "-c lock_timeout=50ms" };
    execFileSync(server.psql, ["-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", sql, url], { env, stdio: "pipe" });
  }
}

const template = path.join(mkdtempSync(path.join(tmpdir(), "dateline-template-")), "template.db");
if (server === null) {
  await migrate(`file:${template}`);
  engine.files?.settle(`file:${template}`);
}
afterAll(() => rmSync(path.dirname(template), { recursive: true, force: true }));
