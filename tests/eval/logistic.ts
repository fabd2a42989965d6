import { type Evidence, probability } from "../../lib/read/events/sentence/evidence";

/** One thing seen: what is known of it, and whether it holds. */
export interface Observation {
  readonly evidence: Evidence;
  readonly holds: boolean;
}

const ROUNDS = 30;

/**
 * Weights of a logistic regression, one for each piece of evidence (let one of them be 1), by Newton's method. `decay` keeps the weights of
 * rare evidence small. Throws where there is nothing to fit.
 */
export function fitLogistic(seen: readonly Observation[], decay = 1e-3): number[] {
  const size = seen[0]?.evidence.length;
  if (size === undefined) throw new Error("nothing to fit weights on");
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((w) => decay * w);
    const curve = weights.map((_, i) => weights.map((_, k) => (i === k ? decay : 0)));
    for (const { evidence, holds } of seen) {
      const p = probability(evidence, weights);
      evidence.forEach((x, i) => {
        slope[i] = (slope[i] as number) + (x * (p - Number(holds))) / seen.length;
        const row = curve[i] as number[];
        for (let k = 0; k < size; k++)
          row[k] = (row[k] as number) + (x * (evidence[k] as number) * p * (1 - p)) / seen.length;
      });
    }
    const step = solve(curve, slope);
    step.forEach((s, i) => {
      weights[i] = (weights[i] as number) - s;
    });
  }
  return weights;
}

/** Solves a x = b by elimination; `a` and `b` are used up. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const at = (i: number, k: number): number => (a[i] as number[])[k] as number;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(at(r, i)) > Math.abs(at(pivot, i))) pivot = r;
    [a[i], a[pivot]] = [a[pivot] as number[], a[i] as number[]];
    [b[i], b[pivot]] = [b[pivot] as number, b[i] as number];
    for (let r = i + 1; r < n; r++) {
      const factor = at(r, i) / at(i, i);
      for (let k = i; k < n; k++) (a[r] as number[])[k] = at(r, k) - factor * at(i, k);
      b[r] = (b[r] as number) - factor * (b[i] as number);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = b[i] as number;
    for (let k = i + 1; k < n; k++) rest -= at(i, k) * (x[k] as number);
    x[i] = rest / at(i, i);
  }
  return x;
}
