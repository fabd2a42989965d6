import type { Columns, Lists } from "../columns/columns";
import { NO_PLACE } from "../columns/columns";

type Ranked = [row: number, count: number][];

/** How often each row of a table stands in the lists of the events at the given positions, most frequent first. */
export function namedInLists({ starts, values }: Lists, positions: Uint32Array): Ranked {
  const counts = new Map<number, number>();
  for (const i of positions) {
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) raise(counts, values[at] ?? 0, 1);
  }
  return ranked(counts);
}

/** How many of the events at the given positions are at each place itself, most frequent first. */
export function namedPlaces({ place }: Columns, positions: Uint32Array): Ranked {
  const counts = new Map<number, number>();
  for (const i of positions) if (place[i] !== NO_PLACE) raise(counts, place[i] ?? 0, 1);
  return ranked(counts);
}

/** The same with each place's count added to all it lies in. */
export function namedPlacesWithin(columns: Columns, positions: Uint32Array): Ranked {
  const own = namedPlaces(columns, positions);
  const counts = new Map(own);
  for (const [row, count] of own) for (const outer of columns.places[row]?.within ?? []) raise(counts, outer, count);
  return ranked(counts);
}

function raise(counts: Map<number, number>, row: number, by: number): void {
  counts.set(row, (counts.get(row) ?? 0) + by);
}

// Rows of tables stand by how frequent they are among all events
const ranked = (counts: Map<number, number>): Ranked => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
