import { merge, type Report } from "../../lib/merge/merge";
import { type Generated, generateReports, pairScore } from "./generate-reports";
import { type Cost, measure } from "./measure";
import { rates } from "./pair-spans";
import { number, printTable, ratio } from "./print-table";

type Groups = readonly (readonly string[])[];

const HEAD = ["", "events", "pair P", "pair R", "pair F1", "CPU s", "passages/s", "cost ratio", "cost of 10x as many"];
const METHODS: readonly (readonly [name: string, group: (reports: readonly Report[]) => Groups])[] = [
  ["Dateline", (reports) => merge(reports, []).map((event) => event.passages)],
  ["same type, day and place (baseline)", byKey],
];

/** Merges made-up passages in numbers that grow tenfold and prints what it costs; the baseline puts together what has one type, day and place. */
export async function reportMerging(counts: readonly number[], passes: number): Promise<void> {
  const rows: string[][] = [];
  let fewer: ReadonlyMap<string, Cost> = new Map();
  for (const count of counts) {
    const generated = generateReports(count);
    const groups = METHODS.map(([name, group]) => [name, group(generated.reports)] as const);
    const works = METHODS.map(([name, group]) => ({ name, run: () => group(generated.reports) }));
    const costs = await measure(works, passes);
    for (const [name, made] of groups) rows.push(row(name, made, generated, costs, fewer));
    fewer = costs;
  }
  const title = "Merging made-up passages of the same two years (their pairs say little about real text)";
  printTable(`${title}, n = ${passes} or until 20 CPU seconds`, HEAD, rows);
}

function row(
  name: string,
  made: Groups,
  { reports, truth }: Generated,
  costs: ReadonlyMap<string, Cost>,
  fewer: ReadonlyMap<string, Cost>,
): string[] {
  const { gold, found, right } = pairScore(made, truth);
  const { precision, recall, f1 } = rates(right, gold, found);
  const seconds = costs.get(name)?.seconds ?? 0;
  const before = fewer.get(name)?.seconds;
  return [
    `${name}, ${number(reports.length, 0)}`,
    number(made.length, 0),
    number(precision),
    number(recall),
    number(f1),
    number(seconds, 3),
    number(reports.length / seconds, 0),
    ratio(seconds, costs.get(METHODS[1]?.[0] ?? "")?.seconds ?? 0),
    before === undefined ? "-" : ratio(seconds, before),
  ];
}

function byKey(reports: readonly Report[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { passage } of reports) {
    const key = passage.when ? `${passage.type} ${passage.when.edtf} ${passage.placeId}` : passage.id;
    const group = groups.get(key);
    if (group) group.push(passage.id);
    else groups.set(key, [passage.id]);
  }
  return [...groups.values()];
}
