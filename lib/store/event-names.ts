import type { ActorRole } from "../domain";
import type { Connection } from "./connection";

/** Who takes part in an event, in order; null for an id that leads nowhere. */
export async function eventNames(
  id: string,
  db: Connection,
): Promise<{ readonly id: string; readonly role: ActorRole }[] | null> {
  const event = await db.event.findUnique({ where: { id }, select: { actors: { orderBy: { position: "asc" } } } });
  if (!event) return null;
  return event.actors.map(({ actorId, role }) => ({ id: actorId, role: role as ActorRole }));
}
