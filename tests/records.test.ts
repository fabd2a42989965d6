import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { makeSource } from "../lib/ingest/source";
import { loadKnowledge } from "../lib/knowledge/load";
import { readSource } from "../lib/pipeline";
import { isNamed } from "../lib/read/actors/find-actors";
import { type ArticleRecord, toRecord, toReports } from "../lib/records";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

async function recordOf(text: string): Promise<ArticleRecord> {
  const { readings } = await readSource(makeSource("t", { text, published: "2025-06-05" }), knowledge);
  const [reading] = readings;
  if (!reading) throw new Error("nothing was read");
  return toRecord(reading, { sourceText: text, withText: false, anchors: null, isNamed });
}

it("one of some days is written as the days it may have been and as a set, and read back as the set", async () => {
  const record = await recordOf("Two people were killed in Lyon at the weekend.");
  expect(record.passages[0]?.when).toMatchObject({ edtf: "2025-05-31/2025-06-01", set: "[2025-05-31,2025-06-01]" });
  expect(toReports(record)[0]?.passage.when?.edtf).toBe("[2025-05-31,2025-06-01]");
});

it("what lasted and what is known to the day have no set", async () => {
  const record = await recordOf("The talks ran from 2 June to 4 June 2025. Two people were killed on Monday.");
  const dates = record.passages.map(({ when }) => when);
  expect(dates.length).toBeGreaterThan(1);
  expect(dates.filter((when) => when && "set" in when)).toEqual([]);
});

it("a passage that is more likely wrong than right says that it is doubtful", async () => {
  const record = await recordOf(readFileSync("tests/golden/wikinews-crane/source.txt", "utf8"));
  const doubtful = record.passages.filter((p) => p.doubtful);
  expect(doubtful.length).toBeGreaterThan(0);
  expect(doubtful.length).toBeLessThan(record.passages.length);
  expect(record.passages.map((p) => p.doubtful === true)).toEqual(record.passages.map((p) => p.confidence < 0.5));
});
