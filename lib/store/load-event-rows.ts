import type { EventRow } from "../answers";
import type { Connection } from "./client";
import type { Prisma } from "./client/client";

const PARTS = {
  place: { select: { id: true, name: true, lat: true, lon: true } },
  actors: { select: { role: true, actor: { select: { id: true, name: true } } }, orderBy: { position: "asc" } },
} satisfies Prisma.EventInclude;

/** The events with the given numbers, in their order; those that are gone are left out. A fixed number of queries, however many. */
export async function loadEventRows(db: Connection, numbers: readonly number[]): Promise<EventRow[]> {
  const rows = await db.event.findMany({ where: { number: { in: [...numbers] } }, include: PARTS });
  const byNumber = new Map(rows.map((row) => [row.number, eventRow(row)]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

function eventRow(row: Prisma.EventGetPayload<{ include: typeof PARTS }>): EventRow {
  const { id, title, type, subtype, status, when, place, sources, confidence, importance, reported } = row;
  const actors = row.actors.map(({ role, actor }) => ({ id: actor.id, name: actor.name, role }));
  const passages = row.passageCount;
  const event = {
    id,
    title,
    type,
    subtype,
    status,
    when,
    place,
    actors,
    sources,
    passages,
    confidence,
    importance,
    reported,
  };
  return event as unknown as EventRow; // its words were checked by the types when they were written
}
