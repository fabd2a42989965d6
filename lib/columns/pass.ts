import type { Lists } from "./columns";
import { rowIndexOf } from "./row-index";

// Each collects the positions of the events that a filter lets through, ascending, or keeps those of them among some. As in fail.ts, what is
// written is written over by the next unless it counts: no branch to guess.

export function collectBytes(values: Uint8Array, wanted: Uint8Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) count += wanted[values[i] ?? 0] ?? 0;
  const found = new Uint32Array(count + 1);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    found[at] = i;
    at += wanted[values[i] ?? 0] ?? 0;
  }
  return found.subarray(0, count);
}

export function keepBytes(positions: Uint32Array, values: Uint8Array, wanted: Uint8Array): Uint32Array {
  const found = new Uint32Array(positions.length + 1);
  let at = 0;
  for (let k = 0; k < positions.length; k++) {
    const i = positions[k] ?? 0;
    found[at] = i;
    at += wanted[values[i] ?? 0] ?? 0;
  }
  return found.slice(0, at);
}

/** `unplaced`: events without a place pass. */
export function collectPlaces(place: Uint32Array, wanted: Uint8Array, unplaced: boolean): Uint32Array {
  const { length } = wanted;
  const found = new Uint32Array(place.length);
  let count = 0;
  for (let i = 0; i < place.length; i++) {
    const at = place[i] ?? 0; // of an unknown place beyond the table
    if (at < length ? wanted[at] === 1 : unplaced) found[count++] = i;
  }
  return found.slice(0, count);
}

export function keepPlaces(positions: Uint32Array, place: Uint32Array, wanted: Uint8Array, unplaced: boolean) {
  const { length } = wanted;
  return positions.filter((i) => {
    const at = place[i] ?? 0;
    return at < length ? wanted[at] === 1 : unplaced;
  });
}

/** Up to so many values are sooner looked up one by one, where there is an index. */
const FEW = 6;

export function collectLists(lists: Lists, wanted: Uint8Array): Uint32Array {
  const index = rowIndexOf(lists);
  const rows = [...wanted.keys()].filter((row) => wanted[row] === 1);
  if (!index || rows.length > FEW) return listsOfAny(lists, wanted);
  const each = rows.map((row) => index.positions.slice(index.starts[row], index.starts[row + 1]));
  return each.reduce(merged, new Uint32Array(0));
}

/** Two ascending lists as one, each value once. */
function merged(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  const found = new Uint32Array(a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    found[count++] = x < y ? x : y;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  found.set(a.subarray(i), count);
  found.set(b.subarray(j), count);
  return found.slice(0, count + a.length - i + b.length - j);
}

function listsOfAny({ starts, values }: Lists, wanted: Uint8Array): Uint32Array {
  const found = new Uint32Array(starts.length);
  let count = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    const end = starts[i + 1] ?? 0;
    let any = 0;
    for (let at = starts[i] ?? 0; at < end; at++) any |= wanted[values[at] ?? 0] ?? 0;
    found[count] = i;
    count += any;
  }
  return found.slice(0, count);
}

/** Those whose list holds one of the values, or if not `holding` those whose list holds none. */
export function keepLists(positions: Uint32Array, { starts, values }: Lists, of: Uint8Array, holding: boolean) {
  return positions.filter((i) => {
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) if (of[values[at] ?? 0] === 1) return holding;
    return !holding;
  });
}

export function keepNumbers(positions: Uint32Array, numbers: Uint32Array, found: ReadonlySet<number> | Uint32Array) {
  const wanted = numberBits(found);
  return positions.filter((i) => hasNumber(wanted, numbers[i] ?? 0));
}

/** Which numbers are among some, one bit each. */
export function numberBits(found: ReadonlySet<number> | Uint32Array): Uint32Array {
  let most = 0;
  for (const number of found) if (number > most) most = number;
  const bits = new Uint32Array((most >>> 5) + 1);
  for (const number of found) bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
  return bits;
}

export function hasNumber(bits: Uint32Array, number: number): boolean {
  return number >>> 5 < bits.length && (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}
