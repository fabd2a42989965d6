import { statusLabel } from "../../../../lib/describe/status";
import { scaleOf } from "../../../marks/domain";
import { LABEL_SIZE, writeLine } from "../../../paint/paint-text";
import type { PaintFrame } from "../paint/drawing";
import { rowTop } from "./lane-nodes";
import type { Layout } from "./layout";
import { AXIS_HEIGHT } from "./paint-axis";

const RISE = 16;

/** Thin arcs between the stages of the open event: planned for one day, held on another. */
export function paintArcs({ context, palette, scene, domain }: PaintFrame, placed: Layout): void {
  if (scene.arcs.length === 0) return;
  for (const lane of placed.lanes) {
    const mark = lane.marks.find(({ position }) => position === scene.selected);
    if (!mark) continue;
    const y = AXIS_HEIGHT + lane.y + rowTop(lane, mark.row) + 4;
    const x = scaleOf(domain, placed.width);
    context.strokeStyle = palette.ink;
    context.fillStyle = palette.ink2;
    context.lineWidth = 1.25;
    context.font = `450 ${LABEL_SIZE - 1}px ${palette.sans}`;
    for (const { from, to } of scene.arcs) {
      const [x0, x1] = [x(from.at), x(to.at)];
      context.beginPath();
      context.moveTo(x0, y);
      context.quadraticCurveTo((x0 + x1) / 2, y - 2 * RISE, x1, y);
      context.stroke();
      context.beginPath();
      context.arc(x0, y, 2.5, 0, 7);
      context.fill();
      writeLine(context, statusLabel(from.status), x0, y - RISE / 2 - 4, x0 < x1 ? "right" : "left");
    }
    return;
  }
}
