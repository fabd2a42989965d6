import { number } from "../../../../lib/describe/dates";
import { type Domain, scaleOf } from "../../../marks/domain";
import { writeLine } from "../../../paint/paint-text";
import { faint, type Palette } from "../../../paint/palette";
import type { Pen } from "../../../paint/pen";
import { type Bins, binsIn } from "../index/bins";
import type { PaintFrame } from "./drawing";

/** Bars at least so wide stand apart. */
const APART = 7;
/** Bars at least so wide say how many they count. */
const COUNTED = 44;
const COUNT_HEIGHT = 13;

export interface DensityBox {
  readonly domain: Domain;
  readonly width: number;
  /** The line that bars stand on, and how high they may be. */
  readonly base: number;
  readonly height: number;
  /** The count that is drawn at full height; others by the square root of their share. */
  readonly most: number;
}

/** Draws counts as bars with their numbers. */
export function paintDensity(
  frame: Pick<PaintFrame, "context" | "palette">,
  colour: string,
  bins: Bins,
  box: DensityBox,
): void {
  paintBars(frame, colour, bins, box);
  paintNumbers(frame, bins, box);
}

/**
 * Draws counts as bars. What is dated within a bar is solid; what is dated more roughly, or lasts, stands pale on top of it, shared out
 * over its time.
 */
export function paintBars({ context }: Pick<PaintFrame, "context">, colour: string, bins: Bins, box: DensityBox): void {
  const { edges, counts, shared } = bins;
  const x = scaleOf(box.domain, box.width);
  const [first, end] = binsIn(bins, box.domain);
  // one colour after the other: bars are many, and a change of colour costs more than a bar
  for (const part of ["pale", "solid"] as const) {
    context.fillStyle = faint(colour, part === "pale" ? 0.3 : 0.85);
    for (let bin = first; bin < end; bin++) {
      const count = counts[bin] ?? 0;
      const total = count + (shared[bin] ?? 0);
      if (total < 0.02 || (part === "solid" ? count : total - count) <= 0) continue;
      const x0 = Math.round(x(edges[bin] ?? 0));
      const x1 = Math.round(x(edges[bin + 1] ?? 0));
      const width = x1 - x0 >= APART ? x1 - x0 - 1 : Math.max(x1 - x0, 1);
      const high = heightOf(count, box);
      const top = heightOf(total, box);
      if (part === "solid") context.fillRect(x0, box.base - high, width, high);
      else if (top > high) context.fillRect(x0, box.base - top, width, top - high);
    }
  }
}

/** Says over the bars how many they count, where they are wide enough. */
function paintNumbers(
  { context, palette }: Pick<PaintFrame, "context" | "palette">,
  bins: Bins,
  box: DensityBox,
): void {
  const { edges, counts, shared } = bins;
  const x = scaleOf(box.domain, box.width);
  const [first, end] = binsIn(bins, box.domain);
  const barWidth = x(edges[first + 1] ?? 0) - x(edges[first] ?? 0);
  if (barWidth < COUNTED || box.height < 2 * COUNT_HEIGHT) return;
  context.font = `600 11px ${palette.sans}`;
  for (let bin = first; bin < end; bin++) {
    const total = Math.round((counts[bin] ?? 0) + (shared[bin] ?? 0));
    const middle = (Math.max(x(edges[bin] ?? 0), 0) + Math.min(x(edges[bin + 1] ?? 0), box.width)) / 2;
    if (total < 1 || middle < 16 || middle > box.width - 16) continue;
    paintCount(context, palette, number(total), middle, heightOf(total, box), box);
  }
}

/** A number over its bar, or in it where there is no room above. */
function paintCount(
  context: Pen,
  palette: Palette,
  text: string,
  x: number,
  high: number,
  { base, height }: DensityBox,
): void {
  const fits = height - high >= COUNT_HEIGHT;
  const y = base - high + (fits ? -COUNT_HEIGHT / 2 : COUNT_HEIGHT / 2 + 1);
  if (!fits) {
    const wide = text.length * 7 + 6;
    context.fillStyle = palette.paper;
    context.beginPath();
    context.roundRect(x - wide / 2, y - 6.5, wide, 13, 2);
    context.fill();
  }
  context.fillStyle = palette.ink2;
  writeLine(context, text, x, y, "center");
}

/** How high the bar of a count is. */
export function heightOf(count: number, { most, height }: DensityBox): number {
  return count > 0 ? Math.max(Math.sqrt(Math.min(count / most, 1)) * height, 1) : 0;
}

/** The largest count of any bin in a window. */
export function mostOf(bins: Bins, domain: Domain): number {
  const { counts, shared } = bins;
  const [first, end] = binsIn(bins, domain);
  let most = 0;
  for (let bin = first; bin < end; bin++) most = Math.max(most, (counts[bin] ?? 0) + (shared[bin] ?? 0));
  return most;
}
