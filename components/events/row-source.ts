import type { EventRow } from "../../lib/answers/rows";

/** Titles and details of events, which the columns do not hold: loaded for those that are seen. */
export interface RowSource {
  /** The event at a position of the columns, once it is loaded. */
  readonly get: (position: number) => EventRow | undefined;
  /** Asks for events; those wanted last come first. What is loaded already costs nothing. */
  readonly want: (positions: Iterable<number>) => void;
  /** The events at positions, in their order, once all are loaded; left out where those that are there are all there will be. */
  readonly load?: (positions: readonly number[], signal: AbortSignal) => Promise<readonly EventRow[]>;
  /** Another number whenever events have arrived. */
  readonly revision: number;
}
