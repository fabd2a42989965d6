import type { Lists } from "./columns";

/** Lists the other way round: the lists that hold row r are `positions[starts[r]] .. positions[starts[r + 1] - 1]`, ascending. */
export interface RowIndex {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

const held = new WeakMap<Lists, RowIndex>();

/** Makes filters by one of `rows` values several times faster, for as many bytes as the lists take. Does nothing the second time. */
export function indexLists(lists: Lists, rows: number): void {
  if (!held.has(lists)) held.set(lists, makeIndex(lists, rows));
}

/** The index of lists, if it was made. */
export function rowIndexOf(lists: Lists): RowIndex | undefined {
  return held.get(lists);
}

function makeIndex({ starts: from, values }: Lists, rows: number): RowIndex {
  const starts = new Uint32Array(rows + 1);
  for (let at = 0; at < values.length; at++) {
    const next = (values[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let row = 1; row <= rows; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  const next = starts.slice();
  const positions = new Uint32Array(values.length);
  for (let i = 0; i + 1 < from.length; i++) {
    const end = from[i + 1] ?? 0;
    for (let at = from[i] ?? 0; at < end; at++) {
      const row = values[at] ?? 0;
      const place = next[row] ?? 0;
      positions[place] = i;
      next[row] = place + 1;
    }
  }
  return { starts, positions };
}
