import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { databaseFile } from "../../lib/store/database-url";
import { makeDatabase } from "./made-world/make-database";

// npm run bench:export [-- COUNT] [--format csv] [--server URL --pid PID]: how long a whole file takes, and how much memory, by the command
// line and from a running server of the same database. Linux alone tells what a process holds.

/** Jiffies a second, on every Linux that Node runs on. */
const JIFFIES = 100;
const ROOT = path.resolve(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({
  options: {
    format: { type: "string" },
    server: { type: "string" },
    pid: { type: "string" },
    database: { type: "string" },
  },
  allowPositionals: true,
});
const count = Number(positionals[0] ?? 100_000);
const format = values.format ?? "csv";
const file =
  values.database === undefined ? path.resolve(`data/made-${count}.db`) : databaseFile(`file:${values.database}`);

await makeDatabase({ count, seed: 1, file }, console.log);
console.log(`${count.toLocaleString("en")} events as ${format}`);
await byCommand();
if (values.server && values.pid) for (const time of [1, 2]) await byServer(values.server, Number(values.pid), time);

/** A process of its own; what it holds before it has written anything is what a command needs anyhow. */
async function byCommand(): Promise<void> {
  const began = performance.now();
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  const args = [path.join(ROOT, "scripts/dateline.mjs"), "export", format, "--view", "confidence=0"];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const memory = watch(child.pid ?? 0);
  let bytes = 0;
  for await (const chunk of child.stdout) {
    if (bytes === 0) memory.begin();
    bytes += chunk.length;
  }
  tell("command", bytes, performance.now() - began, memory.end());
}

async function byServer(server: string, pid: number, time: number): Promise<void> {
  await fetch(`${server}/api/v1/events?limit=1`); // the columns are read
  const memory = watch(pid);
  memory.begin();
  const began = performance.now();
  const answer = await fetch(`${server}/api/v1/export/${format}?confidence=0`);
  let bytes = 0;
  for await (const chunk of answer.body ?? []) bytes += chunk.length;
  tell(`server, ${time}. time`, bytes, performance.now() - began, memory.end());
}

type Watched = ReturnType<ReturnType<typeof watch>["end"]>;

function tell(name: string, bytes: number, milliseconds: number, { least, most, cpu }: Watched): void {
  const mega = (n: number) => `${Math.round(n / 1e6)} MB`;
  const seconds = (n: number) => `${n.toFixed(1)} s`;
  const grown = `from ${mega(least)} to ${mega(most)} resident (+${mega(most - least)})`;
  console.log(`${name}: ${mega(bytes)} in ${seconds(milliseconds / 1000)}, ${seconds(cpu)} of a core, ${grown}`);
}

/** What a process and its children hold, from `begin` on, and what they calculate, in all. */
function watch(pid: number) {
  let [least, most] = [0, 0];
  const before = calculated(pid);
  let cpu = 0;
  const look = () => {
    most = Math.max(most, resident(pid));
    cpu = Math.max(cpu, calculated(pid) - before);
  };
  const timer = setInterval(look, 100);
  return {
    begin: () => {
      least = resident(pid);
      most = least;
    },
    end: () => {
      look();
      clearInterval(timer);
      return { least, most, cpu };
    },
  };
}

/** In bytes, of a process and those it started. */
function resident(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    return own + children.reduce((sum, child) => sum + resident(Number(child)), 0);
  } catch {
    return 0; // it has ended
  }
}

/** Seconds that a process and its children have calculated. */
function calculated(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const own = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / JIFFIES;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    return own + children.reduce((sum, child) => sum + calculated(Number(child)), 0);
  } catch {
    return 0;
  }
}
