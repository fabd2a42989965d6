import { type Domain, scaleOf } from "../../../marks/domain";
import { shapeOf } from "../../../marks/shape";
import { binLane, edgesOf, unitFor } from "../index/bins";
import { NAMED_ROOM } from "../pack/key-events";
import { type Label, markExtent, PILL, type Placed } from "../pack/pack";
import { byTime, type Node } from "../paint/node";
import { isSplit } from "../time/window";
import { LANE_PADDING, ROW } from "./heights";
import type { Lane, Layout } from "./layout";

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
  const [from, to] = markExtent({ shape, status: mark.status }, label);
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
      splits: isSplit([from, to], domain),
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
