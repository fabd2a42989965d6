import { binLane, edgesOf, unitFor } from "./bins";
import { LANE_PADDING, ROW } from "./heights";
import { NAMED_ROOM } from "./key-events";
import type { Lane, Layout } from "./layout";
import { extentOf, type Label, PILL, type Placed } from "./pack";
import { shapeOf } from "./shape";
import { type Domain, scaleOf } from "./window";

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
}

/** A mark in a window: where it, its label and its row are now. */
export interface Drawn {
  readonly mark: Placed;
  readonly shape: Placed["shape"];
  readonly from: number;
  readonly to: number;
}

/** Where a mark and its label are in a window that may have moved since they were placed. */
export function drawnAt(mark: Placed, label: Label | null, domain: Domain, width: number): Drawn {
  const shape = shapeOf(mark.date, domain, width);
  const [from, to] = extentOf({ shape, status: mark.status }, label);
  return { mark, shape, from, to };
}

/** Everything of a lane that is inside the window. `least` is how wide a part of a density has to be, in pixels. */
export function laneNodes(layout: Layout, index: number, top: number, domain: Domain, least: number): Node[] {
  const lane = layout.lanes[index];
  if (!lane) return [];
  const { width } = layout;
  const y = top + lane.y;
  const rowAt = (row: number) => rowTop(lane, row) + y;
  const nodes: Node[] = [];
  for (const mark of lane.marks) {
    const { from, to, shape } = drawnAt(mark, mark.label, domain, width);
    if (shape.x1 <= 0 || shape.x0 >= width) continue;
    const y0 = rowAt(mark.row);
    nodes.push({
      ...{ key: `e${mark.position}.${index}`, kind: "event", lane: index, count: 1, stretch: null },
      ...{ x0: Math.max(from - 2, 0), x1: Math.min(to + 2, width), y0, y1: y0 + rowHeight(lane) },
      at: Number.isFinite(mark.date.from) ? mark.date.from : mark.date.to,
      positions: [mark.position],
    });
  }
  const x = scaleOf(domain, width);
  for (const { row, at, positions, from, to } of lane.clusters) {
    const middle = x(at);
    if (middle < -PILL / 2 || middle > width + PILL / 2) continue;
    const y0 = rowAt(row);
    nodes.push({
      ...{
        key: `c${positions[0]}.${index}`,
        kind: "cluster",
        lane: index,
        count: positions.length,
        positions,
        at: from,
      },
      ...{ x0: middle - PILL / 2, x1: middle + PILL / 2, y0, y1: y0 + ROW, stretch: [from, to] },
    });
  }
  if (lane.note) {
    const { row, count, positions, stretch, text } = lane.note;
    const y0 = rowAt(row);
    nodes.push({
      ...{ key: `n${index}`, kind: "note", lane: index, count, positions, stretch, at: domain[0], text },
      ...{ x0: 0, x1: width, y0, y1: y0 + ROW },
    });
  }
  if (lane.mode !== "marks") nodes.push(...densityNodes(lane, index, y, domain, width, least));
  return nodes;
}

function densityNodes(lane: Lane, index: number, y: number, domain: Domain, width: number, least: number): Node[] {
  const edges = edgesOf(unitFor(domain, width, least), domain);
  const { counts, shared } = binLane(lane.events, edges);
  const x = scaleOf(domain, width);
  const nodes: Node[] = [];
  counts.forEach((count, bin) => {
    const total = count + (shared[bin] ?? 0);
    const stretch: Domain = [edges[bin] ?? 0, edges[bin + 1] ?? 0];
    const [x0, x1] = [Math.max(x(stretch[0]), 0), Math.min(x(stretch[1]), width)];
    if (total < 0.5 || x1 <= x0) return;
    nodes.push({
      ...{ key: `d${stretch[0]}.${index}`, kind: "density", lane: index, count: Math.round(total), positions: [] },
      ...{ x0, x1, y0: y + (lane.marks.length > 0 ? NAMED_ROOM : 0), y1: y + lane.height, at: stretch[0], stretch },
    });
  });
  return nodes;
}

/** The upper edge of a row in its lane. */
export function rowTop(lane: Pick<Lane, "mode">, row: number): number {
  return lane.mode === "marks" ? LANE_PADDING + row * ROW : 1;
}

export function rowHeight(lane: Pick<Lane, "mode">): number {
  return lane.mode === "marks" ? ROW : NAMED_ROOM;
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

const MOST_NODES = 190;
/** A part of a density that is narrower could not be hit. */
const PART = 88;

/** What can be reached by hand and key at rest: all marks and counts as long as they are not too many, else the most telling. */
export function nodesOf(layout: Layout, top: number, domain: Domain): Node[] {
  const dense = layout.lanes.filter(({ mode }) => mode !== "marks").length;
  const parts = Math.max(4, Math.floor((MOST_NODES * 0.7) / Math.max(dense, 1)));
  const least = Math.max(PART, layout.width / parts);
  const nodes = layout.lanes.flatMap((_, index) => laneNodes(layout, index, top, domain, least));
  if (nodes.length > MOST_NODES) nodes.sort((a, b) => telling(b) - telling(a)).splice(MOST_NODES);
  return nodes.sort(byTime);
}

function telling(node: Node): number {
  return node.kind === "event" ? node.x1 - node.x0 : 1000;
}
