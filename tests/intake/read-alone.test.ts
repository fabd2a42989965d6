import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readWaiting } from "../../lib/cli/work-off";
import { Fetcher } from "../../lib/fetch/fetch-page";
import { closeStore } from "../../lib/store/client";
import { addWaiting } from "../../lib/store/waiting";
import { fileStore } from "../store/test-store";
import { GIVEN } from "./run-worker";

vi.setConfig({ testTimeout: 120_000 });
const { db, url } = fileStore();

beforeAll(() => vi.stubEnv("DATABASE_URL", url));
afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

test("what was open when a worker died is read alone, whatever else waits, so that nothing else is blamed if it dies again", async () => {
  const ids = await addWaiting(GIVEN.slice(0, 8), db);
  const suspects = [ids[2] ?? "", ids[5] ?? ""]; // a dead worker had taken them
  await db.waiting.updateMany({ where: { id: { in: suspects } }, data: { state: "reading", attempts: 1, claimed: 1 } });
  const open: string[][] = [];
  const read = await readWaiting({ workers: 1, report: () => undefined }, new Fetcher(), {
    goOn: async (isIdle) => {
      const rows = await db.waiting.findMany({ where: { state: "reading", claimed: { gt: 1 } }, select: { id: true } });
      open.push(rows.map(({ id }) => id));
      if (isIdle) await sleep(20);
      return !isIdle || rows.length > 0;
    },
    rest: () => null,
    done: () => undefined,
  });
  expect(read).toBe(8);
  for (const suspect of suspects) {
    const beside = open.filter((each) => each.includes(suspect));
    expect(beside.length).toBeGreaterThan(0);
    for (const each of beside) expect(each).toEqual([suspect]);
  }
  expect(Math.max(...open.map((each) => each.length))).toBeGreaterThan(1); // the others are read side by side
  expect(await db.waiting.count({ where: { state: "read", attempts: { in: [1, 2] } } })).toBe(8);
  expect(await db.waiting.count({ where: { attempts: 2 } })).toBe(2);
});
