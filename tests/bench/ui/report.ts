import { loadavg } from "node:os";
import { number, printTable } from "../print-table";
import { type Findings, GESTURES, judge, middle, short } from "./bars";
import type { Cell } from "./cell";
import { SUBJECTS } from "./subject";

type Shown = readonly [title: string, figure: Parameters<typeof middle>[3], decimals: number, scale: number];

const SHOWN: readonly Shown[] = [
  ["first paint ms", "firstPaint", 0, 1],
  ["drawn ms", "drawn", 0, 1],
  ["CPU ms", "paintCost", 0, 1],
  ["filter ms", "filter", 0, 1],
  [`${GESTURES.panFar} f/s`, "panFar", 0, 1],
  [`${GESTURES.zoom} f/s`, "zoom", 0, 1],
  [`${GESTURES.panNear} f/s`, "panNear", 0, 1],
  ["titles", "labels", 0, 1],
  ["longest frame ms", "longestFrame", 0, 1],
  ["CPU ms a frame", "frameCost", 1, 1],
  ["elements", "elements", 0, 1],
  ["heap + buffers MB", "memory", 0, 1e6],
];

/** Prints everything that was found. Gives back whether all bars hold that were measured. */
export function printReport(findings: Findings, browser: string): boolean {
  const { cells, answers } = findings;
  console.log(`\n${browser}, Node ${process.version}, ${process.platform} ${process.arch}, 1280x720; medians.`);
  console.log(`Load of the machine in the last minute: ${number(loadavg()[0] ?? null, 2)}`);
  const head = ["", ...SHOWN.map(([title]) => title), ""];
  for (const size of [...new Set(cells.map((cell) => cell.size))])
    printTable(`${number(size, 0)} events`, head, rowsOf(cells, size));
  if (answers.length > 0)
    printTable(
      "The server's answers over HTTP, ms",
      ["", "events", "median", "p95", "KB sent"],
      answers.map(({ name, size, median, p95, bytes }) => [
        name,
        short(size),
        number(median),
        number(p95),
        number(bytes / 1000),
      ]),
    );
  const bars = judge(findings);
  const verdict = (holds: boolean | null) => (holds === null ? "not measured" : holds ? "holds" : "FAILS");
  printTable(
    "Bars",
    ["", "asked", "found", ""],
    bars.map(({ name, limit, found, holds }) => [name, limit, found, verdict(holds)]),
  );
  return bars.every(({ holds }) => holds !== false);
}

function rowsOf(cells: readonly Cell[], size: number): string[][] {
  return SUBJECTS.flatMap(({ id, name }) => {
    const found = cells.filter((cell) => cell.subject === id && cell.size === size);
    if (found.length === 0) return [];
    const figures = SHOWN.map(([, figure, decimals, scale]) => {
      const value = middle(cells, id, size, figure);
      return number(value === null ? null : value / scale, decimals);
    });
    const failures = [...new Set(found.flatMap(({ failure }) => failure ?? []))];
    return [[name, ...figures, failures.join("; ")]];
  });
}
