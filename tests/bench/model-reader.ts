import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startModelServer } from "../language-model/model-server";
import { OWN_ARTICLES, rightAnswer } from "../language-model/own-articles";
import { number, printMachine, printTable } from "./print-table";

const HELP = `npm run bench:model -- [--articles N] [--answer MS] [--concurrency N,N]

How much longer taking in articles with a language model lasts than its answers alone: a server of its own answers each article in the same time.
  --articles N       (1000)
  --answer MS        milliseconds an answer takes (50)
  --concurrency N,N  requests at once, a run each (1,2,4)`;

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    answer: { type: "string", default: "50" },
    concurrency: { type: "string", default: "1,2,4" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const [count, after] = [Number(values.articles), Number(values.answer)];

/** Seconds that a run takes, of which `model` from the first question to the last answer. */
async function run(concurrency: number): Promise<{ whole: number; model: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-bench-model-"));
  let [first, last] = [0, 0];
  const server = await startModelServer(async (question) => {
    first ||= performance.now();
    last = performance.now() + after;
    return { ...rightAnswer(question), after };
  });
  const records = Array.from({ length: count }, (_, i) => {
    const { text, published } = OWN_ARTICLES[i % OWN_ARTICLES.length] as (typeof OWN_ARTICLES)[number];
    return JSON.stringify({ id: `a${i}`, text: `${text}\n\nText number ${i}.`, published });
  });
  const file = path.join(folder, "articles.jsonl");
  writeFileSync(file, records.join("\n"));
  const env = {
    ...process.env,
    ...{ DATABASE_URL: `file:${path.join(folder, "bench.db")}`, DATELINE_READER_FILE: path.join(folder, "none.json") },
    ...{ DATELINE_READER_ANSWERS: path.join(folder, "answers"), DATELINE_READER_CONCURRENCY: String(concurrency) },
    ...{ DATELINE_READER_MODEL: "local", DATELINE_READER_URL: `${server.url}/v1` },
  };
  const started = performance.now();
  const args = ["scripts/dateline.mjs", "ingest", "--reader", "model", file];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  await new Promise((done) => child.on("exit", done));
  const whole = (performance.now() - started) / 1000;
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  return { whole, model: (last - first) / 1000 };
}

printMachine();
const rows: string[][] = [];
for (const concurrency of (values.concurrency ?? "").split(",").map(Number)) {
  const alone = (count * after) / concurrency / 1000;
  const { whole, model } = await run(concurrency);
  rows.push([String(concurrency), number(alone), number(model), number(whole), (whole / alone).toFixed(2)]);
}
printTable(
  `${count} articles, ${after} ms an answer`,
  ["at once", "answers alone, s", "asking, s", "whole, s", "ratio"],
  rows,
);
