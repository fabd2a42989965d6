import { PrismaLibSql } from "@prisma/adapter-libsql";
import Database from "libsql";
import { PrismaClient } from "../client/client";
import type { Connection } from "../connection";
import { checkWritable, databaseFile } from "../database-url";
import { afterTheirOwn } from "./after-their-own";
import type { Column, Engine, Script, SearchText, Table, Value } from "./engine";
import { searchTerms } from "./search-terms";

const GIVEN = "(select value from json_each(?))";

/** What SQLite alone does: see Engine. No other file speaks its dialect. */
export const sqlite: Engine = {
  open,
  files: {
    copyTo: (url, file) => withFile(url, (db) => db.prepare("VACUUM INTO ?").run(file)),
    isWhole,
    settle: (url) => withFile(url, (db) => db.exec("PRAGMA wal_checkpoint(TRUNCATE)")),
  },
  alone,
  migrations: "prisma/migrations",
  // SQLite's column types are Prisma's own choice
  migrationsTable: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`,
  explain,
  isBusy,
  isAway: () => false, // a file is there or not
  insertRows,
  deleteRows,
  execute,
  selectArrays,
  given: GIVEN,
  givenNumbers: GIVEN,
  exactly: (column) => `case when ${column} is null then null else printf('%!.17g', ${column}) end`,
  json: (column) => column,
  field: (column, name, is) => `${column}${is === "json" ? "->" : "->>"}'$.${name}'`,
  items: (list, name) => `json_each(${list}) as ${name}`,
  ofOneMoment: {}, // every transaction is
  passOver: "", // there is one writer
  anyCase: {}, // they are anyway
  list: (names, query) =>
    `(select json_group_array(json_array(${names.map((name) => `"${name}"`).join(", ")})) from (${query}))`,
  examine,
  findable: `(select "id" as value from "EventStems_docsize" where "id" in (select "id" from "EventWords_docsize"))`,
  tables,
  numberOn: async () => undefined, // it looks for the highest
  indexEvents,
  indexingMany: (_, work) => work(), // it gathers them by itself
  forgetEvents,
  searchEvents,
};

/** Milliseconds a statement waits for another process to finish writing. */
const BUSY_TIMEOUT = 5000;

function open(url: string): ReturnType<Engine["open"]> {
  const file = databaseFile(url);
  checkWritable(file);
  const encoded = `file:${file.split("/").map(encodeURIComponent).join("/")}`; // the driver decodes it
  const adapter = new PrismaLibSql({ url: encoded, timeout: BUSY_TIMEOUT });
  return { db: new PrismaClient({ adapter }), file, beside: file };
}

async function alone<T>(url: string, work: (db: Script) => Promise<T>): Promise<T> {
  const file = databaseFile(url);
  checkWritable(file);
  const db = new Database(file, { timeout: 30_000 });
  try {
    db.exec("PRAGMA journal_mode = WAL"); // stays in the file
    db.exec("PRAGMA foreign_keys = OFF"); // a migration that rebuilds a table would else empty those that refer to it
    db.exec("BEGIN IMMEDIATE"); // a second process waits here
    const done = await work({
      run: async (sql) => {
        db.exec(sql);
      },
      write: async (sql, values) => {
        db.prepare(sql).run(...values);
      },
      rows: async (sql) => db.prepare(sql).all(),
      checkReferences: async () => {
        const broken = db.prepare("PRAGMA foreign_key_check").all();
        if (broken.length > 0) throw new Error(`references are broken: ${JSON.stringify(broken.slice(0, 3))}`);
      },
    });
    db.exec("COMMIT");
    return done;
  } catch (error) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw error;
  } finally {
    db.close();
  }
}

function withFile<T>(url: string, work: (db: Database.Database) => T): T {
  const db = new Database(databaseFile(url), { timeout: 30_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function isWhole(url: string, table: string): boolean {
  try {
    return withFile(url, (db) => {
      const [check] = db.prepare("PRAGMA integrity_check").all() as { integrity_check: string }[];
      const found = db
        .prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = ?")
        .get(table) as { n: number };
      return check?.integrity_check === "ok" && found.n === 1;
    });
  } catch (error) {
    if (error instanceof Error) return false; // no database at all
    throw error;
  }
}

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /SQLITE_FULL|database or disk is full|ENOSPC/i,
    "The disk is full. Make room and run it again: what was read before is stored.",
  ],
  [
    /SQLITE_NOTADB|file is not a database/i,
    "The database file is no database. Name another in DATABASE_URL, or restore a copy.",
  ],
  [
    /SQLITE_CORRUPT|database disk image is malformed/i,
    "The database is damaged. Restore a copy: dateline restore FILE",
  ],
  [
    /SQLITE_READONLY|readonly database/i,
    "The database may not be written. Check the permissions of its file and folder.",
  ],
  [
    /SQLITE_CANTOPEN|unable to open database/i,
    "The database cannot be opened. Check the path in DATABASE_URL and its permissions.",
  ],
  [/SQLITE_IOERR|disk I\/O error|EIO\b/i, "The disk could not be read or written. Check it, then run this again."],
];

function explain(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const words = `${error.message} ${"code" in error ? error.code : ""} ${error.cause instanceof Error ? error.cause.message : ""}`;
  return FAULTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_BUSY|database is locked|SocketTimeout|P1008/.test(`${error.message} ${"code" in error ? error.code : ""}`)
  );
}

const CHUNK = 5000;

async function insertRows(
  db: Connection,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
  key?: string,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((column) => `value->>'$.${column}'`).join(", ");
  const updates = columns.filter((column) => column !== key).map((column) => `"${column}" = excluded."${column}"`);
  const conflict = key ? ` where true on conflict ("${key}") do update set ${updates.join(", ")}` : "";
  const sql = `insert into "${table}" (${names}) select ${values} from json_each(?)${conflict}`;
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db.$executeRawUnsafe(sql, JSON.stringify(rows.slice(at, at + CHUNK)));
  }
}

async function deleteRows(
  db: Connection,
  table: string,
  column: string,
  values: readonly (string | number)[],
): Promise<void> {
  await execute(db, `delete from "${table}" where "${column}" in ${GIVEN}`, values);
}

async function execute(db: Connection, sql: string, values: readonly (string | number)[]): Promise<void> {
  if (values.length > 0) await db.$executeRawUnsafe(sql, JSON.stringify(values));
}

async function selectArrays<Row extends readonly unknown[]>(
  db: Connection,
  columns: readonly string[],
  rest: string,
  given: readonly (string | number)[] = [],
): Promise<Row[]> {
  const names = columns.map((column, i) => `${column} as c${i}`).join(", ");
  const row = columns.map((_, i) => `c${i}`).join(", ");
  const sql = `select json_group_array(json_array(${row})) as "rows" from (select ${names} ${rest})`;
  const values = rest.includes(GIVEN) ? [JSON.stringify(given)] : [];
  const found = await db.$queryRawUnsafe<{ rows: string }[]>(sql, ...values);
  return JSON.parse(found[0]?.rows ?? "[]");
}

async function examine(db: Connection): Promise<string[]> {
  const whole = await db.$queryRawUnsafe<{ integrity_check: string }[]>("pragma integrity_check");
  const broken = await db.$queryRawUnsafe<{ table: string; parent: string }[]>("pragma foreign_key_check");
  return [
    ...whole.flatMap(({ integrity_check }) => (integrity_check === "ok" ? [] : integrity_check)),
    ...broken.map(({ table, parent }) => `a row of ${table} refers to one of ${parent} that is not there`),
  ];
}

const HOLDS: readonly (readonly [RegExp, Column["holds"]])[] = [
  [/^BOOL/, "truth"],
  [/^(?:BIG)?INT/, "whole"],
  [/^(?:REAL|DOUBLE|FLOAT)/, "real"],
  [/^JSON/, "json"],
  [/^BLOB/, "bytes"],
];

async function tables(db: Connection): Promise<Table[]> {
  const named = await db.$queryRawUnsafe<{ name: string }[]>(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> '_prisma_migrations'`,
  );
  const found: (Table & { refersTo: readonly string[] })[] = [];
  for (const { name } of named) {
    if (FULL_TEXT_TABLES.some((table) => name.startsWith(table))) continue;
    const info = await db.$queryRawUnsafe<{ name: string; type: string; pk: number | bigint }[]>(
      `select name, type, pk from pragma_table_info('${name}')`,
    );
    const refersTo = await db.$queryRawUnsafe<{ table: string }[]>(
      `select "table" from pragma_foreign_key_list('${name}')`,
    );
    const inKey = info.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
    found.push({
      name,
      columns: info.map((each) => ({
        name: each.name,
        holds: HOLDS.find(([type]) => type.test(each.type))?.[1] ?? "text",
      })),
      key: inKey.map((each) => each.name),
      refersTo: refersTo.map(({ table }) => table),
    });
  }
  return afterTheirOwn(found);
}

/** Whose words find their inflections; whose find only themselves. */
const FULL_TEXT_TABLES = ["EventStems", "EventWords"] as const;

async function indexEvents(db: Connection, texts: readonly SearchText[]): Promise<void> {
  await forgetEvents(
    db,
    texts.map(({ number }) => number),
  );
  const rows = texts.map(({ number, ...words }) => ({ rowid: number, ...words }));
  for (const table of FULL_TEXT_TABLES) await insertRows(db, table, rows);
}

async function forgetEvents(db: Connection, numbers: readonly number[]): Promise<void> {
  for (const table of FULL_TEXT_TABLES) await deleteRows(db, table, "rowid", numbers);
}

async function searchEvents(db: Connection, q: string): Promise<Uint32Array | null> {
  const terms = searchTerms(q);
  let found: Uint32Array | null = null;
  for (const table of FULL_TEXT_TABLES) {
    const of = terms.filter(({ asWritten }) => asWritten === (table === "EventWords"));
    // each one quoted string of letters and digits, so nothing of the search language's own syntax gets through
    const match = of.map(({ words, begins }) => `"${words}"${begins ? " *" : ""}`).join(" AND ");
    if (match === "") continue;
    const numbers = await matching(db, table, match);
    found = found === null ? numbers : inBoth(found, numbers);
  }
  return found;
}

/** All terms at once: the index leaps from one number that holds them all to the next. */
async function matching(db: Connection, table: (typeof FULL_TEXT_TABLES)[number], match: string): Promise<Uint32Array> {
  const numbers = `select rowid as number from "${table}" where "${table}" match ? order by rowid`;
  const sql = `select json_group_array(number) as "rows" from (${numbers})`;
  const found = await db.$queryRawUnsafe<{ rows: string }[]>(sql, match);
  return new Uint32Array(JSON.parse(found[0]?.rows ?? "[]") as number[]);
}

/** What two ascending lists share. */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  let at = 0;
  return a.filter((number) => {
    while (at < b.length && (b[at] ?? 0) < number) at++;
    return b[at] === number;
  });
}
