import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Reading } from "../../lib/domain";
import { migrate } from "../../lib/store/migrate";
import { engine } from "../../lib/store/sql";
import { contents } from "./contents";
import { makeActor, makePlace, makeReading } from "./made-reading";
import { dropDatabase, emptyDatabase } from "./test-store";

const root = path.resolve(import.meta.dirname, "../..");
const worker = path.join(import.meta.dirname, "save-worker.ts");

const READINGS: Reading[] = Array.from({ length: 24 }, (_, i) => {
  const quotes = Array.from({ length: 8 }, (_, k) => `Report ${k} of text ${i} says so.`);
  return makeReading({
    id: `a-${i}`,
    url: `https://example.org/${i >> 1}`, // two texts of each page
    retrieved: i % 2 ? "2025-06-02" : "2025-06-01",
    text: quotes.join("\n"),
    reports: quotes.map((quote, k) => ({
      quote,
      title: `story ${(i + k) % 25}`,
      actors: [[makeActor(`Actor ${(i * k) % 7}`), "agent"]],
      place: makePlace(`Place ${k % 5}`),
    })),
  });
});

/** A reproducible order. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  const keyed = values.map((value, i) => ({ value, key: Math.imul(i + 1, 2654435761 + seed * 40503) >>> 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** A place for a database, in which there are no tables yet, and for files. */
interface Place {
  readonly folder: string;
  readonly url: string;
}

function place(): Place {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-processes-"));
  const url = emptyDatabase(folder, "processes");
  onTestFinished(() => {
    dropDatabase(url);
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, url };
}

function start({ folder, url }: Place, readings: readonly Reading[], name: string): ChildProcess {
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(readings));
  const env = { ...process.env, DATABASE_URL: url };
  return spawn(process.execPath, ["--import", "tsx", worker, file], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function finish(child: ChildProcess, onLine: (line: string) => void = () => undefined): Promise<string> {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk) => {
    out += chunk;
    onLine(String(chunk));
  });
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((done) => child.on("close", (code, signal) => done(`${out}${err}${code ?? signal}`)));
}

/** Was it killed later than before the tables were made, which are made all at once? */
async function hasTables({ url }: Place): Promise<boolean> {
  try {
    await engine.alone(url, (db) => db.rows('select 1 from "Article" limit 1'));
    return true;
  } catch (error) {
    if (/no such table|does not exist/.test(String(error))) return false;
    throw error;
  }
}

async function cleanRun(): Promise<Record<string, unknown[]>> {
  const made = place();
  expect(await finish(start(made, READINGS, "clean"))).toMatch(/done\n0$/);
  return contents(made.url);
}

test("three processes saving the same articles in different orders leave what one leaves", async () => {
  const made = place();
  const runs = [1, 2, 3].map((seed) => finish(start(made, shuffled(READINGS, seed), `run-${seed}`)));
  for (const out of await Promise.all(runs)) expect(out).toMatch(/done\n0$/);
  const both = await contents(made.url);
  expect(both.integrity).toMatchObject([{ integrity_check: "ok" }]);
  expect(both).toEqual(await cleanRun());
  expect(both.articles).toHaveLength(24);
}, 180_000);

/** `DATELINE_KILLS=50 npx vitest run --project unit tests/store/processes.test.ts` kills more often. */
const KILLS = Number(process.env.DATELINE_KILLS ?? 3);
/** Kills of one database, before it is let to the end: later ones would find nothing left to do. */
const CHAIN = 3;

test(
  "killed at any moment, the database is whole, and resuming gives what an undisturbed run gives",
  async () => {
    const started = performance.now();
    const clean = await cleanRun();
    const whole = performance.now() - started;
    const moments: number[] = [];
    let made = place();
    while (moments.length < KILLS) {
      const after = Math.random() * whole;
      const child = start(made, READINGS, "killed");
      const kill = setTimeout(() => child.kill("SIGKILL"), after);
      await finish(child);
      clearTimeout(kill);
      moments.push(Math.round(after));
      const left = (await hasTables(made)) ? await contents(made.url) : null;
      if (left) {
        expect(left.integrity, `killed after ${moments} ms`).toMatchObject([{ integrity_check: "ok" }]);
        expect(left.passages).toHaveLength((left.articles?.length ?? 0) * 8); // no article without all its passages
      }
      if (moments.length % CHAIN !== 0 && moments.length < KILLS) continue;
      expect(await finish(start(made, READINGS, "resumed"))).toMatch(/done\n0$/);
      expect(await contents(made.url), `killed after ${moments} ms`).toEqual(clean);
      made = place();
    }
  },
  120_000 + KILLS * 30_000,
);

test("several processes may migrate one new database at once", async () => {
  const made = place();
  const runs = [1, 2, 3].map((n) => finish(start(made, [], `empty-${n}`)));
  for (const out of await Promise.all(runs)) expect(out).toMatch(/done\n0$/);
  expect(await migrate(made.url)).toEqual([]);
}, 60_000);
