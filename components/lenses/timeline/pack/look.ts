import type { Times } from "../../../../lib/columns/times";
import { DAY, MINUTE } from "../../../../lib/time";
import type { Domain } from "../../../marks/domain";
import type { LaneEvents, Spans } from "../index/lane-index";
import { lowerBound } from "../time/search";

/** The window and how many pixels wide it is drawn. */
export interface Pane {
  readonly domain: Domain;
  readonly width: number;
}

/** A bar that covers more of the window than this says little about it. */
export const BROAD = 0.6;
/** More such bars than this in a lane are told in words. */
const NOTED = 2;

/** What of a lane touches the window. */
export interface Look {
  readonly events: LaneEvents;
  /** Of the sharply dated ones: from the first to after the last. */
  readonly first: number;
  readonly last: number;
  /** How many events can be drawn one by one, and how many have a date that is too broad for that. */
  readonly narrow: number;
  readonly broad: number;
}

/** Counts what of a lane touches the window: few searches, whatever its size. */
export function lookAt(events: LaneEvents, times: Times, { domain, width }: Pane): Look {
  const [from, to] = domain;
  const { minutes, spans } = events;
  const first = lowerBound(minutes, Math.floor((from - DAY) / MINUTE) + 1);
  const last = lowerBound(minutes, to / MINUTE, first);
  let narrow = last - first - endedBefore(events, times, first, from);
  let broad = 0;
  for (let i = 0; i < spans.from.length; i++) {
    const reach = reachOf(spans, i, domain, width);
    if (reach === "none") continue;
    const n = (spans.first[i + 1] ?? 0) - (spans.first[i] ?? 0);
    if (reach === "broad") broad += n;
    else narrow += n;
  }
  // a few of them can have a row of their own, with their titles
  return broad > NOTED
    ? { events, first, last, narrow, broad }
    : { events, first, last, narrow: narrow + broad, broad: 0 };
}

/** Does a span touch the window, and is its bar narrow enough to be drawn on its own? An open one is if its known end is inside. */
export function reachOf({ from, to }: Spans, i: number, domain: Domain, width: number): "none" | "narrow" | "broad" {
  const a = from[i] ?? 0;
  const b = to[i] ?? 0;
  const [start, end] = domain;
  if (a >= end || b <= start) return "none";
  if (b === Infinity) return a >= start ? "narrow" : "broad";
  if (a === -Infinity) return b <= end ? "narrow" : "broad";
  return ((b - a) * width) / Math.max(end - start, 1) > width * BROAD ? "broad" : "narrow";
}

/** Of the events that begin in the day before an instant, those that end before it. */
function endedBefore({ minutes, positions }: LaneEvents, times: Times, first: number, instant: number): number {
  let ended = 0;
  for (let k = first; k < minutes.length && (minutes[k] ?? 0) * MINUTE < instant; k++) {
    const position = positions[k] ?? 0;
    if ((times.to[times.index ? (times.index[position] ?? 0) : position] ?? 0) <= instant) ended++;
  }
  return ended;
}
