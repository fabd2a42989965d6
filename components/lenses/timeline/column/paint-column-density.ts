import { number } from "../../../../lib/describe/dates";
import { scaleOf } from "../../../marks/domain";
import { writeLine } from "../../../paint/paint-text";
import { type Bins, binsIn } from "../index/bins";
import type { PaintFrame } from "../paint/drawing";
import { type DensityBox, heightOf, paintBars } from "../paint/paint-density";
import { AXIS, type ColumnLayout } from "./column-layout";

/** Bars at least so long say how many they count. */
const COUNTED = 15;
const COUNT = 30;
const GAP = 12;

/** Counts as bars that grow from the axis to the right. */
export function paintColumnDensity(frame: PaintFrame, layout: ColumnLayout, bins: Bins, most: number): void {
  const { context, palette, domain } = frame;
  const y = scaleOf(domain, layout.height);
  const [first, end] = binsIn(bins, domain);
  const isCounted = y(bins.edges[first + 1] ?? 0) - y(bins.edges[first] ?? 0) >= COUNTED;
  const long = layout.marksLeft - AXIS - GAP - (isCounted ? COUNT : 0);
  const box: DensityBox = { domain, width: layout.height, base: 0, height: long, most };
  context.save();
  context.translate(AXIS + 1, 0);
  context.rotate(Math.PI / 2); // what stands on a line lies along the axis
  paintBars(frame, palette.ink3, bins, box);
  context.restore();
  if (!isCounted) return;
  context.font = `600 11px ${palette.sans}`;
  context.fillStyle = palette.ink2;
  for (let bin = first; bin < end; bin++) {
    const total = (bins.counts[bin] ?? 0) + (bins.shared[bin] ?? 0);
    const middle = (Math.max(y(bins.edges[bin] ?? 0), 0) + Math.min(y(bins.edges[bin + 1] ?? 0), layout.height)) / 2;
    if (total < 0.5 || middle < 7 || middle > layout.height - 7) continue;
    writeLine(context, number(Math.round(total)), AXIS + 5 + heightOf(total, box), middle + 0.5, "left");
  }
}
