import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/environment.mjs";
import { build } from "../../../scripts/prepare.mjs";
import { launch } from "../../e2e/browser";
import { serveDatabase } from "../../e2e/server";
import { type Answer, measureAnswers } from "./answers";
import { short } from "./bars";
import { type Cell, measureCell } from "./cell";
import { databaseOf, seedDatabase } from "./databases";
import { buildLibraries } from "./libraries";
import { readOptions } from "./options";
import { servePages } from "./page-server";
import { printReport } from "./report";
import { measureSeeds, type Seeds } from "./seeds";
import { SUBJECTS } from "./subject";

const CACHE = process.env.BENCH_CACHE ?? path.join(root, "data/bench");

const { sizes, repetitions, only, json } = readOptions();
const cells: Cell[] = [];
const answers: Answer[] = [];
const seeds: Seeds[] = [];
const subjects = SUBJECTS.filter(({ id }) => only.includes(id));

mkdirSync(CACHE, { recursive: true });
if (only.some((part) => part !== "vis" && part !== "svg")) await build();
if (only.includes("seeds")) await loadSeeds();
for (const size of sizes) if (subjects.length > 0 || only.includes("answers")) await measureSize(size);

const browser = await launch();
const version = `Chromium ${browser.version()}`;
await browser.close();
const holds = printReport({ cells, answers, seeds }, version);
if (json) writeFileSync(json, `${JSON.stringify({ version, cells, answers, seeds }, null, 1)}\n`);
process.exitCode = holds ? 0 : 1;

async function loadSeeds(): Promise<void> {
  const server = await serveDatabase(await seedDatabase(CACHE));
  try {
    await measureSeeds(server.url); // the server's first answer is not the visitor's
    for (let n = 0; n < repetitions; n++) seeds.push(await measureSeeds(server.url));
    say("seed articles", seeds.at(-1));
  } finally {
    await server.stop();
  }
}

/** All pages in turns, so that whatever slows the machine slows them alike. */
async function measureSize(size: number): Promise<void> {
  const made = await databaseOf(size, CACHE);
  const pages = await servePages(await buildLibraries(CACHE), made.events);
  const server = await serveDatabase(made.database);
  try {
    await measureAnswersOnce(server.url, size);
    for (let n = 0; n < repetitions; n++)
      for (const subject of subjects) {
        const url = subject.id === "dateline" ? server.url : `${pages.url}/${subject.id}.html`;
        const cell = await measureCell(subject, size, url);
        cells.push(cell);
        say(`${short(size)} ${subject.name}`, cell);
      }
  } finally {
    await server.stop();
    await pages.stop();
  }
}

/** Warms the server as well: its first answer is not the visitor's. */
async function measureAnswersOnce(url: string, size: number): Promise<void> {
  if (only.includes("answers")) answers.push(...(await measureAnswers(url, size)));
  else for (const warm of ["/", "/api/columns"]) await (await fetch(url + warm)).arrayBuffer();
}

function say(what: string, found: object | undefined): void {
  const figures = Object.entries(found ?? {}).filter(
    ([key, value]) => value !== null && key !== "subject" && key !== "size",
  );
  const words = figures.map(
    ([key, value]) => `${key} ${typeof value === "number" ? Math.round(value * 100) / 100 : value}`,
  );
  console.log(`${what}: ${words.join(", ")}`);
}
