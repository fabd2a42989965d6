import { EVENT_TYPES, type EventTypeId, type Subtype } from "../domain";
import { EVENT_TYPE_FACTS, FAMILIES, type Family, SUBTYPE_LABELS } from "../event-types";

export { FAMILIES, type Family };

const FAMILY_LABELS: Record<Family, string> = {
  force: "Force",
  diplomacy: "Diplomacy",
  words: "Words",
  law: "Law and politics",
  society: "Society and disaster",
};

/** The name of an event type as a person reads it. */
export function typeLabel(type: EventTypeId): string {
  return EVENT_TYPE_FACTS[type].label;
}

/** The name of a finer kind as a person reads it. */
export function subtypeLabel(subtype: Subtype): string {
  return SUBTYPE_LABELS[subtype];
}

/** The family an event type belongs to. */
export function typeFamily(type: EventTypeId): Family {
  return EVENT_TYPE_FACTS[type].family;
}

/** The name of a family as a person reads it. */
export function familyLabel(family: Family): string {
  return FAMILY_LABELS[family];
}

/** Every type, families together and in the order lanes and legends show them. */
export const TYPES_IN_ORDER: readonly EventTypeId[] = FAMILIES.flatMap((family) =>
  EVENT_TYPES.filter((type) => EVENT_TYPE_FACTS[type].family === family),
);
