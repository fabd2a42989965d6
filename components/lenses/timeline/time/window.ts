import type { Times } from "../../../../lib/columns/times";
import { DAY, type DayNumber, dayOf, formatDay, HOUR, parseEdtf } from "../../../../lib/time";
import type { View } from "../../../../lib/view";
import { isSharp } from "../../../marks/date-at";
import type { Domain } from "../../../marks/domain";
import { firstFrom } from "./search";

/** Shortest stretch that can be drawn. */
export const SHORTEST = DAY / 4;
/** How much of all events a tenfold longer stretch has to add to be worth drawing at once. */
const WORTH_TENFOLD = 0.4;
/** Shorter than this is no better. */
const BRIEF = 14 * DAY;
const MARGIN = 0.03;

/** The events of a selection in time order, with where they stand in time. */
export interface Sequence {
  readonly positions: Uint32Array;
  /** Those that have a time come first. */
  readonly dated: number;
  readonly times: Times;
}

/** The bounds of the k-th event with open ends closed at the end that is known. */
export function boundsAt({ positions, times }: Sequence, k: number): Domain {
  return boundsOf(times, positions[k] ?? 0);
}

/** The bounds of the event at a position of the columns. */
export function boundsOf(times: Times, position: number): Domain {
  const [from, to] = endsOf(times, position);
  if (from === -Infinity) return [to, to];
  return to === Infinity ? [from, from] : [from, to];
}

/** The ends of the event at a position of the columns, infinite where open. */
export function endsOf(times: Times, position: number): Domain {
  const at = times.index ? (times.index[position] ?? 0) : position;
  return [times.from[at] ?? 0, times.to[at] ?? 0];
}

/** Of dates that are longer than a day or open: where each ends, at least; see `Spans`. */
interface Ends {
  readonly to: Float64Array;
}

/** From the first to the last known instant; null when nothing is dated. With all spans at hand only the last of the other events are looked at. */
export function extentOf(sequence: Sequence, spans: readonly Ends[] | null = null): Domain | null {
  const { dated } = sequence;
  if (dated === 0) return null;
  let last = -Infinity;
  for (const { to } of spans ?? [])
    for (let i = 0; i < to.length; i++) {
      const end = to[i] ?? 0;
      if (end > last && end < Infinity) last = end;
    }
  for (let k = dated - 1; k >= 0; k--) {
    const [start, end] = endsOf(sequence.times, sequence.positions[k] ?? 0);
    if (end > last && end < Infinity) last = end;
    const at = start === -Infinity ? end : start; // what events are in order of
    if (spans && at + DAY <= last) break; // none before it ends later: they are no longer than a day
  }
  const first = boundsAt(sequence, 0)[0];
  return [first, Math.max(last, first, boundsAt(sequence, dated - 1)[1])];
}

/** So many events tell where most are. */
const SAMPLED = 2048;

/**
 * The stretch to draw when no range is asked for: the one that holds most events for its length, so that one event of 1914 does not
 * squeeze a busy May into a line. Whole days; null when nothing is dated. Of many events evenly taken ones are looked at.
 */
export function fitDomain(sequence: Sequence): Domain | null {
  const size = Math.min(sequence.dated, SAMPLED);
  if (size === 0) return null;
  const starts = new Float64Array(size);
  const ends = new Float64Array(size);
  const middles = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const [from, to] = boundsAt(sequence, size < 2 ? 0 : Math.round((i * (sequence.dated - 1)) / (size - 1)));
    starts[i] = from;
    ends[i] = to;
    middles[i] = (from + to) / 2;
  }
  middles.sort();
  let best: Domain | null = null;
  let bestScore = -Infinity;
  for (const share of [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4]) {
    const count = Math.max(1, Math.ceil(share * middles.length));
    const [from, to] = shortestWith(middles, count);
    const score = count / middles.length - WORTH_TENFOLD * Math.log10(Math.max(to - from, BRIEF));
    if (score > bestScore) [best, bestScore] = [[from, to], score];
  }
  return best && wholeDays(padded(covering(starts, ends, best)));
}

function shortestWith(sorted: Float64Array, count: number): Domain {
  let best: Domain = [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
  for (let i = 0; i + count <= sorted.length; i++) {
    const [from, to] = [sorted[i] ?? 0, sorted[i + count - 1] ?? 0];
    if (to - from < best[1] - best[0]) best = [from, to];
  }
  return best;
}

/** Widened to hold whole those events that lie in it and are no longer than it. */
function covering(starts: Float64Array, ends: Float64Array, [from, to]: Domain): Domain {
  const length = Math.max(to - from, 2 * DAY);
  let [first, last] = [from, to];
  for (let i = 0; i < starts.length; i++) {
    const a = starts[i] ?? 0;
    const b = ends[i] ?? 0;
    if (a > to || b < from || b - a > length / 3) continue;
    first = Math.min(first, a);
    last = Math.max(last, b);
  }
  return [first, last];
}

function padded([from, to]: Domain): Domain {
  const margin = Math.max((to - from) * MARGIN, DAY);
  return [from - margin, to + margin];
}

function wholeDays([from, to]: Domain): Domain {
  return [Math.floor(from / DAY) * DAY, Math.ceil(to / DAY) * DAY];
}

/** The stretch a view asks for; a bound that is not set comes from `fit`. */
export function domainOfView(view: Pick<View, "from" | "to">, fit: Domain): Domain {
  const from = (view.from === null ? null : parseEdtf(view.from)?.from) ?? null;
  const to = (view.to === null ? null : parseEdtf(view.to)?.to) ?? null;
  if (from === null && to === null) return fit;
  const length = fit[1] - fit[0];
  if (from === null) return [Math.min(fit[0], (to ?? 0) - length / 4), to ?? fit[1]];
  return [from, to ?? Math.max(fit[1], from + length / 4)];
}

/** The whole days a stretch touches, as the URL holds them: both inclusive. */
export function daysOfDomain([from, to]: Domain): { readonly from: string; readonly to: string } {
  const first: DayNumber = dayOf(from);
  return { from: formatDay(first), to: formatDay(Math.max(first, dayOf(to - 1))) };
}

/** Where zooming and panning end: all events with a little more on both sides. */
export function limitsOf(extent: Domain): Domain {
  const margin = Math.min(Math.max((extent[1] - extent[0]) * 0.05, 7 * DAY), 200 * DAY);
  return [extent[0] - margin, extent[1] + margin];
}

/** Zoomed around an instant; factor > 1 shows more time. Stays within the limits. */
export function zoom(domain: Domain, factor: number, at: number, limits: Domain): Domain {
  const length = domain[1] - domain[0];
  const wanted = Math.min(Math.max(length * factor, SHORTEST), Math.max(limits[1] - limits[0], SHORTEST));
  const share = length > 0 ? (at - domain[0]) / length : 0.5;
  const from = at - wanted * share;
  return clamp([from, from + wanted], limits);
}

/** Moved by milliseconds, within the limits. */
export function pan(domain: Domain, by: number, limits: Domain): Domain {
  return clamp([domain[0] + by, domain[1] + by], limits);
}

function clamp([from, to]: Domain, limits: Domain): Domain {
  const length = to - from;
  if (length >= limits[1] - limits[0]) {
    const middle = (limits[0] + limits[1]) / 2;
    return [middle - length / 2, middle + length / 2];
  }
  if (from < limits[0]) return [limits[0], limits[0] + length];
  if (to > limits[1]) return [limits[1] - length, limits[1]];
  return [from, to];
}

/** A stretch that shows `target` (an event's bounds) in the middle, keeping the length where it can. */
export function centred(domain: Domain, target: Domain, limits: Domain): Domain {
  const length = Math.max(domain[1] - domain[0], (target[1] - target[0]) * 1.2);
  const middle = (target[0] + target[1]) / 2;
  return clamp([middle - length / 2, middle + length / 2], limits);
}

/** How many dated events lie wholly before and after a stretch. */
export function outsideOf(
  sequence: Sequence,
  parts: readonly { readonly from: Float64Array; readonly to: Float64Array; readonly first: Uint32Array }[],
  [from, to]: Domain,
): { readonly earlier: number; readonly later: number } {
  const startOf = (k: number) => boundsAt(sequence, k)[0];
  const begunBefore = firstFrom(sequence.dated, startOf, from);
  const begunAfter = sequence.dated - firstFrom(sequence.dated, startOf, to);
  let [reaching, openAfter, endingThere] = [0, 0, 0];
  for (const spans of parts)
    for (let i = 0; i < spans.from.length; i++) {
      const a = spans.from[i] ?? 0;
      const b = spans.to[i] ?? 0;
      const count = (spans.first[i + 1] ?? 0) - (spans.first[i] ?? 0);
      const start = a === -Infinity ? b : a;
      if (start < from && b > from) reaching += count;
      if (a === -Infinity && start >= to) openAfter += count;
      if (a === -Infinity && start === from) endingThere += count;
    }
  const across = reaching + sharpAcross(sequence, begunBefore, from);
  return { earlier: begunBefore - across + endingThere, later: begunAfter - openAfter };
}

/** How many sharply dated events begin before an instant, the k-th from it on, and end after it. */
function sharpAcross(sequence: Sequence, before: number, instant: number): number {
  const { positions, times } = sequence;
  let across = 0;
  for (let k = before - 1; k >= 0; k--) {
    const position = positions[k] ?? 0;
    const at = times.index ? (times.index[position] ?? 0) : position;
    const [start, end] = [times.from[at] ?? 0, times.to[at] ?? 0];
    if (boundsAt(sequence, k)[0] <= instant - DAY) break;
    if (end > instant && isSharp(start, end, times.precisions[at] ?? 0)) across++;
  }
  return across;
}

/** A stretch with some room around it. */
export function widened([from, to]: Domain): Domain {
  const margin = Math.max((to - from) * 0.05, HOUR);
  return [from - margin, to + margin];
}

/** Does a window come closer by showing only a stretch? */
export function isSplit(stretch: Domain, domain: Domain): boolean {
  const [from, to] = widened(stretch);
  return domain[1] - domain[0] > Math.max(to - from, SHORTEST) * 1.02;
}
