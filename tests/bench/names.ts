import { parseArgs } from "node:util";
import { loadKnowledge } from "../../lib/knowledge/load";
import { type GoldSet, givenFolder, goldSets } from "./gold";
import { type Cost, kilobytes, measure } from "./measure";
import { number, printMachine, printTable, ratio } from "./print-table";
import { type NamesScore, scoreNames } from "./score-names";
import { compromiseNames } from "./taggers/compromise-names";
import { datelineNames } from "./taggers/dateline-names";
import type { NameTagger } from "./taggers/name-tagger";
import { winkNames } from "./taggers/wink-names";

const HELP = `npm run bench:names [-- FOLDER] [--passes N]

Finds the names of people and organisations of gold sets with Dateline and with other libraries: how well and how fast, in one run.
  FOLDER       gold sets beside the bundled ones, in FOLDER/actors/*.jsonl
  --passes N   timed passes over each set (5)`;

const HEAD = [
  "",
  "people",
  "organisations",
  "both strict",
  "both relaxed",
  "untyped strict",
  "untyped relaxed",
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
const folder = givenFolder(positionals[0], "actors");
const dateline = datelineNames(loadKnowledge((problem) => console.error(problem.message)));
const taggers: readonly NameTagger[] = [dateline, compromiseNames, winkNames];
const baseline = compromiseNames;
printMachine();
console.log(
  `F1 of spans in per cent, one to one; people and organisations are strict. Ratios are to ${baseline.name}.`,
);
console.log("Untyped: names of people, organisations and places together, whatever each was taken for.");
console.log("F1 ratio: both strict, or untyped strict where a tagger says no types.");
for (const set of goldSets("actors", folder)) await report(set, Math.max(1, Number(values.passes) || 5));

async function report({ name, texts }: GoldSet, passes: number): Promise<void> {
  const tag = async (tagger: NameTagger) => {
    const tagged = [];
    for (const t of texts) tagged.push({ gold: t.entities ?? [], found: await tagger.tag(t.text, t.published) });
    return tagged;
  };
  const scores = new Map<string, NamesScore>();
  for (const tagger of taggers) scores.set(tagger.name, scoreNames(await tag(tagger)));
  const costs = await measure(
    taggers.map((tagger) => ({ name: tagger.name, run: () => tag(tagger) })),
    passes,
  );
  const size = kilobytes(texts.map((text) => text.text));
  const names = texts.flatMap((text) => text.entities ?? []).length;
  const title = `${name}: ${texts.length} texts, ${number(size, 0)} KB, ${number(names, 0)} names`;
  printTable(
    title,
    HEAD,
    taggers.map((tagger) => row(tagger, scores, costs, size)),
  );
}

function row(
  { name, typed }: NameTagger,
  scores: ReadonlyMap<string, NamesScore>,
  costs: ReadonlyMap<string, Cost>,
  size: number,
): string[] {
  const [score, base] = [scores.get(name), scores.get(baseline.name)];
  const [cost, baseCost] = [costs.get(name), costs.get(baseline.name)];
  if (!score || !base || !cost || !baseCost) return [name];
  const ifTyped = (f1: number) => number(typed ? f1 : null);
  return [
    name,
    ifTyped(score.people.f1),
    ifTyped(score.organisations.f1),
    ifTyped(score.strict.f1),
    ifTyped(score.relaxed.f1),
    number(score.untypedStrict.f1),
    number(score.untypedRelaxed.f1),
    number(size / cost.seconds, 0),
    String(cost.passes),
    typed ? ratio(score.strict.f1, base.strict.f1) : ratio(score.untypedStrict.f1, base.untypedStrict.f1),
    ratio(baseCost.seconds, cost.seconds),
  ];
}
