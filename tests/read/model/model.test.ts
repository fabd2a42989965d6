import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EVENT_TYPES } from "../../../lib/domain";
import { PLOVER_CLASSES } from "../../../lib/event-types";
import { loadModel } from "../../../lib/knowledge/model";
import type { ModelWord } from "../../../lib/read/model/model";

interface Answers {
  readonly words: readonly string[];
  readonly sentence: readonly number[];
  readonly pieces: readonly (readonly number[])[];
  readonly shape: readonly number[];
  readonly flags: readonly number[];
  readonly tag: readonly number[];
  readonly rel: readonly number[];
  readonly head: readonly number[];
  readonly name: readonly number[];
  readonly trigger: readonly number[];
  readonly type: readonly number[];
}

// Written by training/export.py: what the model answers where it was trained, on a Wikinews text (GUM, CC BY).
const answers = JSON.parse(readFileSync(path.join(import.meta.dirname, "answers.json"), "utf8")) as Answers;

const words = answers.words.map(
  (_, i): ModelWord => ({
    sentence: answers.sentence[i] as number,
    pieces: answers.pieces[i] as number[],
    shape: answers.shape[i] as number,
    flags: answers.flags[i] as number,
  }),
);

/** Did the best heads of a sentence's words make a tree as they were? */
function isTree(sentence: number): boolean {
  const own = answers.sentence.flatMap((s, i) => (s === sentence ? [i] : []));
  const roots = own.filter((i) => answers.head[i] === i);
  const reaches = (i: number) => {
    let at = i;
    for (let n = 0; n < own.length && answers.head[at] !== at; n++) at = answers.head[at] as number;
    return answers.head[at] === at;
  };
  return roots.length === 1 && own.every(reaches);
}

describe("the model in the product", () => {
  test("knows the event types and the PLOVER classes there are", async () => {
    const { labels } = await loadModel();
    expect(labels.type).toEqual(EVENT_TYPES);
    expect([...labels.plover].sort()).toEqual([...PLOVER_CLASSES].sort());
  });

  test("cuts words into the pieces it was trained on", async () => {
    const model = await loadModel();
    expect(answers.words.map((word) => model.pieces(word))).toEqual(answers.pieces);
  });

  test("answers as it did where it was trained", async () => {
    const model = await loadModel();
    const words = answers.words.map(
      (_, i): ModelWord => ({
        sentence: answers.sentence[i] as number,
        pieces: answers.pieces[i] as number[],
        shape: answers.shape[i] as number,
        flags: answers.flags[i] as number,
      }),
    );
    const scores = await model.read(words);
    expect(scores.tag).toEqual(answers.tag.map((t) => model.labels.tag[t]));
    const whole = words.map((_, i) => i).filter((i) => isTree(answers.sentence[i] as number)); // others are repaired
    expect(whole.length).toBeGreaterThan(words.length / 2);
    for (const i of whole) {
      expect(scores.head[i]).toBe(answers.head[i] === i ? -1 : answers.head[i]);
      if (answers.head[i] !== i) expect(scores.rel[i]).toBe(model.labels.rel[answers.rel[i] as number]);
    }
    for (const [i, probability] of answers.trigger.entries())
      expect(Math.abs((scores.trigger[i] as number) - probability)).toBeLessThan(0.01);
    for (const act of scores.acts) {
      const best = act.type.indexOf(Math.max(...act.type));
      expect(best).toBe(answers.type[act.word]);
    }
    const marks = model.labels.name.length;
    const names = answers.words.map((_, i) => scores.names.subarray(i * marks, (i + 1) * marks));
    expect(names.map((row) => row.indexOf(Math.max(...row)))).toEqual(answers.name);
  });

  test("answers the same whatever is read in other windows", async () => {
    const model = await loadModel();
    const last = (answers.sentence.at(-1) as number) + 1;
    const long = Array.from({ length: 158 }, (): ModelWord => ({ sentence: last, pieces: [1996], shape: 1, flags: 0 }));
    const alone = await model.read(words);
    const together = await model.read([...words, ...long]);
    expect(together.tag.slice(0, words.length)).toEqual(alone.tag);
    expect([...together.head.slice(0, words.length)]).toEqual([...alone.head]);
  });
});
