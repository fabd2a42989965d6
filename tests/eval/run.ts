import { execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { rates } from "../bench/pair-spans";
import { number, printTable } from "../bench/print-table";
import { type AnnotatedArticle, annotatedAnswer } from "../language-model/annotated-answer";
import { startModelServer } from "../language-model/model-server";
import { ERRORS, errorTable, type ReadArticle } from "./event-tables";
import { type AnnotatedEvent, goldEvent } from "./pair-events";
import { printReliability } from "./print-reliability";
import { type GoldSet, goldSets, jsonLines, keptBackSets, topic, wireRecords } from "./sets";
import { articlesOf, type MergedEvent, scoreGroups, type WireGroup } from "./wire-groups";

const HELP = `npm run eval -- FOLDER [--only WORD] [--errors N] [--keep DIR]

Reads every gold set found in FOLDER with \`dateline read\`, scores it with FOLDER/score.mjs and prints one line a set.
  --only WORD   only sets whose name contains WORD (times, lgl, seed-page, timeline ...)
  --errors N    print N errors a set
  --keep DIR    keep what was read in DIR
  --wire FILE   score only merging across outlets: FILE has groups of tellings of one event, a line each
                ({id, tellings: [{article, start, end}]}), in the articles of FOLDER/timelines
  --kept-back   of what the model is trained on, only the fixed quarter that \`training/train.py --keep-back\` leaves out;
                give that model's folder as DATELINE_MODELS
  --reader model      read by the language model that is set up (README.md), and not by the reader on this machine
  --reader annotated  read by a model that answers as the annotators did, behind a server of its own: what is wrong then is lost by
                our rules; only sets that say by which words their events are told

Sets of annotated events also print their errors by type and kind, and how far stated confidence can be trusted.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    errors: { type: "string" },
    keep: { type: "string" },
    wire: { type: "string" },
    "kept-back": { type: "boolean" },
    reader: { type: "string" },
    help: { type: "boolean" },
  },
});
const folder = positionals[0] && resolve(positionals[0]);
if (values.help || !folder || !["model", "annotated", undefined].includes(values.reader)) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
if (!existsSync(join(folder, "score.mjs"))) {
  console.error(`${folder} holds no score.mjs: give the folder with the gold sets and their scorer.`);
  process.exit(2);
}
const work = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), "dateline-eval-"));
mkdirSync(work, { recursive: true });
if (values.wire) {
  await scoreWire(resolve(values.wire));
  process.exit(0);
}
const wanted = goldSets(folder)
  .filter((set) => !values.only || set.name.includes(values.only))
  .filter((set) => values.reader !== "annotated" || set.name === "events events/train.jsonl");
const sets = values["kept-back"] ? keptBackSets(wanted, work) : wanted;
const readerArgs = values.reader ? ["--reader", "model"] : [];
const timelines: number[] = [];
const annotated: ReadArticle[] = [];
for (const set of sets) await scoreSet(set);
if (annotated.length > 1) printReliability("Confidence on all annotated articles", annotated);
if (timelines.length > 1)
  console.log(
    `timeline, mean of ${timelines.length} topics`.padEnd(40),
    (timelines.reduce((a, b) => a + b, 0) / timelines.length).toFixed(1),
  );
if (!values.keep) rmSync(work, { recursive: true, force: true });

/** Reads and merges the wire stories that tell of known events, and prints how far they were put together. */
async function scoreWire(file: string): Promise<void> {
  const groups = [...jsonLines(file)] as unknown as WireGroup[];
  const base = join(work, "wire");
  writeFileSync(`${base}.in.jsonl`, wireRecords(folder as string, articlesOf(groups)));
  await dateline(["read"], `${base}.in.jsonl`, `${base}.read.jsonl`);
  await dateline(["merge"], `${base}.read.jsonl`, `${base}.events.jsonl`);
  const { tellings, found, gold, joined, right } = scoreGroups(groups, [
    ...jsonLines(`${base}.events.jsonl`),
  ] as unknown as MergedEvent[]);
  const { precision, recall, f1 } = rates(right, gold, joined);
  console.log(
    `${groups.length} groups, ${found} of ${tellings} tellings read; pairs ${gold}, joined ${joined}, right ${right}`,
  );
  console.log(`precision ${number(precision)}, recall ${number(recall)}, F1 ${number(f1)}`);
}

async function scoreSet(set: GoldSet): Promise<void> {
  const base = join(work, set.name.replace(/[^a-z0-9-]+/gi, "_"));
  writeFileSync(`${base}.in.jsonl`, [...set.records()].map((r) => `${JSON.stringify(r)}\n`).join(""));
  const started = performance.now();
  const server = values.reader === "annotated" ? await answeringServer(set.gold) : null;
  await dateline(["read", ...readerArgs], `${base}.in.jsonl`, `${base}.read.jsonl`, server?.environment);
  await server?.close();
  const seconds = (performance.now() - started) / 1000;
  const merged = set.kind === "merge" || set.kind === "timeline";
  if (merged) await dateline(["merge"], `${base}.read.jsonl`, `${base}.events.jsonl`);
  let gold = set.gold;
  if (set.kind === "timeline") {
    gold = `${base}.topic.json`;
    writeFileSync(gold, JSON.stringify(topic(set.gold)));
  }
  const args = [
    join(folder as string, "score.mjs"),
    set.kind,
    gold,
    merged ? `${base}.events.jsonl` : `${base}.read.jsonl`,
  ];
  const score = JSON.parse(
    execFileSync("node", [...args, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\n")[0] as string,
  );
  if (set.kind === "timeline") timelines.push(score.headline);
  console.log(set.name.padEnd(40), String(score.headline).padStart(5), ` ${seconds.toFixed(1)} s `, summary(score));
  if (set.kind === "events") {
    const articles = readArticles(set.gold, `${base}.read.jsonl`);
    annotated.push(...articles);
    printErrors(articles);
  }
  if (values.errors)
    console.log(execFileSync("node", [...args, "--errors", values.errors], { encoding: "utf8", maxBuffer: 1 << 28 }));
}

/** The annotated events of each record beside all passages read from it. */
function readArticles(gold: string, read: string): ReadArticle[] {
  const passages = new Map<string, ReadArticle["passages"]>();
  for (const { source, passages: found } of jsonLines(read))
    passages.set(String(source), [
      ...(passages.get(String(source)) ?? []),
      ...((found ?? []) as ReadArticle["passages"]),
    ]);
  return [...jsonLines(gold)].map(({ id, events }) => ({
    gold: (events as AnnotatedEvent[]).map(goldEvent),
    passages: passages.get(String(id)) ?? [],
  }));
}

function printErrors(articles: readonly ReadArticle[]): void {
  const head = [
    "type",
    "events",
    "all right",
    "missed",
    ...ERRORS.filter((e) => e !== "missed" && e !== "extra").map((e) => `wrong ${e}`),
    "extra",
  ];
  const rows = errorTable(articles).map((r) => [r.of, r.gold, r.right, ...ERRORS.map((e) => r[e])].map(String));
  printTable("Errors by type (core and secondary events)", head, rows);
  console.log();
}

function summary(score: Record<string, unknown>): string {
  const { headline: _, recordsWithoutOutput, ...rest } = score;
  return JSON.stringify(rest) + (recordsWithoutOutput ? ` records without output: ${recordsWithoutOutput}` : "");
}

/** A model that answers as the annotators of a set did, and what makes it the one that is set up. */
async function answeringServer(
  gold: string,
): Promise<{ environment: Record<string, string>; close: () => Promise<void> }> {
  const articles = jsonLines(gold) as unknown as AnnotatedArticle[];
  const server = await startModelServer(({ sentences, first, last }) => {
    for (const article of articles) {
      const answer = annotatedAnswer(article, sentences, first, last);
      if (answer) return { text: JSON.stringify(answer) };
    }
    return { status: 404, body: "no annotated article holds these sentences" };
  });
  const answers = mkdtempSync(join(work, "answers-"));
  return {
    close: server.close,
    environment: {
      ...{ DATELINE_READER_API: "openai", DATELINE_READER_MODEL: "annotated", DATELINE_READER_URL: `${server.url}/v1` },
      ...{ DATELINE_READER_ANSWERS: answers, DATELINE_READER_FILE: join(answers, "none.json") },
    },
  };
}

function dateline(
  args: readonly string[],
  from: string,
  to: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const [input, output] = [openSync(from, "r"), openSync(to, "w")];
  return new Promise((done, fail) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, ["scripts/dateline.mjs", ...args], {
      stdio: [input, output, "inherit"],
      env,
    });
    child.on("error", fail);
    child.on("exit", (code) => {
      closeSync(input);
      closeSync(output);
      if (code === 0) done();
      else fail(new Error(`dateline ${args[0]} ended with ${code}`));
    });
  });
}
