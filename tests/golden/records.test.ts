import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeSource } from "../../lib/ingest/source";
import { loadKnowledge } from "../../lib/knowledge/load";
import { merge } from "../../lib/merge/merge";
import { reportsOf } from "../../lib/merge/report";
import { readSource } from "../../lib/pipeline";
import { isNamed } from "../../lib/read/actors/find-actors";
import { type ArticleRecord, toRecord, toReports } from "../../lib/records";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SEED = path.join(ROOT, "seeds/articles/istanbul-talks");

const knowledge = loadKnowledge((problem) => expect.unreachable(problem.message), ROOT);

test("a problem goes with the article that it is about, and that of a language is kept", async () => {
  const german =
    "Bei einem Luftangriff sind am Dienstag nach Angaben der Behörden mindestens drei Menschen getötet worden.";
  const { readings, problems } = await readSource(
    makeSource("luft", { text: german, published: "someday" }),
    knowledge,
  );
  expect(problems.map(({ code, article, place }) => [code, article, place?.file])).toEqual([
    ["unreadable-date", readings[0]?.article.id, "luft"],
    ["needs-date", readings[0]?.article.id, "luft"],
    ["language-not-read", readings[0]?.article.id, "luft"],
  ]);
  expect(readings[0]?.problems).toEqual(problems);
  const none = await readSource(makeSource("empty", { text: " " }), knowledge);
  expect(none.problems.map(({ code, article }) => [code, article])).toEqual([["no-text", undefined]]);
});

test("what is read, written as lines and read back merges into the same events with the same ids", async () => {
  const sidecar = JSON.parse(readFileSync(`${SEED}.json`, "utf8")) as Record<string, unknown>;
  const source = makeSource("seed", { ...sidecar, text: readFileSync(`${SEED}.txt`, "utf8") });
  const { readings, texts } = await readSource(source, knowledge);
  const options = { withText: false, isNamed, anchors: null };
  const records = readings.map(
    (reading, i) =>
      JSON.parse(JSON.stringify(toRecord(reading, { ...options, sourceText: texts[i] ?? "" }))) as ArticleRecord,
  );
  const [direct, back] = [readings.flatMap(reportsOf), records.flatMap(toReports)];
  expect(back.length).toBeGreaterThan(20);
  expect(back.map(({ passage }) => passage)).toEqual(direct.map(({ passage }) => passage));
  for (const [i, { actorNames, place }] of back.entries()) {
    expect(actorNames).toEqual(direct[i]?.actorNames);
    expect([place?.id, place?.name, place?.parents]).toEqual([
      direct[i]?.place?.id,
      direct[i]?.place?.name,
      direct[i]?.place?.parents,
    ]);
  }
  expect(merge(back, [])).toEqual(merge(direct, []));
}, 120_000);
