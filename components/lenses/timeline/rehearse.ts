import type { Columns } from "../../../lib/columns/columns";
import { selectUnranged } from "../../../lib/columns/select";
import { settle } from "../../../lib/columns/settle";
import { timesOf } from "../../../lib/columns/times";
import { EMPTY_VIEW, type View } from "../../../lib/view";
import { laneIndex } from "./lane-index";
import { laneNames } from "./lane-names";
import { layout } from "./layout";
import { extentOf, fitDomain } from "./window";

/** With fewer events the first click is quick as it is. */
const MANY = 5_000;
const TIMES = 4;
const SIZE = { width: 1000, height: 640 };

/**
 * Does in idle time what a click on a filter will do, for nothing: browsers compile only what has run some times, and the first click should
 * not be the slow one. A part each step.
 */
export function* rehearse(columns: Columns, { clock, lanes }: Pick<View, "clock" | "lanes">): Generator<void> {
  if (columns.size < MANY) return;
  yield* settle(columns);
  const times = timesOf(columns, clock);
  for (const { id } of columns.actors.slice(0, TIMES)) {
    const { positions, dated } = selectUnranged(columns, { ...EMPTY_VIEW, clock, actors: [id] }, null);
    yield;
    const sequence = { positions, dated, times };
    const domain = fitDomain(sequence);
    const index = laneIndex(sequence, laneNames(columns, sequence, lanes, []));
    extentOf(sequence, index.spans);
    yield;
    if (domain) layout(columns, index, { domain, ...SIZE, touch: false, collapsed: [] });
    yield;
  }
}
