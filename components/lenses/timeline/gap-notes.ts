import { describeLength } from "../../../lib/describe/dates";
import { type Domain, scaleOf } from "../../marks/domain";
import { textWidth } from "../../marks/text-width";
import { AXIS_HEIGHT } from "./lanes/paint-axis";
import type { Size } from "./paint/drawing";
import type { Node } from "./paint/node";

/** Words in a stretch without events, where they cover nothing: their upper left corner in pixels. */
export interface GapNote {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const TEXT = 13;
const PADDING = 10;
const HEIGHT = 24;
/** From one line that is tried to the next. */
const STEP = 10;

/** A note for each stretch that has room for one beside all that can be pointed at; the others have none. */
export function gapNotes(
  stretches: readonly Domain[],
  domain: Domain,
  { width, height }: Size,
  isDown: boolean,
  nodes: readonly Pick<Node, "kind" | "x0" | "x1" | "y0" | "y1">[],
): GapNote[] {
  const along = scaleOf(domain, isDown ? height : width);
  const bottom = Math.max(height, ...nodes.map(({ y1 }) => y1));
  return stretches.flatMap(([from, to]) => {
    const text = `no events for ${describeLength(to - from)}`;
    const [a, b] = [along(Math.max(from, domain[0])), along(Math.min(to, domain[1]))];
    const long = textWidth(text, TEXT) + 2 * PADDING;
    if (long > (isDown ? width : b - a)) return [];
    const x = Math.round((isDown ? width / 2 : (a + b) / 2) - long / 2);
    const [first, last] = isDown ? [(a + b - HEIGHT) / 2, (a + b - HEIGHT) / 2] : [AXIS_HEIGHT + 2, bottom - HEIGHT];
    for (let y = Math.round(first); y <= last; y += STEP)
      if (!nodes.some((node) => node.x0 < x + long && x < node.x1 && node.y0 < y + HEIGHT && y < node.y1))
        return [{ from, to, text, x, y }];
    return [];
  });
}
