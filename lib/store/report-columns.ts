import { parseEdtf } from "../time";

/** Where events stand in time by when they were first reported. */
export interface ReportColumns {
  /** NaN where no report has a date. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The positions of all events, earliest report first, those without a date last; of one time in the order they were in. */
  readonly order: Uint32Array;
}

/** The columns of dates given as EDTF, one for each event. */
export function reportColumns(dates: readonly (string | null)[]): ReportColumns {
  const known = new Map<string, { from: number; to: number }>(); // many events share an article's date
  const bounds = (edtf: string) => {
    const found = known.get(edtf);
    if (found) return found;
    const parsed = parseEdtf(edtf);
    const made = parsed ? { from: parsed.from ?? -Infinity, to: parsed.to ?? Infinity } : UNKNOWN;
    known.set(edtf, made);
    return made;
  };
  const all = dates.map((edtf) => (edtf === null ? UNKNOWN : bounds(edtf)));
  const from = Float64Array.from(all, (each) => each.from);
  const to = Float64Array.from(all, (each) => each.to);
  const late = (values: Float64Array, i: number) => {
    const value = values[i] ?? NaN;
    return Number.isNaN(value) ? Number.MAX_VALUE : value;
  };
  const order = Uint32Array.from(dates, (_, i) => i);
  order.sort((a, b) => compare(late(from, a), late(from, b)) || compare(late(to, a), late(to, b)) || a - b);
  return { from, to, order };
}

const UNKNOWN = { from: NaN, to: NaN };

// Not a difference: two open ends would give NaN
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
