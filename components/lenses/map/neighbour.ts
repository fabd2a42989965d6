import type { Badge } from "./layout";

type Spot = Pick<Badge, "id" | "x" | "y">;

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const;
type Way = keyof typeof WAYS;

export function isWay(key: string): key is Way {
  return Object.hasOwn(WAYS, key);
}

/** The nearest badge that lies in a direction, straight before aslant, so that every badge can be reached; null at the edge. */
export function neighbour<T extends Spot>(badges: readonly T[], from: T, way: Way): T | null {
  const [x, y] = WAYS[way];
  let best: { badge: T; aslant: boolean; far: number } | null = null;
  for (const badge of badges) {
    const [dx, dy] = [badge.x - from.x, badge.y - from.y];
    const along = dx * x + dy * y;
    const across = Math.abs(dx * y) + Math.abs(dy * x);
    if (badge.id === from.id || along <= 0) continue;
    const [aslant, far] = [across > along, along + across];
    if (!best || (aslant === best.aslant ? far < best.far : best.aslant)) best = { badge, aslant, far };
  }
  return best?.badge ?? null;
}
