import { civilDate, DAY, type DayNumber, dayNumber, dayOf, startOfWeek } from "../../../../lib/time";
import type { Domain } from "../../../marks/domain";
import { gallop, lowerBound } from "../time/search";
import type { LaneEvents, Spans } from "./lane-index";

/** The stretches of the calendar that density is counted in, shortest first, with about how many days each has. */
const UNITS = [
  { id: "day", days: 1 },
  { id: "week", days: 7 },
  { id: "month", days: 30.44 },
  { id: "quarter", days: 91.3 },
  { id: "year", days: 365.25 },
  { id: "decade", days: 3652.5 },
  { id: "century", days: 36525 },
] as const;
export type Unit = (typeof UNITS)[number]["id"];

/** The shortest unit that is at least so many pixels wide. */
export function unitFor(domain: Domain, width: number, least: number): Unit {
  const perDay = (width * DAY) / Math.max(domain[1] - domain[0], 1);
  return UNITS.find(({ days }) => days * perDay >= least)?.id ?? "century";
}

/** The edges of all units that touch a window: one more than there are units. */
export function edgesOf(unit: Unit, [from, to]: Domain): Float64Array {
  const edges: number[] = [];
  let day = startOf(unit, dayOf(from));
  edges.push(day * DAY);
  while (day * DAY < to && edges.length < MOST) {
    day = nextOf(unit, day);
    edges.push(day * DAY);
  }
  return Float64Array.from(edges);
}

const MOST = 4000;

/** The first day of the unit that holds a day. */
export function startOf(unit: Unit, day: DayNumber): DayNumber {
  if (unit === "day") return day;
  if (unit === "week") return startOfWeek(day);
  const { year, month } = civilDate(day);
  if (unit === "month") return dayNumber(year, month, 1);
  if (unit === "quarter") return dayNumber(year, month - ((month - 1) % 3), 1);
  const step = unit === "year" ? 1 : unit === "decade" ? 10 : 100;
  return dayNumber(Math.floor(year / step) * step, 1, 1);
}

/** The first day of the next unit. */
export function nextOf(unit: Unit, start: DayNumber): DayNumber {
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  const { year, month } = civilDate(start);
  if (unit === "month") return dayNumber(year, month + 1, 1);
  if (unit === "quarter") return dayNumber(year, month + 3, 1);
  return dayNumber(year + (unit === "year" ? 1 : unit === "decade" ? 10 : 100), 1, 1);
}

export interface Bins {
  readonly edges: Float64Array;
  /** Events whose date lies within one bin. */
  readonly counts: Float64Array;
  /** Events whose date covers more than one, shared out over all it covers: they are somewhere here. */
  readonly shared: Float64Array;
}

/** Counts a lane in bins by where its sorted starts fall: the cost grows with the bins, hardly with the events. */
export function binLane(lane: Pick<LaneEvents, "minutes" | "spans">, edges: Float64Array): Bins {
  const size = Math.max(edges.length - 1, 0);
  const counts = new Float64Array(size);
  const shared = new Float64Array(size);
  const { minutes } = lane;
  let at = lowerBound(minutes, (edges[0] ?? 0) / 60_000);
  for (let bin = 0; bin < size; bin++) {
    const next = gallop(minutes, (edges[bin + 1] ?? 0) / 60_000, at);
    counts[bin] = next - at;
    at = next;
  }
  addSpans(lane.spans, edges, counts, shared);
  return { edges, counts, shared };
}

/** An open date counts at the end that is known. Spans come in order of their known starts, so the bins are gone through once. */
function addSpans({ from, to, first }: Spans, edges: Float64Array, counts: Float64Array, shared: Float64Array): void {
  const size = counts.length;
  const start = edges[0] ?? 0;
  const end = edges[size] ?? 0;
  const rates = new Float64Array(size + 1); // of change, from bin to bin, in events a millisecond
  let bin = 0;
  for (let i = 0; i < from.length; i++) {
    let a = from[i] ?? 0;
    let b = to[i] ?? 0;
    if (a === -Infinity) a = b - 1;
    if (b === Infinity) b = a + 1;
    if (b <= start || a >= end) continue;
    const n = (first[i + 1] ?? 0) - (first[i] ?? 0);
    while (bin > 0 && a < (edges[bin] ?? 0)) bin--;
    while (a >= (edges[bin + 1] ?? 0)) bin++;
    if (a >= start && b <= (edges[bin + 1] ?? 0)) {
      counts[bin] = (counts[bin] ?? 0) + n;
      continue;
    }
    const lastBin = b >= end ? size - 1 : gallop(edges, b, bin) - 1;
    const rate = n / (b - a);
    shared[bin] = (shared[bin] ?? 0) + rate * (Math.min(b, edges[bin + 1] ?? 0) - Math.max(a, edges[bin] ?? 0));
    if (lastBin === bin) continue;
    shared[lastBin] = (shared[lastBin] ?? 0) + rate * (Math.min(b, end) - (edges[lastBin] ?? 0));
    rates[bin + 1] = (rates[bin + 1] ?? 0) + rate;
    rates[lastBin] = (rates[lastBin] ?? 0) - rate;
  }
  let rate = 0;
  for (let at = 0; at < size; at++) {
    rate += rates[at] ?? 0;
    if (rate > 1e-18) shared[at] = (shared[at] ?? 0) + rate * ((edges[at + 1] ?? 0) - (edges[at] ?? 0));
  }
}

/** The bins that touch a window: the first, and the one after the last. */
export function binsIn({ edges }: Bins, [from, to]: Domain): readonly [number, number] {
  const size = Math.max(edges.length - 1, 0);
  return [Math.max(lowerBound(edges, from + 1) - 1, 0), Math.min(lowerBound(edges, to), size)];
}

/** The bin an instant lies in. */
export function binOf(edges: Float64Array, instant: number): number {
  const after = lowerBound(edges, instant);
  return Math.min(Math.max(edges[after] === instant ? after : after - 1, 0), edges.length - 2);
}
