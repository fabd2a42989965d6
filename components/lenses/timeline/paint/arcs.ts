import type { StatusStage } from "../../../marks/status-stage";

/** From one stage to the next. */
export interface Arc {
  readonly from: StatusStage;
  readonly to: StatusStage;
}

/**
 * Arcs between stages that lie apart, in the order they were told. Where one may be at the time of the other ("held in May", "planned for 15
 * May") there is none: it would point somewhere that nobody told of.
 */
export function arcsOf(stages: readonly StatusStage[]): Arc[] {
  return stages.slice(1).flatMap((to, i) => {
    const from = stages[i];
    return from && (from.to <= to.from || to.to <= from.from) ? [{ from, to }] : [];
  });
}
