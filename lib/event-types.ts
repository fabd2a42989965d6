import type { EventTypeId, Subtype } from "./domain";

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
  readonly family: Family;
  /** What merging may take it for; see CIRCLES. */
  readonly kin: Kin;
  /** Done to somebody against their will. */
  readonly hostile: boolean;
  /** All sides do it together or to one another: each takes part, nobody is its target. */
  readonly mutual: boolean;
  /** A place that it is done to is where it happens: "shelled Kherson", "captured the town". */
  readonly objectIsPlace: boolean;
}

/** Every event type. One that is added to the domain is missing here until it is said what it is. */
export const EVENT_TYPE_FACTS: Readonly<Record<EventTypeId, EventTypeFacts>> = {
  strike: {
    label: "Strike",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: false,
    objectIsPlace: true,
  },
  clash: {
    label: "Fighting",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: true,
    objectIsPlace: true,
  },
  attack_civilians: {
    label: "Attack on civilians",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: false,
    objectIsPlace: true,
  },
  territory: {
    label: "Territory",
    family: "force",
    kin: "violence",
    hostile: true,
    mutual: false,
    objectIsPlace: true,
  },
  military_move: {
    label: "Military move",
    family: "force",
    kin: "military",
    hostile: false,
    mutual: false,
    objectIsPlace: true,
  },
  talks: {
    label: "Talks",
    family: "diplomacy",
    kin: "talks",
    hostile: false,
    mutual: true,
    objectIsPlace: false,
  },
  agreement: {
    label: "Agreement",
    family: "diplomacy",
    kin: "agreement",
    hostile: false,
    mutual: true,
    objectIsPlace: false,
  },
  release_exchange: {
    label: "Release, exchange",
    family: "diplomacy",
    kin: "agreement",
    hostile: false,
    mutual: true,
    objectIsPlace: false,
  },
  aid: {
    label: "Aid",
    family: "diplomacy",
    kin: "aid",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
  },
  sanction: {
    label: "Sanction",
    family: "law",
    kin: "sanction",
    hostile: true,
    mutual: false,
    objectIsPlace: false,
  },
  statement: {
    label: "Statement",
    family: "words",
    kin: "statement",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
  },
  protest: {
    label: "Protest",
    family: "society",
    kin: "protest",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
  },
  legal: {
    label: "Legal",
    family: "law",
    kin: "legal",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
  },
  politics: {
    label: "Politics",
    family: "law",
    kin: "politics",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
  },
  cyber_info: {
    label: "Cyber, information",
    family: "words",
    kin: "cyber",
    hostile: true,
    mutual: false,
    objectIsPlace: false,
  },
  disaster: {
    label: "Disaster",
    family: "society",
    kin: "disaster",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
  },
  other: {
    label: "Other",
    family: "society",
    kin: "other",
    hostile: false,
    mutual: false,
    objectIsPlace: false,
  },
};

/** The colour of each event type as CSS writes it, on light ground and on dark. Apart from the facts: a page gets it as a style, not as code. */
export const EVENT_TYPE_COLOURS: Readonly<Record<EventTypeId, { readonly light: string; readonly dark: string }>> = {
  strike: { light: "oklch(52% 0.19 28)", dark: "oklch(66% 0.19 28)" },
  clash: { light: "oklch(58% 0.17 42)", dark: "oklch(73% 0.15 45)" },
  attack_civilians: { light: "oklch(42% 0.16 20)", dark: "oklch(59% 0.17 18)" },
  territory: { light: "oklch(61% 0.13 55)", dark: "oklch(78% 0.12 60)" },
  military_move: { light: "oklch(45% 0.1 42)", dark: "oklch(62% 0.09 48)" },
  talks: { light: "oklch(50% 0.14 252)", dark: "oklch(69% 0.13 252)" },
  agreement: { light: "oklch(40% 0.13 262)", dark: "oklch(60% 0.14 264)" },
  release_exchange: { light: "oklch(58% 0.12 240)", dark: "oklch(76% 0.1 240)" },
  aid: { light: "oklch(61% 0.09 222)", dark: "oklch(80% 0.08 222)" },
  sanction: { light: "oklch(63.5% 0.125 82)", dark: "oklch(80% 0.12 85)" },
  statement: { light: "oklch(41% 0.14 328)", dark: "oklch(60% 0.16 334)" },
  protest: { light: "oklch(58% 0.11 165)", dark: "oklch(76% 0.11 165)" },
  legal: { light: "oklch(48% 0.09 90)", dark: "oklch(68% 0.09 92)" },
  politics: { light: "oklch(55% 0.11 100)", dark: "oklch(74% 0.11 102)" },
  cyber_info: { light: "oklch(58% 0.16 338)", dark: "oklch(75% 0.13 338)" },
  disaster: { light: "oklch(45% 0.08 175)", dark: "oklch(63% 0.09 178)" },
  other: { light: "oklch(52% 0.015 250)", dark: "oklch(68% 0.012 250)" },
};

/** What others call each event type. */
export interface EventTypeCodes {
  /** ACLED's name for it; null where ACLED has none. */
  readonly acled: string | null;
  /** The PLOVER classes its acts may have, the one of an act of which no more is known first; null is none of them. */
  readonly plover: readonly [PloverClass | null, ...(PloverClass | null)[]];
}

/** The codes of each event type in ACLED and PLOVER. */
export const EVENT_TYPE_CODES: Readonly<Record<EventTypeId, EventTypeCodes>> = {
  strike: { acled: "Explosions/Remote violence", plover: ["ASSAULT"] },
  clash: { acled: "Battles: armed clash", plover: ["ASSAULT"] },
  attack_civilians: { acled: "Violence against civilians", plover: ["ASSAULT"] },
  territory: { acled: "Strategic developments: territory", plover: ["ASSAULT", "YIELD"] },
  military_move: { acled: "Strategic developments", plover: ["MOBILIZE"] },
  talks: { acled: null, plover: ["CONSULT"] },
  agreement: { acled: "Agreement", plover: ["AGREE", "SUPPORT", "YIELD"] },
  release_exchange: { acled: null, plover: ["YIELD"] },
  aid: { acled: null, plover: ["AID", "COOPERATE"] },
  sanction: { acled: null, plover: ["SANCTION", "COERCE", "ASSAULT", "YIELD"] },
  statement: { acled: null, plover: [null, "ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT", "AGREE"] },
  protest: { acled: "Protests; Riots", plover: ["PROTEST"] },
  legal: { acled: "Arrests", plover: ["COERCE", "ACCUSE", null] },
  politics: { acled: null, plover: [null, "COERCE", "ASSAULT", "YIELD"] },
  cyber_info: { acled: null, plover: ["COERCE", "ASSAULT", null] },
  disaster: { acled: null, plover: [null] },
  other: { acled: "Other", plover: [null] },
};

/** What each finer kind is called beside events of all kinds. */
export const SUBTYPE_LABELS: Readonly<Record<Subtype, string>> = {
  drone: "Drone strike",
  missile: "Missile strike",
  shelling: "Shelling",
  air: "Air strike",
  bombing: "Bombing",
  meeting: "Meeting",
  call: "Phone call",
  visit: "Visit",
  evacuation: "Evacuation",
  deny: "Denial",
  accuse: "Accusation",
  demand: "Demand",
  threaten: "Threat or warning",
  propose: "Proposal",
  support: "Support",
  announce: "Announcement",
  say: "Remark",
  arrest: "Arrest",
  charge: "Charge",
  verdict: "Verdict",
  trial: "Trial",
  investigation: "Investigation",
  election: "Election",
  appointment: "Appointment",
  resignation: "Resignation",
  law: "Law",
  flood: "Flood",
  quake: "Earthquake",
  storm: "Storm",
  fire: "Fire",
  crash: "Crash",
  health: "Outbreak",
  spill: "Spill",
  migration: "Flight, displacement",
};
