/** An event next to the open one, by its number in the columns. */
export interface Neighbour {
  readonly number: number;
  /** Its title; empty while it is loading. */
  readonly label: string;
}

/** What stands around the open event in some order. */
export interface Around {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** Its own place, from 1; 0 if it is not among them. */
  readonly at: number;
  readonly of: number;
}

/** The way on from the open event: among all events in view, and among those of its lane. */
export interface Neighbours {
  readonly filter: Around;
  readonly lane: (Around & { readonly name: string }) | null;
}
