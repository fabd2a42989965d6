import { EVENT_TYPES, type EventTypeId } from "../domain";

/** Types are grouped by meaning; a family shares a hue. */
export const FAMILIES = ["force", "diplomacy", "words", "law", "society"] as const;
export type Family = (typeof FAMILIES)[number];

const FAMILY_LABELS: Record<Family, string> = {
  force: "Force",
  diplomacy: "Diplomacy",
  words: "Words",
  law: "Law and politics",
  society: "Society and disaster",
};

const TYPES: Record<EventTypeId, { readonly label: string; readonly family: Family }> = {
  strike: { label: "Strike", family: "force" },
  clash: { label: "Fighting", family: "force" },
  attack_civilians: { label: "Attack on civilians", family: "force" },
  territory: { label: "Territory", family: "force" },
  military_move: { label: "Military move", family: "force" },
  talks: { label: "Talks", family: "diplomacy" },
  agreement: { label: "Agreement", family: "diplomacy" },
  release_exchange: { label: "Release, exchange", family: "diplomacy" },
  aid: { label: "Aid", family: "diplomacy" },
  sanction: { label: "Sanction", family: "law" },
  statement: { label: "Statement", family: "words" },
  protest: { label: "Protest", family: "society" },
  legal: { label: "Legal", family: "law" },
  politics: { label: "Politics", family: "law" },
  cyber_info: { label: "Cyber, information", family: "words" },
  disaster: { label: "Disaster", family: "society" },
  other: { label: "Other", family: "society" },
};

/** The name of an event type as a person reads it. */
export function typeLabel(type: EventTypeId): string {
  return TYPES[type].label;
}

export function typeFamily(type: EventTypeId): Family {
  return TYPES[type].family;
}

export function familyLabel(family: Family): string {
  return FAMILY_LABELS[family];
}

/** Every type, families together and in the order lanes and legends show them. */
export const TYPES_IN_ORDER: readonly EventTypeId[] = FAMILIES.flatMap((family) =>
  EVENT_TYPES.filter((type) => TYPES[type].family === family),
);
