import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { Crew, CrewUnable } from "../../lib/reading/crew";

const DOUBLE = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (n) => {
    if (n === 13) process.exit(1);
    if (n === 14) setImmediate(() => { throw new Error("fourteen"); });
    else parentPort.postMessage(n === 12 ? { kind: "failed", why: "twelve" } : { kind: "done", out: 2 * n });
  });
  parentPort.postMessage({ kind: "problem", message: "a row is broken" });
  parentPort.postMessage({ kind: "ready" });`;
const UNABLE = `require("node:worker_threads").parentPort.postMessage({ kind: "unable", why: "no towns" })`;

const crews: Crew<number, number>[] = [];
const problems: string[] = [];
let started = 0;

function crewOf(code: string, size: number): Crew<number, number> {
  const start = () => {
    started++;
    return new Worker(code, { eval: true });
  };
  const crew = new Crew<number, number>(size, start, ({ message }) => problems.push(message));
  crews.push(crew);
  return crew;
}

afterEach(async () => {
  for (const crew of crews.splice(0)) await crew.close();
  problems.length = 0;
  started = 0;
});

const outcome = (promise: Promise<number>) => promise.catch((error: Error) => error.message);

test("workers share what there is, and no more are started than needed", async () => {
  const crew = crewOf(DOUBLE, 3);
  expect(await crew.run(1)).toBe(2);
  expect(await crew.run(2)).toBe(4);
  expect(started).toBe(1);
  expect(await Promise.all([3, 4, 5, 6, 7].map((n) => crew.run(n)))).toEqual([6, 8, 10, 12, 14]);
  expect(started).toBe(3);
  expect(problems).toContain("a row is broken");
});

test.each([
  ["throws", 12, "twelve"],
  ["dies", 13, "its thread ended with code 1"],
  ["throws where nobody listens", 14, "fourteen"],
])("an input whose worker %s takes nothing with it", async (_, input, why) => {
  const crew = crewOf(DOUBLE, 2);
  const found = await Promise.all([1, input, 2, 3, input, 4].map((n) => outcome(crew.run(n))));
  expect(found).toEqual([2, why, 4, 6, why, 8]);
});

test("where no worker can work, everything is told so, and no further ones are tried", async () => {
  const crew = crewOf(UNABLE, 2);
  expect(await Promise.all([1, 2, 3].map((n) => outcome(crew.run(n))))).toEqual(Array(3).fill("no towns"));
  await expect(crew.run(4)).rejects.toThrow(CrewUnable);
  expect(started).toBeLessThanOrEqual(2);
});
