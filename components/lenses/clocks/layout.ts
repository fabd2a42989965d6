import { type Columns, DATE_FLAG } from "../../../lib/columns/columns";
import type { Selection } from "../../../lib/columns/selection";
import { type Times, timesOf } from "../../../lib/columns/times";
import { PRECISIONS } from "../../../lib/domain";
import { DAY, type DayNumber, dayOf } from "../../../lib/time";
import { type Domain, scaleOf } from "../../marks/domain";

/** The events in view of which both the day they happened and that of their earliest report are known, in order of the first. */
export interface Told {
  readonly positions: Uint32Array;
  /** Of each, as days since 1970. */
  readonly happened: Int32Array;
  readonly reported: Int32Array;
  /** Left out: what has no day but that of its report, none that is a single day, or no known day of report. */
  readonly assumed: number;
  readonly coarse: number;
  readonly unreported: number;
}

const DAY_PRECISION = PRECISIONS.indexOf("day");
/** Earlier than any day. */
const NONE = -0x80000000;

/** Both days of every event in view and in range. */
export function toldOf(columns: Columns, { positions, failed }: Selection): Told {
  const [happened, reported] = [timesOf(columns, "happened"), timesOf(columns, "reported")];
  const found = { positions: new Uint32Array(positions.length), happened: new Int32Array(positions.length) };
  const days = new Int32Array(positions.length);
  let [size, assumed, coarse, unreported] = [0, 0, 0, 0];
  for (const position of positions) {
    if (failed[position] !== 0) continue;
    const flags = columns.flags[position] ?? 0;
    const [day, told] = [singleDay(happened, position), singleDay(reported, position)];
    if ((flags & DATE_FLAG.assumed) !== 0) assumed++;
    else if (day === NONE || (flags & DATE_FLAG.approximate) !== 0) coarse++;
    else if (told === NONE) unreported++;
    else {
      found.positions[size] = position;
      found.happened[size] = day;
      days[size++] = told;
    }
  }
  return {
    positions: found.positions.subarray(0, size),
    happened: found.happened.subarray(0, size),
    reported: days.subarray(0, size),
    ...{ assumed, coarse, unreported },
  };
}

function singleDay({ index, from, to, precisions }: Times, position: number): DayNumber {
  const at = index ? (index[position] ?? 0) : position;
  const [start, end] = [from[at] ?? Number.NaN, to[at] ?? Number.NaN];
  const fine = (precisions[at] ?? NONE) <= DAY_PRECISION && Number.isFinite(end - start);
  return fine && dayOf(start) === dayOf(end - 1) ? dayOf(start) : NONE;
}

/** How long after it happened something was reported: from `least` to `most` days. */
export interface LagClass {
  readonly label: string;
  readonly least: number;
  readonly most: number;
}

export const LAGS: readonly LagClass[] = [
  { label: "before its day", least: -Infinity, most: -1 },
  { label: "the same day", least: 0, most: 0 },
  { label: "the next day", least: 1, most: 1 },
  { label: "2 to 7 days later", least: 2, most: 7 },
  { label: "8 to 30 days later", least: 8, most: 30 },
  { label: "more than 30 days later", least: 31, most: Infinity },
];

/** How many events are in each of `LAGS`. */
export function lagCounts({ happened, reported }: Told): number[] {
  const counts = LAGS.map(() => 0);
  for (let i = 0; i < happened.length; i++) {
    const lag = (reported[i] ?? 0) - (happened[i] ?? 0);
    const at = LAGS.findIndex(({ most }) => lag <= most);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Those with a lag of some class, longest first, at most so many: where each stands in `told`. */
export function withLag({ happened, reported }: Told, { least, most }: LagClass, limit: number): number[] {
  const found: number[] = [];
  const lagOf = (i: number) => (reported[i] ?? 0) - (happened[i] ?? 0);
  for (let i = 0; i < happened.length; i++) if (lagOf(i) >= least && lagOf(i) <= most) found.push(i);
  return found.sort((a, b) => Math.abs(lagOf(b)) - Math.abs(lagOf(a)) || a - b).slice(0, limit);
}

/** Events of some days that were first reported on some days. */
export interface Thread {
  /** Middles of both, in pixels: on the upper strip and on the lower. */
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** Its first event. */
  readonly position: number;
}

/** Some days of a strip. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly count: number;
  /** First and last day. */
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface Strips {
  readonly happened: readonly Bar[];
  readonly reported: readonly Bar[];
  readonly threads: readonly Thread[];
  /** Threads that were left out, as fewer events are in them than in those that are drawn. */
  readonly left: number;
  /** Of the fullest bar of both, so that they can be compared. */
  readonly most: number;
}

/** Days of a bar: weeks and their multiples begin on Mondays. */
const STEPS = [1, 7, 28, 91, 364, 3640, 36400];
/** The least width of a bar, in pixels. */
const LEAST = 6;
const MOST_THREADS = 400;
/** 1970-01-05 is a Monday. */
const MONDAY = 4;

/** The two clocks over one stretch of time: how many events happened and how many were reported when, and what leads from one to the other. */
export function stripsOf(told: Told, domain: Domain, width: number): Strips {
  const days = (domain[1] - domain[0]) / DAY;
  const step = STEPS.find((each) => (each / days) * width >= LEAST) ?? (STEPS.at(-1) as number);
  const x = scaleOf(domain, width);
  const binOf = (day: DayNumber) => (step === 1 ? day : Math.floor((day - MONDAY) / step) * step + MONDAY);
  const happened = new Map<DayNumber, number>();
  const reported = new Map<DayNumber, number>();
  const threads = new Map<string, { from: DayNumber; to: DayNumber; count: number; position: number }>();
  for (let i = 0; i < told.positions.length; i++) {
    const [from, to] = [binOf(told.happened[i] ?? 0), binOf(told.reported[i] ?? 0)];
    happened.set(from, (happened.get(from) ?? 0) + 1);
    reported.set(to, (reported.get(to) ?? 0) + 1);
    const key = `${from} ${to}`;
    const thread = threads.get(key);
    if (thread) thread.count++;
    else threads.set(key, { from, to, count: 1, position: told.positions[i] ?? 0 });
  }
  const isSeen = (day: DayNumber) => (day + step) * DAY > domain[0] && day * DAY < domain[1];
  const bars = (counts: ReadonlyMap<DayNumber, number>) =>
    [...counts]
      .filter(([day]) => isSeen(day))
      .sort(([a], [b]) => a - b)
      .map(([from, count]): Bar => {
        const [x0, x1] = [x(from * DAY), x((from + step) * DAY)];
        return { x: x0, width: x1 - x0, count, from, to: from + step - 1 };
      });
  const middle = (day: DayNumber) => x((day + step / 2) * DAY);
  const seen = [...threads.values()].filter(({ from, to }) => isSeen(from) || isSeen(to));
  const drawn = seen.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to).slice(0, MOST_THREADS);
  const [above, below] = [bars(happened), bars(reported)];
  return {
    happened: above,
    reported: below,
    threads: drawn.map(({ from, to, ...rest }) => ({ x0: middle(from), x1: middle(to), ...rest })),
    left: seen.length - drawn.length,
    most: Math.max(1, ...above.map(({ count }) => count), ...below.map(({ count }) => count)),
  };
}
