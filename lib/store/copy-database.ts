import { existsSync } from "node:fs";
import { Unusable } from "./backup";
import { Prisma } from "./client/client";
import type { Connection, Store, Transaction } from "./connection";
import { databaseFile, withoutPassword } from "./database-url";
import { indexWords } from "./index-words";
import { migrate, missingMigrations } from "./migrate";
import { type Engine, engineFor, type Table, type Value } from "./sql";

/** How many rows of a table were copied. */
export interface Copied {
  readonly table: string;
  readonly rows: number;
}

/** In milliseconds: a whole archive is one transaction, so that nothing is copied by half. */
const PATIENCE = { maxWait: 60_000, timeout: 24 * 3600_000 };
/** Rows in one statement. */
const CHUNK = 5000;

/**
 * Copies all of one database, as it is at one moment, into another that holds nothing yet, of either kind: ids, numbers, addresses and the version of
 * the data are the same there. All or nothing; the first is only read. Throws Unusable if the target holds something, or there is no database of this version to copy.
 */
export async function copyDatabase(from: string, to: string, said: (copied: Copied) => void): Promise<void> {
  if (from === to) throw new Unusable("FROM and TO are the same database.");
  const [reading, writing] = await Promise.all([engineFor(from), engineFor(to)]);
  if (reading.files !== null && !existsSync(databaseFile(from)))
    throw new Unusable(`there is no file ${databaseFile(from)}. Check the spelling.`);
  const source = reading.open(from).db;
  try {
    await checkSource(reading, source, from);
    await migrate(to);
    await copyInto(to, writing, source, reading, said);
  } finally {
    await source.$disconnect();
  }
}

async function copyInto(
  to: string,
  writing: Engine,
  source: Store,
  reading: Engine,
  said: (copied: Copied) => void,
): Promise<void> {
  const target = writing.open(to).db;
  try {
    await source.$transaction(
      (old) => target.$transaction((fresh) => copyAll(reading, old, writing, fresh, to, said), PATIENCE),
      {
        ...PATIENCE,
        ...reading.ofOneMoment,
      },
    );
  } finally {
    await target.$disconnect();
  }
}

async function checkSource(engine: Engine, db: Store, url: string): Promise<void> {
  const named = withoutPassword(url);
  const tables = await engine.tables(db);
  if (!tables.some(({ name }) => name === "Article"))
    throw new Unusable(`${named} holds nothing of Dateline. Check the spelling.`);
  if ((await missingMigrations(db, engine)).length > 0)
    throw new Unusable(
      `${named} is of an older version. Bring it to this one first, as in: DATABASE_URL=${named} npm run dateline -- doctor`,
    );
}

async function copyAll(
  reading: Engine,
  old: Transaction,
  writing: Engine,
  fresh: Transaction,
  to: string,
  said: (copied: Copied) => void,
): Promise<void> {
  const tables = await writing.tables(fresh);
  for (const { name } of tables) {
    const [row] = await writing.selectArrays<[number]>(fresh, ["1"], `from "${name}" limit 1`);
    if (row)
      throw new Unusable(`${withoutPassword(to)} is not empty: its table ${name} holds rows. Name a new database.`);
  }
  for (const table of tables) {
    const hasBytes = table.columns.some(({ holds }) => holds === "bytes");
    const rows = hasBytes ? await copyByOne(old, fresh, table) : await copyTable(reading, old, writing, fresh, table);
    said({ table: table.name, rows });
  }
  await writing.numberOn(fresh);
  said({ table: "words", rows: await writing.indexingMany(fresh, () => indexWords(writing, fresh)) });
}

async function copyTable(
  reading: Engine,
  old: Connection,
  writing: Engine,
  fresh: Connection,
  { name, columns, key }: Table,
): Promise<number> {
  const read = columns.map(({ name: column, holds }) =>
    holds === "json" ? reading.json(`"${column}"`) : holds === "real" ? reading.exactly(`"${column}"`) : `"${column}"`,
  );
  const keys = key.map((column) => `"${column}"`).join(", ");
  const at = key.map((column) => columns.findIndex((each) => each.name === column));
  let rows = 0;
  let after = "";
  for (;;) {
    const part = await reading.selectArrays<Value[]>(
      old,
      read,
      `from "${name}" ${after} order by ${keys} limit ${CHUNK}`,
    );
    const last = part.at(-1);
    if (last === undefined) return rows;
    const records = part.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null])));
    await writing.insertRows(fresh, name, records);
    rows += part.length;
    after = `where (${keys}) > (${at.map((i) => literal(last[i] ?? null)).join(", ")})`;
  }
}

const literal = (value: Value) => (typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value));

/** Rows that hold bytes are few and go by way of Prisma. */
async function copyByOne(old: Transaction, fresh: Transaction, { name, columns, key }: Table): Promise<number> {
  const model = `${name.charAt(0).toLowerCase()}${name.slice(1)}` as "waiting";
  const [id = ""] = key;
  const ids = await old[model].findMany({ select: { [id]: true } });
  for (const one of ids) {
    const row = await old[model].findUniqueOrThrow({ where: one as unknown as { id: string } });
    const data = Object.entries(row).map(([column, value]) => {
      const isJson = columns.find((each) => each.name === column)?.holds === "json";
      return [column, isJson && value === null ? Prisma.DbNull : value];
    });
    await fresh[model].create({ data: Object.fromEntries(data) as Parameters<Store["waiting"]["create"]>[0]["data"] });
  }
  return ids.length;
}
