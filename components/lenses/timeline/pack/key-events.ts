import type { Columns } from "../../../../lib/columns/columns";
import { shapeOf } from "../../../marks/shape";
import type { LaneIndex } from "../index/lane-index";
import { itemAt } from "./item-at";
import type { Look, Pane } from "./look";
import { type Item, type Placed, packNamed } from "./pack";

/** A lane of density names its most important events where it is at least so high. */
export const NAMED_FROM = 34;
/** What is kept above the density for their names. */
export const NAMED_ROOM = 17;
const MOST_NAMED = 24;

/** The most important events of a lane that find room for a title in one row; `kept` are the same ones in another window. */
export function topOf(
  columns: Columns,
  index: LaneIndex,
  look: Look,
  height: number,
  pane: Pane,
  kept: readonly Placed[] | null,
): readonly Placed[] {
  if (height < NAMED_FROM) return [];
  if (kept) return kept.map((mark) => ({ ...mark, shape: shapeOf(mark.date, pane.domain, pane.width) }));
  return packNamed(topItems(columns, index, look, pane), pane.width);
}

/** The most important events of a lane, few of very many: a short sorted list that is rarely changed. */
export function topItems(columns: Columns, index: LaneIndex, look: Look, pane: Pane): Item[] {
  const { importances } = columns;
  const { positions } = look.events;
  const best: number[] = [];
  let least = 0;
  for (let k = look.first; k < look.last; k++) {
    const position = positions[k] ?? 0;
    const importance = importances[position] ?? 0;
    if (importance <= least) continue;
    let at = best.length;
    while (at > 0 && (importances[best[at - 1] ?? 0] ?? 0) < importance) at--;
    best.splice(at, 0, position);
    if (best.length <= MOST_NAMED) continue;
    best.pop();
    least = importances[best[MOST_NAMED - 1] ?? 0] ?? 0;
  }
  return best.flatMap((position) => itemAt(columns, index.times, position, pane) ?? []);
}
