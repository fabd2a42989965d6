import type { Basis, Status, When } from "../../domain";

export interface Evidence {
  readonly strength: number;
  readonly when: When | null;
  readonly actors: number;
  /** Is the place known? */
  readonly placed: boolean;
  readonly nominal: boolean;
  readonly status: Status;
}

/** What each way of dating takes off the log odds of a date that the event's own words give. */
const DOUBT: Record<Basis, number> = { stated: 0, resolved: 0, inherited: 1.7, published: 3 };
/** Log odds of an event of middling evidence that its own words date; fitted, with the rest, on annotated articles. */
const SURE = 2.4;
const MIDDLING = 0.6;
const PER_EVIDENCE = 1.5;
const PLACED = 0.45;

/**
 * How surely a passage reports an event that counts, on this date, in [0, 1]: a logistic of how the date was reached, of the trigger's
 * strength and of what else the passage names.
 */
export function confidenceOf(e: Evidence): number {
  const who = e.actors > 0 ? 1 : 0.85;
  const form = e.nominal ? 0.85 : 1;
  const sure = e.status === "hypothetical" ? 0.8 : 1;
  const evidence = Math.min(1, Math.max(0, e.strength)) * who * form * sure;
  const odds =
    SURE -
    (e.when ? DOUBT[e.when.basis] : DOUBT.published) +
    PER_EVIDENCE * (evidence - MIDDLING) +
    (e.placed ? PLACED : 0);
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
