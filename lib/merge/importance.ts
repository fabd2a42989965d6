import type { EventTypeId, Status } from "../domain";
import type { Fact } from "./fact";

/** What a summary would keep: how often and how independently told, how surely dated, what kind of event. Higher = sooner. */
export function importanceOf(facts: readonly Fact[], type: EventTypeId, status: Status, sources: number): number {
  let told = 0;
  for (const fact of facts) told += weightOf(fact);
  const value = told * (1 + 0.25 * Math.log2(sources)) * (type === "statement" ? 0.7 : 1) * STATUS_WEIGHT[status];
  return Math.round(value * 1000) / 1000;
}

const STATUS_WEIGHT: Readonly<Record<Status, number>> = {
  occurred: 1,
  ongoing: 1,
  claimed: 0.9,
  denied: 0.7,
  cancelled: 0.7,
  planned: 0.6,
  hypothetical: 0.3,
};

function weightOf({ passage }: Fact): number {
  const basis = passage.when?.basis;
  const dated = basis === "stated" || basis === "resolved" ? 1 : basis === "inherited" ? 0.5 : 0.25;
  return dated * (0.5 + 0.5 * passage.confidence);
}
