import { type Domain, scaleOf } from "../../../marks/domain";
import { shapeOf } from "../../../marks/shape";
import { binLane, edgesOf, unitFor } from "../index/bins";
import { byTime, type Node } from "../paint/node";
import { isSplit } from "../time/window";
import { middleIn, PILL_HEIGHT } from "./column-clusters";
import { AXIS, COLUMN, type ColumnLayout, type ColumnMark, columnX, LINE, noteHeight, startOf } from "./column-layout";

/** A finger's least, and what is easy to hit. */
const LEAST = 24;
const EASY = 44;
/** A part of a density that can be focused. */
const PART = 44;

/** Where a mark and its label are in a window that may have moved since they were placed. */
function boxOf(layout: ColumnLayout, mark: ColumnMark, domain: Domain) {
  const shape = shapeOf(mark.date, domain, layout.height);
  const y = startOf(shape) + (mark.label?.dy ?? 0);
  return { shape, y, height: layout.row + ((mark.label?.lines ?? 1) - 1) * LINE };
}

/** What can be reached by hand and key at rest: titles, pills, the note, or parts of a density; in order of time, none over another. */
export function columnNodes(layout: ColumnLayout, domain: Domain): Node[] {
  const nodes: Node[] = [];
  const { width, height, labelsLeft, note } = layout;
  const pills: Node[] = [];
  const titles: Node[] = [];
  for (const mark of layout.marks) {
    const { shape, y, height: high } = boxOf(layout, mark, domain);
    if (shape.x1 <= 0 || shape.x0 >= height) continue;
    if (mark.label) titles.push(eventNode(mark, labelsLeft - 6, width, Math.max(y, 0), Math.min(y + high, height)));
    else {
      const middle = middleIn(shape, height);
      pills.push(eventNode(mark, layout.pillsLeft, layout.pillsLeft + EASY, middle - LEAST / 2, middle + LEAST / 2));
    }
  }
  pills.push(...pillNodes(layout, domain));
  if (note) {
    const { count, positions, stretch, text } = note;
    titles.push({
      ...{ key: "n0", kind: "note", lane: 0, count, positions, stretch, at: domain[0], text },
      ...{ x0: labelsLeft - 6, x1: width, y0: 0, y1: noteHeight(note.lines, layout.row) },
    });
  }
  nodes.push(...eased(titles, height), ...eased(pills, height));
  if (layout.mode === "density") nodes.push(...partNodes(layout, domain, PART));
  return nodes.sort(byTime);
}

function eventNode(mark: ColumnMark, x0: number, x1: number, y0: number, y1: number): Node {
  const at = Number.isFinite(mark.date.from) ? mark.date.from : mark.date.to;
  return {
    ...{ key: `e${mark.position}.0`, kind: "event", lane: 0, count: 1, stretch: null, positions: [mark.position] },
    ...{ x0, x1, y0, y1, at },
  };
}

function pillNodes({ clusters, pillsLeft, height }: ColumnLayout, domain: Domain): Node[] {
  const y = scaleOf(domain, height);
  return clusters.flatMap(({ at, positions, from, to }): Node[] => {
    const middle = y(at);
    if (middle < -PILL_HEIGHT || middle > height + PILL_HEIGHT) return [];
    const box = { x0: pillsLeft, x1: pillsLeft + EASY, y0: middle - LEAST / 2, y1: middle + LEAST / 2 };
    const shared = { ...box, lane: 0, count: positions.length, positions, at: from };
    const [only] = positions;
    return positions.length === 1
      ? [{ ...shared, key: `e${only}.0`, kind: "event", stretch: null }]
      : [{ ...shared, key: `c${only}.0`, kind: "cluster", stretch: [from, to], splits: isSplit([from, to], domain) }];
  });
}

/** Parts of a density, at least so many pixels long; what the window's edge cuts shorter goes with its neighbour. */
function partNodes(layout: ColumnLayout, domain: Domain, least: number): Node[] {
  const { height, events } = layout;
  const edges = edgesOf(unitFor(domain, height, least), domain);
  const { counts, shared } = binLane(events, edges);
  const y = scaleOf(domain, height);
  const parts: { from: number; to: number; total: number }[] = [];
  counts.forEach((count, bin) => {
    const part = { from: edges[bin] ?? 0, to: edges[bin + 1] ?? 0, total: count + (shared[bin] ?? 0) };
    const last = parts.at(-1);
    if (last && (isSliver(last) || isSliver(part))) {
      last.to = part.to;
      last.total += part.total;
    } else parts.push(part);
  });
  function isSliver({ from, to }: { from: number; to: number }): boolean {
    return Math.min(y(to), height) - Math.max(y(from), 0) < LEAST;
  }
  return parts.flatMap(({ from, to, total }): Node[] => {
    const [y0, y1] = [Math.max(y(from), 0), Math.min(y(to), height)];
    if (total < 0.5 || y1 <= y0) return [];
    const shared = { kind: "density", lane: 0, count: Math.round(total), positions: [], at: from } as const;
    return [{ ...shared, key: `d${from}.0`, stretch: [from, to], x0: AXIS, x1: layout.marksLeft - 2, y0, y1 }];
  });
}

/** As high as is easy to hit, up to the middle between neighbours. */
function eased(nodes: readonly Node[], height: number): Node[] {
  const sorted = [...nodes].sort((a, b) => a.y0 - b.y0);
  return sorted.map((node, i) => {
    const above = sorted[i - 1];
    const below = sorted[i + 1];
    const more = Math.max(EASY - (node.y1 - node.y0), 0) / 2;
    const top = above ? (above.y1 + node.y0) / 2 : 0;
    const bottom = below ? (node.y1 + below.y0) / 2 : height;
    return {
      ...node,
      y0: Math.max(Math.min(node.y0, Math.max(node.y0 - more, top)), 0),
      y1: Math.min(Math.max(node.y1, Math.min(node.y1 + more, bottom)), height),
    };
  });
}

/** What is at a point: a title, a pill, or the nearest mark within reach; in a density the part of the bars. */
export function columnNodeAt(layout: ColumnLayout, domain: Domain, x: number, y: number, reach: number): Node | null {
  const nodes = columnNodes(layout, domain);
  const isHit = (node: Node) => x >= node.x0 && x <= node.x1 && y >= node.y0 && y <= node.y1;
  const hit = nodes.find((node) => node.kind !== "density" && isHit(node));
  if (hit) return hit;
  let best: { readonly mark: ColumnMark; readonly far: number } | null = null;
  for (const mark of layout.marks) {
    const { x0, x1 } = shapeOf(mark.date, domain, layout.height);
    const across = Math.max(Math.abs(x - columnX(layout, mark.column)) - COLUMN / 2, 0);
    const far = Math.hypot(across, Math.max(x0 - y, y - x1, 0));
    if (far <= reach && far < (best?.far ?? Infinity)) best = { mark, far };
  }
  const { mark } = best ?? {};
  if (mark) return nodes.find(({ key }) => key === `e${mark.position}.0`) ?? null;
  return layout.mode === "density" ? (partNodes(layout, domain, LEAST).find(isHit) ?? null) : null;
}
