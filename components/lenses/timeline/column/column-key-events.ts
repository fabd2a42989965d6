import type { Columns } from "../../../../lib/columns/columns";
import { MINUTE } from "../../../../lib/time";
import { scaleOf } from "../../../marks/domain";
import { edgesOf, unitFor } from "../index/bins";
import type { LaneIndex } from "../index/lane-index";
import { topItems } from "../pack/key-events";
import type { Look, Pane } from "../pack/look";
import type { Item } from "../pack/pack";
import { lowerBound } from "../time/search";

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
