import { BLOCK, type Bounds, blocksOf } from "./blocks";
import { type Lists, NO_PLACE } from "./columns";
import { hasNumber, numberBits } from "./pass";
import { type RowIndex, rowIndexOf } from "./row-index";
import { TIME } from "./selection";
import type { Times } from "./times";
import type { Range } from "./view-range";

// Each marks with a bit the events that a filter leaves out. Loops over all events have no branch to guess wherever that can be avoided: it
// would cost more than all else in them.

/** Those whose value is not wanted. */
export function failBytes(failed: Uint16Array, bit: number, values: Uint8Array, wanted: Uint8Array): void {
  const bits = Uint16Array.from(wanted, (is) => (is ? 0 : bit));
  for (let i = 0; i < failed.length; i++) failed[i] = (failed[i] ?? 0) | (bits[values[i] ?? 0] ?? 0);
}

/** Those whose place is not wanted, and unless `unplaced` those that have none. */
export function failPlaces(
  failed: Uint16Array,
  bit: number,
  place: Uint32Array,
  wanted: Uint8Array,
  unplaced: boolean,
) {
  const bits = Uint16Array.from(wanted, (is) => (is ? 0 : bit));
  const without = unplaced ? 0 : bit;
  for (let i = 0; i < failed.length; i++) {
    const at = place[i] ?? NO_PLACE;
    failed[i] = (failed[i] ?? 0) | (at < bits.length ? (bits[at] ?? 0) : without);
  }
}

/** Those whose list holds a value that is refused. */
export function failListed(failed: Uint16Array, bit: number, { starts, values }: Lists, refused: Uint8Array): void {
  let i = 0;
  for (let at = 0; at < values.length; at++) {
    if (refused[values[at] ?? 0] === 0) continue;
    while ((starts[i + 1] ?? 0) <= at) i++;
    failed[i] = (failed[i] ?? 0) | bit;
  }
}

/** Those whose list holds no value that is wanted. `isFirst`: nothing is marked yet. */
export function failLists(failed: Uint16Array, bit: number, lists: Lists, wanted: Uint8Array, isFirst: boolean): void {
  if (isFirst) failed.fill(bit);
  else for (let i = 0; i < failed.length; i++) failed[i] = (failed[i] ?? 0) | bit;
  const rows = [...wanted.keys()].filter((row) => wanted[row] === 1);
  const index = rowIndexOf(lists);
  if (index) for (const row of rows) passIndexed(failed, bit, index, row);
  else if (rows.length <= FEW) for (const row of rows) passRow(failed, bit, lists, row);
  else passRows(failed, bit, lists, wanted);
}

function passIndexed(failed: Uint16Array, bit: number, { starts, positions }: RowIndex, row: number): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const i = positions[at] ?? 0;
    failed[i] = (failed[i] ?? 0) & ~bit;
  }
}

/** Up to so many values are sooner looked for one by one, as engines do that many values at a time. */
const FEW = 2;

function passRow(failed: Uint16Array, bit: number, { starts, values }: Lists, row: number): void {
  let i = 0;
  for (let at = values.indexOf(row); at >= 0; at = values.indexOf(row, at + 1)) {
    while ((starts[i + 1] ?? 0) <= at) i++;
    failed[i] = (failed[i] ?? 0) & ~bit;
  }
}

function passRows(failed: Uint16Array, bit: number, { starts, values }: Lists, wanted: Uint8Array): void {
  let i = 0;
  for (let at = 0; at < values.length; at++) {
    if (wanted[values[at] ?? 0] === 0) continue;
    while ((starts[i + 1] ?? 0) <= at) i++;
    failed[i] = (failed[i] ?? 0) & ~bit;
  }
}

/** Those whose number was not found. */
export function failNumbers(
  failed: Uint16Array,
  bit: number,
  numbers: Uint32Array,
  found: ReadonlySet<number> | Uint32Array,
): void {
  const wanted = numberBits(found);
  for (let i = 0; i < failed.length; i++) if (!hasNumber(wanted, numbers[i] ?? 0)) failed[i] = (failed[i] ?? 0) | bit;
}

/** Adds to what each event fails whether its date is outside a range; gives back how many fail nothing. */
export function failOutside(failed: Uint16Array, base: Uint16Array, times: Times, range: Range): number {
  return times.index ? failShared(failed, base, times, range, times.index) : failOwn(failed, base, times, range);
}

function failOwn(failed: Uint16Array, base: Uint16Array, dates: Bounds, range: Range): number {
  const blocks = blocksOf(dates);
  const size = blocks.from.length;
  const near = blocks.from.map((from, block) => (from < range.to && range.from < (blocks.to[block] ?? 0) ? 1 : 0));
  let passed = 0;
  for (let block = 0; block < size; block++) {
    const first = block * BLOCK;
    const next = Math.min(first + BLOCK, failed.length);
    if (near[block] === 1) passed += failNear(failed, base, dates, range, first, next);
    else for (let i = first; i < next; i++) failed[i] = (base[i] ?? 0) | TIME;
  }
  for (const i of blocks.long)
    if (near[Math.floor(i / BLOCK)] === 0) passed += failNear(failed, base, dates, range, i, i + 1);
  return passed;
}

function failNear(
  failed: Uint16Array,
  base: Uint16Array,
  { from, to }: Bounds,
  { from: start, to: end }: Range,
  first: number,
  next: number,
): number {
  let passed = 0;
  for (let i = first; i < next; i++) {
    const isInside = (from[i] ?? 0) < end && start < (to[i] ?? 0); // events stand in order of time: it changes seldom
    const bits = (base[i] ?? 0) | (isInside ? 0 : TIME);
    failed[i] = bits;
    passed += (bits - 1) >>> 31;
  }
  return passed;
}

/** Many events share a date. */
function failShared(
  failed: Uint16Array,
  base: Uint16Array,
  { from, to }: Times,
  range: Range,
  index: NonNullable<Times["index"]>,
): number {
  const outside = new Uint16Array(from.length);
  failOwn(outside, outside.slice(), { from, to }, range);
  let passed = 0;
  for (let i = 0; i < failed.length; i++) {
    const bits = (base[i] ?? 0) | (outside[index[i] ?? 0] ?? 0);
    failed[i] = bits;
    passed += (bits - 1) >>> 31;
  }
  return passed;
}
