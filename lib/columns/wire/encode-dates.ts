import { timeOf } from "../times";
import { ByteWriter } from "./byte-writer";
import { FIRST_DAY, type Kind, SHAPE, UNITS } from "./payload";

interface Dates {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

interface EncodedDates {
  /** All kinds there are, most frequent first. */
  readonly table: readonly Kind[];
  /** Position of each one's kind in it. */
  readonly kindOf: Uint32Array;
  readonly kinds: Uint8Array;
  /** For every date with a bound, the whole days since the one before. */
  readonly days: Uint8Array;
  /** For those with a time of day, its units since midnight. */
  readonly parts: Uint8Array;
  /** For those that do not last just one unit, how many. */
  readonly lengths: Uint8Array;
}

/**
 * Dates in order of time as streams of small numbers, and with each what else belongs to its kind. Throws on any other order, and on
 * instants that are not whole milliseconds.
 */
export function encodeDates({ from, to }: Dates, addRest: (i: number, kind: number[]) => void): EncodedDates {
  const kinds = new Kinds(from.length);
  const out = { days: new ByteWriter(from.length), parts: new ByteWriter(), lengths: new ByteWriter() };
  let lastDay = FIRST_DAY;
  for (let i = 0; i < from.length; i++) {
    const start = from[i] ?? 0;
    const end = to[i] ?? 0;
    const shape = shapeOf(start, end);
    const kind = [shape];
    addRest(i, kind);
    kinds.add(kind);
    const at = timeOf(start, end);
    if (!Number.isFinite(at)) continue;
    const unit = UNITS[shape & SHAPE.units] ?? 1;
    const day = Math.floor(at / UNITS[0]);
    out.days.varint(day - lastDay);
    lastDay = day;
    if (unit !== UNITS[0]) out.parts.varint((at - day * UNITS[0]) / unit);
    if ((shape & (SHAPE.openStart | SHAPE.openEnd | SHAPE.oneUnit)) === 0) out.lengths.varint((end - start) / unit);
  }
  const { days, parts, lengths } = out;
  return { ...kinds.ranked(), days: days.written(), parts: parts.written(), lengths: lengths.written() };
}

/** Kinds as they come, each with how often it came. */
class Kinds {
  private readonly known = new Map<string, { readonly kind: Kind; readonly number: number; count: number }>();
  private readonly numbers: Uint32Array;
  private size = 0;

  constructor(size: number) {
    this.numbers = new Uint32Array(size);
  }

  add(kind: Kind): void {
    const key = kind.join();
    const known = this.known.get(key) ?? { kind, number: this.known.size, count: 0 };
    if (known.count++ === 0) this.known.set(key, known);
    this.numbers[this.size++] = known.number;
  }

  ranked(): Pick<EncodedDates, "table" | "kindOf" | "kinds"> {
    const rows = [...this.known.values()].sort((a, b) => b.count - a.count || a.number - b.number);
    const rank = new Uint32Array(rows.length);
    for (const [at, { number }] of rows.entries()) rank[number] = at;
    const kindOf = this.numbers.map((number) => rank[number] ?? 0);
    const kinds = new ByteWriter(kindOf.length);
    for (const kind of kindOf) kinds.varint(kind);
    return { table: rows.map(({ kind }) => kind), kindOf, kinds: kinds.written() };
  }
}

function shapeOf(from: number, to: number): number {
  if (Number.isNaN(from) || Number.isNaN(to)) {
    if (Number.isNaN(from) !== Number.isNaN(to)) throw new Error("a date has one bound that is not a number");
    return SHAPE.undated;
  }
  if (!(from < to)) throw new Error(`a date ends before it begins: ${from}, ${to}`);
  const fits = (unit: number) =>
    (!Number.isFinite(from) || from % unit === 0) && (!Number.isFinite(to) || to % unit === 0);
  const unit = UNITS.findIndex(fits);
  if (unit < 0) throw new Error(`an instant is not a whole millisecond: ${from}, ${to}`);
  const open = (from === -Infinity ? SHAPE.openStart : 0) | (to === Infinity ? SHAPE.openEnd : 0);
  return unit | open | (to - from === UNITS[unit] ? SHAPE.oneUnit : 0);
}
