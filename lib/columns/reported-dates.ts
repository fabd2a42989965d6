import { PRECISIONS } from "../domain";
import { type Edtf, MINUTE, offsetOf, parseEdtf } from "../time";
import { NONE, offsetAt, offsetByte } from "./byte-columns";
import type { Reported } from "./columns";
import { UNDATED } from "./columns";
import { narrowed } from "./narrow";
import { reportOrder } from "./report-order";
import { compareInstants, timeOf } from "./times";

/** When events were first reported, from their dates as EDTF; event i of the result has the date of `order[i]`. */
export function reportedDates(edtfs: readonly (string | null)[], order: Uint32Array): Reported {
  const table = dateTable(edtfs);
  const { dates } = table;
  const date = narrowed(
    order.map((i) => table.rowOf(edtfs[i] ?? null)),
    dates.length + 1,
  );
  return {
    date,
    from: Float64Array.from([Number.NaN, ...dates.map(({ from }) => from)]),
    to: Float64Array.from([Number.NaN, ...dates.map(({ to }) => to)]),
    precisions: Uint8Array.from([UNDATED, ...dates.map(({ precision }) => PRECISIONS.indexOf(precision))]),
    offsets: Uint8Array.from([NONE, ...dates.map(({ offset }) => offset)]),
    order: reportOrder(date, dates.length + 1),
  };
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly precision: Edtf["precision"];
  /** See `offsetByte`. */
  readonly offset: number;
}

/** Every date there is, once, in order of time, and the row of each as written: 0 where it is none. */
function dateTable(edtfs: readonly (string | null)[]) {
  const byKey = new Map<string, Bounds>();
  const keyOf = new Map<string, string>(); // one moment may be written in several ways
  for (const edtf of new Set(edtfs)) {
    const parsed = edtf === null ? null : parseEdtf(edtf);
    if (edtf === null || !parsed) continue;
    const offset = offsetByte(offsetOf(edtf));
    const ahead = offsetAt(offset) * MINUTE;
    const [from, to] = [(parsed.from ?? -Infinity) + ahead, (parsed.to ?? Infinity) + ahead];
    const bounds = { from, to, precision: parsed.precision, offset };
    const key = `${from} ${to} ${bounds.precision} ${offset}`;
    byKey.set(key, bounds);
    keyOf.set(edtf, key);
  }
  const sorted = [...byKey].sort(([a, x], [b, y]) => inTime(x, y) || (a < b ? -1 : 1));
  const rows = new Map(sorted.map(([key], i) => [key, i + 1]));
  return {
    dates: sorted.map(([, bounds]) => bounds),
    rowOf: (edtf: string | null) => (edtf === null ? 0 : (rows.get(keyOf.get(edtf) ?? "") ?? 0)),
  };
}

const inTime = (a: Bounds, b: Bounds) =>
  compareInstants(timeOf(a.from, a.to), timeOf(b.from, b.to)) || compareInstants(a.to, b.to);
