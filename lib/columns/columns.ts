import type { ActorKind, PlaceKind } from "../domain";
import type { Wholes } from "./narrow";

/**
 * What filters, counts and drawings need to know of all events, one typed array a column; position i of each array is event i. The same
 * on the server and in the browser. No titles: those are asked for by number where they are seen. Events stand in the order of the time they
 * happened (see `timeOf`; then end, then number), undated ones last. Of decoded columns some are worked out only when they are first read:
 * take none of them out of the object before it is needed.
 */
export interface Columns {
  /** Changes whenever any event does. */
  readonly version: string;
  readonly size: number;
  /** What an event is asked for by; unique, at least 1. */
  readonly numbers: Uint32Array;
  /** Instants, half-open. Open ends are infinite; NaN where undated, so that no comparison holds. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Positions in PRECISIONS; `UNDATED` where undated. */
  readonly precisions: Uint8Array;
  /** Flags of a date: see `DATE_FLAG`. */
  readonly flags: Uint8Array;
  /** Positions in EVENT_TYPES and STATUSES. */
  readonly types: Uint8Array;
  readonly statuses: Uint8Array;
  /** How many independent sources, at most 255. */
  readonly sources: Uint8Array;
  /** In hundredths, rounded down, 0 to 100. */
  readonly confidences: Uint8Array;
  /** In hundredths of the most important event, rounded, 0 to 100. */
  readonly importances: Uint8Array;
  /** Positions in `places`; `NO_PLACE` where none is known. */
  readonly place: Uint32Array;
  /** Positions in `actors` and `publishers`, ascending, each once an event: the most frequent of all come first. */
  readonly actorsOf: Lists;
  readonly publishersOf: Lists;
  readonly reported: Reported;
  readonly actors: readonly KnownActor[];
  readonly places: readonly KnownPlace[];
  /** Names. */
  readonly publishers: readonly string[];
}

export const UNDATED = 255;
export const NO_PLACE = 0xffffffff;

export const DATE_FLAG = {
  approximate: 1,
  /** No words give the date, only the day of publication does. */
  assumed: 2,
} as const;

/** Many short lists in two arrays: list i is `values[starts[i]] .. values[starts[i + 1] - 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Wholes;
}

/** When events were first reported. Many share a date, so dates stand in a table. */
export interface Reported {
  /** Position of each event's date in `from` and `to`. Those ascend as events do; the first is that of unknown dates, both its bounds NaN. */
  readonly date: Wholes;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly precisions: Uint8Array;
  /** All positions of events, earliest report first, those without a date last. */
  readonly order: Uint32Array;
}

export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export interface KnownPlace {
  readonly id: string;
  /** Empty where we know no more of it than that others lie in it. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Positions of all it lies in, nearest first, itself not among them. */
  readonly within: readonly number[];
}
