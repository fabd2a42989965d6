import type { EventRow } from "../../lib/answers/rows";
import { rangeOf } from "../../lib/columns/view-range";
import type { Clock, When } from "../../lib/domain";
import { MINUTE, offsetOf, parseEdtf, when, zoneOffset } from "../../lib/time";
import type { View } from "../../lib/view";

type Dated = Pick<EventRow, "when" | "reported">;

/** Where an event stands in time by a clock. */
export function dateOn(event: Dated, clock: Clock): When | null {
  if (clock === "happened") return event.when;
  return event.reported !== null && parseEdtf(event.reported) ? when(event.reported, "stated") : null;
}

/** Is an event inside the view's range, by the view's clock? Those it does not date are inside only when there is none. */
export function inRange(event: Dated, view: Pick<View, "clock" | "from" | "to" | "zone">): boolean {
  const range = rangeOf(view);
  if (!range) return true;
  const at = dateOn(event, view.clock);
  const ahead = at === null ? 0 : aheadOf(at, view.zone) * MINUTE;
  return at !== null && (at.to ?? Infinity) + ahead > range.from && (at.from ?? -Infinity) + ahead < range.to;
}

/** Minutes that the clock of a date's own zone, or of the one that is chosen, is ahead of UTC: it says which day it is. */
function aheadOf({ edtf, from, to }: When, zone: string | null): number {
  const own = offsetOf(edtf);
  return own === null || zone === null ? (own ?? 0) : (zoneOffset(zone, from ?? to ?? 0) ?? own);
}
