import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openStore } from "../../lib/store/client";
import { eventColumns } from "../../lib/store/event-columns";
import { migrate } from "../../lib/store/migrate";
import { queryEvent } from "../../lib/store/query-event";
import { queryEvents } from "../../lib/store/query-events";
import { readVersion } from "../../lib/store/write";
import { parseEdtf } from "../../lib/time";
import { EMPTY_VIEW } from "../../lib/view";
import { makeDatabase } from "./made-world/make-database";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // it reads the gazetteer

const COUNT = 1500;
const folder = mkdtempSync(path.join(tmpdir(), "dateline-made-"));
const file = path.join(folder, "made.db");
const db = openStore(`file:${file}`);
const said: string[] = [];

beforeAll(async () => {
  expect(await makeDatabase({ count: COUNT, seed: 3, file }, (line) => said.push(line))).toBe(true);
});
afterAll(async () => {
  await db.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});

test("it makes as many events as asked for, and a sound database", async () => {
  const raw = new Database(file);
  expect(raw.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  expect(raw.prepare("pragma foreign_key_check").all()).toEqual([]);
  expect(raw.prepare('select count(*) as n from "Event"').get()).toMatchObject({ n: COUNT });
  const indexes = `select name, sql from sqlite_master where type = 'index' and sql is not null order by name`;
  const fresh = path.join(folder, "fresh.db");
  await migrate(`file:${fresh}`);
  const plain = new Database(fresh);
  expect(raw.prepare(indexes).all()).toEqual(plain.prepare(indexes).all());
  plain.close();
  raw.close();
  expect(said.at(-1)).toMatch(/^Made 1,500 events in [\d,]+ articles in \d+ s\.$/);
});

test("every quote stands in its article, and every mention in its quote", async () => {
  const passages = await db.passage.findMany({ include: { article: { select: { text: true } } }, take: 500 });
  expect(passages).toHaveLength(500);
  for (const { article, start, end, quote, mentions, when } of passages) {
    expect(article.text.slice(start, end)).toBe(quote);
    for (const mention of mentions as { start: number; end: number }[]) {
      expect(mention.start).toBeGreaterThanOrEqual(start);
      expect(mention.end).toBeLessThanOrEqual(end);
    }
    const date = when as {
      edtf: string;
      from: number | null;
      reasoning: { words: string; span: { start: number; end: number } | null };
    } | null;
    if (!date) continue;
    expect(parseEdtf(date.edtf)?.from ?? null).toBe(date.from);
    const { words, span } = date.reasoning;
    if (span) expect(article.text.slice(span.start, span.end)).toBe(words);
  }
});

test("there is some of everything", async () => {
  const { types, statuses, precisions, place, size, publishers } = await eventColumns(db);
  expect(size).toBe(COUNT);
  expect(new Set(types).size).toBeGreaterThan(14);
  expect(new Set(statuses).size).toBe(7);
  expect(new Set(precisions).size).toBeGreaterThan(8);
  expect(new Set(place).size).toBeGreaterThan(200);
  expect(publishers.length).toBeGreaterThan(100);
});

test("pages and search have what they need", async () => {
  const { events } = await queryEvents({ ...EMPTY_VIEW, q: '"food and medicine"' }, 5, db);
  expect(events.length).toBeGreaterThan(0);
  for (const { id, title } of events) {
    expect(title).toContain("food and medicine");
    const answer = await queryEvent(id, db);
    expect(answer.kind === "found" && answer.event.reports.length).toBeGreaterThan(0);
  }
});

test("the same seed gives the same database, another seed another one, and both are named by it", async () => {
  const again = path.join(folder, "again.db");
  await makeDatabase({ count: COUNT, seed: 3, file: again }, () => undefined);
  expect(contentOf(again)).toBe(contentOf(file));
  const other = path.join(folder, "other.db");
  await makeDatabase({ count: COUNT, seed: 4, file: other }, () => undefined);
  expect(contentOf(other)).not.toBe(contentOf(file));
  expect(await readVersion(db)).toMatch(/^[0-9a-f]{32}$/);
});

test("what is there is left as it is", async () => {
  expect(await makeDatabase({ count: COUNT, seed: 3, file }, () => undefined)).toBe(false);
  const own = path.join(folder, "own.db");
  writeFileSync(own, "mine");
  await expect(makeDatabase({ count: 5, seed: 1, file: own }, () => undefined)).rejects.toThrow("left as it is");
  expect(existsSync(`${own}.draft`)).toBe(false);
});

/** Of all rows that are not about this run. */
function contentOf(file: string): string {
  const raw = new Database(file);
  const hash = createHash("sha256");
  for (const table of [
    "Article",
    "Passage",
    "PassageActor",
    "Actor",
    "Place",
    "Event",
    "EventActor",
    "EventPassage",
    "Revision",
  ])
    hash.update(JSON.stringify(raw.prepare(`select * from "${table}"`).raw().all()));
  raw.close();
  return hash.digest("hex");
}
