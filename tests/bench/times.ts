import { parseArgs } from "node:util";
import { type GoldSet, type GoldText, givenFolder, goldSets } from "./gold";
import { type Cost, kilobytes, measure } from "./measure";
import { number, printMachine, printTable, ratio } from "./print-table";
import { scoreTimes, type TimesScore } from "./score-times";
import { chronoTimes } from "./taggers/chrono-times";
import { datelineTimes } from "./taggers/dateline-times";
import { recognizersTimes } from "./taggers/recognizers-times";

const HELP = `npm run bench:times [-- FOLDER] [--passes N]

Finds the time expressions of gold sets with Dateline and with other libraries: how well and how fast, in one run.
  FOLDER       gold sets beside the bundled ones, in FOLDER/times/*.jsonl
  --passes N   timed passes over each set (5); no further one past 20 CPU seconds`;

const TAGGERS = [datelineTimes, chronoTimes, recognizersTimes];
const BASELINE = chronoTimes;
const HEAD = [
  "",
  "strict",
  "relaxed",
  "type",
  "value P",
  "value R",
  "value F1",
  "calendar F1",
  "KB/s",
  "n",
  "F1 ratio",
  "speed ratio",
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { passes: { type: "string", default: "5" }, help: { type: "boolean" } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const folder = givenFolder(positionals[0], "times");
printMachine();
console.log(
  `Scored as in TempEval-3: F1 in per cent; type and value over overlapping spans. Ratios are to ${BASELINE.name}.`,
);
console.log(
  "GUM marks only dates that resolve: read value R and calendar F1 there. The reference date is the day of publication.",
);
for (const set of goldSets("times", folder)) await report(set, Math.max(1, Number(values.passes) || 5));

async function report(set: GoldSet, passes: number): Promise<void> {
  const texts = set.texts.filter((text) => text.published !== null);
  const scores = new Map(TAGGERS.map((tagger) => [tagger.name, scoreTimes(texts.map((text) => answer(text, tagger)))]));
  const costs = await measure(
    TAGGERS.map((tagger) => ({ name: tagger.name, run: () => texts.map((text) => answer(text, tagger).found.length) })),
    passes,
  );
  const size = kilobytes(texts.map((text) => text.text));
  const left = set.texts.length - texts.length;
  const gold = scores.get(BASELINE.name)?.gold ?? 0;
  const title = `${set.name}: ${texts.length} texts, ${number(size, 0)} KB, ${number(gold, 0)} expressions`;
  const rows = TAGGERS.map(({ name }) => row(name, scores, costs, size));
  printTable(left > 0 ? `${title}; ${left} without a publication date left out` : title, HEAD, rows);
}

function answer(text: GoldText, tagger: (typeof TAGGERS)[number]) {
  return { gold: text.times ?? [], found: tagger.tag(text.text, text.published ?? "") };
}

function row(name: string, scores: Map<string, TimesScore>, costs: Map<string, Cost>, size: number): string[] {
  const [score, base] = [scores.get(name), scores.get(BASELINE.name)];
  const [cost, baseCost] = [costs.get(name), costs.get(BASELINE.name)];
  if (!score || !base || !cost || !baseCost) return [name];
  return [
    name,
    number(score.strict.f1),
    number(score.relaxed.f1),
    number(score.type.f1),
    number(score.value.precision),
    number(score.value.recall),
    number(score.value.f1),
    number(score.calendar.f1),
    number(size / cost.seconds, 0),
    String(cost.passes),
    ratio(score.value.f1, base.value.f1),
    ratio(baseCost.seconds, cost.seconds),
  ];
}
