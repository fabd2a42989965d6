import { once } from "../../../../lib/columns/once";
import type { Times } from "../../../../lib/columns/times";
import { MINUTE } from "../../../../lib/time";
import { isSharp } from "../../../marks/date-at";
import type { Sequence } from "../time/window";
import type { LaneName, LaneNames, Membership } from "./lane-names";

/** The dated events of a lane, ready to be counted in any window. */
export interface LaneEvents {
  readonly name: LaneName;
  readonly size: number;
  /** Dated to the day or finer: when they begin, in minutes since 1970, rising, and which they are. */
  readonly minutes: Int32Array;
  readonly positions: Uint32Array;
  /** All others: coarser, lasting or open at an end. */
  readonly spans: Spans;
}

/** Dates that are more than a day: those of the same extent together. */
export interface Spans {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Events of span i: `positions[first[i]] .. positions[first[i + 1] - 1]`. */
  readonly first: Uint32Array;
  readonly positions: Uint32Array;
}

export interface LaneIndex extends Sequence {
  readonly lanes: readonly LaneEvents[];
  /** The spans of all lanes, each event once; worked out when they are first asked for. */
  readonly spans: Spans;
  /** The same in no order: together they hold each event once. */
  readonly parts: readonly Spans[];
}

/**
 * Puts the dated events of a selection into lanes: two passes over typed arrays and no objects, since every filter click does it over all
 * events. Lane by lane, the sharply dated come first, then the spans of each lane, then those of all.
 */
export function laneIndex(sequence: Sequence, { names, membership }: LaneNames): LaneIndex {
  const size = names.length;
  const begun = begunOf(sequence);
  const { starts, positions, minutes } =
    membership.kind === "one"
      ? dealOne(sequence.positions, begun, membership, size)
      : dealMany(sequence.positions, begun, membership, size);
  const partSpans = (part: number) => gathered(sequence, positions.subarray(starts[part], starts[part + 1]));
  const lanes = names.map((name, lane): LaneEvents => {
    const from = starts[lane] ?? 0;
    const to = starts[lane + 1] ?? 0;
    const spans = partSpans(size + lane);
    return {
      name,
      size: to - from + spans.positions.length,
      minutes: minutes.subarray(from, to),
      positions: positions.subarray(from, to),
      spans,
    };
  });
  const all = once(() => gathered(sequence, spanPositions(sequence.positions, begun)));
  const isEachOnce = membership.kind === "one" && starts[2 * size] === begun.length;
  return {
    ...sequence,
    lanes: lanes.filter((lane) => lane.size > 0 || lane.name.pinned),
    parts: isEachOnce ? lanes.map(({ spans }) => spans) : [all()],
    get spans() {
      return all();
    },
  };
}

/** The spans of a selection, where no lanes are needed. */
export function spansOf(sequence: Sequence): Spans {
  return gathered(sequence, spanPositions(sequence.positions, begunOf(sequence)));
}

const SPAN = -0x80000000;

/**
 * Loops over events run in blocks of this many, each a call of a small function: browsers compile well what is called often, and a long loop
 * that runs once in a while starts slowly every time.
 */
const BLOCK = 2048;

/** For each dated event of a selection, in its order, the minute it begins in if it is one day or less, else SPAN. */
function begunOf({ positions, dated, times }: Sequence): Int32Array {
  const all = begunOfAll(times);
  const minutes = new Int32Array(dated);
  for (let k = 0; k < dated; k += BLOCK) {
    const end = Math.min(k + BLOCK, dated);
    if (times.index) lookUpThrough(times.index, all, positions, minutes, k, end);
    else lookUp(all, positions, minutes, k, end);
  }
  return minutes;
}

function lookUp(all: Int32Array, positions: Uint32Array, found: Int32Array, start: number, end: number): void {
  for (let k = start; k < end; k++) found[k] = all[positions[k] ?? 0] ?? 0;
}

function lookUpThrough(
  index: NonNullable<Times["index"]>,
  all: Int32Array,
  positions: Uint32Array,
  found: Int32Array,
  start: number,
  end: number,
): void {
  for (let k = start; k < end; k++) found[k] = all[index[positions[k] ?? 0] ?? 0] ?? 0;
}

const held = new WeakMap<Float64Array, Int32Array>();

/** The same of all dates there are, worked out once: events of a selection lie far apart, and each column looked at costs a fetch from memory. */
function begunOfAll({ from, to, precisions }: Times): Int32Array {
  const known = held.get(from);
  if (known) return known;
  const minutes = new Int32Array(from.length);
  for (let at = 0; at < from.length; at++) {
    const start = from[at] ?? 0;
    minutes[at] = isSharp(start, to[at] ?? 0, precisions[at] ?? 0) ? start / MINUTE : SPAN;
  }
  held.set(from, minutes);
  return minutes;
}

/** Events in parts: first the sharply dated of each lane, then its spans. */
interface Dealt {
  /** Part p holds what is from `starts[p]` to before `starts[p + 1]`. */
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  /** Shorter than the positions: spans have none. */
  readonly minutes: Int32Array;
}

function dealOne(
  positions: Uint32Array,
  begun: Int32Array,
  { values, lanes, rest }: Extract<Membership, { kind: "one" }>,
  size: number,
): Dealt {
  const parts = new Int16Array(begun.length); // of each event; -1 = none
  const starts = new Uint32Array(2 * size + 1);
  const cards: Cards = { positions, begun, parts };
  for (let k = 0; k < begun.length; k += BLOCK)
    assign(cards, values, lanes, rest, starts, k, Math.min(k + BLOCK, begun.length));
  const dealt = roomFor(starts, size);
  const next = starts.slice();
  for (let k = 0; k < begun.length; k += BLOCK) deal(cards, next, dealt, k, Math.min(k + BLOCK, begun.length));
  return dealt;
}

interface Cards {
  readonly positions: Uint32Array;
  readonly begun: Int32Array;
  readonly parts: Int16Array;
}

/** Says to which part each event of a block belongs, and counts them. */
function assign(
  { positions, begun, parts }: Cards,
  values: Uint8Array | Uint32Array,
  lanes: Int16Array,
  rest: number,
  starts: Uint32Array,
  start: number,
  end: number,
): void {
  const known = lanes.length;
  const size = (starts.length - 1) / 2;
  for (let k = start; k < end; k++) {
    const value = values[positions[k] ?? 0] ?? 0;
    let part = value < known ? (lanes[value] ?? -1) : -1; // beyond the table: no value known
    if (part < 0) part = rest;
    if (part >= 0) {
      if (begun[k] === SPAN) part += size;
      starts[part + 1] = (starts[part + 1] ?? 0) + 1;
    }
    parts[k] = part;
  }
}

/** Puts each event of a block where its part goes on. */
function deal({ positions, begun, parts }: Cards, next: Uint32Array, dealt: Dealt, start: number, end: number): void {
  const inLanes = dealt.minutes.length; // parts of spans come after them
  for (let k = start; k < end; k++) {
    const part = parts[k] ?? -1;
    if (part < 0) continue;
    const at = next[part] ?? 0;
    next[part] = at + 1;
    dealt.positions[at] = positions[k] ?? 0;
    if (at < inLanes) dealt.minutes[at] = begun[k] ?? 0;
  }
}

/** As `dealOne`, for events that stand in several lanes. */
function dealMany(
  positions: Uint32Array,
  begun: Int32Array,
  { lists, lanes, rest }: Extract<Membership, { kind: "many" }>,
  size: number,
): Dealt {
  const starts = new Uint32Array(2 * size + 1);
  eachLane(positions, begun, { lists, lanes, rest }, size, (part) => {
    starts[part + 1] = (starts[part + 1] ?? 0) + 1;
  });
  const dealt = roomFor(starts, size);
  const next = starts.slice();
  eachLane(positions, begun, { lists, lanes, rest }, size, (part, k) => {
    const at = next[part] ?? 0;
    next[part] = at + 1;
    dealt.positions[at] = positions[k] ?? 0;
    if (part < size) dealt.minutes[at] = begun[k] ?? 0;
  });
  return dealt;
}

function eachLane(
  positions: Uint32Array,
  begun: Int32Array,
  { lists, lanes, rest }: Omit<Extract<Membership, { kind: "many" }>, "kind">,
  size: number,
  tell: (part: number, k: number) => void,
): void {
  const { starts, values } = lists;
  for (let k = 0; k < begun.length; k++) {
    const position = positions[k] ?? 0;
    const first = begun[k] === SPAN ? size : 0;
    const end = starts[position + 1] ?? 0;
    let any = false;
    for (let i = starts[position] ?? 0; i < end; i++) {
      const lane = lanes[values[i] ?? 0] ?? -1;
      if (lane < 0) continue;
      any = true;
      tell(first + lane, k);
    }
    if (!any && rest >= 0) tell(first + rest, k);
  }
}

/** Counts become where parts begin, and what they hold gets its room. */
function roomFor(starts: Uint32Array, size: number): Dealt {
  for (let part = 0; part < 2 * size; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
  return { starts, positions: new Uint32Array(starts[2 * size] ?? 0), minutes: new Int32Array(starts[size] ?? 0) };
}

function spanPositions(positions: Uint32Array, begun: Int32Array): Uint32Array {
  let count = 0;
  for (let k = 0; k < begun.length; k += BLOCK) count += countSpans(begun, k, Math.min(k + BLOCK, begun.length));
  const found = new Uint32Array(count);
  let at = 0;
  for (let k = 0; k < begun.length; k += BLOCK)
    at = takeSpans(positions, begun, found, at, k, Math.min(k + BLOCK, begun.length));
  return found;
}

function countSpans(begun: Int32Array, start: number, end: number): number {
  let count = 0;
  for (let k = start; k < end; k++) if (begun[k] === SPAN) count++;
  return count;
}

function takeSpans(
  positions: Uint32Array,
  begun: Int32Array,
  found: Uint32Array,
  taken: number,
  start: number,
  end: number,
): number {
  let at = taken;
  for (let k = start; k < end; k++) if (begun[k] === SPAN) found[at++] = positions[k] ?? 0;
  return at;
}

/** Events come in order of time, so those of one extent are neighbours. */
function gathered({ times }: Sequence, positions: Uint32Array): Spans {
  const size = positions.length;
  const from = new Float64Array(size);
  const to = new Float64Array(size);
  const first = new Uint32Array(size + 1);
  let last = -1;
  for (let k = 0; k < size; k++) {
    const position = positions[k] ?? 0;
    const at = times.index ? (times.index[position] ?? 0) : position;
    const a = times.from[at] ?? 0;
    const b = times.to[at] ?? 0;
    if (last >= 0 && from[last] === a && to[last] === b) continue;
    last++;
    from[last] = a;
    to[last] = b;
    first[last] = k;
  }
  first[last + 1] = size;
  return { from: from.slice(0, last + 1), to: to.slice(0, last + 1), first: first.slice(0, last + 2), positions };
}
