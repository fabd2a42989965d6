import { expect, test } from "vitest";
import type { EventProof } from "../../lib/answers";
import { merge } from "../../lib/merge/merge";
import { reportOf } from "../../lib/merge/report";
import { importArchive, NotAnArchive, readArchive } from "../../lib/store/archive";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { exportEvents } from "../../lib/store/export-events";
import { readCorrections } from "../../lib/store/load-corrections";
import { queryArticle } from "../../lib/store/query-article";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { WHOLE_VIEW } from "../../lib/view";
import { makeReading } from "../store/made-reading";
import { testStore } from "../store/test-store";
import { storeMade } from "./made-events";

const mergeAll: Parameters<typeof rebuildEvents>[0] = (reports, corrections) =>
  merge(
    reports.map(({ passage, actors, ...known }) => reportOf(passage, known, actors)),
    corrections,
  );
const rebuild = (db: Store) => rebuildEvents(mergeAll, db);

async function archived(db: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readArchive(WHOLE_VIEW, db)) lines.push(JSON.stringify(line));
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function eventsOf(db: Store): Promise<Omit<EventProof, "number">[]> {
  const all: EventProof[] = [];
  for await (const batch of (await exportEvents(WHOLE_VIEW, db)).events) all.push(...batch);
  return all.map(({ number: _, ...event }) => event);
}

test("an empty instance has the same events, pages, ids and corrections after it", async () => {
  const { db: first } = testStore();
  await storeMade(first);
  const url = "https://news.example/edited";
  const report = (quote: string) => ({ quote, title: quote, type: "strike" as const });
  for (const [id, text, retrieved] of [
    ["v1", "A bridge was hit.", "2025-05-16"],
    ["v2", "Two bridges were hit.", "2025-05-17"],
  ] as const)
    await saveReading(makeReading({ id, url, text, retrieved, reports: [report(text)] }), first);
  await rebuild(first);
  const told = (await eventsOf(first)).find(({ title }) => title === "Exact day");
  const said = { field: "status", value: '"claimed"', by: "An editor", reason: "says one side" } as const;
  await correctEvent({ ...said, event: told?.id ?? "", seen: null }, mergeAll, first);
  await rebuild(first);

  const { db: second } = testStore();
  const lines = await archived(first);
  const done = await importArchive(each(lines), second);
  expect(done).toEqual({ articles: await first.article.count(), corrections: 1 });
  await rebuild(second);
  expect(await eventsOf(second)).toEqual(await eventsOf(first));
  const corrected = await eventsOf(second);
  expect(corrected.find(({ id }) => id === told?.id)?.status).toBe("claimed");
  expect(await readCorrections(second)).toEqual(await readCorrections(first));
  for (const id of ["a00", "v1", "v2"]) expect(await queryArticle(id, second)).toEqual(await queryArticle(id, first));
  expect((await queryArticle("v2", second))?.versions.map(({ id }) => id)).toEqual(["v1"]);

  expect(await importArchive(each(lines), second)).toEqual({ articles: 0, corrections: 0 }); // again: nothing new
  const again = await archived(second);
  expect(again.slice(1)).toEqual(lines.slice(1));
});

test("addresses of events that were merged or removed lead on as before", async () => {
  const { db: first } = testStore();
  await storeMade(first);
  const before = await eventsOf(first);
  const lost = before.find(({ title }) => title === "A week");
  await saveReading(
    makeReading({
      id: "a05",
      url: "https://news.example/a05?a=1&b=2#section",
      text: "Before it, this.\n\nA week was told.\n\nAfter it, that.",
      reports: [],
    }),
    first,
  );
  await rebuild(first);
  expect((await queryEvent(lost?.id ?? "", first)).kind).toBe("gone");
  const { db: second } = testStore();
  await importArchive(each(await archived(first)), second);
  await rebuild(second);
  expect((await queryEvent(lost?.id ?? "", second)).kind).toBe("gone");
});

test("what is no archive is refused, and says which line", async () => {
  const { db } = testStore();
  const head = JSON.stringify({ kind: "archive", version: 1, made: "2025-06-01T00:00:00Z" });
  for (const [lines, words] of [
    [[], /empty/],
    [["nonsense"], /line 1 is no JSON/],
    [['{"events":[]}'], /line 1/],
    [[JSON.stringify({ kind: "archive", version: 99 })], /form that is known/],
    [[head, '{"kind":"other"}'], /line 2/],
  ] as const) {
    const refused = importArchive(each(lines), db);
    await expect(refused).rejects.toThrow(NotAnArchive);
    await expect(importArchive(each(lines), db)).rejects.toThrow(words);
  }
  const reading = makeReading({ id: "x", text: "They met.", reports: [{ quote: "They met." }] });
  const forged = {
    kind: "reading",
    reading: { ...reading, passages: reading.passages.map((each) => ({ ...each, quote: "They fought." })) },
  };
  await expect(importArchive(each([head, JSON.stringify(forged)]), db)).rejects.toThrow(/quote is not the text/);
  expect(await db.article.count()).toBe(0);
});
