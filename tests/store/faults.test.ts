import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { hasUnmerged } from "../../lib/store/has-unmerged";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading, mergeByTitle } from "./made-reading";
import { testStore } from "./test-store";

test("what was saved and not merged is noticed", async () => {
  const { db } = testStore();
  expect(await hasUnmerged(db)).toBe(false);
  await saveReading(makeReading({ id: "a", text: "They met in May.", reports: [{ quote: "They met in May." }] }), db);
  expect(await hasUnmerged(db)).toBe(true);
  await rebuildEvents(mergeByTitle, db);
  expect(await hasUnmerged(db)).toBe(false);
});

test("a file that is no database is one sentence with what to do, not a trace", { timeout: 60_000 }, () => {
  const { folder } = testStore();
  const file = path.join(folder, "no.db");
  writeFileSync(file, "This is no database at all, only some words in a file.".repeat(50));
  const script = path.resolve(import.meta.dirname, "../../scripts/dateline.mjs");
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  try {
    execFileSync(process.execPath, [script, "events"], { env, encoding: "utf8", stdio: "pipe" });
    expect.unreachable("it should fail");
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/no database.*restore.*no\.db/);
  }
});
