import type { Columns } from "../../../../lib/columns/columns";
import type { Times } from "../../../../lib/columns/times";
import { MINUTE } from "../../../../lib/time";
import { dateAt } from "../../../marks/date-at";
import { statusAt } from "../../../marks/mark-words";
import { shapeOf } from "../../../marks/shape";
import type { LaneIndex } from "../index/lane-index";
import { lowerBound } from "../time/search";
import { BROAD, type Look, type Pane, reachOf } from "./look";
import type { Item } from "./pack";

/** So much of a window's width on both sides is laid out too, for a pan to bring in. */
const MARGIN = 0.5;
const MOST_OUTSIDE = 60;

/** An event with its shape in the window. */
export function itemAt(columns: Columns, times: Times, position: number, { domain, width }: Pane): Item | null {
  const date = dateAt(columns, times, position);
  if (!date) return null;
  const shape = shapeOf(date, domain, width);
  return {
    position,
    date,
    shape,
    status: statusAt(columns, position),
    importance: isCover(shape, width) ? -1 : (columns.importances[position] ?? 0),
  };
}

/** What covers most of the window is placed last. */
function isCover({ x0, x1 }: Item["shape"], width: number): boolean {
  return Math.min(x1, width) - Math.max(x0, 0) > width * BROAD;
}

/** The events of a lane in a window, and some around it for a pan to bring in. */
export function itemsOf(columns: Columns, { times }: LaneIndex, look: Look, options: Pane): Item[] {
  const { positions, minutes, spans } = look.events;
  const [from, to] = options.domain;
  const margin = (to - from) * MARGIN;
  const start = Math.max(lowerBound(minutes, (from - margin) / MINUTE), look.first - MOST_OUTSIDE);
  const end = Math.min(lowerBound(minutes, (to + margin) / MINUTE), look.last + MOST_OUTSIDE);
  const items: Item[] = [];
  const add = (position: number) => {
    const item = itemAt(columns, times, position, options);
    if (item) items.push(item);
  };
  for (let k = Math.min(start, look.first); k < end; k++) add(positions[k] ?? 0);
  for (let i = 0; i < spans.from.length; i++) {
    const reach = reachOf(spans, i, options.domain, options.width);
    if (reach === "none" || (reach === "broad" && look.broad > 0)) continue;
    for (let k = spans.first[i] ?? 0; k < (spans.first[i + 1] ?? 0); k++) add(spans.positions[k] ?? 0);
  }
  return items;
}
