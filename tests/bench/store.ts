import path from "node:path";
import { gunzipSync } from "node:zlib";
import { countFacets } from "../../lib/columns/count";
import { select } from "../../lib/columns/select";
import { decode, encode } from "../../lib/columns/wire";
import { openStore } from "../../lib/store/client";
import { packColumns } from "../../lib/store/columns-file";
import { copyDatabase } from "../../lib/store/copy-database";
import { databaseUrl } from "../../lib/store/database-url";
import { eventColumns } from "../../lib/store/event-columns";
import { migrate } from "../../lib/store/migrate";
import { queryDays } from "../../lib/store/query-days";
import { queryRows } from "../../lib/store/query-rows";
import { firstNumbers, queryView } from "../../lib/store/query-view";
import { readColumns } from "../../lib/store/read-columns";
import { engine, isPostgresql } from "../../lib/store/sql";
import { hasEvents } from "../../lib/store/write";
import { dayOf, formatDay } from "../../lib/time";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { chanceOf } from "./made-world/chance";
import { makeDatabase } from "./made-world/make-database";
import { number, printTable, ratio } from "./print-table";
import { sqlBaselines } from "./sql-baselines";
import { type Times, timed } from "./timed";

// npm run bench:store [-- COUNT [FILE]]: what the server needs to answer with so many events, beside the same asked of the database alone, in one run.
// With DATABASE_URL=postgresql://... of an empty database (or one that was measured before) the events are copied there, and it is asked.

const count = Number(process.argv[2] ?? 1_000_000);
const file = path.resolve(process.argv[3] ?? `data/made-${count}.db`);
await makeDatabase({ count, seed: 1, file }, console.log);
const server = isPostgresql(databaseUrl()) ? databaseUrl() : null;
if (server !== null) await fill(server);
const db = openStore(server ?? `file:${file}`);
const chance = chanceOf(7);
const LIMITS = { events: 100, names: 50 };

const start = performance.now();
await readColumns(db);
const reading = performance.now() - start;
const columns = await eventColumns(db); // as the server holds them

const views = (make: () => Partial<View>): View[] => Array.from({ length: 60 }, () => ({ ...EMPTY_VIEW, ...make() }));
const anActor = () => ({ actors: [chance.zipf(columns.actors).id] });
const everything = select(columns, EMPTY_VIEW, null);
const first = columns.from[0] ?? 0;
const windows = Array.from({ length: 60 }, () => {
  const from = chance.below(Math.max(1, columns.size - 100));
  return [...columns.numbers.subarray(from, from + 100)];
});
const words = [
  "said",
  "people",
  "talks",
  "troops",
  "food and medicine",
  '"troops against"',
  "march*",
  "co*",
  "prisoners",
  "Party",
];
const towns = Array.from({ length: 30 }, () => chance.zipf(columns.places).name).filter((name) => name !== "");

const listed = Array.from({ length: 60 }, (): [actor: string, from: number] => [
  chance.zipf(columns.actors).id,
  columns.from[chance.below(everything.dated)] ?? first,
]);
const sql = await sqlBaselines(db, columns, listed, words);
const rows: [name: string, bar: number | null, times: Times, baseline: Times | null][] = [
  ["actor list: 30 days of one, 100 rows", 10, await timed(listed, listOf), sql.list],
  ["actor facet and all others, one on", null, await timed(views(anActor), countOf), sql.facets],
  ["histogram by day over everything", 30, await timed(everyView(), histogramOf), sql.days],
  ["search", 100, await timed([...words, ...towns], (q) => engine.searchEvents(db, q)), sql.search],
  ["select one actor", null, await timed(views(anActor), (view) => select(columns, view, null)), null],
  ["select, only the range new", null, await timed(ranges(), (view) => select(columns, view, null)), null],
  ["rows of a window of 100", null, await timed(windows, (numbers) => queryRows(numbers, db)), null],
  ["a page's first answer, one filter", null, await timed(views(anActor), pageOf), sql.page],
];
printTable(
  `${columns.size.toLocaleString("en-GB")} events: milliseconds; cpu is this process's own time, the others are by the clock. SQL: the same asked of ${server === null ? "SQLite" : "PostgreSQL"} alone`,
  ["", "cpu", "p95", "clock", "p95", "bar", "", "SQL", "p95", "cpu of SQL", "p95 of SQL"],
  rows.map(([name, bar, times, baseline]) => [
    ...[name, number(times.cpu), number(times.cpu95), number(times.p50), number(times.p95)],
    ...[bar === null ? "" : String(bar), bar === null ? "" : times.p95 <= bar ? "holds" : "fails"],
    ...[number(baseline?.cpu ?? null), number(baseline?.p95 ?? null)],
    ...(baseline ? [ratio(times.cpu, baseline.cpu), ratio(times.p95, baseline.p95)] : ["-", "-"]),
  ]),
);
await printPayload();
await db.$disconnect();

/** Copies the events into a PostgreSQL that has none. */
async function fill(url: string): Promise<void> {
  await migrate(url);
  const there = openStore(url);
  const isEmpty = !(await hasEvents(there, 1));
  await there.$disconnect();
  if (!isEmpty) return;
  await copyDatabase(`file:${file}`, url, ({ table, rows }) => console.log(`  ${rows} ${table}`));
}

/** Titles and all of the first 100 events of an actor in 30 days. */
async function listOf([actor, from]: readonly [string, number]): Promise<unknown> {
  const day = dayOf(from);
  const view = { ...EMPTY_VIEW, actors: [actor], from: formatDay(day), to: formatDay(day + 29) };
  return queryRows(firstNumbers(columns, select(columns, view, null), view, { events: 100 }), db);
}

function pageOf(view: View): unknown {
  return queryView(view, LIMITS, db);
}

function everyView(): View[] {
  return views(() => ({}));
}

function countOf(view: View): unknown {
  return countFacets(columns, view, select(columns, view, null).failed);
}

function histogramOf(view: View): unknown {
  return queryDays(view, db);
}

function ranges(): View[] {
  return views(() => {
    const year = 2006 + chance.below(18);
    return { from: `${year}-03-01`, to: `${year + 2}-06-30` };
  });
}

async function printPayload(): Promise<void> {
  const encoding = await timed([1, 2, 3], () => encode(columns));
  const packing = performance.now();
  const { gzip } = await packColumns(columns);
  const packed = performance.now() - packing;
  const bytes = gunzipSync(gzip);
  const decoding = await timed([1, 2, 3, 4, 5], () => decode(bytes));
  const mb = (size: number) => number(size / 1e6, 2);
  const held = [columns, columns.reported, columns.actorsOf, columns.publishersOf].flatMap((each) =>
    Object.values(each),
  );
  const arrays = held.filter((value): value is Uint8Array => ArrayBuffer.isView(value));
  printTable(
    "The columns",
    ["", ""],
    [
      ["read from the database, s", number(reading / 1000, 1)],
      ["encode, ms of cpu", number(encoding.cpu, 0)],
      ["encode and gzip, ms", number(packed, 0)],
      ["decode, ms of cpu", number(decoding.cpu, 0)],
      ["decode, ms", number(decoding.p50, 0)],
      ["payload, MB", mb(bytes.length)],
      ["payload gzipped, MB (bar 6)", mb(gzip.length)],
      ["typed arrays in memory, MB", mb(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0))],
      ["this process, MB", mb(process.memoryUsage().rss)],
    ],
  );
}
