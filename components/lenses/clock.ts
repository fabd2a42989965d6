import type { EventRow } from "../../lib/answers";
import type { Clock, When } from "../../lib/domain";
import { parseEdtf, when } from "../../lib/time";

/** An event with its place in time by the chosen clock; null = that clock knows none. `when` stays what its sources say. */
export interface Timed extends EventRow {
  readonly at: When | null;
}

/** Where an event stands in time by a clock. */
export function dateOn(event: Pick<EventRow, "when" | "reported">, clock: Clock): When | null {
  if (clock === "happened") return event.when;
  return event.reported !== null && parseEdtf(event.reported) ? when(event.reported, "stated") : null;
}

/** Events placed in time by a clock, in the order given. */
export function timed(events: readonly EventRow[], clock: Clock): Timed[] {
  return events.map((event) => ({ ...event, at: dateOn(event, clock) }));
}
