import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../client-postgresql/client";
import type { Connection, Store } from "../connection";
import { withoutPassword } from "../database-url";
import { digest } from "../digest";
import { afterTheirOwn } from "./after-their-own";
import type { Column, Engine, Script, SearchText, Table, Value } from "./engine";
import { type SearchTerm, searchTerms } from "./search-terms";

const GIVEN = "(select value from unnest($1::text[]) as given(value))";
const GIVEN_NUMBERS = "(select value from unnest($1::int[]) as given(value))";

/** What PostgreSQL alone does: see Engine. No other file speaks its dialect. */
export const postgresql: Engine = {
  open,
  files: null,
  alone,
  migrations: "prisma/postgresql/migrations",
  migrationsTable: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`,
  explain,
  isBusy,
  isAway: (error) => AWAY.test(wordsOf(error)),
  insertRows,
  deleteRows,
  execute,
  selectArrays,
  given: GIVEN,
  givenNumbers: GIVEN_NUMBERS,
  exactly: (column) => column, // the shortest digits that make the same number
  json: (column) => `${column}::text`,
  field: (column, name, is = "text") =>
    is === "json" ? `(${column}->'${name}')` : `(${column}->>'${name}')${CASTS[is]}`,
  items: (list, name) => `json_array_elements(${list}) as ${name}(value)`,
  ofOneMoment: { isolationLevel: "RepeatableRead" },
  passOver: "for update skip locked",
  anyCase: { mode: "insensitive" },
  list: (names, query) =>
    `(select coalesce(json_agg(json_build_array(${names.map((name) => `"${name}"`).join(", ")})), '[]')::text from (${query}) as listed)`,
  examine,
  findable: `(select "number" as value from "EventText")`,
  tables,
  numberOn,
  indexEvents,
  indexingMany,
  forgetEvents,
  searchEvents,
};

const CASTS = { text: "", number: "::float8", truth: "::boolean" };

/** Connections of one process: a page asks for a few things at once, and a write waits in line for the one before it. */
const MOST_CONNECTIONS = 10;
/** In milliseconds. */
const CONNECT_WITHIN = 10_000;

/** So the server notices within a minute that a machine is gone, and what it was writing holds up nobody: by itself it takes two hours. In seconds. */
const NOTICED =
  "set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3; set tcp_user_timeout = '60s'";

function open(url: string): ReturnType<Engine["open"]> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN,
    application_name: "dateline",
    keepAlive: true,
    onConnect: async (client) => {
      await client.query(NOTICED);
    },
  });
  pool.on("error", () => undefined); // a connection that broke while nobody used it: the next statement opens another
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  // made from the same schema: the two clients differ in what the database makes of it
  const db = new PrismaClient({ adapter }) as unknown as Store;
  return { db, file: null, beside: path.resolve("data", `postgresql-${digest(withoutPassword(url))}`) };
}

/** What Prisma's own command line locks while it migrates. */
const MIGRATION_LOCK = 72707369;

async function alone<T>(url: string, work: (db: Script) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN });
  client.on("error", () => undefined); // the statement that runs says it
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`); // a second process waits here
    const done = await work({
      run: async (sql) => {
        await client.query(sql);
      },
      write: async (sql, values) => {
        let number = 0;
        await client.query(
          sql.replace(/\?/g, () => `$${++number}`),
          [...values],
        );
      },
      rows: async (sql) => (await client.query(sql)).rows,
      checkReferences: async () => undefined, // each statement is held to them
    });
    await client.query("COMMIT");
    return done;
  } finally {
    await client.end(); // what is not committed is undone
  }
}

const NOT_REACHED =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|timeout exceeded when trying to connect|DatabaseNotReachable|Can't reach database server|P1001/;
/** What a statement fails with when the server ends or the network breaks. */
const BROKEN_OFF =
  /\b57P0[1-3]\b|Connection terminated|terminating connection|server closed the connection|ECONNRESET|EPIPE|ConnectionClosed|P1017|the database system is (?:starting|shutting|in recovery)/;
const AWAY = new RegExp(`${NOT_REACHED.source}|${BROKEN_OFF.source}`);

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [NOT_REACHED, "PostgreSQL cannot be reached. Start it, or check the host and port in DATABASE_URL."],
  [
    /\b3D000\b|database "[^"]*" does not exist|DatabaseDoesNotExist|P1003/,
    "PostgreSQL has no database of this name. Make it, as in: createdb dateline",
  ],
  [
    /\b28P01\b|\b28000\b|password authentication failed|SCRAM|AuthenticationFailed|P1000/,
    "PostgreSQL does not let this user in. Check the name and password in DATABASE_URL.",
  ],
  [
    /\b53100\b|No space left on device/i,
    "The database's disk is full. Make room and run it again: what was read before is stored.",
  ],
  [
    /\b42501\b|permission denied/i,
    "This user may not do that in the database. Let it own the database, or grant it what it needs.",
  ],
  [
    /\b53300\b|too many clients|TooManyConnections/i,
    "PostgreSQL has no connection left. Raise max_connections, or run fewer processes.",
  ],
  [
    BROKEN_OFF,
    "The connection to PostgreSQL broke. Check that it runs, then run this again: what was stored is stored.",
  ],
];

function explain(error: unknown): string | null {
  const words = wordsOf(error);
  return FAULTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** All that an error, and what caused it, say of themselves. */
function wordsOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return typeof error === "object" ? JSON.stringify(error) : String(error);
  const code = "code" in error ? String(error.code) : "";
  const more = error instanceof AggregateError ? error.errors : [];
  const { driverAdapterError } =
    (("meta" in error ? error.meta : null) as { driverAdapterError?: unknown } | null) ?? {}; // Prisma's way
  const causes = [error.cause, driverAdapterError, ...more].filter((each) => each !== undefined && each !== null);
  return [error.message, code, ...causes.map((cause) => wordsOf(cause, depth + 1))].join(" ");
}

/** Two writers in each other's way, or a server that is only just starting: nothing was done. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /\b40001\b|\b40P01\b|\b55P03\b|\b57P03\b|TransactionWriteConflict|P2034/.test(wordsOf(error))
  );
}

/** Rows in one statement. */
const CHUNK = 5000;

/** Columns of a table and their types, as migrations made them. */
const types = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function typesOf(db: Connection, table: string): Promise<ReadonlyMap<string, string>> {
  const read = async () => {
    const rows = await db.$queryRawUnsafe<{ name: string; type: string }[]>(
      `select attname::text as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = '"${table}"'::regclass and attnum > 0 and not attisdropped`,
    );
    return new Map(rows.map(({ name, type }) => [name, type]));
  };
  const known = types.get(table) ?? read();
  types.set(table, known);
  known.catch(() => types.delete(table));
  return known;
}

async function insertRows(
  db: Connection,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
  key?: string,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const typeOf = await typesOf(db, table);
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((column) => `"${column}"::${typeOf.get(column)}`).join(", ");
  const given = columns.map((column) => `"${column}" text`).join(", ");
  const updates = columns.filter((column) => column !== key).map((column) => `"${column}" = excluded."${column}"`);
  const conflict = key ? ` on conflict ("${key}") do update set ${updates.join(", ")}` : "";
  const sql = `insert into "${table}" (${names}) select ${values} from json_to_recordset($1::json) as given(${given})${conflict}`;
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db.$executeRawUnsafe(sql, wellFormed(JSON.stringify(rows.slice(at, at + CHUNK))));
  }
}

/** JSON without what PostgreSQL's text cannot hold: a zero and half a character become the sign for what is unknown. */
function wellFormed(json: string): string {
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return json.replace(/\\(?:u(?:0000|d[89a-f][\da-f]{2})|.)/g, (found) => (found.length > 2 ? "\ufffd" : found));
}

async function deleteRows(
  db: Connection,
  table: string,
  column: string,
  values: readonly (string | number)[],
): Promise<void> {
  if (values.length === 0) return;
  const given = typeof values[0] === "number" ? GIVEN_NUMBERS : GIVEN;
  await db.$executeRawUnsafe(`delete from "${table}" where "${column}" in ${given}`, [...values]);
}

async function execute(db: Connection, sql: string, values: readonly string[]): Promise<void> {
  if (values.length > 0) await db.$executeRawUnsafe(sql, [...values]);
}

async function selectArrays<Row extends readonly unknown[]>(
  db: Connection,
  columns: readonly string[],
  rest: string,
  given: readonly (string | number)[] = [],
): Promise<Row[]> {
  const sql = `select json_build_array(${columns.join(", ")})::text as "row" ${rest}`;
  const isGiven = rest.includes(GIVEN) || rest.includes(GIVEN_NUMBERS);
  const rows = await db.$queryRawUnsafe<{ row: string }[]>(sql, ...(isGiven ? [[...given]] : []));
  return JSON.parse(`[${rows.map(({ row }) => row).join(",")}]`);
}

async function examine(db: Connection): Promise<string[]> {
  const indexes = await db.$queryRawUnsafe<{ name: string }[]>(
    "select indexrelid::regclass::text as name from pg_index where not (indisvalid and indisready)",
  );
  const constraints = await db.$queryRawUnsafe<{ name: string }[]>(
    "select conname::text as name from pg_constraint where not convalidated and connamespace = current_schema()::regnamespace",
  );
  return [
    ...indexes.map(({ name }) => `the index ${name} is not valid`),
    ...constraints.map(({ name }) => `the constraint ${name} was never checked`),
  ];
}

const HOLDS: Readonly<Record<string, Column["holds"]>> = {
  boolean: "truth",
  integer: "whole",
  bigint: "whole",
  "double precision": "real",
  json: "json",
  bytea: "bytes",
};

async function tables(db: Connection): Promise<Table[]> {
  const named = await db.$queryRawUnsafe<{ name: string; key: string[]; refersto: string[] }[]>(`
    select c.relname::text as name,
      array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k(at, nth)
        join pg_attribute a on a.attnum = k.at where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.nth) as key,
      array(select f.relname::text from pg_constraint r join pg_class f on f.oid = r.confrelid
        where r.conrelid = c.oid and r.contype = 'f') as refersto
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and c.relname not in ('_prisma_migrations', 'EventText')`);
  const found: (Table & { refersTo: readonly string[] })[] = [];
  for (const { name, key, refersto } of named) {
    const columns = [...(await typesOf(db, name))].map(([column, type]) => ({
      name: column,
      holds: HOLDS[type] ?? "text",
    }));
    found.push({ name, columns, key, refersTo: refersto });
  }
  return afterTheirOwn(found);
}

async function numberOn(db: Connection): Promise<void> {
  const numbered = await db.$queryRawUnsafe<{ table: string; column: string }[]>(`
    select table_name::text as "table", column_name::text as "column" from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%'`);
  for (const { table, column } of numbered)
    await db.$executeRawUnsafe(
      `select setval(pg_get_serial_sequence('"${table}"', '${column}'), coalesce(max("${column}"), 0) + 1, false) from "${table}"`,
    );
}

/** Stands between title, quotes and names, so that no phrase is found across them: never a word that is searched for. */
const GAP = " -0 ";
/** In UTF-16 units: PostgreSQL indexes no more than a megabyte. */
const LONGEST_PART = 250_000;

async function indexEvents(db: Connection, texts: readonly SearchText[]): Promise<void> {
  const rows = texts.map(({ number, title, quotes, names }) => ({
    number,
    text: [title, quotes, names].map((part) => tokensOf(part.slice(0, LONGEST_PART)).join(" ")).join(GAP),
  }));
  const sql = `insert into "EventText" ("number", "stems", "words")
    select "number", to_tsvector('dateline_stems', "text"), to_tsvector('simple', "text")
    from json_to_recordset($1::json) as given("number" int, "text" text)
    on conflict ("number") do update set "stems" = excluded."stems", "words" = excluded."words"`;
  for (let at = 0; at < rows.length; at += CHUNK)
    await db.$executeRawUnsafe(sql, JSON.stringify(rows.slice(at, at + CHUNK)));
}

const WORD_INDEXES = ["stems", "words"].map((column) => ({ column, name: `EventText_${column}_idx` }));

/** An index that is made of all rows at once is made many times faster. */
async function indexingMany<T>(db: Connection, work: () => Promise<T>): Promise<T> {
  for (const { name } of WORD_INDEXES) await db.$executeRawUnsafe(`drop index "${name}"`);
  const done = await work();
  for (const { name, column } of WORD_INDEXES)
    await db.$executeRawUnsafe(`create index "${name}" on "EventText" using gin ("${column}")`);
  await db.$executeRawUnsafe("analyze"); // what was inserted is not yet known to who plans queries
  return done;
}

async function forgetEvents(db: Connection, numbers: readonly number[]): Promise<void> {
  await deleteRows(db, "EventText", "number", numbers);
}

/** Words as they are compared: without case and Latin accents, whatever the database's language. */
function tokensOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

async function searchEvents(db: Connection, q: string): Promise<Uint32Array | null> {
  const terms = searchTerms(q);
  const query = (of: readonly SearchTerm[]) =>
    of.flatMap(({ words, begins }) => {
      const tokens = tokensOf(words);
      return tokens.length === 0 ? [] : `(${tokens.join(" <-> ")}${begins ? ":*" : ""})`;
    });
  const stems = query(terms.filter(({ asWritten }) => !asWritten));
  const words = query(terms.filter(({ asWritten }) => asWritten));
  if (stems.length + words.length === 0) return null;
  const conditions = [
    ...(stems.length > 0 ? [`"stems" @@ to_tsquery('dateline_stems', $1)`] : []),
    ...(words.length > 0 ? [`"words" @@ to_tsquery('simple', $${stems.length > 0 ? 2 : 1})`] : []),
  ];
  const sql = `select coalesce(json_agg("number" order by "number"), '[]')::text as "rows" from "EventText" where ${conditions.join(" and ")}`;
  const given = [stems, words].flatMap((part) => (part.length > 0 ? part.join(" & ") : []));
  const found = await db.$queryRawUnsafe<{ rows: string }[]>(sql, ...given);
  return new Uint32Array(JSON.parse(found[0]?.rows ?? "[]") as number[]);
}
