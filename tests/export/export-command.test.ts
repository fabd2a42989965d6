import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { exportCommand } from "../../lib/cli/export-command";
import { closeStore } from "../../lib/store/client";
import { fileStore } from "../store/test-store";
import { MADE, storeMade } from "./made-events";

const { db, url, folder } = fileStore();

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  await storeMade(db);
});
afterAll(closeStore);

/** Runs the command and gives what it wrote and its exit code. */
async function run(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const written = { out: "", said: "" };
  const keep = (name: "out" | "said") => (words: string | Uint8Array) => {
    written[name] += String(words);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(keep("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(keep("said")),
  ];
  const code = await exportCommand(args);
  for (const spy of spies) spy.mockRestore();
  return { code, ...written };
}

test("writes all that is stored, or what filters leave, to the standard output", async () => {
  const all = await run("jsonl");
  expect([all.code, all.out.trim().split("\n").length]).toEqual([0, MADE.length]);
  const some = await run("jsonl", "--type", "strike", "--type", "clash");
  expect(
    some.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).title)
      .sort(),
  ).toEqual(["Exact day", "One of two days"]);
  const viewed = await run("jsonl", "--view", "http://localhost:3000/?status=denied");
  expect(JSON.parse(viewed.out)).toMatchObject({
    title: "A year",
    url: expect.stringMatching(/^http:\/\/localhost:3000\/events\//),
  });
});

test("writes a file whole, with links to the site that is named", async () => {
  process.env.DATELINE_URL = "https://news.example/";
  const { code, out, said } = await run("json", `${folder}/out.json`);
  delete process.env.DATELINE_URL;
  expect([code, out, said]).toEqual([0, "", `${MADE.length} events were written to ${folder}/out.json\n`]);
  const { link, events } = JSON.parse(readFileSync(`${folder}/out.json`, "utf8"));
  expect([link, events[0].url.slice(0, 28)]).toEqual([
    "https://news.example/?confidence=0",
    "https://news.example/events/",
  ]);
  expect(readdirSync(folder).filter((name) => name.endsWith(".draft"))).toEqual([]);
});

test.each([
  [[], /csv-passages/],
  [["word"], /csv-passages/],
  [["csv", "a", "b"], /csv-passages/],
  [["csv", "--from", "soon"], /--from soon is not understood/],
  [["csv", "--view", "type=none"], /type=none in --view/],
  [["csv", "--actor", "Nobody"], /no actor called "Nobody"/],
  [["csv", "--colour"], /--colour/],
])("%j is a wrong call, and it says what is wrong", async (args, words) => {
  const { code, out, said } = await run(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(said).toMatch(words);
});
