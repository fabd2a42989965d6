import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { CONFIDENCE_EVIDENCE, confidenceOf } from "../../lib/read/events/confidence";
import { probability } from "../../lib/read/events/sentence/evidence";
import { WHO_EVIDENCE } from "../../lib/read/events/who/candidates";
import { number, printTable } from "../bench/print-table";
import { fitLogistic, type Observation } from "./logistic";
import { agreement, pairEvents, sharesName } from "./pair-events";
import { printReliability } from "./print-reliability";
import { type ToldArticle, toldArticles } from "./told-gold";

const HELP = `node scripts/run.mjs tests/eval/fit.ts FOLDER

Fits the weights that the reader's rules lean on, on the annotated articles of FOLDER that the model in DATELINE_MODELS was not trained on:
  who         does a candidate take part in an act? (lib/read/events/who/candidates.ts), on the trained set's quarter alone
  confidence  is a passage an annotated event, on its date? (lib/read/events/confidence.ts), on all articles
Prints them with what five-fold cross-validation over articles gives.`;

const FOLDS = 5;
const fitted = new Map<unknown, Map<number, number[]>>();
const folder = process.argv[2] && resolve(process.argv[2]);
if (!folder || !existsSync(join(folder, "score.mjs"))) {
  console.error(HELP);
  process.exit(2);
}
const articles = await toldArticles(folder);
const trained = articles.filter(({ set }) => set.includes("train"));
fitWho(trained);
fitConfidence(articles);

function fitWho(all: readonly ToldArticle[]): void {
  const seen = all.map(parts);
  const rows = [0.28, 0.32, 0.36, 0.4, 0.44].map((enough) => {
    let [hits, gold, read] = [0, 0, 0];
    seen.forEach((own, i) => {
      const weights = crossed(seen, i, (one) => one.observations);
      gold += own.gold;
      for (const { evidence, holds } of own.observations) {
        if (probability(evidence, weights) < enough) continue;
        read++;
        hits += Number(holds);
      }
    });
    const [precision, recall] = [hits / read, hits / gold];
    return [
      number(enough, 2),
      ...[precision, recall, (2 * precision * recall) / (precision + recall)].map((x) => number(100 * x, 1)),
    ];
  });
  printTable("Who takes part, cross-validated", ["at least", "precision", "recall", "F1"], rows);
  printWeights(WHO_EVIDENCE, fitLogistic(seen.flatMap((one) => one.observations)));
}

/** The candidates of an article's paired passages, and how many actors are annotated there. */
function parts({ gold, passages }: ToldArticle): { observations: Observation[]; gold: number } {
  const observations: Observation[] = [];
  let annotated = 0;
  pairEvents(gold, passages).forEach((passage, i) => {
    const event = gold[i];
    const read = passages.find((p) => p === passage);
    if (!event || !read || event.importance === "optional") return;
    annotated += event.actors.length;
    const open = new Set(event.actors);
    for (const { mention, evidence } of [...read.told.candidates].sort((a, b) => b.share - a.share)) {
      const words = read.article.text.slice(mention.start, mention.end);
      const found = [...open].find((name) => sharesName(name, mention.actor.name) || sharesName(name, words));
      if (found !== undefined) open.delete(found);
      observations.push({ evidence, holds: found !== undefined });
    }
  });
  return { observations, gold: annotated };
}

function fitConfidence(all: readonly ToldArticle[]): void {
  const seen = all.map(({ gold, passages }) => {
    const pairs = pairEvents(gold, passages);
    return passages.map((p): Observation => {
      const event = gold[pairs.indexOf(p)];
      return { evidence: p.told.evidence, holds: event !== undefined && agreement(event, p).date };
    });
  });
  const read = all.map(({ gold, passages }, i) => {
    const weights = crossed(seen, i, (one) => one);
    return { gold, passages: passages.map((p) => ({ ...p, confidence: confidenceOf(p.told.evidence, weights) })) };
  });
  printReliability("Confidence, cross-validated", read);
  printWeights(CONFIDENCE_EVIDENCE, fitLogistic(seen.flat()));
}

/** Weights fitted on all articles but those of article `i`'s fold. */
function crossed<T>(seen: readonly T[], i: number, of: (one: T) => readonly Observation[]): number[] {
  const folds = fitted.get(seen) ?? new Map<number, number[]>();
  fitted.set(seen, folds);
  const known = folds.get(i % FOLDS);
  if (known) return known;
  const weights = fitLogistic(seen.filter((_, k) => k % FOLDS !== i % FOLDS).flatMap(of));
  folds.set(i % FOLDS, weights);
  return weights;
}

function printWeights(names: readonly string[], weights: readonly number[]): void {
  console.log(names.map((name, i) => `${name} ${number(weights[i] as number, 2)}`).join(", "));
  console.log();
}
