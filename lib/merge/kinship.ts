import type { EventTypeId } from "../domain";
import { CIRCLES, EVENT_TYPE_FACTS, type Kin } from "../event-types";

/** What kinds of events can be one. Statements have rules of their own. */
export const kinOf = (type: EventTypeId): Kin => EVENT_TYPE_FACTS[type].kin;

const circleOf = (kin: Kin): string => CIRCLES[kin] ?? kin;

/** Only facts with a circle in common, or of one article, are ever compared. */
export const circlesOf = (kin: Kin): readonly string[] => (kin === "other" ? ANY : [circleOf(kin)]);

const ANY = ["other", ...new Set(Object.values(CIRCLES).filter((circle) => circle !== null))];

/** What a difference in kind speaks against one event: 0 none, Infinity = never one. */
export function estrangement(a: Kin, b: Kin): number {
  if (a === b) return 0;
  if (a === "statement" || b === "statement") return Infinity;
  if (a === "other" || b === "other") return 0.05;
  return circleOf(a) === circleOf(b) ? 0.35 : Infinity;
}
