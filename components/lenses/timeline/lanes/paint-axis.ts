import { textWidth } from "../../../marks/text-width";
import { LABEL_SIZE, writeLine } from "../../../paint/paint-text";
import type { PaintFrame } from "../paint/drawing";
import { axis } from "../time/axis";

export const AXIS_HEIGHT = 42;

/** Periods above, ticks below, hairlines down through the lanes; a period's name stays in sight while any of it is. */
export function paintAxis({ context, palette, domain }: PaintFrame, width: number, height: number): void {
  const { ticks, periods } = axis(domain, width);
  context.fillStyle = palette.line2; // a filled pixel is drawn faster than a stroked line
  for (const tick of ticks) context.fillRect(Math.round(tick.x), AXIS_HEIGHT - 8, 1, height - AXIS_HEIGHT + 8);
  context.fillStyle = palette.line;
  for (const { x0 } of periods) {
    const x = Math.round(x0);
    if (x >= 0 && x < width) context.fillRect(x, 2, 1, height - 2);
  }
  context.font = `600 13px ${palette.sans}`;
  context.fillStyle = palette.ink;
  for (const { x0, x1, label } of periods) {
    const start = Math.max(x0, 0);
    if (x1 < 0 || x0 > width || Math.min(x1, width) - start < textWidth(label, 13) + 12) continue;
    writeLine(context, label, start + (x0 > 0 ? 5 : 0), 10, "left");
  }
  context.font = `400 ${LABEL_SIZE}px ${palette.sans}`;
  context.fillStyle = palette.ink2;
  for (const { x, label } of ticks)
    if (x >= -1 && x < width - 24) writeLine(context, label, x + 4, AXIS_HEIGHT - 14, "left");
}

/** The moment of looking. */
export function paintNow({ context, palette, scene, domain }: PaintFrame, width: number, height: number): void {
  const x = Math.round(((scene.now - domain[0]) / (domain[1] - domain[0])) * width) + 0.5;
  if (x <= 0 || x >= width) return;
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, AXIS_HEIGHT - 8);
  context.lineTo(x, height);
  context.stroke();
  context.font = `550 ${LABEL_SIZE}px ${palette.sans}`;
  context.fillStyle = palette.accent;
  const fits = x + 30 < width;
  writeLine(context, "now", fits ? x + 4 : x - 4, AXIS_HEIGHT + 8, fits ? "left" : "right");
}
