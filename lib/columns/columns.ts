import type { ActorKind, PlaceKind } from "../domain";
import type { ByteName } from "./byte-columns";
import type { Wholes } from "./narrow";

export { DATE_FLAG, UNDATED } from "./byte-columns";

/**
 * What filters, counts and drawings need to know of all events, one typed array a column; position i of each array is event i. The same
 * on the server and in the browser. No titles: those are asked for by number where they are seen. Events stand in the order of the time they
 * happened (see `timeOf`; then end, then number), undated ones last. Columns of one byte are listed in byte-columns.ts. Of decoded columns some are worked out only when they are first read:
 * take none of them out of the object before it is needed.
 */
export interface Columns extends Readonly<Record<ByteName, Uint8Array>> {
  /** Changes whenever any event does. */
  readonly version: string;
  readonly size: number;
  /** What an event is asked for by; unique, at least 1. */
  readonly numbers: Uint32Array;
  /**
   * Half-open, as the clock shows it that the date is told by: a time of day with a zone stands on the day that its source says. Milliseconds as
   * if that clock were UTC's; `offsets` lead back to the instant. Open ends are infinite; NaN where undated, so that no comparison holds.
   */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Positions in `places`; `NO_PLACE` where none is known. */
  readonly place: Uint32Array;
  /** Positions in `actors` and `publishers`, ascending, each once an event: the most frequent of all come first. */
  readonly actorsOf: Lists;
  readonly publishersOf: Lists;
  readonly reported: Reported;
  /** All positions in order of time, where that is not their own order: see `columnsIn`. */
  readonly order?: Uint32Array;
  readonly actors: readonly KnownActor[];
  readonly places: readonly KnownPlace[];
  /** Names. */
  readonly publishers: readonly string[];
}

export const NO_PLACE = 0xffffffff;

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
  /** As those of events: see `offsetAt`. */
  readonly offsets: Uint8Array;
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
