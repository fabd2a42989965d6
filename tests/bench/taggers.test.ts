import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../lib/knowledge/load";
import { readSource } from "../../lib/pipeline";
import { goldSets } from "./gold";
import { readingSets } from "./reading-sets";
import { readByStages, STAGES } from "./stages";
import { chronoTimes } from "./taggers/chrono-times";
import { compromiseNames } from "./taggers/compromise-names";
import { datelineTimes } from "./taggers/dateline-times";
import { recognizersTimes } from "./taggers/recognizers-times";
import type { TimeTagger } from "./taggers/time-tagger";
import { winkNames } from "./taggers/wink-names";

// 2015-05-20 is a Wednesday.
const CASES: readonly (readonly [text: string, words: string, type: string, value: string])[] = [
  ["The ferry sank on 3 May 2014.", "3 May 2014", "DATE", "2014-05-03"],
  ["The ferry sank last week.", "last week", "DATE", "2015-W20"],
  ["The ferry sank three years ago.", "three years ago", "DATE", "2012"],
  ["The ferry sank two months ago.", "two months ago", "DATE", "2015-03"],
  ["The ferry sank in May 2014.", "May 2014", "DATE", "2014-05"],
  ["The ferry sank yesterday.", "yesterday", "DATE", "2015-05-19"],
  ["The ferry sank this morning.", "this morning", "TIME", "2015-05-20TMO"],
  ["The ferry sank on 3 May 2014 at 5 pm.", "3 May 2014 at 5 pm", "TIME", "2014-05-03T17:00"],
  ["It has been at sea for three weeks.", "three weeks", "DURATION", "P3W"],
];

describe.each([datelineTimes, chronoTimes, recognizersTimes])("$name", (tagger: TimeTagger) => {
  test.each(CASES)("%s", (text, words, type, value) => {
    const [found, ...more] = tagger.tag(text, "2015-05-20");
    expect(more).toEqual([]);
    expect(found).toMatchObject({ type, value });
    expect(text.slice(found?.start, found?.end)).toContain(words);
  });

  test("a range is two expressions", () => {
    const text = "The fair was held from May 3, 2014 to May 5, 2014.";
    const found = tagger.tag(text, "2015-05-20");
    expect(found.map((t) => t.value)).toEqual(["2014-05-03", "2014-05-05"]);
    expect(found.map((t) => text.slice(t.start, t.end)).at(-1)).toBe("May 5, 2014");
  });

  test("offsets count from the start of the text, whatever paragraph they are in", () => {
    const text = "One ferry.\n\nIt sank on 3 May 2014.";
    const [found] = tagger.tag(text, "2015-05-20");
    expect(text.slice(found?.start, found?.end)).toContain("3 May 2014");
  });
});

test("compromise's names come without punctuation and possessive", () => {
  const text = 'The paper quoted Margaret Thatcher\'s lawyers and praised "Tony Blair", who was there.';
  const found = compromiseNames.tag(text).map(({ start, end, type }) => [text.slice(start, end), type]);
  expect(found).toContainEqual(["Thatcher", "PER"]);
  expect(found).toContainEqual(["Tony Blair", "PER"]);
});

test("proper nouns in a row are one name", () => {
  const text = "The lawyers met John Smith in Berlin.";
  const found = winkNames.tag(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(["John Smith", "Berlin"]);
});

test("the stages find what reading finds", async () => {
  const knowledge = loadKnowledge(() => undefined);
  const sources = readingSets(null)[0]?.sources.slice(0, 5) ?? [];
  const found = await Promise.all(sources.map((source) => readSource(source, knowledge)));
  const read = found.flatMap(({ readings }) => readings.flatMap((r) => r.passages));
  const staged = await readByStages(sources, knowledge);
  expect(read.length).toBeGreaterThan(5);
  expect(staged.passages).toBe(read.length);
  expect([...staged.seconds.keys()]).toEqual([...STAGES]);
}, 60_000);

test("bundled spans lie in their texts, and the files stay small", () => {
  for (const { texts } of [...goldSets("times", null), ...goldSets("actors", null)]) {
    for (const { text, times, entities } of texts)
      for (const { start, end } of [...(times ?? []), ...(entities ?? [])])
        expect(text.slice(start, end)).toMatch(/\S/);
  }
  const data = join(import.meta.dirname, "data");
  const files = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".jsonl"));
  expect(files.sort()).toEqual([
    "actors/gum-news.jsonl",
    "articles/texts.jsonl",
    "times/gum.jsonl",
    "times/wikiwars.jsonl",
  ]);
  for (const file of files) expect(statSync(join(data, file)).size, file).toBeLessThan(1_400_000);
});
