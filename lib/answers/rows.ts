import type { ActorKind, ActorRole, Basis, EventTypeId, PlaceKind, Precision, Status, Subtype, When } from "../domain";

// Events in lists, and how many there are, as the store answers and the components draw: plain data that survives JSON.

export interface EventActor {
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
}

export interface EventPlace {
  readonly id: string;
  readonly name: string;
  /** How large: a country or region is not where its point lies. */
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** One event as a list or a timeline shows it. */
export interface EventRow {
  /** What the columns know it by; another one after it was stored anew. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly type: EventTypeId;
  readonly subtype: string | null;
  readonly status: Status;
  readonly when: When | null;
  readonly place: EventPlace | null;
  readonly actors: readonly EventActor[];
  readonly sources: number;
  readonly passages: number;
  readonly confidence: number;
  readonly importance: number;
  /** EDTF of the earliest report. */
  readonly reported: string | null;
}

export interface Count<Id extends string = string> {
  readonly id: Id;
  readonly count: number;
}

/** Counts of each value under all filters but the facet's own. Values that would give nothing stay, with count 0. */
export interface Facets {
  /** How many values there are in all, also where a list is cut. */
  readonly known: { readonly actors: number; readonly places: number; readonly publishers: number };
  readonly actors: readonly (Count & { readonly name: string; readonly kind: ActorKind })[];
  readonly places: readonly (Count & {
    readonly name: string;
    readonly kind: PlaceKind;
    readonly parents: readonly string[];
  })[];
  readonly types: readonly Count<EventTypeId>[];
  readonly subtypes: readonly Count<Subtype>[];
  readonly statuses: readonly Count<Status>[];
  readonly precisions: readonly Count<Precision | "undated">[];
  readonly bases: readonly Count<Basis>[];
  /** By name; of those that are not named, the host of the article. */
  readonly publishers: readonly Count[];
  /** How many events have at least so many independent sources, fewest first. */
  readonly sources: readonly { readonly least: number; readonly count: number }[];
}
