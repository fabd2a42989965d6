import type { ActorRole, Difference, EventTypeId, Span, Status, When } from "../domain";

// What waits to be looked at, as the store answers and the components draw: plain data that survives JSON.

/** Why something is to be looked at. */
export const REVIEW_KINDS = ["lost", "undated", "conflict", "merge", "differs", "name", "article", "doubtful"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Something for a person to look at. */
export interface ReviewItem {
  /** Names it for as long as it is to be looked at. */
  readonly key: string;
  readonly kind: ReviewKind;
  readonly title: string;
  /** Doubt times importance, 0 to 1. */
  readonly weight: number;
  /** Ids of the event it is about; of a `merge`, of both. */
  readonly events: readonly string[];
  /** Of the other event of a `merge`. */
  readonly otherTitle: string | null;
  /** Id of the article or actor it is about. */
  readonly about: string | null;
  /** Of a `differs`: how each of two readers has it. */
  readonly readings: TwoReadings | null;
  /** Somebody has put it off. */
  readonly later: boolean;
}

/** What a language model and the reader on this machine make of the same words, in one field; `event`: whether they tell of an event at all. */
export interface TwoReadings {
  readonly field: Difference["field"];
  /** Id of the article. */
  readonly article: string;
  /** The language model, as its server calls it. */
  readonly model: string;
  /** Null = that one tells no such event. */
  readonly told: ReadingSide | null;
  readonly own: ReadingSide | null;
}

/** How one reader has a passage. */
export interface ReadingSide extends Span {
  readonly title: string;
  readonly quote: string;
  readonly when: When | null;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly place: string | null;
  readonly actors: readonly { readonly name: string; readonly role: ActorRole }[];
  /** The words behind the field in which they differ; of `event` the word that reports it. */
  readonly words: readonly string[];
}

/** The first of what is to be looked at, the weightiest first; what was put off is last. */
export interface ReviewAnswer {
  readonly items: readonly ReviewItem[];
  /** How many of each kind there are, put off or not. */
  readonly counts: Readonly<Record<ReviewKind, number>>;
  /** How many there are of the kind asked for. */
  readonly left: number;
  /** How many corrections hold and how many items were settled, ever. */
  readonly done: number;
}
