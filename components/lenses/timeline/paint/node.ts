import type { Domain } from "../../../marks/domain";

/** Something drawn that can be pointed at, focused and opened; pixels from the drawing's upper left corner. */
export interface Node {
  readonly key: string;
  readonly kind: "event" | "cluster" | "density" | "note";
  readonly lane: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** When it begins: nodes are gone through in this order. */
  readonly at: number;
  /** Positions of its events; of a density none, of a note the first. */
  readonly positions: readonly number[];
  readonly count: number;
  /** What a click on it shows; null for an event. */
  readonly stretch: Domain | null;
  readonly text?: string;
  /** Of a cluster: nearer by its events come apart. Else its first one opens, which leads to the others. */
  readonly splits?: boolean;
}

/** In order of time, then from top to bottom. */
export function byTime(a: Node, b: Node): number {
  return a.at - b.at || a.lane - b.lane || a.y0 - b.y0 || a.x0 - b.x0;
}

/** The nearest node in the next lane up (-1) or down (1) that holds any; null at the edge. */
export function nodeInLane(nodes: readonly Node[], from: Node, step: 1 | -1): Node | null {
  const middle = (node: Node) => (node.x0 + node.x1) / 2;
  const beyond = nodes.filter((node) => (node.lane - from.lane) * step > 0);
  const lane = step > 0 ? Math.min(...beyond.map((n) => n.lane)) : Math.max(...beyond.map((n) => n.lane));
  let best: Node | null = null;
  for (const node of beyond) {
    if (node.lane !== lane) continue;
    if (!best || Math.abs(middle(node) - middle(from)) < Math.abs(middle(best) - middle(from))) best = node;
  }
  return best;
}
