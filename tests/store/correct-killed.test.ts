import { spawn } from "node:child_process";
import path from "node:path";
import Database from "libsql";
import { expect, test } from "vitest";
import { mergeReports } from "../../lib/pipeline";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading } from "./made-reading";
import { testStore } from "./test-store";

const root = path.resolve(import.meta.dirname, "../..");
/** DATELINE_KILLS=50 for a longer run. */
const KILLS = Number(process.env.DATELINE_KILLS ?? 4);

interface Confirmed {
  readonly id: string;
  readonly event: string;
  readonly title: string;
}

/** Corrects until killed, `after` so many confirmed ones and a moment more; what was confirmed. */
function killed(url: string, from: number, after: number): Promise<Confirmed[]> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/store/correct-worker.ts", String(from)], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
    if (out.split("\n").length > after + 2) setTimeout(() => child.kill("SIGKILL"), (from * 7) % 23);
  });
  return new Promise((done) =>
    child.once("close", () => {
      const lines = out.split("\n").slice(1, -1); // the first says that it is ready, the last may be half a line
      done(lines.map((line) => JSON.parse(line) as Confirmed));
    }),
  );
}

test("no confirmed correction is lost by a process that is killed, and none is half there", {
  timeout: 600_000 + KILLS * 30_000,
}, async () => {
  const { db, url, folder } = testStore();
  const quotes = Array.from({ length: 40 }, (_, i) => `Ministers met in town number ${i}.`);
  await saveReading(makeReading({ id: "a", text: quotes.join("\n"), reports: quotes.map((quote) => ({ quote })) }), db);
  await rebuildEvents(mergeReports, db);
  const confirmed: Confirmed[] = [];
  for (let i = 0; i < KILLS; i++) confirmed.push(...(await killed(url, i * 1000, 1 + (i % 9))));
  expect(confirmed.length).toBeGreaterThanOrEqual(KILLS);
  const kept = new Set((await db.correction.findMany({ select: { id: true } })).map(({ id }) => id));
  expect(confirmed.filter(({ id }) => !kept.has(id))).toEqual([]);
  // what each event says is what the last of its corrections says, before all are merged and after
  const last = new Map(
    (await db.correction.findMany({ orderBy: { number: "asc" } })).map(({ anchors, value }) => [
      `e-${(anchors as { passageId: string }[])[0]?.passageId}`,
      JSON.parse(value) as string,
    ]),
  );
  const check = async () => {
    for (const [event, title] of last) expect(await queryEvent(event, db)).toMatchObject({ event: { title } });
  };
  await check();
  await rebuildEvents(mergeReports, db);
  await check();
  const raw = new Database(path.join(folder, "test.db"));
  expect(raw.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  raw.close();
});
