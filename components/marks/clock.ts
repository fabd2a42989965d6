import type { EventRow } from "../../lib/answers";
import { rangeOf } from "../../lib/columns/view-range";
import type { Clock, When } from "../../lib/domain";
import { parseEdtf, when } from "../../lib/time";
import type { View } from "../../lib/view";

type Dated = Pick<EventRow, "when" | "reported">;

/** Where an event stands in time by a clock. */
export function dateOn(event: Dated, clock: Clock): When | null {
  if (clock === "happened") return event.when;
  return event.reported !== null && parseEdtf(event.reported) ? when(event.reported, "stated") : null;
}

/** Is an event inside the view's range, by the view's clock? Those it does not date are inside only when there is none. */
export function inRange(event: Dated, view: Pick<View, "clock" | "from" | "to">): boolean {
  const range = rangeOf(view);
  if (!range) return true;
  const at = dateOn(event, view.clock);
  return at !== null && (at.to ?? Infinity) > range.from && (at.from ?? -Infinity) < range.to;
}
