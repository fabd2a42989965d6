import type { EventTypeId } from "./domain";

/** Types are grouped by meaning; a family shares a hue. */
export const FAMILIES = ["force", "diplomacy", "words", "law", "society"] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * Reports of one event may call it by any type of one kin: of a battle they say strike, clash or attack. Kin of one circle are told of one
 * another's events: a deal is made at talks, an explosion kills workers, a court case has its day in parliament. Null: a kin is its own circle.
 */
export const CIRCLES = {
  talks: "accord",
  agreement: "accord",
  aid: "accord",
  violence: "harm",
  military: "harm",
  disaster: "harm",
  legal: "state",
  politics: "state",
  sanction: "state",
  statement: null,
  protest: null,
  cyber: null,
  other: null,
} as const;
export type Kin = keyof typeof CIRCLES;

/** PLOVER's event classes, with CONCEDE and RETREAT taken together as YIELD. */
export const PLOVER_CLASSES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "YIELD",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type PloverClass = (typeof PLOVER_CLASSES)[number];

/** What an event type is, for reading, merging and drawing alike; the words that report it are the reader's. */
export interface EventTypeFacts {
  readonly label: string;
  /** Its colour as CSS writes it, on light ground and on dark. */
  readonly light: string;
  readonly dark: string;
  readonly family: Family;
  /** What merging may take it for; see CIRCLES. */
  readonly kin: Kin;
  /** Done to somebody against their will. */
  readonly hostile: boolean;
  /** All sides do it together or to one another: each takes part, nobody is its target. */
  readonly mutual: boolean;
  /** A place that it is done to is where it happens: "shelled Kherson", "captured the town". */
  readonly objectIsPlace: boolean;
  /** ACLED's name for it; null where ACLED has none. */
  readonly acled: string | null;
  /** The PLOVER classes its acts may have, the one of an act of which no more is known first; null is none of them. */
  readonly plover: readonly [PloverClass | null, ...(PloverClass | null)[]];
}

/** Every event type. One that is added to the domain is missing here until it is said what it is. */
export const EVENT_TYPE_FACTS: Readonly<Record<EventTypeId, EventTypeFacts>> = {
  strike: {
    label: "Strike",
    light: "oklch(52% 0.19 28)",
    dark: "oklch(66% 0.19 28)",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: false,
    objectIsPlace: true,
    acled: "Explosions/Remote violence",
    plover: ["ASSAULT"],
  },
  clash: {
    label: "Fighting",
    light: "oklch(58% 0.17 42)",
    dark: "oklch(73% 0.15 45)",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: true,
    objectIsPlace: true,
    acled: "Battles: armed clash",
    plover: ["ASSAULT"],
  },
  attack_civilians: {
    label: "Attack on civilians",
    light: "oklch(42% 0.16 20)",
    dark: "oklch(59% 0.17 18)",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: false,
    objectIsPlace: true,
    acled: "Violence against civilians",
    plover: ["ASSAULT"],
  },
  territory: {
    label: "Territory",
    light: "oklch(61% 0.13 55)",
    dark: "oklch(78% 0.12 60)",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: false,
    objectIsPlace: true,
    acled: "Strategic developments: territory",
    plover: ["ASSAULT", "YIELD"],
  },
  military_move: {
    label: "Military move",
    light: "oklch(45% 0.1 42)",
    dark: "oklch(62% 0.09 48)",
    family: "force",
    kin: "military",
    hostile: false,
    mutual: false,
    objectIsPlace: true,
    acled: "Strategic developments",
    plover: ["MOBILIZE"],
  },
  talks: {
    label: "Talks",
    light: "oklch(50% 0.14 252)",
    dark: "oklch(69% 0.13 252)",
    family: "diplomacy",
    kin: "talks",
    hostile: false,
    mutual: true,
    objectIsPlace: false,
    acled: null,
    plover: ["CONSULT"],
  },
  agreement: {
    label: "Agreement",
    light: "oklch(40% 0.13 262)",
    dark: "oklch(60% 0.14 264)",
    family: "diplomacy",
    kin: "agreement",
    hostile: false,
    mutual: true,
    objectIsPlace: false,
    acled: "Agreement",
    plover: ["AGREE", "SUPPORT", "YIELD"],
  },
  release_exchange: {
    label: "Release, exchange",
    light: "oklch(58% 0.12 240)",
    dark: "oklch(76% 0.1 240)",
    family: "diplomacy",
    kin: "agreement",
    hostile: false,
    mutual: true,
    objectIsPlace: false,
    acled: null,
    plover: ["YIELD"],
  },
  aid: {
    label: "Aid",
    light: "oklch(61% 0.09 222)",
    dark: "oklch(80% 0.08 222)",
    family: "diplomacy",
    kin: "aid",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
    acled: null,
    plover: ["AID", "COOPERATE"],
  },
  sanction: {
    label: "Sanction",
    light: "oklch(63.5% 0.125 82)",
    dark: "oklch(80% 0.12 85)",
    family: "law",
    kin: "sanction",
    hostile: true,
    mutual: false,
    objectIsPlace: false,
    acled: null,
    plover: ["SANCTION", "COERCE", "ASSAULT", "YIELD"],
  },
  statement: {
    label: "Statement",
    light: "oklch(41% 0.14 328)",
    dark: "oklch(60% 0.16 334)",
    family: "words",
    kin: "statement",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
    acled: null,
    plover: [null, "ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT", "AGREE"],
  },
  protest: {
    label: "Protest",
    light: "oklch(58% 0.11 165)",
    dark: "oklch(76% 0.11 165)",
    family: "society",
    kin: "protest",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
    acled: "Protests; Riots",
    plover: ["PROTEST"],
  },
  legal: {
    label: "Legal",
    light: "oklch(48% 0.09 90)",
    dark: "oklch(68% 0.09 92)",
    family: "law",
    kin: "legal",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
    acled: "Arrests",
    plover: ["COERCE", "ACCUSE", null],
  },
  politics: {
    label: "Politics",
    light: "oklch(55% 0.11 100)",
    dark: "oklch(74% 0.11 102)",
    family: "law",
    kin: "politics",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
    acled: null,
    plover: [null, "COERCE", "ASSAULT", "YIELD"],
  },
  cyber_info: {
    label: "Cyber, information",
    light: "oklch(58% 0.16 338)",
    dark: "oklch(75% 0.13 338)",
    family: "words",
    kin: "cyber",
    hostile: true,
    mutual: false,
    objectIsPlace: false,
    acled: null,
    plover: ["COERCE", "ASSAULT", null],
  },
  disaster: {
    label: "Disaster",
    light: "oklch(45% 0.08 175)",
    dark: "oklch(63% 0.09 178)",
    family: "society",
    kin: "disaster",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
    acled: null,
    plover: [null],
  },
  other: {
    label: "Other",
    light: "oklch(52% 0.015 250)",
    dark: "oklch(68% 0.012 250)",
    family: "society",
    kin: "other",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
    acled: "Other",
    plover: [null],
  },
};
