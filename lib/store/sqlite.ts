import { setTimeout as sleep } from "node:timers/promises";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import type { Connection } from "./connection";

// All that is written for SQLite alone: the driver, bulk rows as JSON, full-text search. Another provider gets a file like this one.

/** Milliseconds a statement waits for another process to finish writing. */
const BUSY_TIMEOUT = 5000;

/** The driver for a database file. */
export function sqliteAdapter(file: string): PrismaLibSql {
  const url = `file:${file.split("/").map(encodeURIComponent).join("/")}`; // the driver decodes it
  return new PrismaLibSql({ url, timeout: BUSY_TIMEOUT });
}

/** Did a statement fail only because another process was writing? */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_BUSY|database is locked|SocketTimeout|P1008/.test(`${error.message} ${"code" in error ? error.code : ""}`)
  );
}

/** Waits a little longer after every attempt, not the same for two processes. */
export async function backOff(attempt: number): Promise<void> {
  await sleep(20 * 2 ** Math.min(attempt, 6) * (1 + (process.pid % 10) / 10));
}

type Value = string | number | boolean | null;
const CHUNK = 5000;

/**
 * Inserts rows that all have the same columns, thousands in one statement. With `key`, a row that is there already is updated.
 * Table and column names are trusted: never from outside.
 */
export async function insertRows(
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

/** Deletes the rows whose column has one of the given values. Table and column are trusted. */
export async function deleteRows(
  db: Connection,
  table: string,
  column: string,
  values: readonly (string | number)[],
): Promise<void> {
  await execute(db, `delete from "${table}" where "${column}" in ${GIVEN}`, values);
}

/** Stands in a statement for the list of values given with it, however long: "x in (...)". */
export const GIVEN = "(select value from json_each(?))";

/** Runs a statement that names `GIVEN` once; without values it is not run at all. Its text is trusted. */
export async function execute(db: Connection, sql: string, values: readonly (string | number)[]): Promise<void> {
  if (values.length > 0) await db.$executeRawUnsafe(sql, JSON.stringify(values));
}

/** A column of real numbers as `selectArrays` must read it to lose no digit; `Number` makes it one again. */
export const exactly = (column: string) => `case when ${column} is null then null else printf('%!.17g', ${column}) end`;

/**
 * The rows of a query as arrays, in its order: many times faster than as objects, and without a limit to the list of values that `rest`
 * names as `GIVEN`. `columns` are expressions; their text and that of `rest` is trusted.
 */
export async function selectArrays<Row extends readonly unknown[]>(
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

/** What an event is found by. */
export interface SearchText {
  readonly number: number;
  readonly title: string;
  readonly quotes: string;
  readonly names: string;
}

const FULL_TEXT_TABLES = ["EventStems", "EventWords"];

/** Makes events findable by their words, forgetting what was known of them before. */
export async function indexEvents(db: Connection, texts: readonly SearchText[]): Promise<void> {
  await forgetEvents(
    db,
    texts.map(({ number }) => number),
  );
  const rows = texts.map(({ number, ...words }) => ({ rowid: number, ...words }));
  for (const table of FULL_TEXT_TABLES) await insertRows(db, table, rows);
}

/** Takes events out of the search. */
export async function forgetEvents(db: Connection, numbers: readonly number[]): Promise<void> {
  for (const table of FULL_TEXT_TABLES) await deleteRows(db, table, "rowid", numbers);
}

const MOST_TERMS = 16;

/**
 * The numbers of the events that hold all words searched for, ascending; null if there is no word in `q`. Words find their inflections,
 * "quoted words" only themselves in that order, a word with * at its end all that begin with it. No input is an error.
 */
export async function searchEvents(db: Connection, q: string): Promise<Uint32Array | null> {
  const terms = parseSearch(q).slice(0, MOST_TERMS);
  let found: Uint32Array | null = null;
  for (const table of ["EventStems", "EventWords"] as const) {
    const match = terms.flatMap((term) => (term.table === table ? term.match : [])).join(" AND ");
    if (match === "") continue;
    const numbers = await matching(db, table, match);
    found = found === null ? numbers : inBoth(found, numbers);
  }
  return found;
}

/** All terms at once: the index leaps from one number that holds them all to the next. */
async function matching(db: Connection, table: Term["table"], match: string): Promise<Uint32Array> {
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

interface Term {
  readonly table: "EventStems" | "EventWords";
  readonly match: string;
}

/** Every term becomes one quoted string of letters and digits, so nothing of the search language's own syntax gets through. */
function parseSearch(q: string): Term[] {
  const terms: Term[] = [];
  for (const [, phrase, word] of q.slice(0, 400).matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/g)) {
    const words = wordsOf(phrase ?? word ?? "");
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    if (phrase !== undefined) terms.push({ table: "EventWords", match: `"${words}"` });
    else if (isBeginning(word ?? "")) terms.push({ table: "EventWords", match: `"${words}" *` });
    else terms.push({ table: "EventStems", match: `"${words}"` });
  }
  return terms;
}

/** Of one letter alone it is none: nearly every event has a word that begins with it. */
function isBeginning(word: string): boolean {
  return /\p{L}\p{M}*\*+$|\p{N}\*+$/u.test(word) && /[\p{L}\p{N}]\p{M}*[\p{L}\p{N}]/u.test(word);
}

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}\p{Co}]+/gu, " ").trim();
