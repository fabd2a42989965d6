import type { ModelAct } from "./sentence/act";
import { type Evidence, probability } from "./sentence/evidence";
import type { Dated } from "./when/when";

/** What a passage's confidence is reckoned from, and its weights: fitted by `tests/eval/fit.ts`, the table is in docs/evaluation.md. */
const WEIGHTS = {
  bias: -0.97,
  /** Log-odds of the act, by the model. */
  act: 0.33,
  /** That a timeline must have it. */
  core: -0.68,
  /** That its type is right. */
  type: 0.43,
  /** That it is dated by what it was dated by. */
  date: 1.24,
  inherited: -0.82,
  published: 0,
  undated: -0.28,
} as const;

export const CONFIDENCE_EVIDENCE = Object.keys(WEIGHTS);

/** In the order of `CONFIDENCE_EVIDENCE`. */
export function evidenceOf(act: ModelAct, { by, certainty }: Dated): Evidence {
  const p = Math.min(0.999, Math.max(0.001, act.probability));
  const ways = (["inherited", "published", "none"] as const).map((way) => Number(way === by));
  return [1, Math.log(p / (1 - p)), act.core, act.typeCertainty, certainty, ...ways];
}

/** How surely a passage reports an event, on this date: a share in [0, 1] of passages like it, as counted on annotated articles. */
export function confidenceOf(evidence: Evidence, weights: readonly number[] = Object.values(WEIGHTS)): number {
  return Math.round(1000 * probability(evidence, weights)) / 1000;
}
