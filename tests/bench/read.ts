import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import type { Reading } from "../../lib/domain";
import { loadKnowledge } from "../../lib/knowledge/load";
import { readSource } from "../../lib/pipeline";
import type { JobCost } from "./costs";
import { givenFolder } from "./gold";
import { kilobytes, measure, median } from "./measure";
import { number, printMachine, printTable, ratio } from "./print-table";
import { type ReadingSet, readingSets } from "./reading-sets";
import { reportMerging } from "./report-merging";
import { readByStages, STAGES, type StagePass } from "./stages";
import { winkNames } from "./taggers/wink-names";

const HELP = `npm run bench:read [-- FOLDER] [--passes N]

What reading and merging cost: throughput by stage, memory, loading the names and the model, merging 10,000 and 100,000 made-up passages.
  FOLDER       more articles to read, in FOLDER/articles/texts.jsonl
  --passes N   timed passes (5)`;

/** Passes before the timed ones, until the code is compiled; cold runs are measured apart. */
const WARMING = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { passes: { type: "string", default: "5" }, help: { type: "boolean" } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const folder = givenFolder(positionals[0], "articles/texts.jsonl");
const passes = Math.max(1, Number(values.passes) || 5);
printMachine();
const knowledge = loadKnowledge((problem) => console.error(problem.message));
const sets = readingSets(folder);
for (const set of sets) await reportReading(set);
reportJobs(kilobytes(sets.flatMap((set) => set.sources.map((source) => source.text ?? ""))));
await reportMerging([10_000, 100_000], passes);

/** The baseline is wink-nlp alone, finding sentences and parts of speech in the same texts: less than any reader can do with. */
async function reportReading({ name, sources }: ReadingSet): Promise<void> {
  const texts = sources.map((source) => source.text ?? "");
  const readAll = async () => {
    const readings: Reading[] = [];
    for (const source of sources) readings.push(...(await readSource(source, knowledge)).readings);
    return readings;
  };
  const winkAll = () => texts.map((text) => winkNames.tag(text));
  const passages = (await readAll()).reduce((sum, reading) => sum + reading.passages.length, 0);
  const runs: StagePass[] = [];
  const works = [
    { name: "all", run: readAll },
    { name: "stages", run: async () => runs.push(await readByStages(sources, knowledge)) },
    { name: "wink", run: winkAll },
  ];
  await measure(works, WARMING);
  runs.length = 0;
  const costs = await measure(works, passes);
  if (runs.some((run) => run.passages !== passages))
    throw new Error("stages.ts no longer does what lib/read/read.ts does");
  const [size, all, wink] = [kilobytes(texts), costs.get("all")?.seconds ?? 0, costs.get("wink")?.seconds ?? 0];
  const stages = STAGES.map((stage) => [stage, median(runs.map((run) => run.seconds.get(stage) ?? 0))] as const);
  const sum = stages.reduce((total, [, seconds]) => total + seconds, 0);
  const row = (stage: string, seconds: number) => [
    stage,
    number(seconds * 1000, 0),
    number(size / seconds, 0),
    `${number((100 * seconds) / sum, 0)} %`,
    ratio(seconds, wink),
  ];
  printTable(
    `${name}: ${texts.length} records, ${number(size, 0)} KB, ${number(passages, 0)} passages, n = ${costs.get("all")?.passes}`,
    ["", "CPU ms", "KB/s", "share", "cost ratio to wink-nlp"],
    [
      ...stages.map(([stage, seconds]) => row(stage, seconds)),
      row("sum: each stage over all texts in turn", sum),
      row("all stages, text by text, as in use", all),
      row("wink-nlp alone (baseline)", wink),
    ],
  );
}

function reportJobs(allKb: number): void {
  const times = Math.min(passes, 3);
  const jobs: readonly (readonly [name: string, job: string, argument: string | null])[] = [
    ["nothing: Node and the code", "nothing", null],
    ["load the names and the model", "knowledge", null],
    [`read all of the above, ${number(allKb, 0)} KB`, "read", folder],
    ["merge 10,000 passages", "merge", "10000"],
    ["merge 100,000 passages", "merge", "100000"],
  ];
  printTable(
    `Each in a process of its own, cold, n = ${times}; MB = 1,000,000 bytes`,
    ["", "CPU s", "wall s", "MB held afterwards", "MB at the peak, all of the process"],
    jobs.map(([name, job, argument]) => {
      const costs = Array.from({ length: times }, () => inOwnProcess(job, argument));
      const middle = (of: (cost: JobCost) => number, decimals: number) => number(median(costs.map(of)), decimals);
      const seconds = [middle((c) => c.cpuSeconds, 2), middle((c) => c.wallSeconds, 2)];
      return [name, ...seconds, middle((c) => c.heldMb, 0), middle((c) => c.peakMb, 0)];
    }),
  );
}

function inOwnProcess(job: string, argument: string | null): JobCost {
  const script = ["--expose-gc", "scripts/run.mjs", "tests/bench/costs.ts", job];
  const args = argument === null ? script : [...script, argument];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as JobCost;
}
