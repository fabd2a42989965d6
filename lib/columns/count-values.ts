import { type Lists, NO_PLACE } from "./columns";
import type { Wholes } from "./narrow";

/** How often each number below `limit` is among the values; others are not counted. */
export function countEach(values: Wholes, limit: number): Uint32Array {
  const counts = new Uint32Array(limit);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value < limit) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** How often each of 256 values stands at the given positions. */
export function countBytes(values: Uint8Array, positions: Uint32Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < positions.length; at++) {
    const value = values[positions[at] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** How often each row of the table of places stands at the given positions. */
export function countPlaces(place: Uint32Array, rows: number, positions: Uint32Array): Uint32Array {
  const counts = new Uint32Array(rows);
  for (let at = 0; at < positions.length; at++) {
    const row = place[positions[at] ?? 0] ?? NO_PLACE;
    if (row !== NO_PLACE) counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

/** How often each row of a table stands in the lists at the given positions. */
export function countLists({ starts, values }: Lists, rows: number, positions: Uint32Array): Uint32Array {
  const counts = new Uint32Array(rows);
  for (let at = 0; at < positions.length; at++) {
    const i = positions[at] ?? 0;
    const end = starts[i + 1] ?? 0;
    for (let from = starts[i] ?? 0; from < end; from++) {
      const row = values[from] ?? 0;
      counts[row] = (counts[row] ?? 0) + 1;
    }
  }
  return counts;
}
