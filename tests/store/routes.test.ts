import { existsSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getColumns } from "../../app/api/columns/route";
import { GET as getDays } from "../../app/api/days/route";
import { GET as getRows } from "../../app/api/rows/route";
import { GET as getSearch } from "../../app/api/search/route";
import { GET as getView } from "../../app/api/view/route";
import type { DaysAnswer, RowsAnswer, ViewAnswer } from "../../lib/answers/events";
import { decode, decodeFound } from "../../lib/columns/wire";
import { closeStore } from "../../lib/store/client";
import { keepColumns, keptColumns, packColumns } from "../../lib/store/columns-file";
import { eventColumns } from "../../lib/store/event-columns";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading, mergeByTitle } from "./made-reading";
import { fileStore } from "./test-store";

const { db, url, columnsFile } = fileStore();

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  await save("a", "They met in May.", "They marched in June.");
});
afterAll(closeStore);

async function save(id: string, ...quotes: string[]): Promise<void> {
  const reports = quotes.map((quote) => ({ quote, title: quote }));
  await saveReading(makeReading({ id, text: quotes.join("\n\n"), reports }), db);
  await rebuildEvents(mergeByTitle, db);
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost/api/${path}`, { headers });
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test("columns come packed to those that can unpack them, and not at all to those that have them", async () => {
  const packed = await getColumns(ask("columns", { "accept-encoding": "br, gzip;q=0.8" }));
  expect(packed.status).toBe(200);
  expect(Object.fromEntries(packed.headers)).toMatchObject({
    "content-type": "application/gzip",
    "cache-control": "no-cache",
    vary: "accept-encoding",
  });
  const columns = decode(gunzipSync(await bytesOf(packed)));
  expect(columns.size).toBe(2);

  for (const accepted of ["", "identity", "gzip;q=0", "br, *;q=0"]) {
    const plain = await getColumns(ask("columns", { "accept-encoding": accepted }));
    expect(plain.headers.get("content-type")).toBe("application/octet-stream");
    expect(decode(await bytesOf(plain))).toEqual(columns);
  }
  const tag = packed.headers.get("etag") ?? "";
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const same = await getColumns(ask("columns", { "if-none-match": known }));
    expect([same.status, same.headers.get("etag"), (await bytesOf(same)).length]).toEqual([304, tag, 0]);
  }
  expect((await getColumns(ask("columns", { "if-none-match": '"other"' }))).status).toBe(200);
});

test("rows are asked for by number; what is no number is left out, and with none at all that is said", async () => {
  const { numbers, version } = await eventColumns(db);
  const [first, second] = numbers;
  const response = await getRows(ask(`rows?n=${second},x,-1,${first}&n=1e3&n=999999`));
  const answer = (await response.json()) as RowsAnswer;
  expect(answer.version).toBe(version);
  expect(answer.rows.map(({ number }) => number)).toEqual([second, first]);
  for (const query of ["", "?n=", "?n=x,0,1.5", "?n=99999999999", `?n=${"1".repeat(5000)}`]) {
    const refused = await getRows(ask(`rows${query}`));
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ problem: expect.any(String) });
  }
  const many = Array.from({ length: 501 }, (_, i) => i + 1);
  expect((await getRows(ask(`rows?n=${many}`))).status).toBe(400);
  expect((await getRows(ask(`rows?n=${many.slice(1)}`))).status).toBe(200);
});

test("a search answers with numbers, and with null where there is no word", async () => {
  const found = async (q: string) => {
    const response = await getSearch(ask(`search?q=${encodeURIComponent(q)}`));
    expect(response.status).toBe(200);
    return decodeFound(await bytesOf(response));
  };
  const { version, numbers } = await eventColumns(db);
  expect(await found("they")).toEqual({ version, numbers: numbers.slice().sort() });
  expect((await found("marching")).numbers).toHaveLength(1);
  expect((await found("nobody")).numbers).toEqual(new Uint32Array());
  for (const q of ["", '"', "*", "()", " "]) expect((await found(q)).numbers).toBeNull();
  for (const q of ["NEAR(", "a AND", "'; drop table Event", "x".repeat(9999)]) await found(q);
  expect((await getSearch(ask("search?q=%ED%A0%80%00%FF"))).status).toBe(200);
});

test("a write gives everything another name", async () => {
  const before = await getColumns(ask("columns"));
  const tag = before.headers.get("etag") ?? "";
  const search = (headers = {}) => getSearch(ask("search?q=they", headers));
  expect((await search({ "if-none-match": tag })).status).toBe(304);
  await save("b", "They left in July.");
  const after = await getColumns(ask("columns", { "if-none-match": tag }));
  expect(after.status).toBe(200);
  const columns = decode(await bytesOf(after));
  expect([columns.size, columns.version === decode(await bytesOf(before)).version]).toEqual([3, false]);
  expect((await search({ "if-none-match": tag })).status).toBe(200);
  const view = (await (await getView(ask("view?q=they"))).json()) as ViewAnswer;
  expect([view.total, view.version]).toEqual([3, columns.version]);
});

test("columns kept beside the database are those of its data, or none", async () => {
  const columns = await eventColumns(db);
  const packed = await packColumns(columns);
  await keepColumns(db, packed);
  expect(existsSync(columnsFile)).toBe(false); // so few are read as fast from the database
  await keepColumns(db, { ...packed, size: 1_000_000 });
  expect((await keptColumns(db, columns.version))?.columns).toEqual(columns);
  expect(await keptColumns(db, "other")).toBeNull();
  writeFileSync(columnsFile, `${packed.tag}\nbroken`);
  expect(await keptColumns(db, columns.version)).toBeNull();
});

test("days count what falls on one, and say how much does not", async () => {
  const answer = async (query: string): Promise<DaysAnswer> => (await getDays(ask(`days${query}`))).json();
  const { events } = (await (await getView(ask("view"))).json()) as ViewAnswer;
  const all = await answer("");
  const onDays = all.days.reduce((sum, [, count]) => sum + count, 0);
  expect(onDays).toBeGreaterThan(0);
  expect(onDays + all.coarse + all.undated).toBe(events.length);
  expect(all.days.map(([day]) => day)).toEqual([...new Set(all.days.map(([day]) => day))].sort());
  const sharp = events.filter(({ when }) => when?.precision === "day" && when.from !== null);
  expect(onDays).toBe(sharp.length);
  for (const [day, count] of all.days) {
    const only = await answer(`?from=${day}&to=${day}`);
    expect(only.days).toEqual([[day, count]]);
    expect(only.undated).toBe(0);
  }
  expect((await answer("?type=no-such-type&q=zzyzx")).days).toEqual([]);
});
