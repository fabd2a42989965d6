import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchWindows, cutWindows, fill, type ModelWord } from "../../../lib/read/model/windows";
import { CLS, SEP } from "../../../lib/read/text/wordpiece";

/** Most pieces of a window, marks included, and of a batch, padding included. */
const WINDOW = 160;
const BATCH = 640;

/** Words of sentences, each word given by its number of pieces. */
function wordsOf(sentences: readonly (readonly number[])[]): ModelWord[] {
  let id = 1000;
  return sentences.flatMap((sizes, sentence) =>
    sizes.map((size) => ({
      ...{ sentence, shape: 1 + (size % 8), flags: size },
      pieces: Array.from({ length: size }, () => id++),
    })),
  );
}

const article = fc
  .array(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 120 }), { maxLength: 30 })
  .map(wordsOf);
const pieces = (words: readonly ModelWord[]) => words.reduce((sum, word) => sum + word.pieces.length, 0);
const even = (count: number, size = 1) => Array.from({ length: count }, () => size);

describe("windows", () => {
  test("tile the words, and none has more pieces than the model was trained on", () => {
    fc.assert(
      fc.property(article, (words) => {
        let at = 0;
        for (const { from, to, size } of cutWindows(words)) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          expect(size).toBe(pieces(words.slice(from, to)) + 2);
          expect(size).toBeLessThanOrEqual(WINDOW);
          at = to;
        }
        expect(at).toBe(words.length);
      }),
    );
  });

  test("read a headline, which ends without a stop, by itself", () => {
    const [word, stop] = [1, 6]; // pieces, by which `wordsOf` gives a shape: 6 makes punctuation
    const words = wordsOf([
      [word, word],
      [word, stop],
      [word, word, stop],
    ]);
    expect(cutWindows(words).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 7],
    ]);
  });

  test("hold as many whole sentences as fit", () => {
    const words = wordsOf([even(50), even(50), even(58), even(30), even(100)]);
    expect(cutWindows(words).map(({ from, to }) => [from, to])).toEqual([
      [0, 158],
      [158, 288],
    ]);
  });

  test("cut only a sentence that is longer than one window", () => {
    const words = wordsOf([even(10), even(400), even(10)]);
    expect(cutWindows(words).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 168],
      [168, 326],
      [326, 420],
    ]);
  });

  test("are none of no words", () => {
    expect(cutWindows([])).toEqual([]);
    expect(batchWindows([])).toEqual([]);
  });
});

describe("batches", () => {
  test("hold each window once and are no larger than allowed, padding included", () => {
    fc.assert(
      fc.property(article, (words) => {
        const windows = cutWindows(words);
        const batches = batchWindows(windows);
        expect(batches.flat().sort((a, b) => a.from - b.from)).toEqual(windows);
        for (const batch of batches)
          expect(batch.length * Math.max(...batch.map((w) => w.size))).toBeLessThanOrEqual(BATCH);
      }),
    );
  });
});

describe("a filled batch", () => {
  test("holds every piece at its word, and nothing else but padding", () => {
    fc.assert(
      fc.property(article, (words) => {
        for (const batch of batchWindows(cutWindows(words))) {
          const { feeds, width } = fill(words, batch);
          const [rows = 0, length = 0] = feeds.ids.dims;
          expect(rows).toBe(batch.length);
          expect(feeds.first.dims).toEqual([rows, width]);
          for (const { data, dims } of Object.values(feeds)) expect(data.length).toBe(dims[0] * dims[1]);
          for (const [b, { from, to, size }] of batch.entries()) {
            const ids = [...feeds.ids.data.subarray(b * length, (b + 1) * length)].map(Number);
            const own = words.slice(from, to);
            expect(ids).toEqual([CLS, ...own.flatMap((w) => w.pieces), SEP, ...even(length - size, 0)]);
            for (const [i, word] of own.entries()) {
              const at = Number(feeds.first.data[b * width + i]);
              expect(ids[at]).toBe(word.pieces[0]);
              expect(Number(feeds.shape.data[b * length + at])).toBe(word.shape);
              expect(Number(feeds.flags.data[b * length + at])).toBe(word.flags);
              expect(Number(feeds.sent.data[b * width + i])).toBe(word.sentence - (own[0]?.sentence ?? 0));
            }
            const beyond = feeds.sent.data.subarray(b * width + own.length, (b + 1) * width);
            expect(beyond.every((sentence) => sentence === -1n)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("many words take time in proportion", () => {
  const words = (count: number) => wordsOf([even(count / 2, 2), ...Array.from({ length: count / 20 }, () => even(10))]);
  const cost = (count: number): number => {
    const all = words(count);
    const before = process.cpuUsage().user;
    for (const batch of batchWindows(cutWindows(all))) fill(all, batch);
    return (process.cpuUsage().user - before) / 1000;
  };
  cost(20_000);
  expect(cost(400_000)).toBeLessThan(100 * Math.max(cost(20_000), 10));
}, 60_000);
