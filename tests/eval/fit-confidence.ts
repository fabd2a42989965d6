import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseLine } from "../../lib/ingest/formats/jsonl";
import { toArticles } from "../../lib/ingest/to-articles";
import { loadKnowledge } from "../../lib/knowledge/load";
import { isNamed } from "../../lib/read/actors/find-actors";
import { type ConfidenceWeights, confidenceOf, type Evidence } from "../../lib/read/events/confidence";
import { readingOf, tell } from "../../lib/read/read";
import { toRecord } from "../../lib/records";
import { number, printTable } from "../bench/print-table";
import { calibrationError, reliability } from "./event-tables";
import { type AnnotatedEvent, agreement, type GoldEvent, goldEvent, pairEvents, type ReadPassage } from "./pair-events";
import { goldSets, jsonLines, keptBackSets } from "./sets";

const HELP = `node scripts/run.mjs tests/eval/fit-confidence.ts FOLDER

Fits the weights of lib/read/events/confidence.ts on the annotated articles of FOLDER that the model in DATELINE_MODELS was not trained
on, by logistic regression: is a passage an annotated event, on its date? Prints the weights, and the table of five-fold
cross-validation over articles.`;

const FOLDS = 5;
const STEPS = 4000;
const RATE = 0.5;
/** Keeps weights of rare evidence small. */
const DECAY = 1e-4;
const WAYS = ["own", "inherited", "published", "none"] as const;

interface Example {
  readonly evidence: Evidence;
  readonly right: boolean;
}
interface ReadOne {
  readonly gold: readonly GoldEvent[];
  readonly passages: readonly (ReadPassage & { evidence: Evidence })[];
}

const fitted = new Map<number, ConfidenceWeights>();
const folder = process.argv[2] && resolve(process.argv[2]);
if (!folder || !existsSync(join(folder, "score.mjs"))) {
  console.error(HELP);
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), "dateline-fit-"));
const knowledge = loadKnowledge((problem) => console.error(problem.message));
const articles: ReadOne[] = [];
for (const set of keptBackSets(goldSets(folder), work)) {
  if (set.kind !== "events" || set.name.includes("seed-page")) continue;
  for (const [i, record] of jsonLines(set.gold).entries()) {
    const gold = (record.events as AnnotatedEvent[]).map(goldEvent);
    articles.push({ gold, passages: await passagesOf(JSON.stringify({ ...record, events: undefined }), i + 1) });
  }
}
rmSync(work, { recursive: true, force: true });

const crossed = articles.map(({ gold, passages }, i) => {
  const weights = weightsOf(examples(articles.filter((_, k) => k % FOLDS !== i % FOLDS)), i % FOLDS);
  return { gold, passages: passages.map((p) => ({ ...p, confidence: confidenceOf(p.evidence, weights) })) };
});
const bins = reliability(crossed);
printTable(
  "Stated confidence against what is right, cross-validated over articles",
  ["stated", "passages", "mean stated", "right"],
  bins.map((b) => [
    `${number(b.from)}–${number(b.from + 0.1)}`,
    `${b.passages}`,
    number(b.confidence, 2),
    number(b.right, 2),
  ]),
);
console.log(`mean distance ${number(calibrationError(bins), 3)}`);
console.log(
  JSON.stringify(weightsOf(examples(articles), -1), (_, v) => (typeof v === "number" ? Number(v.toFixed(2)) : v)),
);

async function passagesOf(line: string, index: number): Promise<ReadOne["passages"]> {
  const parsed = parseLine(line, "gold", index);
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  const out: (ReadPassage & { evidence: Evidence })[] = [];
  for (const article of toArticles(parsed.source).articles) {
    const tales = await tell(article, knowledge);
    const record = toRecord(readingOf(article, knowledge, tales), {
      sourceText: parsed.source.text ?? "",
      withText: false,
      anchors: null,
      isNamed,
    });
    record.passages.forEach((passage, i) => {
      const { evidence } = tales.told[i] as (typeof tales.told)[number];
      out.push({ ...passage, evidence } as ReadPassage & { evidence: Evidence });
    });
  }
  return out;
}

function examples(read: readonly ReadOne[]): Example[] {
  return read.flatMap(({ gold, passages }) => {
    const pairs = pairEvents(gold, passages);
    return passages.map((p) => {
      const event = gold[pairs.indexOf(p)];
      return { evidence: p.evidence, right: event !== undefined && agreement(event, p).date };
    });
  });
}

/** Logistic regression by gradient descent over all examples; one fit a fold. */
function weightsOf(all: readonly Example[], fold: number): ConfidenceWeights {
  const known = fitted.get(fold);
  if (known) return known;
  const rows = all.map(({ evidence: e }) => [...WAYS.map((w) => Number(w === e.by)), e.act, e.core, e.type, e.date]);
  const w = new Array<number>(WAYS.length + 4).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((x) => DECAY * x);
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, x, k) => sum + x * (w[k] as number), 0)));
      const error = (p - Number((all[i] as Example).right)) / rows.length;
      row.forEach((x, k) => {
        slope[k] = (slope[k] as number) + error * x;
      });
    });
    slope.forEach((s, k) => {
      w[k] = (w[k] as number) - RATE * s;
    });
  }
  const [own, inherited, published, none, act, core, type, date] = w as number[];
  const weights = { bias: { own, inherited, published, none }, act, core, type, date } as ConfidenceWeights;
  fitted.set(fold, weights);
  return weights;
}
