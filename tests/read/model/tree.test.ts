import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repairTree } from "../../../lib/read/model/tree";

interface Head {
  readonly head: number;
  readonly repaired: boolean;
}

/** Heads of words in sentences of the given lengths, from scores word by head. */
function headsOf(lengths: readonly number[], score: (i: number, j: number) => number, offset = 0, spare = 0): Head[] {
  const sentences = lengths.flatMap((length, s) => Array.from({ length }, () => s));
  const width = sentences.length + spare;
  const scores = new Float32Array(offset + width * width).fill(99);
  for (let i = 0; i < sentences.length; i++)
    for (let j = 0; j < sentences.length; j++) scores[offset + i * width + j] = score(i, j);
  const out: Head[] = [];
  repairTree(
    scores,
    offset,
    width,
    sentences.length,
    (i) => sentences[i] as number,
    (i, head, repaired) => {
      out[i] = { head, repaired };
    },
  );
  return out;
}

/** The score of a word's wanted head is 1, of every other 0; a word wanted as its own head is a root. */
const wanting = (heads: readonly number[]) => (i: number, j: number) => (heads[i] === j ? 1 : 0);
const plain = (heads: readonly Head[]) => heads.map(({ head }) => head);

/** Sentences whose words each lead to one root of their own sentence. */
function expectTrees(lengths: readonly number[], heads: readonly Head[]): void {
  let from = 0;
  for (const length of lengths) {
    const own = heads.slice(from, from + length);
    expect(own.filter(({ head }) => head === -1)).toHaveLength(1);
    for (let i = from; i < from + length; i++) {
      let at = i;
      for (let steps = 0; at >= 0; steps++) {
        expect(steps, `word ${i} is in a circle`).toBeLessThan(length);
        const head = heads[at]?.head ?? Number.NaN;
        expect(head === -1 || (head >= from && head < from + length && head !== at)).toBe(true);
        at = head;
      }
    }
    from += length;
  }
  expect(heads).toHaveLength(from);
}

describe("heads", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });

  test("make one tree of each sentence, whatever the scores", () => {
    const score = fc.oneof(
      fc.float({ min: -20, max: 20, noNaN: true }),
      fc.constantFrom(0, 1, Number.NEGATIVE_INFINITY, Number.NaN),
    );
    fc.assert(
      fc.property(lengths, fc.array(score, { minLength: 2500, maxLength: 2500 }), (l, scores) => {
        expectTrees(
          l,
          headsOf(l, (i, j) => scores[i * 50 + j] as number),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("make one tree of circles and of many roots", () => {
    fc.assert(
      fc.property(lengths, fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (l, wanted) => {
        const starts = l.flatMap((length, s) =>
          Array.from({ length }, () => [l.slice(0, s).reduce((a, b) => a + b, 0), length] as const),
        );
        const heads = starts.map(([start, length], i) => start + ((wanted[i] as number) % length));
        expectTrees(l, headsOf(l, wanting(heads)));
      }),
      { numRuns: 300 },
    );
  });

  test("are each word's best where these make a tree, and none of them is called repaired", () => {
    const found = headsOf([4, 3], wanting([1, 1, 1, 2, 6, 4, 6]));
    expect(plain(found)).toEqual([1, -1, 1, 2, 6, 4, -1]);
    expect(found.some((h) => h.repaired)).toBe(false);
  });

  test("of two roots the surer one stays, and the other hangs on it", () => {
    const found = headsOf([3], (i, j) => (i === j ? [2, 0, 5][i] : i === 1 && j === 2 ? 1 : 0) as number);
    expect(found).toEqual([
      { head: 2, repaired: true },
      { head: 2, repaired: false },
      { head: -1, repaired: false },
    ]);
  });

  test("a circle is opened where it costs least", () => {
    const scores = [
      [9, 0, 0],
      [1, 0, 5],
      [4, 5, 0],
    ];
    const found = headsOf([3], (i, j) => scores[i]?.[j] as number);
    expect(plain(found)).toEqual([-1, 2, 0]);
    expect(found.map((h) => h.repaired)).toEqual([false, false, true]);
  });

  test("are read from their own square alone", () => {
    const heads = wanting([1, 1, 1]);
    expect(headsOf([3], heads, 17, 4)).toEqual(headsOf([3], heads));
  });
});
