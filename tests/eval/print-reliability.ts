import { number, printTable } from "../bench/print-table";
import { calibrationError, type ReadArticle, reliability } from "./event-tables";

/** Prints how often passages of each tenth of stated confidence are right, and how far off they are on average. */
export function printReliability(title: string, articles: readonly ReadArticle[]): void {
  const bins = reliability(articles);
  printTable(
    title,
    ["stated", "passages", "mean stated", "right"],
    bins.map((b) => [
      `${number(b.from)}–${number(b.from + 0.1)}`,
      `${b.passages}`,
      number(b.confidence, 2),
      number(b.right, 2),
    ]),
  );
  console.log(`mean distance ${number(calibrationError(bins), 3)}`);
}
