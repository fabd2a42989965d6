import type { Passage } from "../domain";
import type { ArticleHead } from "./articles";
import type { AddedRow, CorrectionRow } from "./corrections";
import type { MarkRow, StoryRow } from "./marks";
import type { EventActor, EventPlace, EventRow, Facets } from "./rows";

// Views, and events in full, as the store answers and the components draw: plain data that survives JSON.

/** The beginning of what a view shows; its counts are of all events. */
export interface ViewAnswer {
  /** Names the data it was made of: see Columns. */
  readonly version: string;
  /** The first in the order of the list that pass all filters, the time range too; if none does, those nearest to the range. At most `limit`. */
  readonly events: readonly EventRow[];
  /** How many pass the filters except the time range. */
  readonly total: number;
  /** How many of them are inside the range as well. */
  readonly inRange: number;
  /** `events` was cut at this many. */
  readonly limit: number;
  /** How many events are stored at all. */
  readonly stored: number;
  readonly facets: Facets;
}

/** Events asked for by number, in that order; those that are gone are missing. */
export interface RowsAnswer {
  /** Names the data they are of: numbers from columns of another version may mean other events. */
  readonly version: string;
  readonly rows: readonly EventRow[];
}

export interface PassageDetail extends Passage {
  readonly eventId: string;
  readonly article: ArticleHead;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly place: EventPlace | null;
  /** Ids of all its place lies in. */
  readonly placeParents: readonly string[];
  readonly actorNames: readonly EventActor[];
  /**
   * What stands around the passage in its text: `before` + quote + `after`. Cut at the ends of its paragraph; where that has nothing on a side,
   * at those of the next one.
   */
  readonly before: string;
  readonly after: string;
  /** What leads a browser to it on the publisher's page: see `fragmentAt`. */
  readonly fragment: string;
}

/** A passage with what proves it, as it leaves the tool. */
export interface PassageProof
  extends Pick<
    Passage,
    "id" | "start" | "end" | "quote" | "type" | "subtype" | "plover" | "status" | "when" | "confidence"
  > {
  readonly article: ArticleHead & { readonly version: number };
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly place: { readonly id: string; readonly name: string } | null;
  /** The language model that read its article; null = the reader on this machine did. */
  readonly readBy: string | null;
  /** As that of a PassageDetail. */
  readonly fragment: string;
}

/** An event with all it stands on, founding passage first. */
export interface EventProof extends EventRow {
  /** What is said of it in the story that was asked for, where that is something. */
  readonly caption?: string;
  readonly reports: readonly PassageProof[];
}

/** Passages of an event that a page or panel gets at once. */
export const REPORTS = 40;

export interface EventDetail extends EventRow {
  /** Newest first. */
  readonly corrections: readonly CorrectionRow[];
  /** By whom it was added, where it was; newest first. */
  readonly added: readonly AddedRow[];
  /** Stars, tags and notes that hold, newest first. */
  readonly marks: readonly MarkRow[];
  /** Those that it is part of, by name. */
  readonly stories: readonly Pick<StoryRow, "id" | "name">[];
  /** As many of its passages as were asked for; `passages` says how many there are. */
  readonly reports: readonly PassageDetail[];
  /** Other events that share an actor or the place and lie nearest in time. */
  readonly related: readonly EventRow[];
}

/** A permalink's answer: an event, the id of the event that holds its founding passage now, or nothing. */
export type EventAnswer =
  | { readonly kind: "found"; readonly event: EventDetail }
  | { readonly kind: "moved"; readonly to: string }
  /** `corrections`: what persons said of it, newest first; its removal among them, if a person removed it. */
  | { readonly kind: "gone"; readonly corrections: readonly CorrectionRow[] }
  | { readonly kind: "unknown" };

/** How many events of a view fall on each day. */
export interface DaysAnswer {
  readonly version: string;
  /** Each day that has any, as EDTF, in order. */
  readonly days: readonly (readonly [day: string, count: number])[];
  /** Dated more roughly, lasting longer or open at an end: on no one day. */
  readonly coarse: number;
  readonly undated: number;
}
