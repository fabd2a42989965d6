import type { ActorRole } from "../domain";
import type { Store } from "./connection";
import { queryEventNumber } from "./query-event-number";

/** Who takes part in an event, and its id now, which is another where it was merged. */
export interface EventNames {
  readonly id: string;
  readonly actors: readonly { readonly id: string; readonly role: ActorRole }[];
}

/** Who takes part in an event, in order; null for an id that leads nowhere. */
export async function eventNames(id: string, db: Store): Promise<EventNames | null> {
  const at = await queryEventNumber(id, db);
  if (at.kind === "moved") return eventNames(at.to, db);
  if (at.kind !== "found") return null;
  const rows = await db.eventActor.findMany({ where: { eventNumber: at.number }, orderBy: { position: "asc" } });
  return { id, actors: rows.map(({ actorId, role }) => ({ id: actorId, role: role as ActorRole })) };
}
