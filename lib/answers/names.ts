import type { ActorKind, NameField, Passage, PlaceKind } from "../domain";
import type { Count, EventPlace, EventRow } from "./rows";

// Actors and places, as the store answers and the components draw: plain data that survives JSON.

/** A passage as a page about a name lists it. */
export interface NamePassage
  extends Pick<Passage, "id" | "articleId" | "start" | "end" | "quote" | "type" | "status" | "when"> {
  readonly eventId: string;
  readonly eventTitle: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
}

/** What a person has said of an actor or place. */
export interface NameCorrectionRow {
  readonly id: string;
  readonly about: "actor" | "place";
  /** Id of the actor or place it was said of, and what that is called now. */
  readonly target: string;
  readonly name: string;
  readonly field: NameField;
  readonly value: string;
  /** What the one is called that it is really; null for any other field. */
  readonly other: string | null;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
  /** Who has taken it back. */
  readonly undoneBy: string | null;
}

/** What both an actor's and a place's page tell. Counts are of events shared with it, most frequent first. */
export interface NameDetail {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** The page of that country, where it has one. */
  readonly countryPlace: { readonly id: string; readonly name: string } | null;
  /** In time order, undated last; cut at a limit. */
  readonly events: readonly EventRow[];
  readonly total: number;
  readonly actors: readonly (Count & { readonly name: string; readonly kind: ActorKind })[];
  readonly places: readonly (Count & EventPlace)[];
  /** Newest events first; cut at a limit. */
  readonly passages: readonly NamePassage[];
  readonly passagesTotal: number;
  /** Newest first. */
  readonly corrections: readonly NameCorrectionRow[];
  /** Id of the one that a person says it really is. */
  readonly into: string | null;
}

export interface ActorDetail extends NameDetail {
  readonly kind: ActorKind;
  readonly curated: boolean;
}

export interface PlaceDetail extends NameDetail {
  readonly kind: PlaceKind;
  readonly lat: number | null;
  readonly lon: number | null;
  /** What it lies in, nearest first, where known by name. */
  readonly parents: readonly { readonly id: string; readonly name: string }[];
  readonly geonamesId: number | null;
}

/** Names that some text finds, with the other name that was found where their own does not say it. */
export interface NamesAnswer {
  readonly actors: readonly NameHit[];
  readonly places: readonly NameHit[];
}

export interface NameHit {
  readonly id: string;
  readonly alias: string;
}
