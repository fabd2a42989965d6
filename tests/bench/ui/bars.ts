import { median } from "../measure";
import { number, ratio } from "../print-table";
import type { Answer } from "./answers";
import type { Cell } from "./cell";
import type { Seeds } from "./seeds";

/** What is asked of Dateline, and whether it holds; `holds` is null where it was not measured. */
export interface Bar {
  readonly name: string;
  readonly limit: string;
  readonly found: string;
  readonly holds: boolean | null;
}

export interface Findings {
  readonly cells: readonly Cell[];
  readonly answers: readonly Answer[];
  readonly seeds: readonly Seeds[];
}

type Figure =
  | "firstPaint"
  | "drawn"
  | "paintCost"
  | "panFar"
  | "zoom"
  | "panNear"
  | "longestFrame"
  | "frameCost"
  | "filter"
  | "elements"
  | "memory"
  | "labels";

const MILLION = 1_000_000;
const FRAMES = 55;
const MEGABYTE = 1_000_000;

/** The median of a figure over all repetitions; null if any of them has none. */
export function middle(cells: readonly Cell[], subject: Cell["subject"], size: number, figure: Figure): number | null {
  const values = cells.filter((cell) => cell.subject === subject && cell.size === size).map((cell) => cell[figure]);
  const known = values.filter((value) => value !== null);
  return known.length > 0 && known.length === values.length ? median(known) : null;
}

/** Every bar of the dashboard, held against what was found. */
export function judge({ cells, answers, seeds }: Findings): Bar[] {
  const of = (size: number, figure: Figure) => middle(cells, "dateline", size, figure);
  const payload = answers.find((answer) => answer.size === MILLION && answer.name === "columns")?.bytes ?? null;
  const seed = (figure: keyof Seeds) => (seeds.length > 0 ? median(seeds.map((each) => each[figure])) : null);
  return [
    beside(cells, 10_000, 0.6),
    beside(cells, 100_000, 0.25),
    most("first paint, 1M", of(MILLION, "firstPaint"), 1500, "ms"),
    ...[10_000, 100_000, MILLION].flatMap((size) =>
      (["panFar", "zoom", "panNear"] as const).map((figure) =>
        least(`${GESTURES[figure]}, ${short(size)}`, of(size, figure), FRAMES, "frames/s"),
      ),
    ),
    most("filter click to painted, 1M", of(MILLION, "filter"), 60, "ms"),
    most("DOM elements, 1M", of(MILLION, "elements"), 1500, ""),
    most("heap + buffers, 1M", in1e6(of(MILLION, "memory")), 120, "MB"),
    most("columns, gzipped, 1M", in1e6(payload), 6, "MB"),
    most("layout shift, seed data", seed("shift"), 0, ""),
    most("first contentful paint, seed data", seed("contentful"), 1000, "ms"),
    most("JavaScript, gzipped, seed data", inKilobytes(seed("scripts")), 250, "KB"),
  ];
}

export const GESTURES = { panFar: "pan, far out", zoom: "zoom in and out", panNear: "pan, with titles" } as const;

/** 10k, 100k, 1M. */
export function short(size: number): string {
  return size >= MILLION ? `${size / MILLION}M` : `${size / 1000}k`;
}

function beside(cells: readonly Cell[], size: number, most: number): Bar {
  const [ours, theirs] = [middle(cells, "dateline", size, "firstPaint"), middle(cells, "vis", size, "firstPaint")];
  const known = ours !== null && theirs !== null;
  return {
    name: `first paint, ${short(size)}, beside vis-timeline`,
    limit: `<= ${most}x`,
    found: known ? ratio(ours, theirs) : "-",
    holds: known ? ours / theirs <= most : null,
  };
}

function most(name: string, value: number | null, limit: number, unit: string): Bar {
  return {
    name,
    limit: `<= ${number(limit, 0)} ${unit}`.trim(),
    ...shown(value, unit),
    holds: value === null ? null : value <= limit,
  };
}

function least(name: string, value: number | null, limit: number, unit: string): Bar {
  return {
    name,
    limit: `>= ${number(limit, 0)} ${unit}`,
    ...shown(value, unit),
    holds: value === null ? null : value >= limit,
  };
}

function shown(value: number | null, unit: string): { found: string } {
  if (value === null) return { found: "-" };
  const decimals = Number.isInteger(value) || value >= 100 ? 0 : value < 1 ? 4 : 1;
  return { found: `${number(value, decimals)} ${unit}`.trim() };
}

function in1e6(value: number | null): number | null {
  return value === null ? null : value / MEGABYTE;
}

function inKilobytes(value: number | null): number | null {
  return value === null ? null : value / 1000;
}
