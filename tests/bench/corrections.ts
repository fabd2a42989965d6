import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import path from "node:path";
import { mergeReports } from "../../lib/pipeline";
import { anchorFinder } from "../../lib/store/anchor";
import { openStore } from "../../lib/store/client";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { correctionRows } from "../../lib/store/correction-rows";
import { anchorsOf } from "../../lib/store/load-anchors";
import { loadPassages } from "../../lib/store/load-passages";
import { migrate } from "../../lib/store/migrate";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { engine } from "../../lib/store/sql";
import { chanceOf } from "./made-world/chance";
import { makeDatabase } from "./made-world/make-database";

// npm run bench:corrections [-- EVENTS [CORRECTIONS]]: what corrections cost a merge of all, a page of an event, and whoever makes one.

const events = Number(process.argv[2] ?? 100_000);
const corrections = Number(process.argv[3] ?? events / 10);
const made = path.resolve(`data/made-${events}.db`);
await makeDatabase({ count: events, seed: 1, file: made }, console.log);
const file = path.resolve(`data/made-${events}-corrected.db`);
copyFileSync(made, file);
await migrate(`file:${file}`);
const db = openStore(`file:${file}`);
const chance = chanceOf(11);

const first = await mergeTime(db); // brings the made events to those that merging makes of their passages
const rounds = [];
for (let i = 0; i < 2; i++) rounds.push(await mergeTime(db));
await addCorrections(db, corrections);
await mergeTime(db); // writes the events that change by them
const corrected = [];
for (let i = 0; i < 2; i++) corrected.push(await mergeTime(db));
const [without, within] = [Math.min(...rounds), Math.min(...corrected)];
console.log(
  `first merge ${first.toFixed(0)} ms; merge ${without.toFixed(0)} ms, with ${corrections} corrections ${within.toFixed(0)} ms: ${(((within - without) / without) * 100).toFixed(1)} %`,
);

const numbers = await engine.selectArrays<[string, string]>(
  db,
  ['e."id"', 'l."passageId"'],
  'from "Event" e join "EventPassage" l on l."eventNumber" = e."number" order by e."number", l."position"',
);
const passagesOf = new Map<string, string[]>();
for (const [id, passage] of numbers) passagesOf.set(id, [...(passagesOf.get(id) ?? []), passage]);
const ids = [...passagesOf.keys()];
const pages = [];
for (let i = 0; i < 300; i++) {
  const passages = passagesOf.get(ids[chance.below(ids.length)] ?? "") ?? [];
  const start = performance.now();
  await correctionRows(db, passages);
  pages.push(performance.now() - start);
}
pages.sort((a, b) => a - b);
console.log(`a page's corrections: median ${at(pages, 0.5)} ms, p95 ${at(pages, 0.95)} ms`);

const writes = [];
for (let i = 0; i < 100; i++) {
  const given = {
    event: ids[chance.below(ids.length)] ?? "",
    field: "title",
    value: '"By hand"',
    by: "bench",
    reason: "",
    seen: null,
  } as const;
  const start = performance.now();
  await correctEvent(given, mergeReports, db);
  writes.push(performance.now() - start);
}
writes.sort((a, b) => a - b);
console.log(`one correction made and shown: median ${at(writes, 0.5)} ms, p95 ${at(writes, 0.95)} ms`);
await db.$disconnect();

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
}

async function mergeTime(store: Store): Promise<number> {
  const start = performance.now();
  await rebuildEvents(mergeReports, store);
  return performance.now() - start;
}

/** Corrections of events taken at random, of all kinds that change nothing else. */
async function addCorrections(store: Store, count: number): Promise<void> {
  const anchors = anchorsOf(await loadPassages(store));
  const find = anchorFinder(anchors);
  const rows = Array.from({ length: count }, (_, i) => {
    const anchor = anchors[chance.below(anchors.length)];
    if (!anchor || !find(anchor)) throw new Error("an anchor that finds nothing");
    const [field, value] = (
      [
        ["title", `"Title ${i}"`],
        ["status", '"denied"'],
        ["when", '"2025-05-12"'],
        ["confirmed", "true"],
      ] as const
    )[i % 4] ?? ["title", '"T"'];
    return {
      id: randomUUID(),
      field,
      value,
      by: "bench",
      at: i + 1,
      reason: "",
      anchors: JSON.stringify([anchor]),
      settled: false,
    };
  });
  await engine.insertRows(store, "Correction", rows);
}
