import type { Columns } from "../../../../lib/columns/columns";
import type { Times } from "../../../../lib/columns/times";
import { type DateAt, dateAt, isOpen, isRange } from "../../../marks/date-at";
import type { Domain } from "../../../marks/domain";
import { noteWords } from "../../../marks/mark-words";
import { type Look, type Pane, reachOf } from "./look";
import type { Item } from "./pack";

/** Events whose dates cover too much of the window to be drawn one by one: said in words instead. */
export interface Note {
  readonly row: number;
  readonly text: string;
  readonly count: number;
  /** The first of them. */
  readonly positions: readonly number[];
  /** The shortest stretch that shows the largest group whole. */
  readonly stretch: Domain | null;
}

const LISTED = 4;

/** The note of a lane; null when all its events are drawn. */
export function noteOf(
  columns: Columns,
  times: Times,
  { events, broad }: Look,
  left: readonly Item[],
  row: number,
  { domain, width }: Pane,
): Note | null {
  if (broad === 0 && left.length === 0) return null;
  const { spans } = events;
  const groups = new Map<string, { date: DateAt; count: number }>();
  const positions: number[] = [];
  const add = (date: DateAt, count: number) => {
    const key = kindOf(date);
    const group = groups.get(key);
    if (group) group.count += count;
    else groups.set(key, { date, count });
  };
  for (let i = 0; broad > 0 && i < spans.from.length; i++) {
    if (reachOf(spans, i, domain, width) !== "broad") continue;
    const first = spans.first[i] ?? 0;
    const end = spans.first[i + 1] ?? 0;
    const date = dateAt(columns, times, spans.positions[first] ?? 0);
    if (date) add(date, end - first);
    for (let k = first; k < end && positions.length < LISTED; k++) positions.push(spans.positions[k] ?? 0);
  }
  for (const { date, position } of left) {
    add(date, 1);
    if (positions.length < LISTED) positions.push(position);
  }
  const all = [...groups.values()];
  const largest = all.filter(({ date }) => !isOpen(date)).sort((a, b) => b.count - a.count)[0]?.date;
  return {
    row,
    text: noteWords(all),
    count: all.reduce((sum, { count }) => sum + count, 0),
    positions,
    stretch: largest ? [largest.from, largest.to] : null,
  };
}

/** What is told together: coarse dates of one name, else all that last, began before or have no known start. */
function kindOf({ from, to, precision }: DateAt): string {
  if (to === Infinity) return "begun";
  if (from === -Infinity) return "ended";
  return isRange(from, to, precision) ? "lasting" : `${from} ${to}`;
}
