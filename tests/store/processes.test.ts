import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import { expect, onTestFinished, test } from "vitest";
import type { Reading } from "../../lib/domain";
import { migrate } from "../../lib/store/migrate";
import { makeActor, makePlace, makeReading } from "./made-reading";

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

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "dateline-processes-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function start(made: string, readings: readonly Reading[], name: string): ChildProcess {
  const file = path.join(made, `${name}.json`);
  writeFileSync(file, JSON.stringify(readings));
  const env = { ...process.env, DATABASE_URL: `file:${path.join(made, "test.db")}` };
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

/** All that is stored, without what depends on the order of arrival: the numbers of events. */
function contents(made: string): Record<string, unknown[]> {
  const db = new Database(path.join(made, "test.db"));
  const all = (sql: string) => db.prepare(sql).all();
  const rows = {
    integrity: all("pragma integrity_check"),
    broken: all("pragma foreign_key_check"),
    articles: all('select * from "Article" order by id'),
    passages: all('select * from "Passage" order by id'),
    taking: all('select * from "PassageActor" order by passageId, position'),
    actors: all('select * from "Actor" order by id'),
    places: all('select * from "Place" order by id'),
    events: all('select id, type, title, digest, "from", "to", anchor from "Event" order by id'),
    links: all(
      'select p.passageId, p.position, e.id from "EventPassage" p join "Event" e on e.number = p.eventNumber order by 1',
    ),
    found: all(
      `select e.id from "Event" e where e.number in (select rowid from "EventStems" where "EventStems" match 'report') order by 1`,
    ),
    words: all('select count(*) as n from "EventWords"'),
  };
  db.close();
  return JSON.parse(JSON.stringify(rows));
}

/** Was it killed later than before the tables were made, which are made all at once? */
function hasTables(made: string): boolean {
  const file = path.join(made, "test.db");
  if (!existsSync(file)) return false;
  const db = new Database(file);
  const found = db.prepare("select count(*) as n from sqlite_master where name = 'Article'").get() as { n: number };
  db.close();
  return found.n > 0;
}

async function cleanRun(): Promise<Record<string, unknown[]>> {
  const made = folder();
  expect(await finish(start(made, READINGS, "clean"))).toMatch(/done\n0$/);
  return contents(made);
}

test("three processes saving the same articles in different orders leave what one leaves", async () => {
  const made = folder();
  const runs = [1, 2, 3].map((seed) => finish(start(made, shuffled(READINGS, seed), `run-${seed}`)));
  for (const out of await Promise.all(runs)) expect(out).toMatch(/done\n0$/);
  const both = contents(made);
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
    let made = folder();
    while (moments.length < KILLS) {
      const after = Math.random() * whole;
      const child = start(made, READINGS, "killed");
      const kill = setTimeout(() => child.kill("SIGKILL"), after);
      await finish(child);
      clearTimeout(kill);
      moments.push(Math.round(after));
      const left = hasTables(made) ? contents(made) : null;
      if (left) {
        expect([left.integrity, left.broken], `killed after ${moments} ms`).toMatchObject([
          [{ integrity_check: "ok" }],
          [],
        ]);
        expect(left.passages).toHaveLength((left.articles?.length ?? 0) * 8); // no article without all its passages
      }
      if (moments.length % CHAIN !== 0 && moments.length < KILLS) continue;
      expect(await finish(start(made, READINGS, "resumed"))).toMatch(/done\n0$/);
      expect(contents(made), `killed after ${moments} ms`).toEqual(clean);
      made = folder();
    }
  },
  120_000 + KILLS * 30_000,
);

test("several processes may migrate one new database at once", async () => {
  const made = folder();
  const runs = [1, 2, 3].map((n) => finish(start(made, [], `empty-${n}`)));
  for (const out of await Promise.all(runs)) expect(out).toMatch(/done\n0$/);
  expect(migrate(`file:${path.join(made, "test.db")}`)).toEqual([]);
}, 60_000);
