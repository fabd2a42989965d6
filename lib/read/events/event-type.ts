import type { EventTypeId } from "../../domain";

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

/** Words that report an event of one type. Lists are lemmas separated by blanks; "_" joins words: "open_fire", "carry_out". */
export interface TriggerEntry {
  /** Null: an event of this type that PLOVER has no class for. */
  readonly plover: PloverClass | null;
  readonly subtype: string | null;
  /** Verbs that report it whatever their object. */
  readonly verbs?: string;
  /** Nouns that name it: on their own ("the airstrike") or as object of a light verb ("carried out an airstrike"). */
  readonly nouns?: string;
  /** Verbs that report it only with one of these objects: [verbs, object nouns]. */
  readonly frames?: readonly (readonly [verbs: string, objects: string])[];
}

export interface EventType {
  readonly id: EventTypeId;
  readonly label: string;
  /** ACLED's name for it; null where ACLED has none. */
  readonly acled: string | null;
  readonly triggers: readonly TriggerEntry[];
  /** Sentences and the PLOVER class and subtype expected; null = not an event of this type. Run by a test. */
  readonly examples: readonly (readonly [
    sentence: string,
    expected: { plover: PloverClass | null; subtype: string | null } | null,
  ])[];
}

/** What a clause or noun reports. */
export interface Classification {
  readonly type: EventTypeId;
  readonly subtype: string | null;
  readonly plover: PloverClass | null;
  /** (0, 1]: how surely these words report a dated event. */
  readonly strength: number;
  /** Token indexes of the trigger in the clause's stream, half-open. */
  readonly trigger: readonly [from: number, to: number];
  readonly rule: string;
}
