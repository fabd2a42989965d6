import type { Columns } from "../../../lib/columns/columns";
import { selectUnranged } from "../../../lib/columns/select";
import { settle } from "../../../lib/columns/settle";
import { timesOf } from "../../../lib/columns/times";
import { EVENT_TYPES, type EventTypeId } from "../../../lib/domain";
import { type View, WHOLE_VIEW } from "../../../lib/view";
import type { Palette } from "../../paint/palette";
import { laneIndex } from "./index/lane-index";
import { laneNames } from "./index/lane-names";
import { LanesDrawing } from "./lanes/lanes-drawing";
import type { Scene } from "./paint/drawing";
import { extentOf, fitDomain } from "./time/window";

/** With fewer events the first click is quick as it is. */
const MANY = 5_000;
const TIMES = 4;
const SIZE = { width: 1000, height: 640 };
const BLACK = "rgb(0 0 0)";
const PALETTE: Palette = {
  ...{ paper: BLACK, raised: BLACK, ink: BLACK, ink2: BLACK, ink3: BLACK, line: BLACK, line2: BLACK, accent: BLACK },
  types: Object.fromEntries(EVENT_TYPES.map((type) => [type, BLACK])) as Record<EventTypeId, string>,
  sans: "sans-serif",
};

/**
 * Does in idle time what a click on a filter will do, for nothing: browsers compile only what has run some times, and the first click should
 * not be the slow one. A part each step.
 */
export function* rehearse(columns: Columns, { clock, lanes }: Pick<View, "clock" | "lanes">): Generator<void> {
  if (columns.size < MANY) return;
  yield* settle(columns);
  const times = timesOf(columns, clock);
  const context = canvasOf(SIZE).getContext("2d");
  for (const { id } of columns.actors.slice(0, TIMES)) {
    const { positions, dated } = selectUnranged(columns, { ...WHOLE_VIEW, clock, actors: [id] }, null);
    yield;
    const sequence = { positions, dated, times };
    const domain = fitDomain(sequence);
    const index = laneIndex(sequence, laneNames(columns, sequence, lanes, []));
    extentOf(index, index.parts);
    yield;
    if (!domain || !context) continue;
    const scene: Scene = {
      ...{ columns, index, collapsed: [], touch: false, rows: { get: () => undefined }, revision: 0, now: 0 },
      ...{ inRange: dated, range: "", selected: null, arcs: [] },
    };
    const drawing = new LanesDrawing();
    drawing.arrange(scene, domain, SIZE, false);
    yield;
    drawing.paint({ context, palette: PALETTE, scene, domain, time: 0, still: true, hovered: null });
    yield;
  }
}

function canvasOf({ width, height }: typeof SIZE): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
