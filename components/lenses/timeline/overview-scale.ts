import { DAY } from "../../../lib/time";
import type { Timed } from "../clock";
import { boundsOf, type Domain } from "./window";

/** The whole span of time in one strip; long stretches without events are folded to a break. */
export interface OverviewScale {
  readonly x: (instant: number) => number;
  readonly invert: (x: number) => number;
  /** Where time is folded, as pixels, with the instants on both sides. */
  readonly breaks: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  readonly domain: Domain;
  /** The busy stretch is drawn larger than the rest. */
  readonly stretched: boolean;
}

const BREAK = 18;
/** A gap is folded when it takes more than this share of its part of the strip. */
const FOLD = 0.2;
const MOST_BREAKS = 3;
/** The busy stretch is drawn larger when it is a smaller share of all time than this. */
const SQUEEZED = 0.35;

/**
 * A piecewise linear scale over `domain`. Where the busy stretch (`focus`) would be squeezed it gets most of the strip; what lies before
 * and after it keeps a part of its own, and in each part empty stretches become breaks of fixed width.
 */
export function overviewScale(
  events: readonly Pick<Timed, "at">[],
  domain: Domain,
  focus: Domain,
  width: number,
): OverviewScale {
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
    stretched: pieces.some((p) => !p.fold) && squeezed(domain, focus),
    x: (instant) => along(pieces, instant, "from", "to", "x0", "x1"),
    invert: (pixel) => along(pieces, pixel, "x0", "x1", "from", "to"),
  };
}

function squeezed(domain: Domain, focus: Domain): boolean {
  return (focus[1] - focus[0]) / Math.max(domain[1] - domain[0], 1) < SQUEEZED;
}

function partsOf(events: readonly Pick<Timed, "at">[], domain: Domain, focus: Domain) {
  const from = Math.max(focus[0], domain[0]);
  const to = Math.min(focus[1], domain[1]);
  if (!squeezed(domain, focus) || to <= from) return [{ domain, share: 1 }];
  const bounds = events.map(boundsOf).filter((b) => b !== null);
  const share = (n: number) => Math.min(0.3, Math.max(0.1, n / Math.max(bounds.length, 1)));
  const before = from > domain[0] ? share(bounds.filter((b) => b[1] <= from).length) : 0;
  const after = to < domain[1] ? share(bounds.filter((b) => b[0] >= to).length) : 0;
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
function gapsToFold(events: readonly Pick<Timed, "at">[], domain: Domain, width: number): Domain[] {
  const spans = events
    .map(boundsOf)
    .filter((bounds) => bounds !== null)
    .sort((a, b) => a[0] - b[0]);
  const gaps: Domain[] = [];
  let reached = domain[0];
  for (const [from, to] of spans) {
    if (from > domain[1]) break;
    if (from - reached > 60 * DAY) gaps.push([reached + 10 * DAY, from - 10 * DAY]);
    reached = Math.max(reached, to);
  }
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
export function overviewBins(
  events: readonly Pick<Timed, "at">[],
  scale: OverviewScale,
  width: number,
  bins: number,
): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const event of events) {
    const bounds = boundsOf(event);
    if (!bounds) continue;
    const first = Math.min(bins - 1, Math.max(0, Math.floor((scale.x(bounds[0]) / width) * bins)));
    const last = Math.min(bins - 1, Math.max(first, Math.ceil((scale.x(bounds[1]) / width) * bins) - 1));
    for (let i = first; i <= last; i++) counts[i] = (counts[i] ?? 0) + 1 / (last - first + 1);
  }
  return counts;
}
