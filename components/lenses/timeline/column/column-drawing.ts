import type { Domain } from "../../../marks/domain";
import { BinCache } from "../index/bin-cache";
import type { LaneIndex } from "../index/lane-index";
import type { Arrangement, Drawing, PaintFrame, Scene, Size } from "../paint/drawing";
import type { Node } from "../paint/node";
import { mostOf } from "../paint/paint-density";
import { type ColumnLayout, columnLayout } from "./column-layout";
import { ColumnMotion } from "./column-motion";
import { columnNodeAt, columnNodes } from "./column-nodes";
import { paintColumn, paintPills } from "./paint-column";
import { paintColumnArcs } from "./paint-column-arcs";
import { paintColumnAxis, paintColumnNow } from "./paint-column-axis";
import { paintColumnDensity } from "./paint-column-density";
import { TitleLines } from "./title-lines";

/** The shortest bar of a density along the column, in pixels. */
const LEAST_BAR = 5;
/** How far from a mark a pointer or a finger may be. */
const REACH = 5;
const TOUCH_REACH = 14;

/** Time down the page, for narrow screens: the axis at the left, marks beside it, a title to the right of each. Its index has one lane. */
export class ColumnDrawing implements Drawing {
  private placed: ColumnLayout | null = null;
  private of: LaneIndex | null = null;
  private touch = false;
  /** What the lengths of bars are measured by; it follows the largest count in the window without jumps. */
  private most = 0;
  private written = 0;
  private isNewMode = false;
  readonly motion = new ColumnMotion();
  readonly titles = new TitleLines();
  private readonly bins = new BinCache();

  arrange(scene: Scene, domain: Domain, { width, height }: Size, moving: boolean): Arrangement {
    const isSame = this.of === scene.index && this.placed?.width === width && this.placed.height === height;
    const before = isSame ? this.placed : null;
    this.placed = columnLayout(scene.columns, scene.index, {
      ...{ domain, width, height, touch: scene.touch, before, moving: moving && before !== null },
    });
    this.motion.start(before !== null);
    this.isNewMode = before !== null && before.mode !== this.placed?.mode;
    this.of = scene.index;
    this.touch = scene.touch;
    return { lanes: [], height, earlier: this.placed?.earlier ?? 0, later: this.placed?.later ?? 0 };
  }

  paint(frame: PaintFrame): boolean {
    const { placed, motion } = this;
    if (!placed) return false;
    const progress = motion.progress.at(frame.time, frame.still);
    const visible = this.isNewMode ? progress : 1;
    paintColumnAxis(frame, placed);
    let moving = progress < 1;
    if (placed.mode === "density") {
      const bins = this.bins.of(placed.events, frame.domain, placed.height, LEAST_BAR);
      moving = this.settle(mostOf(bins, frame.domain), frame.still) || moving;
      frame.context.globalAlpha = visible;
      paintColumnDensity(frame, placed, bins, this.most);
      frame.context.globalAlpha = 1;
    }
    paintColumnNow(frame, placed);
    paintPills(frame, placed, visible);
    const painted = paintColumn(frame, placed, this, progress);
    paintColumnArcs(frame, placed);
    this.written = painted.labels;
    return moving || painted.moving;
  }

  nodes(domain: Domain): readonly Node[] {
    return this.placed ? columnNodes(this.placed, domain) : [];
  }

  nodeAt(domain: Domain, x: number, y: number): Node | null {
    return this.placed && columnNodeAt(this.placed, domain, x, y, this.touch ? TOUCH_REACH : REACH);
  }

  wanted(): readonly number[] {
    const labelled = this.placed?.marks.filter(({ label }) => label !== null) ?? [];
    return labelled.sort((a, b) => b.importance - a.importance).map(({ position }) => position);
  }

  labels(): number {
    return this.written;
  }

  /** Moves the scale towards the largest count; true while it is not there yet. */
  private settle(most: number, still: boolean): boolean {
    const wanted = Math.max(most, 1);
    const isNear = Math.abs(this.most - wanted) < wanted * 0.01;
    this.most = still || this.most === 0 || isNear ? wanted : this.most + (wanted - this.most) * 0.22;
    return this.most !== wanted;
  }
}
