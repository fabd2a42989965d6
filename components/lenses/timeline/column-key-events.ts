import type { Columns } from "../../../lib/columns/columns";
import { MINUTE } from "../../../lib/time";
import { edgesOf, unitFor } from "./bins";
import { topItems } from "./key-events";
import type { LaneIndex } from "./lane-index";
import type { Look, Pane } from "./look";
import type { Item } from "./pack";
import { lowerBound } from "./search";
import { scaleOf } from "./window";

/** Parts of the calendar are at least so long, and an event named in one takes so much of it. */
const PART = 40;
const PER_KEY = 48;

/** The most important events of each part of the calendar, about as many as there is room for. */
export function keyItems(columns: Columns, index: LaneIndex, look: Look, pane: Pane): Item[] {
  const { domain, width: height } = pane;
  const edges = edgesOf(unitFor(domain, height, PART), domain);
  const y = scaleOf(domain, height);
  const { minutes } = look.events;
  return [...edges.subarray(1)].flatMap((to, i) => {
    const from = edges[i] ?? to;
    const first = Math.max(look.first, lowerBound(minutes, from / MINUTE));
    const last = Math.min(look.last, lowerBound(minutes, to / MINUTE));
    const most = Math.max(Math.round((y(to) - y(from)) / PER_KEY), 1);
    return topItems(columns, index, { ...look, first, last }, pane).slice(0, most);
  });
}
