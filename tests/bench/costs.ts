import { loadKnowledge } from "../../lib/knowledge/load";
import { merge } from "../../lib/merge/merge";
import { readSource } from "../../lib/pipeline";
import type { Knowledge } from "../../lib/read/knowledge";
import { generateReports } from "./generate-reports";
import { readingSets } from "./reading-sets";

// Run by read.ts in a process of its own, so that memory is that of one job alone; prints one line of JSON.

/** What one job took. */
export interface JobCost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Memory that is still held afterwards, in MB: V8's heap and buffers outside it. */
  readonly heldMb: number;
  /** The most that the process ever held in MB, Node and this project's code included. */
  readonly peakMb: number;
}

const [job, argument] = process.argv.slice(2);
const held: unknown[] = [];
console.log(JSON.stringify(await run(job, argument)));

async function run(name: string | undefined, of: string | undefined): Promise<JobCost> {
  if (name === "nothing") return cost(() => undefined);
  if (name === "knowledge") return cost(async () => held.push(await loadAll()));
  if (name === "merge") {
    const { reports } = generateReports(Number(of));
    return cost(() => held.push(merge(reports, [])));
  }
  const knowledge = await loadAll();
  const sources = readingSets(of ?? null).flatMap((set) => set.sources);
  return cost(async () => {
    for (const source of sources) await readSource(source, knowledge);
  });
}

async function loadAll(): Promise<Knowledge> {
  const knowledge = loadKnowledge(() => undefined);
  await knowledge.model();
  return knowledge;
}

async function cost(work: () => unknown): Promise<JobCost> {
  const before = memory();
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  const spent = process.cpuUsage(cpu);
  return {
    cpuSeconds: (spent.user + spent.system) / 1e6,
    wallSeconds: (performance.now() - wall) / 1000,
    heldMb: (memory() - before) / 1e6,
    peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
  };
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
