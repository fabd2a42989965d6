import type { View } from "../view";
import type { Columns } from "./columns";
import { askedOf, filtersOn } from "./facets";
import { failOutside } from "./fail";
import { everyPosition, type Filter, type Found } from "./filters";
import { passing, summarise } from "./passing";
import type { Selection } from "./selection";
import { type Times, timesOf } from "./times";
import { isInside, type Range, rangeOf } from "./view-range";

export type { Found } from "./filters";

const held = new WeakMap<Columns, { asked: string; found: Found; unranged: Unranged }>();

/**
 * The events of a view. `positions` is the same array as long as nothing but the range changes; arrays of a selection may be shared with the
 * next one, so none may be written to.
 */
export function select(columns: Columns, view: View, found: Found): Selection {
  const asked = `${view.clock} ${askedOf(view)}`;
  let base = held.get(columns);
  if (!base || base.asked !== asked || base.found !== found) {
    base = { asked, found, unranged: selectUnranged(columns, view, found) };
    held.set(columns, base);
  }
  const range = rangeOf(view);
  return range ? new Ranged(base.unranged, timesOf(columns, view.clock), range) : base.unranged;
}

/** As `select` without a range, but neither looks at what was selected before nor remembers it. */
export function selectUnranged(columns: Columns, view: View, found: Found): Unranged {
  const on = filtersOn(columns, view, found);
  const times = timesOf(columns, view.clock);
  if (times.order) {
    const failed = failAll(columns.size, on);
    return new Unranged(columns.size, on, passing(failed, 0, times.order), times, failed);
  }
  const [first, ...others] = on;
  const all = first ? first.collect() : everyPosition(columns.size);
  const positions = others.reduce((kept, filter) => filter.keep(kept), all);
  return new Unranged(columns.size, on, positions, times, null);
}

function failAll(size: number, on: readonly Filter[]): Uint16Array {
  const failed = new Uint16Array(size);
  for (const [i, filter] of on.entries()) filter.fail(failed, i === 0);
  return failed;
}

/** What passes all filters but a range. Filters answer with positions first, which drawing waits for; what each of the others fails is for counts. */
class Unranged implements Selection {
  readonly dated: number;
  private marked: Uint16Array | null;

  constructor(
    readonly size: number,
    private readonly on: readonly Filter[],
    readonly positions: Uint32Array,
    { index, from }: Times,
    failed: Uint16Array | null,
  ) {
    this.dated = countDated(positions, (i) => !Number.isNaN(from[index ? (index[i] ?? 0) : i]));
    this.marked = failed;
    if (failed) this.remember(failed);
  }

  get inRange(): number {
    return this.positions.length;
  }

  get failed(): Uint16Array {
    if (!this.marked) {
      this.marked = failAll(this.size, this.on);
      this.remember(this.marked);
    }
    return this.marked;
  }

  private remember(failed: Uint16Array): void {
    summarise(failed, { any: this.on.reduce((bits, { bit }) => bits | bit, 0), passing: this.positions });
  }
}

/** Where only one in so many passes all other filters, the range is held against those alone. */
const FEW = 8;

/** The same held against a range. */
class Ranged implements Selection {
  readonly inRange: number;
  private marked: Uint16Array | null = null;

  constructor(
    private readonly base: Unranged,
    private readonly times: Times,
    private readonly range: Range,
  ) {
    const { positions, dated } = base;
    if (positions.length * FEW > base.size) this.inRange = this.mark().passed;
    else {
      let count = 0;
      for (let k = 0; k < dated; k++) count += isInside(times, range, positions[k] ?? 0) ? 1 : 0;
      this.inRange = count;
    }
  }

  get positions(): Uint32Array {
    return this.base.positions;
  }

  get dated(): number {
    return this.base.dated;
  }

  get failed(): Uint16Array {
    return this.marked ?? this.mark().failed;
  }

  private mark(): { readonly failed: Uint16Array; readonly passed: number } {
    const failed = new Uint16Array(this.base.size);
    this.marked = failed;
    return { failed, passed: failOutside(failed, this.base.failed, this.times, this.range) };
  }
}

/** How many of the positions are dated: those that are not come last. */
function countDated(positions: Uint32Array, isDated: (position: number) => boolean): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isDated(positions[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
