import type { ModelAct } from "./sentence/act";
import type { Dated } from "./when/when";

/** What each way of dating leaves of an act's likelihood. Fitted on annotated articles, see docs/evaluation.md. */
const KEEPS: Record<Dated["by"], number> = { own: 0.95, near: 0.7, inherited: 0.6, published: 0.75, none: 0.6 };

/** How surely a passage reports an event that counts, on this date, in [0, 1]. */
export function confidenceOf(act: ModelAct, dated: Dated): number {
  const odds = act.probability * (0.6 + 0.4 * act.core) * KEEPS[dated.by];
  return Math.round(1000 * Math.min(1, odds)) / 1000;
}
