import { agreement, type GoldEvent, pairEvents, type ReadPassage, typeOf } from "./pair-events";

/** An article's annotated events and what was read of it. */
export interface ReadArticle {
  readonly gold: readonly GoldEvent[];
  readonly passages: readonly ReadPassage[];
}

/** What can be wrong with an event. */
export const ERRORS = ["missed", "date", "type", "status", "actors", "place", "extra"] as const;

/** The errors of one type (`of`); `right` are those without any. */
export type ErrorRow = { readonly of: string; gold: number; right: number } & Record<(typeof ERRORS)[number], number>;

/**
 * Errors by type and kind, most annotated first, with the sum at the end. Optional events are not missed, but what is read of them is not
 * extra. `extra` counts passages under their own type, all else counts under the annotated one.
 */
export function errorTable(articles: readonly ReadArticle[]): ErrorRow[] {
  const rows = new Map<string, ErrorRow>();
  for (const { gold, passages } of articles) {
    const pairs = pairEvents(gold, passages);
    for (const p of passages) if (!pairs.includes(p)) rowOf(rows, p.type).extra++;
    gold.forEach((event, i) => {
      if (event.importance !== "optional") countEvent(rowOf(rows, typeOf(event)), event, pairs[i] ?? null);
    });
  }
  const out = [...rows.values()].sort((a, b) => b.gold - a.gold || b.extra - a.extra);
  const all = emptyRow("all");
  for (const row of out) for (const key of ["gold", "right", ...ERRORS] as const) all[key] += row[key];
  return [...out, all];
}

function countEvent(row: ErrorRow, event: GoldEvent, passage: ReadPassage | null): void {
  row.gold++;
  if (!passage) {
    row.missed++;
    return;
  }
  const agrees = agreement(event, passage);
  const wrong = (["date", "type", "status", "actors", "place"] as const).filter((field) => !agrees[field]);
  for (const field of wrong) row[field]++;
  if (wrong.length === 0) row.right++;
}

const emptyRow = (of: string): ErrorRow => ({
  of,
  gold: 0,
  right: 0,
  missed: 0,
  date: 0,
  type: 0,
  status: 0,
  actors: 0,
  place: 0,
  extra: 0,
});

function rowOf(rows: Map<string, ErrorRow>, type: string): ErrorRow {
  const row = rows.get(type) ?? emptyRow(type);
  rows.set(type, row);
  return row;
}

/** One tenth of the scale of confidence: how many passages lie in it, what they say of themselves on average, and how many are right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly passages: number;
  readonly confidence: number;
  readonly right: number;
}

/** How often passages of each tenth of stated confidence report an annotated event on the right date. Empty tenths are left out. */
export function reliability(articles: readonly ReadArticle[]): ReliabilityBin[] {
  const bins = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, passages: 0, confidence: 0, right: 0 }));
  for (const { gold, passages } of articles) {
    const pairs = pairEvents(gold, passages);
    for (const p of passages) {
      const bin = bins[Math.min(9, Math.floor(p.confidence * 10))];
      const event = gold[pairs.indexOf(p)];
      if (!bin) continue;
      bin.passages++;
      bin.confidence += p.confidence;
      if (event && agreement(event, p).date) bin.right++;
    }
  }
  return bins
    .filter((b) => b.passages > 0)
    .map((b) => ({ ...b, confidence: b.confidence / b.passages, right: b.right / b.passages }));
}

/** The mean distance of stated confidence from the share that is right, weighted by how many passages it stands for. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, b) => sum + b.passages, 0);
  return all === 0 ? 0 : bins.reduce((sum, b) => sum + b.passages * Math.abs(b.confidence - b.right), 0) / all;
}
