import fc from "fast-check";
import { expect, test } from "vitest";
import { findWords } from "../../components/article/find-words";
import { LETTERS, PASSAGES, partAt, partsOf } from "../../components/article/parts";

const sentence = "The dam burst at night. ";
const tiled = (text: string, length: number) =>
  Array.from({ length: Math.floor(text.length / length) }, (_, i) => ({
    start: i * length,
    end: (i + 1) * length - 1,
  }));

test("an article of the usual length is one part, an empty one too", () => {
  const text = sentence.repeat(100);
  expect(partsOf(text, tiled(text, sentence.length))).toEqual([{ start: 0, end: text.length }]);
  expect(partsOf("", [])).toEqual([{ start: 0, end: 0 }]);
});

test("a long one is cut between paragraphs where it has some", () => {
  const text = `${sentence.repeat(7)}\n`.repeat(200);
  const parts = partsOf(text, tiled(text, 20));
  expect(parts.length).toBeGreaterThan(3);
  for (const { start } of parts.slice(1)) expect(text[start - 1]).toBe("\n");
});

test("one paragraph is cut between passages, and without passages between words", () => {
  const text = sentence.repeat(1000);
  const passages = tiled(text, sentence.length);
  const starts = new Set(passages.map(({ start }) => start));
  const parts = partsOf(text, passages);
  expect(parts.length).toBe(Math.ceil(1000 / PASSAGES));
  for (const { start } of parts) expect(starts.has(start)).toBe(true);
  const bare = partsOf(sentence.repeat(9000), []);
  expect(bare.length).toBeGreaterThan(2);
  for (const { start } of bare.slice(1)) expect(sentence.repeat(9000)[start - 1]).toBe(" ");
});

test("more passages than a part holds that begin at one place end in a part with letters", () => {
  const text = sentence.repeat(400);
  const heap = Array.from({ length: 2 * PASSAGES }, (_, i) => ({ start: 0, end: 20 + i }));
  const parts = partsOf(text, [...heap, ...tiled(text, sentence.length)]);
  expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([0, text.length]);
  for (const { start, end } of parts) expect(end).toBeGreaterThan(start);
});

test("a passage stays whole where it can", () => {
  const text = `${sentence.repeat(7)}\n`.repeat(400);
  const long = { start: LETTERS - 5000, end: LETTERS - 100 };
  const cuts = partsOf(text, [long]).map(({ start }) => start);
  expect(cuts.filter((cut) => cut > long.start && cut < long.end)).toEqual([]);
});

test("the parts are the text, none is larger than a page takes, each offset is in one", () => {
  const span = fc.tuple(fc.nat(150_000), fc.integer({ min: 1, max: 9000 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 700 }), fc.constantFrom(" ", "\n", "x"), (given, joint) => {
      const text = `${"words and words".repeat(9)}${joint}`.repeat(1000);
      const passages = given.map(([start, length]) => ({ start, end: Math.min(start + length, text.length) }));
      const inText = passages.filter(({ start, end }) => start < end);
      const parts = partsOf(text, inText);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const [i, { start, end }] of parts.entries()) {
        expect(end - start).toBeLessThanOrEqual(LETTERS);
        expect(partAt(parts, start)).toBe(i);
        expect(partAt(parts, end - 1)).toBe(i);
        const begun = new Set(inText.filter((p) => p.start >= start && p.start < end).map((p) => p.start));
        expect(begun.size).toBeLessThanOrEqual(PASSAGES);
      }
    }),
    { numRuns: 60 },
  );
});

test("words are found in any case and over line breaks, and signs are only signs", () => {
  const text = "The DAM\nburst. A dam (new) burst; the dam  burst.";
  expect(findWords(text, "dam burst", 9)).toEqual({
    places: [
      { start: 4, end: 13 },
      { start: 38, end: 48 },
    ],
    count: 2,
  });
  expect(findWords(text, "dam", 2)).toMatchObject({ places: [{ start: 4 }, { start: 17 }], count: 3 });
  expect(findWords(text, "(new)", 9).count).toBe(1);
  expect(findWords(text, ".*", 9).count).toBe(0);
  expect(findWords(text, "  ", 9).count).toBe(0);
});
