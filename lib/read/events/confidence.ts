import type { Basis, Status, When } from "../../domain";

export interface Evidence {
  readonly strength: number;
  readonly when: When | null;
  readonly actors: number;
  readonly nominal: boolean;
  readonly status: Status;
}

const BASIS: Record<Basis, number> = { stated: 1, resolved: 0.97, inherited: 0.8, published: 0.7 };

/** How surely a passage reports this event on this date, in [0, 1]: the trigger's strength times what its evidence is worth. */
export function confidenceOf(e: Evidence): number {
  const date = e.when ? BASIS[e.when.basis] : 0.5;
  const who = e.actors > 0 ? 1 : 0.85;
  const form = e.nominal ? 0.85 : 1;
  const sure = e.status === "hypothetical" ? 0.8 : 1;
  return Math.round(Math.min(1, Math.max(0, e.strength * date * who * form * sure)) * 1000) / 1000;
}
