import { execFileSync } from "node:child_process";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../lib/store/client";
import { examineStore } from "../../../lib/store/doctor";
import { hasUnmerged } from "../../../lib/store/has-unmerged";
import { migrate } from "../../../lib/store/migrate";
import { engine } from "../../../lib/store/sql";
import { addWaiting, untilFree } from "../../../lib/store/waiting";
import { startPostgresql } from "../../../scripts/postgresql.mjs";
import { GIVEN, shuffled, start, TEXTS } from "../../intake/run-worker";
import { contents } from "../contents";
import { testStore } from "../test-store";

/** `DATELINE_KILLS=20 npx vitest run --project postgresql tests/store/postgresql/killed.test.ts` kills more often. */
const KILLS = Number(process.env.DATELINE_KILLS ?? 3);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test(
  "the database and its workers killed in the middle: nothing is lost, nothing is there twice, all holds together",
  async () => {
    const alone = testStore();
    await addWaiting(GIVEN, alone.db);
    expect((await start(alone.url, "work").ended).code).toBe(0);
    const expected = await contents(alone.url);

    const server = await startPostgresql({ durable: true });
    onTestFinished(server.stop);
    execFileSync(server.psql, ["-q", "-c", "create database killed", server.url()]);
    const url = server.url("killed");
    await migrate(url);
    const db = openStore(url);
    onTestFinished(() => db.$disconnect());
    const workers = [start(url, "worker"), start(url, "worker")];
    const given = shuffled(GIVEN, 3);
    const each = Math.ceil(given.length / KILLS);
    for (let kill = 0; kill < KILLS; kill++) {
      await addWaiting(given.slice(kill * each, (kill + 1) * each), db);
      await pause(1000 + Math.random() * 4000);
      if (kill % 2 === 0) {
        await server.kill();
        await pause(Math.random() * 1500);
        await server.start();
      } else {
        workers[0]?.child.kill("SIGKILL");
        workers[0] = start(url, "worker");
      }
    }
    for (;;) {
      try {
        if ((await untilFree(db)) === null && !(await hasUnmerged(db))) break;
      } catch (error) {
        if (!engine.isAway(error)) throw error;
      }
      await pause(300);
    }
    for (const { child } of workers) child.kill("SIGTERM");
    for (const { ended } of workers) {
      const { code, said } = await ended;
      expect(code, said).toBe(0);
    }
    const states = await db.waiting.findMany({ select: { state: true, outcome: true } });
    expect(states).toHaveLength(TEXTS);
    for (const one of states) expect(one).toMatchObject({ state: "read", outcome: { articles: [{}], problems: [] } });
    expect(await contents(url)).toEqual(expected);
    expect(await examineStore(db)).toEqual([]);
  },
  180_000 + KILLS * 30_000,
);
