import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Token } from "../../../lib/domain";
import { modelNames } from "../../../lib/read/actors/model-names";
import type { Labels, WordScores } from "../../../lib/read/model/model";

const MARKS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"] as const;
type Mark = (typeof MARKS)[number];
type Row = Partial<Record<Mark, number>>;

const LABELS: Labels = {
  ...{ pos: [], tag: [], rel: [], type: [], status: [], date: [], place: [], importance: [], plover: [], role: [] },
  name: MARKS,
};

/** What is read from words "w0 w1 ..." by the probabilities of their marks; `sentences` says to which one each word belongs. */
function read(rows: readonly Row[], sentences: readonly number[] = rows.map(() => 0)) {
  const tokens = rows.map((_, i): Token => {
    const text = `w${i % 10}`;
    const span = { start: 3 * i, end: 3 * i + 2, sentence: sentences[i] ?? 0 };
    return { ...span, text, lower: text, pos: "X", tag: "XX", lemma: text, head: -1, rel: "root" };
  });
  const scores: WordScores = {
    ...{
      pos: [],
      tag: [],
      rel: [],
      acts: [],
      head: new Int32Array(),
      takesUp: [],
    },
    trigger: new Float32Array(),
    names: Float32Array.from(rows.flatMap((row) => MARKS.map((mark) => Math.log(row[mark] ?? 0.001)))),
  };
  return modelNames(tokens, scores, LABELS);
}

/** "kind first-last" of each name, by words. */
const told = (rows: readonly Row[], sentences?: readonly number[]) =>
  read(rows, sentences).names.map((n) => `${n.kind} ${n.start / 3}-${(n.end - 2) / 3}`);
const sure = (...marks: Mark[]): Row[] => marks.map((mark) => ({ [mark]: 0.99 }));

describe("marks", () => {
  test("make names of their words", () => {
    expect(told(sure("O", "B-PER", "I-PER", "O", "B-ORG", "O"))).toEqual(["PER 1-2", "ORG 4-4"]);
  });

  test("begin a name beside another", () => {
    expect(told(sure("B-LOC", "B-LOC", "B-PER", "I-PER"))).toEqual(["LOC 0-0", "LOC 1-1", "PER 2-3"]);
  });

  test("never let a name go on that did not begin", () => {
    expect(
      told([
        { O: 0.6, "B-PER": 0.01 },
        { "I-PER": 0.9, O: 0.1 },
      ]),
    ).toEqual([]);
    expect(
      told([
        { O: 0.4, "B-PER": 0.35 },
        { "I-PER": 0.9, O: 0.05 },
      ]),
    ).toEqual(["PER 0-1"]);
  });

  test("give a name one kind, the likelier over all its words", () => {
    expect(
      told([
        { "B-PER": 0.5, "B-ORG": 0.4 },
        { "I-ORG": 0.9, "I-PER": 0.05 },
      ]),
    ).toEqual(["ORG 0-1"]);
  });

  test("end a name with its sentence", () => {
    expect(told([{ "B-PER": 0.9 }, { "I-PER": 0.6, "B-PER": 0.3 }], [0, 1])).toEqual(["PER 0-0", "PER 1-1"]);
  });

  test("are none of no words", () => {
    expect(told([])).toEqual([]);
  });
});

describe("shares", () => {
  const { sharesOf } = read([
    { O: 0.9, "B-LOC": 0.1 },
    { "B-PER": 0.7, "B-ORG": 0.2 },
    { "I-PER": 0.5, "I-ORG": 0.3, "I-LOC": 0.1 },
    { O: 1 },
  ]);

  test("say how surely a stretch is of each kind, over its words", () => {
    const { person, organisation, place } = sharesOf({ start: 3, end: 8 });
    expect(person).toBeCloseTo(0.6, 1);
    expect(organisation).toBeCloseTo(0.25, 1);
    expect(place).toBeCloseTo(0.05, 1);
  });

  test("are of whole words, however little of them the stretch has", () => {
    expect(sharesOf({ start: 4, end: 7 })).toEqual(sharesOf({ start: 3, end: 8 }));
    expect(sharesOf({ start: 9, end: 11 }).person).toBeLessThan(0.01);
  });

  test("are nothing where there is no word", () => {
    for (const span of [
      { start: 2, end: 3 },
      { start: 90, end: 99 },
    ])
      expect(sharesOf(span)).toEqual({ person: 0, organisation: 0, place: 0 });
  });
});

test("names are in order, apart, and each in one sentence, whatever the scores", () => {
  const row = fc.record(Object.fromEntries(MARKS.map((mark) => [mark, fc.double({ min: 0, max: 1, noNaN: true })])));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (rows, length) => {
      let end = 0;
      for (const name of read(
        rows,
        rows.map((_, i) => Math.floor(i / length)),
      ).names) {
        expect(name.start).toBeGreaterThanOrEqual(end);
        expect(name.end).toBeGreaterThan(name.start);
        expect(Math.floor(name.start / 3 / length)).toBe(Math.floor((name.end - 2) / 3 / length));
        end = name.end;
      }
      expect(end).toBeLessThanOrEqual(Math.max(0, 3 * rows.length - 1));
    }),
  );
});
