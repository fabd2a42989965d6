import type { Columns } from "../../../lib/columns/columns";
import type { Times } from "../../../lib/columns/times";
import { dateAt } from "./date-at";
import { BROAD, type Pane } from "./look";
import type { Item } from "./pack";
import { shapeOf } from "./shape";
import { statusAt } from "./words";

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
