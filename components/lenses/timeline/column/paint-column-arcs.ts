import { statusLabel } from "../../../../lib/describe/status";
import { scaleOf } from "../../../marks/domain";
import { writeLine } from "../../../paint/paint-text";
import type { PaintFrame } from "../paint/drawing";
import { AXIS, type ColumnLayout, columnX } from "./column-layout";

const RISE = 28;
const SIZE = 11;

/** Thin arcs between the stages of the open event, towards the axis. */
export function paintColumnArcs({ context, palette, scene, domain }: PaintFrame, placed: ColumnLayout): void {
  const mark = scene.arcs.length > 0 && placed.marks.find(({ position }) => position === scene.selected);
  if (!mark) return;
  const x = columnX(placed, mark.column) - 5;
  const y = scaleOf(domain, placed.height);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.25;
  context.font = `450 ${SIZE}px ${palette.sans}`;
  for (const { from, to } of scene.arcs) {
    const [y0, y1] = [y(from.at), y(to.at)];
    context.beginPath();
    context.moveTo(x, y0);
    context.quadraticCurveTo(Math.max(x - RISE, AXIS + 2), (y0 + y1) / 2, x, y1);
    context.stroke();
    const words = statusLabel(from.status);
    const middle = y0 + (y0 < y1 ? -SIZE : SIZE);
    context.fillStyle = palette.paper;
    context.fillRect(AXIS + 3, middle - 8, context.measureText(words).width + 5, 16);
    context.fillStyle = palette.ink2;
    writeLine(context, words, AXIS + 5, middle, "left");
    context.beginPath();
    context.arc(x, y0, 2.5, 0, 7);
    context.fill();
  }
}
