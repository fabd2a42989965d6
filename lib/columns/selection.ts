/** The filters of a view, one bit each. */
export const FILTER = {
  types: 1,
  actors: 2,
  places: 4,
  statuses: 8,
  precisions: 16,
  text: 32,
  time: 64,
  publishers: 128,
  sources: 256,
  confidence: 512,
} as const;

/** What of the columns is in view. */
export interface Selection {
  /** Positions of the events that pass all filters but the time range, in time order by the view's clock, undated last. */
  readonly positions: Uint32Array;
  /** How many of them have a time by that clock; they come first. */
  readonly dated: number;
  /** For every event the filters it does not pass, one bit each (see FILTER); 0 = in view and in range. May be worked out when it is first read. */
  readonly failed: Uint16Array;
  /** How many of `positions` are inside the range as well. */
  readonly inRange: number;
}
