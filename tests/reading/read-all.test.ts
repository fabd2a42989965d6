import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { makeSource, type Source } from "../../lib/ingest/source";
import { lineTask } from "../../lib/reading/line-task";
import { readAll } from "../../lib/reading/read-all";
import { sourceTask } from "../../lib/reading/source-task";
import type { Task } from "../../lib/reading/task";
import { workerCount } from "../../lib/reading/worker-count";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SEED = readFileSync(path.join(ROOT, "seeds/articles/istanbul-talks.txt"), "utf8");
const ARTICLES = readFileSync(path.join(ROOT, "tests/bench/data/articles/texts.jsonl"), "utf8").trim().split("\n");
const PAGE = "<article><h1>Mill burns down</h1><p>The mill burned down on Monday, police in Paris said.</p></article>";

const LINES = [
  ...ARTICLES.slice(0, 5),
  "{broken",
  JSON.stringify({ id: "seed", text: SEED, published: "2025-05-15", events: [{ start: 300, end: 310 }] }),
  JSON.stringify({ id: "page", html: PAGE, published: "2025-06-05" }),
  ...ARTICLES.slice(5),
].map((line, i) => ({ line, number: i + 1 }));

async function outcomes<In, Out>(inputs: readonly In[], task: Task<In, Out>, workers: number): Promise<Out[]> {
  const all: Out[] = [];
  const report = ({ message }: { message: string }) => {
    throw new Error(message);
  };
  for await (const outcome of readAll(inputs, task, { workers, report })) all.push(outcome);
  return all;
}

describe("on several threads and on one", () => {
  test("lines are answered alike", { timeout: 120_000 }, async () => {
    const [one, two] = await Promise.all([outcomes(LINES, lineTask, 1), outcomes(LINES, lineTask, 2)]);
    expect(one).toHaveLength(LINES.length);
    expect(one.flat().join("").length).toBeGreaterThan(100_000);
    expect(two).toEqual(one);
  });

  test("sources are read alike", { timeout: 120_000 }, async () => {
    const sources: Source[] = [
      ...ARTICLES.map((line) => makeSource("article", JSON.parse(line) as Record<string, unknown>)),
      makeSource("seed", { text: SEED, published: "2025-05-15" }),
      makeSource("empty", { text: "" }),
    ];
    const [one, two] = await Promise.all([outcomes(sources, sourceTask, 1), outcomes(sources, sourceTask, 2)]);
    expect(one.at(-1)?.problems).toMatchObject([{ code: "no-text" }]);
    expect(two).toStrictEqual(one);
  });
});

describe("an input that reading breaks on", () => {
  const refuse = (why: string) => () => Promise.reject(new Error(why));

  test("becomes a problem, and the others are read", async () => {
    const task: Task<Source, unknown> = {
      ...sourceTask,
      perform: (source, knowledge) =>
        source.name === "bad" ? refuse("no such span")() : sourceTask.perform(source, knowledge),
    };
    const sources = ["a", "bad", "c"].map((name) =>
      makeSource(name, { text: "The mayor resigned on Monday.", published: "2025-06-05" }),
    );
    const [a, bad, c] = await outcomes(sources, task, 1);
    expect(bad).toMatchObject({ readings: [], problems: [{ code: "unread", fatal: true }] });
    expect(bad).toMatchObject({
      problems: [{ message: expect.stringContaining("bad: could not be read (no such span)") }],
    });
    for (const read of [a, c]) expect(read).toMatchObject({ readings: [{ passages: [{}] }], problems: [] });
  });

  test("has a line of its own, by its id", async () => {
    const task = { ...lineTask, perform: refuse("no such span") };
    const [lines] = await outcomes([{ line: '{"id": "x1", "text": "It rained."}', number: 1 }], task, 1);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines?.[0] ?? "")).toMatchObject({ id: null, source: "x1", problems: [{ code: "unread" }] });
  });
});

test("a model that is missing is one error, and not a problem of each article", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-reading-"));
  for (const needed of ["seeds", "data", "node_modules"])
    symlinkSync(path.join(ROOT, needed), path.join(folder, needed), "junction");
  const cwd = vi.spyOn(process, "cwd").mockReturnValue(folder);
  try {
    const sources = ["a", "b"].map((name) => makeSource(name, { text: "It rained." }));
    await expect(outcomes(sources, sourceTask, 1)).rejects.toThrow(/model is missing .*git checkout -- models/);
  } finally {
    cwd.mockRestore();
    rmSync(folder, { recursive: true });
  }
});

test("the number of threads is the given one, else at most one a core", () => {
  expect(workerCount("3")).toBe(3);
  expect(workerCount("")).toBe(workerCount(undefined));
  expect(workerCount(undefined)).toBeGreaterThanOrEqual(1);
  for (const odd of ["0", "-1", "2.5", "all", "1000"]) expect(workerCount(odd)).toBeNull();
});
