import fc from "fast-check";
import { expect, test } from "vitest";
import { COPY, likeness, originalsOf, shinglesOf } from "../lib/likeness";

const words = (seed: number, n: number) =>
  Array.from({ length: n }, (_, i) => `w${Math.imul(seed * 1000 + i, 2654435761) >>> 20}`);
const text = (seed: number, n = 200) => words(seed, n).join(" ");
/** The text with every so many-th word another. */
const edited = (seed: number, every: number) =>
  words(seed, 200)
    .map((word, i) => (i % every === 0 ? `x${i}` : word))
    .join(" ");

test("a copy with a few words changed is one; a text of other words, or half rewritten, is none", () => {
  const of = (...texts: string[]) => originalsOf(texts.map((each) => shinglesOf([each])));
  expect(of(text(1), text(2), edited(1, 100), text(1).toUpperCase(), edited(2, 5))).toEqual([0, 1, 0, 0, 4]);
  expect(likeness(shinglesOf([text(1)]), shinglesOf([edited(1, 5)]))).toBeLessThan(COPY);
  expect(of("They met in Kyiv.", "They met in Kyiv.")).toEqual([0, 1]); // too short to tell
});

test("white space, case and punctuation make no other text", () => {
  const shape = (each: string) => [...shinglesOf([each])];
  expect(shape("The mayor said: “No ferries today”, he added.")).toEqual(
    shape("the mayor said  no ferries\ntoday he added"),
  );
});

test("of what is alike, nearly all is found, and nothing is called a copy that is not", () => {
  const one = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 4, max: 200 }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (made) => {
      const shingles = made.map(([seed, every]) => shinglesOf([edited(seed, every)]));
      const originals = originalsOf(shingles);
      for (const [i, original] of originals.entries()) {
        expect(original).toBeLessThanOrEqual(i);
        expect(originals[original]).toBe(original);
      }
    }),
    { numRuns: 30 },
  );
  const many = Array.from({ length: 400 }, (_, i) => shinglesOf([edited(i >> 1, i % 2 ? 100 : 1000)]));
  const found = originalsOf(many).filter((original, i) => i % 2 === 1 && original === i - 1).length;
  expect(found).toBeGreaterThanOrEqual(197);
});

test("thousands of texts take moments, also where all are copies of one", () => {
  for (const seed of [() => 1, (i: number) => i]) {
    const texts = Array.from({ length: 5000 }, (_, i) => shinglesOf([text(seed(i), 60)]));
    const started = performance.now();
    originalsOf(texts);
    expect(performance.now() - started).toBeLessThan(10_000); // compared each with each they take minutes
  }
});
