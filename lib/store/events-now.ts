import type { Connection } from "./connection";
import { engine } from "./sql";

/** An event as it is called and numbered now. */
export interface EventNow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** What the events with these ids are now, by the ids given: a merged one is the event it is part of; one that is no more is missing. */
export async function eventsNow(db: Connection, ids: readonly string[]): Promise<Map<string, EventNow>> {
  if (ids.length === 0) return new Map();
  const from = `from (select value as "id" from ${engine.given} as g) as w left join "EventAlias" a on a."id" = w."id"
    join "Event" e on e."id" = coalesce(a."to", w."id")`;
  const columns = ['w."id"', 'e."id"', 'e."number"', 'e."title"'];
  const rows = await engine.selectArrays<[string, string, number, string]>(db, columns, from, ids);
  return new Map(rows.map(([given, id, number, title]) => [given, { id, number, title }]));
}

/** The ids that lead to an event: its own, and those of events that are part of it now. */
export async function idsLeadingTo(db: Connection, id: string): Promise<string[]> {
  const aliases = await db.eventAlias.findMany({ where: { to: id }, select: { id: true } });
  return [id, ...aliases.map((alias) => alias.id)];
}
