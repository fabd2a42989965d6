import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRowStore } from "../../components/events/row-store";
import type { RowsAnswer } from "../../lib/answers/events";
import { eventRow } from "./event-row";

const rowOf = (number: number) => eventRow(`e${number}`, "2025-05-15", { number });

function made() {
  const asked: number[][] = [];
  let answer = (numbers: readonly number[]): Promise<RowsAnswer> =>
    Promise.resolve({ version: "1", rows: numbers.map(rowOf) });
  const changed = vi.fn();
  const answered = vi.fn();
  const store = createRowStore({
    load: (numbers) => {
      asked.push([...numbers]);
      return answer(numbers);
    },
    changed,
    answered,
  });
  const answerWith = (next: typeof answer) => {
    answer = next;
  };
  return { store, asked, changed, answered, answerWith };
}

const settle = () => vi.advanceTimersByTimeAsync(100);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("rows on demand", () => {
  test("wishes of one moment are one question, the newest first, and none is asked twice", async () => {
    const { store, asked, changed } = made();
    store.want([1, 2, 3]);
    store.want([3, 4]);
    await settle();
    expect(asked).toEqual([[4, 3, 2, 1]]);
    expect(store.get(4)?.id).toBe("e4");
    expect(changed).toHaveBeenCalledTimes(1);
    store.want([1, 4]);
    await settle();
    expect(asked.length).toBe(1);
  });

  test("many wishes are asked in batches, two at a time", async () => {
    const { store, asked, answerWith } = made();
    const waiting: (() => void)[] = [];
    answerWith(async (numbers) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { version: "1", rows: numbers.map(rowOf) };
    });
    store.want(Array.from({ length: 500 }, (_, i) => i + 1));
    await settle();
    expect(asked.map((numbers) => numbers.length)).toEqual([200, 200]);
    expect(asked[0]?.[0]).toBe(500);
    for (const release of waiting) release();
    await settle();
    expect(asked.map((numbers) => numbers.length)).toEqual([200, 200, 100]);
  });

  test("what was scrolled past long ago is not asked for", async () => {
    const { store, asked } = made();
    for (let i = 0; i < 20; i++) store.want(Array.from({ length: 100 }, (_, k) => i * 100 + k + 1));
    await settle();
    const all = asked.flat();
    expect(all.length).toBe(800);
    expect(Math.min(...all)).toBe(1201);
  });

  test("no more than some thousands are kept, the longest unseen go first", async () => {
    const { store } = made();
    store.put(Array.from({ length: 5000 }, (_, i) => rowOf(i + 1)));
    store.want([1]);
    store.put([rowOf(9001)]);
    expect(store.get(1)).toBeDefined();
    expect(store.get(2)).toBeUndefined();
    expect(store.get(9001)).toBeDefined();
  });

  test("a failure is said once, and asked again only when somebody wants it", async () => {
    const { store, asked, answerWith, changed } = made();
    answerWith(() => Promise.reject(new Error("offline")));
    store.want([1]);
    await settle();
    expect(store.failed()).toBe(true);
    expect(changed).toHaveBeenCalled();
    store.want([1]);
    await settle();
    expect(asked.length).toBe(1);
    answerWith((numbers) => Promise.resolve({ version: "1", rows: numbers.map(rowOf) }));
    store.retry();
    await settle();
    expect(store.failed()).toBe(false);
    expect(store.get(1)).toBeDefined();
  });

  test("an event that is gone is not asked for again", async () => {
    const { store, asked, answerWith } = made();
    answerWith(() => Promise.resolve({ version: "1", rows: [] }));
    store.want([7]);
    await settle();
    store.want([7]);
    await settle();
    expect(asked).toEqual([[7]]);
  });

  test("each answer tells its version; clearing forgets rows and answers under way", async () => {
    const { store, answered, answerWith } = made();
    answerWith((numbers) => Promise.resolve({ version: "2", rows: numbers.map(rowOf) }));
    store.want([1]);
    await settle();
    expect(answered).toHaveBeenCalledWith("2");
    store.want([2]);
    vi.advanceTimersByTime(20);
    store.clear();
    await settle();
    expect(store.get(1)).toBeUndefined();
    expect(store.get(2)).toBeUndefined();
  });

  test("loading gives rows in the order asked, known and unknown", async () => {
    const { store, asked } = made();
    store.put([rowOf(2)]);
    const rows = await store.load([3, 2, 1], new AbortController().signal);
    expect(rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(asked).toEqual([[3, 1]]);
  });
});
