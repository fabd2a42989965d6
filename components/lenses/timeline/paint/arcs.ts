import type { StatusStage } from "../../../marks/status-stage";

/** From one stage to the next. */
export interface Arc {
  readonly from: StatusStage;
  readonly to: StatusStage;
}

/** Arcs between stages that lie on different days, in the order they were told. */
export function arcsOf(stages: readonly StatusStage[]): Arc[] {
  return stages.slice(1).flatMap((to, i) => {
    const from = stages[i];
    return from && from.at !== to.at ? [{ from, to }] : [];
  });
}
