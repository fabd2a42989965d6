import type { ModelAct } from "./sentence/act";
import type { Dated } from "./when/when";

/** What is known of a passage before anybody has checked it, each number in [0, 1] but for the log-odds. */
export interface Evidence {
  /** Log-odds of the act, by the model. */
  readonly act: number;
  /** That a timeline must have it. */
  readonly core: number;
  /** That its type is right. */
  readonly type: number;
  readonly by: Dated["by"];
  /** That it is dated by what it was dated by. */
  readonly date: number;
}

/** How a passage's chances grow with its evidence: log-odds of being reported and dated right. */
export interface ConfidenceWeights {
  readonly bias: Readonly<Record<Dated["by"], number>>;
  readonly act: number;
  readonly core: number;
  readonly type: number;
  readonly date: number;
}

/** Fitted on annotated articles by `tests/eval/fit-confidence.ts`; docs/evaluation.md has its cross-validated table. */
const WEIGHTS: ConfidenceWeights = {
  bias: { own: -1.05, inherited: -1.86, published: -1.08, none: -1.35 },
  act: 0.34,
  core: -0.81,
  type: 0.45,
  date: 1.37,
};

export function evidenceOf(act: ModelAct, { by, certainty }: Dated): Evidence {
  const p = Math.min(0.999, Math.max(0.001, act.probability));
  return { act: Math.log(p / (1 - p)), core: act.core, type: act.typeCertainty, by, date: certainty };
}

/** How surely a passage reports an event, on this date: a share in [0, 1] of passages like it, as counted on annotated articles. */
export function confidenceOf(evidence: Evidence, weights: ConfidenceWeights = WEIGHTS): number {
  const { bias, act, core, type, date } = weights;
  const odds =
    bias[evidence.by] + act * evidence.act + core * evidence.core + type * evidence.type + date * evidence.date;
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
