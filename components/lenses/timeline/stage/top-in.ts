import type { Columns } from "../../../../lib/columns/columns";
import { MINUTE } from "../../../../lib/time";
import type { LaneIndex } from "../index/lane-index";
import type { Node } from "../paint/node";
import { lowerBound } from "../time/search";
import { LISTED } from "./tooltip";

/** The most important events of a stretch of a lane, where a node stands for a stretch and not for events. */
export function topIn({ importances }: Columns, index: LaneIndex, node: Node): readonly number[] {
  const lane = index.lanes[node.lane];
  if (node.kind !== "density" || !node.stretch || !lane) return [];
  const [from, to] = node.stretch;
  const last = lowerBound(lane.minutes, to / MINUTE);
  const best: number[] = [];
  for (let k = lowerBound(lane.minutes, from / MINUTE); k < last; k++) {
    const position = lane.positions[k] ?? 0;
    const importance = importances[position] ?? 0;
    const end = best[best.length - 1];
    if (best.length === LISTED && importance <= (importances[end ?? 0] ?? 0)) continue;
    best.push(position);
    best.sort((a, b) => (importances[b] ?? 0) - (importances[a] ?? 0));
    if (best.length > LISTED) best.pop();
  }
  return best;
}
