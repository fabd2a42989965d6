import path from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../../lib/store/client";
import { databaseFile } from "../../lib/store/database-url";
import { prepareColumns } from "../../lib/store/event-columns";
import { makeDatabase, type Wanted } from "./made-world/make-database";

// npm run generate -- COUNT [--database FILE|URL] [--seed N]: a database of made-up events, for trying and measuring.

const USAGE = "npm run generate -- COUNT [--database FILE] [--seed N]     as in: npm run generate -- 1000000";

try {
  const wanted = readArguments(process.argv.slice(2));
  if (!(await makeDatabase(wanted, console.log))) console.log(`${wanted.file} is there already.`);
  await pack(wanted.file);
  console.log(`Serve it with: DATABASE_URL=file:${wanted.file} npm start`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** So that the first visitor does not wait. Does nothing if it is done. */
async function pack(file: string): Promise<void> {
  const db = openStore(`file:${file}`);
  await prepareColumns(db);
  await db.$disconnect();
}

function readArguments(args: readonly string[]): Wanted {
  const options = { database: { type: "string" }, seed: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [count, seed] = [Number(positionals[0]), Number(values.seed ?? 1)];
  if (positionals.length !== 1 || !Number.isInteger(count) || count < 1 || count > 20_000_000)
    throw new Error(`Say how many events, up to 20 million.\n${USAGE}`);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number.\n${USAGE}`);
  return { count, seed, file: fileOf(values.database, count) };
}

/** Never the user's own database unless it is named. */
function fileOf(given: string | undefined, count: number): string {
  if (given === undefined) return path.resolve(`data/made-${count}.db`);
  const called = process.env.INIT_CWD ?? process.cwd(); // npm changes to the project's folder
  return given.startsWith("file:") ? databaseFile(given) : path.resolve(called, given);
}
