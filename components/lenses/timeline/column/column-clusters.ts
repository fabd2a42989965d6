import type { Pane } from "../pack/look";
import { clusterOf, type Item, type PlacedCluster } from "../pack/pack";

export const PILL_HEIGHT = 18;
/** From one pill to the next, a finger's least. */
const PITCH = 26;
/** As long as a bare mark in the column of the pills may be. */
const SHORT = 24;

export interface Gathered {
  readonly clusters: readonly PlacedCluster[];
  /** Those that stand alone. */
  readonly singles: readonly Item[];
  /** Long bars: a count would hide where they lie. */
  readonly left: readonly Item[];
}

/** Gathers what found no room along the column: near ones share a pill, what is alone stays a mark. */
export function clustersAlong(items: readonly Item[], { domain, width }: Pane): Gathered {
  const middle = ({ shape }: Item) => middleIn(shape, width);
  const near = items.filter(canGather).sort((a, b) => middle(a) - middle(b) || a.position - b.position);
  const groups: { x: number; members: Item[] }[] = [];
  for (const item of near) {
    const last = groups.at(-1);
    if (last && middle(item) - last.x < PITCH) last.members.push(item);
    else groups.push({ x: middle(item), members: [item] });
  }
  const isBare = ({ members }: { members: Item[] }) => members.length === 1 && members.every(isShort);
  const perPixel = (domain[1] - domain[0]) / Math.max(width, 1);
  return {
    singles: groups.filter(isBare).flatMap(({ members }) => members),
    clusters: groups
      .filter((group) => !isBare(group))
      .map(({ x, members }) => ({ ...clusterOf(members, x, 0), at: domain[0] + x * perPixel })),
    left: items.filter((item) => !canGather(item)),
  };
}

/** The middle of what is in sight of a shape, with room for a finger around it. */
export function middleIn({ x0, x1 }: Item["shape"], height: number): number {
  const seen = (Math.max(x0, 0) + Math.min(x1, height)) / 2;
  return Math.min(Math.max(seen, PITCH / 2), Math.max(height - PITCH / 2, PITCH / 2));
}

function isShort({ shape }: Item): boolean {
  return shape.x1 - shape.x0 <= SHORT;
}

/** A day is a place in time however long it is drawn. */
function canGather(item: Item): boolean {
  return item.shape.kind === "dot" || item.shape.kind === "tick" || isShort(item);
}
