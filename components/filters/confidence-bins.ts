import type { Columns } from "../../lib/columns/columns";
import { FILTER } from "../../lib/columns/facets";

/** Of hundredths in each bin. */
export const BIN = 5;

/** How many events are in each twentieth of confidence, under all filters but that of confidence. */
export function confidenceBins({ confidences }: Columns, failed: Uint16Array): number[] {
  const counts = new Uint32Array(101);
  for (let i = 0; i < failed.length; i++) {
    if (((failed[i] ?? 0) & ~FILTER.confidences) !== 0) continue;
    const value = confidences[i] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const bins = new Array<number>(100 / BIN).fill(0);
  for (const [value, count] of counts.entries()) {
    const bin = Math.min(Math.floor(value / BIN), bins.length - 1); // 100 belongs to the last
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return bins;
}
