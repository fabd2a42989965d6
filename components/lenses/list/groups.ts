import { type Columns, DATE_FLAG, UNDATED } from "../../../lib/columns/columns";
import { timeOf, timesOf } from "../../../lib/columns/times";
import { type Clock, PRECISIONS } from "../../../lib/domain";
import { DAY } from "../../../lib/time";
import { type ColumnDate, dateOf } from "../../marks/date-of";

/** All events in the order a list shows them, and where it makes a new group: one for each day, and for each date not known to the day. */
export interface GroupedOrder {
  readonly positions: Uint32Array;
  /** The number of the group each of them is in. */
  readonly groupOf: Uint32Array;
  /** For each group the day it stands for, in days since 1970; NaN for dates that are no single day. */
  readonly days: Float64Array;
  /** How many of `positions` are dated: those that are not come last, as one group. */
  readonly dated: number;
  /** For each position its place in `positions`. */
  readonly rankOf: Uint32Array;
}

const held = new WeakMap<Columns, Map<Clock, GroupedOrder>>();

/** The order of all events by a clock; made once for each columns. */
export function groupedOrder(columns: Columns, clock: Clock): GroupedOrder {
  const orders = held.get(columns) ?? new Map<Clock, GroupedOrder>();
  held.set(columns, orders);
  const known = orders.get(clock) ?? makeOrder(columns, clock);
  orders.set(clock, known);
  return known;
}

/** Columns go by the start of dates; here days come before what is coarser and starts on them, and each date stands in one piece. */
function makeOrder(columns: Columns, clock: Clock): GroupedOrder {
  const { size } = columns;
  const positions = new Uint32Array(size);
  const groupOf = new Uint32Array(size);
  const rankOf = new Uint32Array(size);
  const groups: number[] = [];
  const { order } = timesOf(columns, clock);
  const { days, wholly } = daysOf(columns, clock);
  let at = 0;
  const add = (position: number) => {
    groupOf[at] = groups.length - 1;
    rankOf[position] = at;
    positions[at++] = position;
  };
  let others: Other[] = [];
  const addOthers = () => {
    let last: Other | null = null;
    for (const other of others.sort(byDate)) {
      if (!last || byDate(last, other) !== 0) groups.push(Number.NaN);
      last = other;
      add(other.position);
    }
    others = [];
  };
  let day = Number.NaN;
  let own = false;
  let i = 0;
  for (; i < size; i++) {
    const position = order ? (order[i] ?? 0) : i;
    const next = days[position] ?? UNKNOWN;
    if (next === UNKNOWN) break;
    if (next !== day) {
      if (others.length > 0) addOthers();
      day = next;
      own = false;
    }
    if (wholly[position] === 1) {
      if (!own) groups.push(day);
      own = true;
      add(position);
      continue;
    }
    const date = dateOf(columns, clock, position);
    if (date) others.push({ ...date, position });
  }
  addOthers();
  const dated = at;
  if (i < size) groups.push(Number.NaN);
  for (; i < size; i++) add(order ? (order[i] ?? 0) : i);
  return { positions, groupOf, days: Float64Array.from(groups), dated, rankOf };
}

const DAY_PRECISION = PRECISIONS.indexOf("day");
/** Further back than any date: the event has none. */
const UNKNOWN = -0x80000000;

/** For each event the day that its date is sorted by, and whether the date is that day or a time of it, and no more than it. */
function daysOf(columns: Columns, clock: Clock): { days: Int32Array; wholly: Uint8Array } {
  const { index, from, to, precisions } = timesOf(columns, clock);
  const { size, flags } = columns;
  const rough = clock === "happened" ? DATE_FLAG.approximate : 0;
  const days = new Int32Array(size).fill(UNKNOWN);
  const wholly = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const date = index ? (index[i] ?? 0) : i;
    const [start, end] = [from[date] ?? Number.NaN, to[date] ?? Number.NaN];
    if (Number.isNaN(start)) continue;
    const day = Math.floor(timeOf(start, end) / DAY);
    days[i] = day;
    const fine = (precisions[date] ?? UNDATED) <= DAY_PRECISION && ((flags[i] ?? 0) & rough) === 0;
    if (fine && start >= day * DAY && end <= (day + 1) * DAY) wholly[i] = 1;
  }
  return { days, wholly };
}

interface Other extends ColumnDate {
  readonly position: number;
}

/** 0 for dates that share a heading; those of one heading stay in order, as sorting is stable. */
function byDate(a: ColumnDate, b: ColumnDate): number {
  if (a.from !== b.from) return timeOf(a.from, a.to) - timeOf(b.from, b.to) || (a.from < b.from ? -1 : 1);
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  if (a.precision !== b.precision) return a.precision < b.precision ? -1 : 1;
  return Number(a.approximate) - Number(b.approximate);
}
