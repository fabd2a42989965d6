import type { Timed } from "../clock";
import { clusterId } from "./lanes";
import { LANE_PADDING, type Layout, ROW } from "./layout";

/** A mark or a cluster as the keyboard and the tooltip see it; pixels from the window's left and the lanes' top edge. */
export interface Node {
  readonly id: string;
  readonly lane: number;
  readonly x: number;
  readonly bottom: number;
  readonly events: readonly Timed[];
}

/** What can be reached inside the window, in time order; `offset` is how far the drawing is shifted. */
export function nodesOf(layout: Layout, head: number, offset: number, width: number): Node[] {
  const nodes: (Node & { from: number })[] = [];
  layout.lanes.forEach((lane, index) => {
    const top = lane.y + head * (index + 1) + LANE_PADDING;
    const add = (id: string, row: number, from: number, to: number, events: readonly Timed[]) => {
      const [x0, x1] = [from + offset, to + offset];
      if (x1 < 0 || x0 > width) return;
      const x = (Math.max(x0, 0) + Math.min(x1, width)) / 2;
      nodes.push({ id, lane: index, x, bottom: top + (row + 1) * ROW, events, from });
    };
    for (const { event, row, shape } of lane.marks) add(event.id, row, shape.x0, shape.x1, [event]);
    for (const cluster of lane.clusters)
      add(clusterId(lane, cluster), cluster.row, cluster.x0, cluster.x1, cluster.events);
  });
  return nodes.sort((a, b) => a.from - b.from || a.lane - b.lane || a.bottom - b.bottom);
}

/** The nearest node in the next lane up (-1) or down (1) that holds any; null at the edge. */
export function nodeInLane(nodes: readonly Node[], from: Node, step: 1 | -1): Node | null {
  const beyond = nodes.filter((node) => (node.lane - from.lane) * step > 0);
  const lane = step > 0 ? Math.min(...beyond.map((n) => n.lane)) : Math.max(...beyond.map((n) => n.lane));
  let best: Node | null = null;
  for (const node of beyond) {
    if (node.lane !== lane) continue;
    if (!best || Math.abs(node.x - from.x) < Math.abs(best.x - from.x)) best = node;
  }
  return best;
}
