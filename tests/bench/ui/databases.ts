import { once } from "node:events";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { run, whenStale } from "../../../scripts/steps.mjs";

/** What the made-up events depend on; whatever only asks the database leaves it as it is. */
const GENERATOR = ["tests/bench/generate.ts", "tests/bench/made-world", "lib/store/bulk-load.ts", "prisma/migrations"];
const EXPORT = ["tests/bench/ui/databases.ts"];

export interface Made {
  readonly database: string;
  /** The same events as JSON for the compared libraries, but for those without a date. */
  readonly events: string;
}

/** A database of so many made-up events and the same as JSON, made once and kept as long as the generator is the same. */
export async function databaseOf(size: number, cache: string): Promise<Made> {
  const folder = path.join(cache, `events-${size}`);
  const made = { database: path.join(folder, "dateline.db"), events: path.join(folder, "events.json") };
  mkdirSync(folder, { recursive: true });
  await whenStale(path.join(folder, "made-of"), GENERATOR, async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const generate = [
      "scripts/run.mjs",
      "tests/bench/generate.ts",
      String(size),
      "--database",
      `file:${made.database}`,
    ];
    await run(process.execPath, generate);
  });
  await whenStale(path.join(folder, "exported-by"), EXPORT, () => exportEvents(made));
  return made;
}

/** A database of the seed articles. */
export async function seedDatabase(cache: string): Promise<string> {
  const folder = path.join(cache, "seeds");
  const database = path.join(folder, "dateline.db");
  mkdirSync(folder, { recursive: true });
  await whenStale(path.join(folder, "made-of"), ["seeds", "lib/read", "lib/merge", "prisma/migrations"], async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const env = { DATABASE_URL: `file:${database}` };
    await run(process.execPath, ["scripts/dateline.mjs", "ingest", "seeds/articles"], { env });
  });
  return database;
}

const CHUNK = 20_000;

/** Only what lasts has an end: a date that is not exact is a point there, at its start. */
const EVENTS = `select json_object('id', "number", 'title', "title", 'lane', "type", 'start', "from",
    'end', case when instr(json_extract("when", '$.edtf'), '/') > 0 then "to" end,
    'actors', (select json_group_array("actorId") from "EventActor" a where a."eventNumber" = e."number")) as event
  from "Event" e where "from" is not null and "number" > ? and "number" <= ? order by "number"`;

async function exportEvents({ database, events }: Made): Promise<void> {
  const db = new Database(database);
  const one = (sql: string) => db.prepare(sql).get() as Record<string, never>;
  const lanes = one(`select json_group_array(json_object('id', "type", 'label', "type")) as list
    from (select distinct "type" from "Event" order by "type")`).list;
  const actor = one('select "actorId" as id from "EventActor" group by "actorId" order by count(*) desc limit 1').id;
  const { least, most, dated } = one(
    'select min("number") as least, max("number") as most, count("from") as dated from "Event"',
  );
  const { middle } = one(`select "from" as middle from "Event" where "from" is not null
    order by "from" limit 1 offset ${Math.floor(Number(dated) / 2)}`);
  const out = createWriteStream(events);
  out.write(`{"lanes":${lanes},"actor":${JSON.stringify(actor)},"middle":${middle},"events":[`);
  const rows = db.prepare(EVENTS);
  for (let from = Number(least) - 1, separator = ""; from < Number(most); from += CHUNK) {
    const chunk = rows.all(from, from + CHUNK) as { event: string }[];
    if (chunk.length === 0) continue;
    if (!out.write(separator + chunk.map(({ event }) => event).join(",\n"))) await once(out, "drain");
    separator = ",\n";
  }
  out.end("]}");
  await once(out, "finish");
  db.close();
}
