/**
 * The bits of the filters that are not by the values of one column: the words that are searched for, the range, and plans past their day. Those
 * of the others: see facets.ts.
 */
export const TEXT = 1;
export const TIME = 2;
export const OVERDUE = 4;

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
