import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryChanges, queryGone } from "../../lib/store/query-changes";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { makeReading, mergeByTitle } from "./made-reading";
import { testStore } from "./test-store";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_900_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const TALKS: View = { ...EMPTY_VIEW, types: ["talks"] };
/** More than are read at a time. */
const MANY = 2100;
const told = (id: string, type: "talks" | "strike", count: number) => {
  const quotes = Array.from({ length: count }, (_, i) => `${id} told of number ${i}.`);
  const reports = quotes.map((quote) => ({ quote, title: quote, type }));
  return makeReading({ id, text: quotes.join("\n"), reports });
};

test("what is asked for is found behind any number of others, there or gone", async () => {
  const { db } = testStore();
  const step = async (...readings: readonly ReturnType<typeof told>[]) => {
    vi.setSystemTime(Date.now() + 60_000);
    for (const reading of readings) await saveReading(reading, db);
    await rebuildEvents(mergeByTitle, db);
  };
  await step(told("old", "talks", 1));
  await step(told("a", "talks", 3));
  await step(told("a", "talks", 1)); // two go
  await step(told("b", "strike", MANY));
  await step(told("b", "strike", 1)); // and many others, later
  const titles = (await queryChanges(TALKS, 10, db)).map(({ kind, event }) => [kind, event.title]);
  expect(titles).toEqual([
    ["withdrawn", "a told of number 1."],
    ["withdrawn", "a told of number 2."],
    ["added", "a told of number 0."],
    ["added", "old told of number 0."],
  ]);
  expect((await queryGone(TALKS, { since: 0, most: 1 }, db)).map(({ event }) => event.title)).toHaveLength(1);
  expect(await queryGone({ ...TALKS, q: "nothing" }, { since: 0, most: 10 }, db)).toEqual([]);
  expect(await queryGone(TALKS, { since: Date.now(), most: 10 }, db)).toEqual([]);
});
