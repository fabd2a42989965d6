/** What is known of something, one number for each kind of evidence; the first is 1. */
export type Evidence = readonly number[];

/** How likely something with this evidence is, in [0, 1], by logistic regression: `weights` in the order of the evidence. */
export function probability(evidence: Evidence, weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-evidence.reduce((odds, x, i) => odds + x * (weights[i] as number), 0)));
}
