import { DAY } from "../../../../lib/time";
import type { Domain } from "../../../marks/domain";
import { binOf } from "../index/bins";
import { emptyStretches } from "../index/gaps";
import type { Spans } from "../index/lane-index";
import { firstFrom } from "../time/search";
import { boundsAt, type Sequence } from "../time/window";

/** The whole span of time in one strip; long stretches without events are folded to a break. */
export interface OverviewScale {
  readonly x: (instant: number) => number;
  readonly invert: (x: number) => number;
  /** Where time is folded, as pixels, with the instants on both sides. */
  readonly breaks: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  readonly domain: Domain;
}

const BREAK = 18;
/** A gap is folded when it takes more than this share of its part of the strip. */
const FOLD = 0.2;
const MOST_BREAKS = 3;
/** Events are not cut off by the break beside them. */
const BESIDE = 10 * DAY;
/** The busy stretch is drawn larger when it is a smaller share of all time than this. */
const SQUEEZED = 0.35;

/** What the overview is made of: the events in order of time and their spans. */
export type Whole = Sequence & { readonly spans: Spans };

/**
 * A piecewise linear scale over `domain`. Where the busy stretch (`focus`) would be squeezed it gets most of the strip; what lies before
 * and after it keeps a part of its own, and in each part empty stretches become breaks of fixed width.
 */
export function overviewScale(events: Whole, domain: Domain, focus: Domain, width: number): OverviewScale {
  const pieces: (Piece & { fold: boolean })[] = [];
  let x = 0;
  for (const part of partsOf(events, domain, focus)) {
    const room = part.share * width;
    const folded = gapsToFold(events, part.domain, room);
    const drawn = part.domain[1] - part.domain[0] - folded.reduce((sum, [from, to]) => sum + (to - from), 0);
    const perMs = Math.max(room - folded.length * BREAK, 1) / Math.max(drawn, 1);
    let at = part.domain[0];
    const push = (to: number, fold: boolean) => {
      const x1 = fold ? x + BREAK : x + (to - at) * perMs;
      pieces.push({ from: at, to, x0: x, x1, fold });
      [at, x] = [to, x1];
    };
    for (const [from, to] of folded) {
      push(from, false);
      push(to, true);
    }
    push(part.domain[1], false);
  }
  const breaks = pieces.filter((p) => p.fold).map((p) => ({ x: (p.x0 + p.x1) / 2, from: p.from, to: p.to }));
  return {
    domain,
    breaks,
    x: (instant) => along(pieces, instant, "from", "to", "x0", "x1"),
    invert: (pixel) => along(pieces, pixel, "x0", "x1", "from", "to"),
  };
}

function partsOf(events: Whole, domain: Domain, focus: Domain) {
  const from = Math.max(focus[0], domain[0]);
  const to = Math.min(focus[1], domain[1]);
  const squeezed = (focus[1] - focus[0]) / Math.max(domain[1] - domain[0], 1) < SQUEEZED;
  if (!squeezed || to <= from) return [{ domain, share: 1 }];
  const startAt = (k: number) => boundsAt(events, k)[0];
  const share = (n: number) => Math.min(0.3, Math.max(0.1, n / Math.max(events.dated, 1)));
  const before = from > domain[0] ? share(firstFrom(events.dated, startAt, from)) : 0;
  const after = to < domain[1] ? share(events.dated - firstFrom(events.dated, startAt, to)) : 0;
  const parts: { domain: Domain; share: number }[] = [
    { domain: [domain[0], from], share: before },
    { domain: [from, to], share: 1 - before - after },
    { domain: [to, domain[1]], share: after },
  ];
  return parts.filter((part) => part.share > 0);
}

type Piece = Readonly<Record<"from" | "to" | "x0" | "x1", number>>;
type Side = keyof Piece;

function along(pieces: readonly Piece[], value: number, a: Side, b: Side, c: Side, d: Side): number {
  const piece = pieces.find((p) => value <= p[b] && p[b] > p[a]) ?? pieces[pieces.length - 1];
  if (!piece) return 0;
  const share = piece[b] > piece[a] ? (value - piece[a]) / (piece[b] - piece[a]) : 0;
  return piece[c] + Math.min(Math.max(share, 0), 1) * (piece[d] - piece[c]);
}

/** The widest empty stretches, as long as each is worth a break, in time order. */
function gapsToFold(events: Whole, domain: Domain, width: number): Domain[] {
  const gaps = emptyStretches(events, events.spans, domain, FOLD / MOST_BREAKS)
    .map(([from, to]): Domain => [from + BESIDE, to - BESIDE])
    .filter(([from, to]) => to - from > 40 * DAY && from > domain[0] && to < domain[1]);
  gaps.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  const folded: Domain[] = [];
  let left = domain[1] - domain[0];
  for (const gap of gaps.slice(0, MOST_BREAKS)) {
    if (gap[1] - gap[0] < left * FOLD || BREAK * (folded.length + 1) > width / 3) break;
    folded.push(gap);
    left -= gap[1] - gap[0];
  }
  return folded.sort((a, b) => a[0] - b[0]);
}

/** Counts of events in `bins` equal slices of the strip; a date known only coarsely is shared out over the slices it covers. */
export function overviewBins(events: Whole, scale: OverviewScale, width: number, bins: number): Float64Array {
  const counts = new Float64Array(bins);
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => scale.invert((i * width) / bins));
  const startAt = (k: number) => boundsAt(events, k)[0];
  let before = 0;
  for (let bin = 0; bin < bins; bin++) {
    const next = bin === bins - 1 ? events.dated : firstFrom(events.dated, startAt, edges[bin + 1] ?? 0);
    counts[bin] = next - before;
    before = next;
  }
  const { from, to, first } = events.spans;
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i] ?? 0, to[i] ?? 0];
    if (a === -Infinity || b === Infinity) continue;
    const n = (first[i + 1] ?? 0) - (first[i] ?? 0);
    const [start, end] = [binOf(edges, a), binOf(edges, b - 1)];
    if (end <= start) continue;
    counts[start] = (counts[start] ?? 0) - n;
    for (let bin = start; bin <= end; bin++) counts[bin] = (counts[bin] ?? 0) + n / (end - start + 1);
  }
  return counts;
}
