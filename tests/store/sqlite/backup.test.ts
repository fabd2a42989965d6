import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { backUp, restore, Unusable } from "../../../lib/store/backup";
import { closeStore, store } from "../../../lib/store/client";
import { queryArticles } from "../../../lib/store/query-articles";
import { saveReading } from "../../../lib/store/save-reading";
import { makeReading } from "../made-reading";
import { testStore } from "../test-store";

test("a copy put back gives the same articles, and what is open notices", async () => {
  const { db, url, folder } = testStore();
  vi.stubEnv("DATABASE_URL", url);
  await saveReading(makeReading({ id: "a", text: "They met in May.", reports: [] }), db);
  const before = await queryArticles(10, store());
  const copy = path.join(folder, "copy.db");
  backUp(copy, url);
  await saveReading(makeReading({ id: "b", text: "They marched in June.", reports: [] }), db);
  expect((await queryArticles(10, store())).total).toBe(2);

  const kept = await restore(copy, url);
  expect(kept && existsSync(kept)).toBe(true);
  await new Promise((done) => setTimeout(done, 1100)); // it looks once a second
  expect(await queryArticles(10, store())).toEqual(before);
  await closeStore();
  const again = await restore(copy, url);
  expect([again !== kept, kept && existsSync(kept), again && existsSync(again)]).toEqual([true, true, true]);
  vi.unstubAllEnvs();
});

test("no file is written over, and nothing but a whole copy is put in place", async () => {
  const { url, folder } = testStore();
  const copy = path.join(folder, "copy.db");
  writeFileSync(copy, "not a database");
  expect(() => backUp(copy, url)).toThrow(Unusable);
  await expect(restore(copy, url)).rejects.toThrow(/not a whole copy/);
  await expect(restore(path.join(folder, "none.db"), url)).rejects.toThrow(/no file/);
  expect(existsSync(`${path.join(folder, "test.db")}.before`)).toBe(false);
});
