import { textWidth } from "../../../marks/text-width";
import { LABEL_SIZE, writeLine } from "../../../paint/paint-text";
import type { Pen } from "../../../paint/pen";
import type { PaintFrame } from "../paint/drawing";
import { axis, type Period } from "../time/axis";
import { AXIS, type ColumnLayout } from "./column-layout";

/** From one tick to the next, about. */
const PER_TICK = 54;
const TICK = 8;
const LINE = 15;
const NAME_SIZE = 13;
const NOW = 30;

/** A stretch of the axis with words in it. */
interface Written {
  readonly y0: number;
  readonly y1: number;
  readonly right: number;
}

/** Periods and ticks down the left side, hairlines across; a period's name stays in sight while any of it is. */
export function paintColumnAxis(frame: PaintFrame, { width, height }: ColumnLayout): void {
  const { context, palette, domain } = frame;
  const { ticks, periods } = axis(domain, height, PER_TICK);
  context.lineWidth = 1;
  hairlines(
    context,
    palette.line2,
    AXIS - TICK,
    width,
    ticks.map(({ x }) => x),
  );
  const edges = periods.map(({ x0 }) => x0).filter((y) => y > 0 && y < height);
  hairlines(context, palette.line, 0, width, edges);
  context.fillStyle = palette.line;
  context.fillRect(AXIS, 0, 1, height);
  context.font = `600 ${NAME_SIZE}px ${palette.sans}`;
  context.fillStyle = palette.ink;
  const written: Written[] = [];
  let last = "";
  for (const period of periods) {
    const lines = nameLines(period.label).filter((line) => line !== last); // each year once
    const name = paintName(context, period, lines, height);
    if (!name) continue;
    written.push(name);
    last = nameLines(period.label).at(-1) ?? "";
  }
  const now = nowAt(frame, height);
  if (now > 0 && now < height) written.push({ y0: now - LINE / 2, y1: now + LINE / 2, right: AXIS });
  context.font = `400 ${LABEL_SIZE}px ${palette.sans}`;
  context.fillStyle = palette.ink2;
  let end = -Infinity;
  for (const { x, label } of ticks) {
    const y = x + 10;
    const left = AXIS - TICK - 2 - textWidth(label, LABEL_SIZE);
    const isFree = written.every((box) => box.y1 <= y - LINE / 2 || box.y0 >= y + LINE / 2 || box.right < left);
    if (!isFree || y - LINE / 2 < end || y < LINE / 2 || y > height - LINE / 2) continue;
    writeLine(context, label, AXIS - TICK - 2, y, "right");
    end = y + LINE / 2;
  }
}

function hairlines(context: Pen, colour: string, from: number, to: number, ys: readonly number[]): void {
  context.strokeStyle = colour;
  context.beginPath();
  for (const y of ys) {
    context.moveTo(from, Math.round(y) + 0.5);
    context.lineTo(to, Math.round(y) + 0.5);
  }
  context.stroke();
}

/** Writes a period's name below its beginning or the upper edge, pushed out by the next one; null if there is no room for it. */
function paintName(context: Pen, { x0, x1 }: Period, lines: readonly string[], height: number): Written | null {
  const high = lines.length * LINE + 4;
  const y0 = Math.min(Math.max(x0, 0), x1 - high);
  if (x1 - x0 < high || y0 <= -high || y0 + high > height) return null;
  lines.forEach((line, i) => {
    writeLine(context, line, 0, y0 + 10 + i * LINE, "left");
  });
  return { y0, y1: y0 + high, right: Math.max(...lines.map((line) => textWidth(line, NAME_SIZE))) + 8 };
}

/** "May" over "2025"; a month that is too long by its first letters. */
function nameLines(label: string): string[] {
  const cut = label.lastIndexOf(" ");
  if (cut < 0) return [label];
  const first = label.slice(0, cut);
  const fits = textWidth(first, NAME_SIZE) <= AXIS - 2;
  return [fits ? first : first.slice(0, first.indexOf(" ") > 0 ? first.indexOf(" ") + 4 : 3), label.slice(cut + 1)];
}

function nowAt({ scene, domain }: PaintFrame, height: number): number {
  return ((scene.now - domain[0]) / (domain[1] - domain[0])) * height;
}

/** The moment of looking. */
export function paintColumnNow(frame: PaintFrame, { width, height }: ColumnLayout): void {
  const { context, palette } = frame;
  const y = Math.round(nowAt(frame, height)) + 0.5;
  if (y <= 0 || y >= height) return;
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(AXIS - TICK, y);
  context.lineTo(width, y);
  context.stroke();
  context.fillStyle = palette.paper;
  context.fillRect(AXIS - TICK - NOW, y - LINE / 2, NOW, LINE);
  context.font = `550 ${LABEL_SIZE}px ${palette.sans}`;
  context.fillStyle = palette.accent;
  writeLine(context, "now", AXIS - TICK - 2, Math.min(Math.max(y, LINE / 2), height - LINE / 2), "right");
}
