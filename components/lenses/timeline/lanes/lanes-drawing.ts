import type { Columns } from "../../../../lib/columns/columns";
import { last } from "../../../frame/last";
import type { Domain } from "../../../marks/domain";
import { BinCache } from "../index/bin-cache";
import type { LaneIndex } from "../index/lane-index";
import type { Arrangement, Drawing, PaintFrame, Scene, Size } from "../paint/drawing";
import { byTime, type Node } from "../paint/node";
import { laneNodes, nodesOf } from "./lane-nodes";
import { type Layout, layout } from "./layout";
import { paintArcs } from "./paint-arcs";
import { AXIS_HEIGHT, paintAxis, paintNow } from "./paint-axis";
import { LEAST_BAR, type Painted, paintLanes } from "./paint-lanes";
import { Transition } from "./transition";

/** Time from left to right, in lanes. */
export class LanesDrawing implements Drawing {
  private placed: Layout | null = null;
  private of: LaneIndex | null = null;
  private readonly transition = new Transition();
  private readonly painted: Painted = { most: 0, labels: 0, bins: new BinCache() };

  arrange(scene: Scene, domain: Domain, size: Size, moving: boolean): Arrangement {
    const before = this.of === scene.index && this.placed?.width === size.width ? this.placed : null;
    const isSteady = before !== null && (moving || isPan(before.domain, domain));
    const { columns, index, touch, collapsed } = scene;
    const room = { width: size.width, height: size.height - AXIS_HEIGHT, touch, collapsed };
    const placed = isSteady
      ? layout(columns, index, { domain, ...room, before, moving })
      : layoutAnew(columns, index, ...domain, room.width, room.height, touch, collapsed);
    this.transition.start(before);
    this.placed = placed;
    this.of = scene.index;
    const lanes = placed.lanes.map(({ name, y, height, count }) => ({
      id: name.id,
      y: y + AXIS_HEIGHT,
      height,
      count,
    }));
    return { lanes, height: placed.height + AXIS_HEIGHT, earlier: placed.earlier, later: placed.later };
  }

  paint(frame: PaintFrame): boolean {
    const { placed } = this;
    if (!placed) return false;
    const height = placed.height + AXIS_HEIGHT;
    paintAxis(frame, placed.width, height);
    const moving = paintLanes(frame, placed, this.transition, this.painted);
    paintArcs(frame, placed);
    paintNow(frame, placed.width, height);
    return moving;
  }

  nodes(domain: Domain): readonly Node[] {
    return this.placed ? nodesOf(this.placed, AXIS_HEIGHT, domain) : [];
  }

  nodeAt(domain: Domain, x: number, y: number): Node | null {
    const { placed } = this;
    if (!placed) return null;
    const at = placed.lanes.findIndex(({ y: top, height }) => y >= top + AXIS_HEIGHT && y < top + AXIS_HEIGHT + height);
    const hit = laneNodes(placed, at, AXIS_HEIGHT, domain, LEAST_BAR).filter(
      (node) => x >= node.x0 && x <= node.x1 && y >= node.y0 && y <= node.y1,
    );
    return hit.sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0) || byTime(a, b))[0] ?? null;
  }

  labels(): number {
    return this.painted.labels;
  }

  wanted(): readonly number[] {
    const labelled = this.placed?.lanes.flatMap(({ marks }) => marks.filter(({ label }) => label !== null)) ?? [];
    return labelled.sort((a, b) => b.importance - a.importance).map(({ position }) => position);
  }
}

/** A layout that depends on none before it. */
const layoutAnew = last(
  (
    columns: Columns,
    index: LaneIndex,
    from: number,
    to: number,
    width: number,
    height: number,
    touch: boolean,
    collapsed: readonly string[],
  ) => layout(columns, index, { domain: [from, to], width, height, touch, collapsed }),
);

/** The same length of time elsewhere. */
function isPan(before: Domain, after: Domain): boolean {
  const length = before[1] - before[0];
  return Math.abs(after[1] - after[0] - length) < length * 1e-6;
}
