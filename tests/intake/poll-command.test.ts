import { afterAll, expect, test, vi } from "vitest";
import { feedsCommand } from "../../lib/cli/feeds-command";
import { closeStore } from "../../lib/store/client";
import { addWaiting, countWaiting } from "../../lib/store/waiting";
import { fileStore } from "../store/test-store";
import { GIVEN } from "./run-worker";

const { db, url } = fileStore();

afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

test("asking feeds reads what waits, but where that is left to workers", { timeout: 120_000 }, async () => {
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATELINE_WORKERS", "1");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await addWaiting(GIVEN.slice(0, 1), db);
  const waiting = async () => (await countWaiting(db)).states.get("waiting");
  vi.stubEnv("DATELINE_WORK", "0");
  expect([await feedsCommand(["poll", "--due"]), await waiting()]).toEqual([0, 1]);
  vi.stubEnv("DATELINE_WORK", "");
  expect([await feedsCommand(["poll", "--due"]), await waiting()]).toEqual([0, 0]);
  vi.restoreAllMocks();
});
