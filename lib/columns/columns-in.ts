import { DAY, MINUTE, zoneOffset } from "../time";
import { NONE, offsetAt } from "./byte-columns";
import type { Columns, Reported } from "./columns";
import { reportOrder } from "./report-order";
import { compareInstants, timeOf } from "./times";

const held = new WeakMap<Columns, { readonly zone: string; readonly made: Columns }>();

/**
 * The same events on the clock of a time zone (IANA): times of day whose own zone is known move to it, and with them the day they stand on. Days,
 * coarser dates and times without a zone never move. Null, or a zone that is not known here: as their sources tell them.
 */
export function columnsIn(columns: Columns, zone: string | null): Columns {
  if (zone === null || zoneOffset(zone, 0) === null) return columns;
  const known = held.get(columns);
  if (known?.zone === zone) return known.made;
  const made = moved(columns, zone);
  held.set(columns, { zone, made });
  return made;
}

/** What is not moved is still decoded only when it is read. */
function moved(columns: Columns, zone: string): Columns {
  const ahead = clockOf(zone);
  const { from, to, offsets } = columns;
  const own = shifted({ from, to, offsets }, ahead);
  const parts: PropertyDescriptorMap = {
    reported: late(() => reportedIn(columns.reported, ahead)),
  };
  if (own) {
    parts.from = { value: own.from, enumerable: true };
    parts.to = { value: own.to, enumerable: true };
    parts.order = { value: merged(own, own.changed), enumerable: true };
  }
  return Object.create(columns, parts) as Columns;
}

function late<T>(make: () => T): PropertyDescriptor {
  let made: T | undefined;
  return {
    enumerable: true,
    get: () => {
      made ??= make();
      return made;
    },
  };
}

/** Rows keep their numbers; they no longer ascend, so that the order of events is worked out anew. */
function reportedIn(reported: Reported, ahead: Clock): Reported {
  const own = shifted(reported, ahead);
  if (!own) return reported;
  const { from, to } = own;
  const rows = Uint32Array.from(from, (_, row) => row)
    .subarray(1) // the first is that of unknown dates
    .sort(inTime(own));
  const rankOf = new Uint32Array(from.length);
  for (const [i, row] of rows.entries()) rankOf[row] = i + 1;
  const ranks = Uint32Array.from(reported.date, (row) => rankOf[row] ?? 0);
  return { ...reported, from, to, order: reportOrder(ranks, from.length) };
}

interface Dates {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly offsets: Uint8Array;
}

/** The dates on another clock, and which of them it changes; null = none. */
function shifted({ from, to, offsets }: Dates, ahead: Clock) {
  const changed: number[] = [];
  const moved = { from: from.slice(), to: to.slice() };
  for (let i = 0; i < offsets.length; i++) {
    if (offsets[i] === NONE) continue;
    const start = timeOf(from[i] ?? Number.NaN, to[i] ?? Number.NaN);
    const source = offsetAt(offsets[i]);
    const by = (ahead(start - source * MINUTE) - source) * MINUTE;
    if (by === 0 || Number.isNaN(by)) continue;
    moved.from[i] = (from[i] ?? 0) + by;
    moved.to[i] = (to[i] ?? 0) + by;
    changed.push(i);
  }
  return changed.length === 0 ? null : { ...moved, changed };
}

type Clock = (instant: number) => number;

/** Minutes a zone is ahead of UTC; looked up once a day, but for the days on which its clocks are set. */
function clockOf(zone: string): Clock {
  const days = new Map<number, number | null>();
  const at = (instant: number) => zoneOffset(zone, instant) ?? 0;
  return (instant) => {
    const day = Math.floor(instant / DAY);
    let known = days.get(day);
    if (known === undefined) {
      const [begin, end] = [at(day * DAY), at((day + 1) * DAY)];
      known = begin === end ? begin : null;
      days.set(day, known);
    }
    return known ?? at(instant);
  };
}

/** All positions in order of time: what was in order already, and what has moved put in between. */
function merged({ from, to }: Pick<Dates, "from" | "to">, changed: readonly number[]): Uint32Array {
  const before = inTime({ from, to });
  const late = [...changed].sort(before);
  const isMoved = new Set(changed);
  const order = new Uint32Array(from.length);
  let [at, next] = [0, 0];
  for (let i = 0; i < from.length; i++) {
    if (isMoved.has(i)) continue;
    // undated ones, NaN, stay last
    for (; next < late.length && !(before(late[next] ?? 0, i) > 0); next++) order[at++] = late[next] ?? 0;
    order[at++] = i;
  }
  for (; next < late.length; next++) order[at++] = late[next] ?? 0;
  return order;
}

/** Which of two dates comes first. */
const inTime =
  ({ from, to }: Pick<Dates, "from" | "to">) =>
  (a: number, b: number) =>
    compareInstants(timeOf(from[a] ?? 0, to[a] ?? 0), timeOf(from[b] ?? 0, to[b] ?? 0)) ||
    compareInstants(to[a] ?? 0, to[b] ?? 0) ||
    a - b;
