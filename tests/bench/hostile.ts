import { parseArgs } from "node:util";
import { makeSource } from "../../lib/ingest/source";
import { loadKnowledge } from "../../lib/knowledge/load";
import { readSource } from "../../lib/pipeline";
import { cpuSeconds, kilobytes } from "./measure";
import { number, printMachine, printTable, ratio } from "./print-table";
import { readingSets } from "./reading-sets";

const HELP = `npm run bench:hostile [-- --kilobytes N]

What it costs to read texts made to take long, beside news of the same length. Each is to stay under 3x, at any length.
  --kilobytes N   how long the texts are (200)`;

const { values } = parseArgs({
  options: { kilobytes: { type: "string", default: "200" }, help: { type: "boolean" } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const length = 1000 * Math.max(1, Number(values.kilobytes) || 200);
const knowledge = loadKnowledge((problem) => console.error(problem.message));
const news = readingSets(null)
  .flatMap((set) => set.sources.map((source) => source.text ?? ""))
  .join("\n\n");

const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const TEXTS: Readonly<Record<string, string>> = {
  "news (baseline)": fill(news),
  "news without a full stop": fill(news.replace(/[.!?\n]+/g, " ")),
  '". "': fill(". "),
  '"//:"': fill("//:"),
  "[ without end": fill("["),
  digits: fill("1234567890"),
  "digits apart": fill("1 "),
  '"Yes," said': fill('"Yes," said '),
  "one word": fill("a"),
  capitals: fill("Aa "),
  dates: fill("on Monday "),
  '"the city", "he" and offices': fill("The President of Chad, Ann Lee, the city and he said the president said "),
  "Russia attacked Ukraine.": fill("Russia attacked Ukraine. "),
};

printMachine();
await cost(fill(news).slice(0, 50_000)); // compiled and loaded
const rows: string[][] = [];
let baseline = 0;
for (const [name, text] of Object.entries(TEXTS)) {
  const seconds = await cost(text);
  baseline ||= seconds;
  rows.push([name, number(seconds, 2), number(kilobytes([text]) / seconds, 0), ratio(seconds, baseline)]);
}
printTable(`${number(length / 1000, 0)} KB each, read once`, ["", "CPU s", "KB/s", "to news"], rows);

/** CPU seconds of reading a text as English news. */
function cost(text: string): Promise<number> {
  return cpuSeconds(() =>
    readSource(makeSource("hostile", { text, published: "2025-06-05", language: "en" }), knowledge),
  );
}
