import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readInput } from "../../lib/ingest/read-input";
import type { Source } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";
import { cpuSeconds } from "./measure";
import { number, printMachine, printTable } from "./print-table";

const HELP = `npm run bench:ingest -- FOLDER [--passes N]

How many saved pages a second one core takes in, from bytes to articles, without what is read out of them. FOLDER holds pages (.html, .gz).
  --passes N   timed passes over all of them, after one that does not count (3)`;

const { values, positionals } = parseArgs({
  options: { passes: { type: "string", default: "3" }, help: { type: "boolean" } },
  allowPositionals: true,
});
const [folder] = positionals;
if (values.help || folder === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const files = readdirSync(folder)
  .map((name) => path.join(folder, name))
  .filter((file) => statSync(file).isFile() && /\.(?:html?|gz)$/i.test(file))
  .sort();
if (files.length === 0) {
  console.error(`${folder}: no pages`);
  process.exit(1);
}
const sizes = files.map((file) => readFileSync(file).length);

/** Seconds of each page, in the order of the files. */
async function pass(): Promise<number[]> {
  const spent: number[] = [];
  for (const file of files)
    spent.push(
      await cpuSeconds(async () => {
        for (const source of await sourcesOf(file)) toArticles(source);
      }),
    );
  return spent;
}

async function sourcesOf(file: string): Promise<Source[]> {
  const sources: Source[] = [];
  for await (const found of readInput([file])) if ("source" in found) sources.push(found.source);
  return sources;
}

printMachine();
await pass();
const passes: number[][] = [];
for (let n = Math.max(1, Number(values.passes) || 3); n > 0; n--) passes.push(await pass());
const rows = passes.map((spent, i) => {
  const total = spent.reduce((a, b) => a + b, 0);
  const sorted = spent.toSorted((a, b) => a - b);
  const at = (share: number) => number(1000 * (sorted[Math.floor(share * (sorted.length - 1))] ?? 0), 0);
  return [String(i + 1), number(files.length / total, 1), at(0.5), at(0.95), at(1)];
});
printTable(
  `${files.length} files, ${number(sizes.reduce((a, b) => a + b, 0) / 1e6, 1)} MB as they lie`,
  ["pass", "pages/s", "median ms", "p95 ms", "most ms"],
  rows,
);
const slowest = files.map((file, i) => [path.basename(file), passes.at(-1)?.[i] ?? 0] as const);
slowest.sort((a, b) => b[1] - a[1]);
printTable(
  "slowest",
  ["page", "ms"],
  slowest.slice(0, 8).map(([name, s]) => [name.slice(0, 70), number(1000 * s, 0)]),
);
