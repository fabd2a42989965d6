import { expect, test } from "vitest";
import { openStore } from "../../lib/store/client";
import { hasUnmerged } from "../../lib/store/has-unmerged";
import { addWaiting, untilFree } from "../../lib/store/waiting";
import { contents } from "../store/contents";
import { testStore } from "../store/test-store";
import { GIVEN, shuffled, start, TEXTS } from "./run-worker";

/** `DATELINE_KILLS=20 npx vitest run --project postgresql tests/intake/workers.test.ts` kills more often. */
const KILLS = Number(process.env.DATELINE_KILLS ?? 4);

async function finished(url: string): Promise<void> {
  const db = openStore(url);
  while ((await untilFree(db)) !== null || (await hasUnmerged(db))) await new Promise((done) => setTimeout(done, 200));
  await db.$disconnect();
}

test(
  "four workers, killed and replaced while they read in any order, leave what one leaves that nobody disturbs",
  async () => {
    const alone = testStore();
    await addWaiting(GIVEN, alone.db);
    expect((await start(alone.url, "work").ended).code).toBe(0);
    const expected = await contents(alone.url);
    expect(expected.articles).toHaveLength(TEXTS);
    expect(expected.events?.length).toBeGreaterThan(3);

    const { db, url } = testStore();
    const workers = Array.from({ length: 4 }, () => start(url, "worker"));
    for (const given of shuffled(GIVEN, 7)) await addWaiting([given], db);
    for (let kill = 0; kill < KILLS; kill++) {
      await new Promise((done) => setTimeout(done, 500 + Math.random() * 3000));
      const at = Math.floor(Math.random() * workers.length);
      workers[at]?.child.kill("SIGKILL");
      workers[at] = start(url, "worker");
    }
    await finished(url);
    await Promise.all(workers.map(({ begun }) => begun));
    for (const { child } of workers) child.kill("SIGTERM");
    for (const { ended } of workers) {
      const { code, signal, said } = await ended;
      expect([code, signal], said).toEqual([0, null]); // each ends by itself, with what it had begun done
      for (const line of said.trim().split("\n")) expect(JSON.parse(line)).toMatchObject({ level: "info" });
    }
    const outcomes = await db.waiting.findMany({ select: { name: true, state: true, bytes: true, outcome: true } });
    expect(outcomes).toHaveLength(TEXTS);
    for (const row of outcomes)
      expect(row).toMatchObject({ state: "read", bytes: null, outcome: { articles: [{ title: expect.anything() }] } });
    expect(await contents(url)).toEqual(expected);
  },
  240_000 + KILLS * 20_000,
);
