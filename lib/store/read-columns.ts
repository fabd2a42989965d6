import type { Columns } from "../columns/columns";
import { ColumnsDraft, type KnownNames } from "../columns/columns-from";
import type { Store, Transaction } from "./connection";
import { readEventRows } from "./read-event-rows";
import { selectActors, selectPlaces } from "./select-names";
import { engine } from "./sql";
import { PATIENCE, readVersion } from "./write";

/** All stored events as columns, of one moment. Reads for seconds where there are a million. */
export function readColumns(db: Store): Promise<Columns> {
  return db.$transaction(readAll, { ...PATIENCE, ...engine.ofOneMoment });
}

async function readAll(tx: Transaction): Promise<Columns> {
  const version = await readVersion(tx);
  const draft = new ColumnsDraft(await tx.event.count());
  for await (const rows of readEventRows(tx)) for (const row of rows) draft.add(row);
  return draft.columns(await knownNames(tx, draft.names()), version);
}

/** What is stored of the names of events, and of all places that theirs lie in. */
async function knownNames(tx: Transaction, { actors, places }: ReturnType<ColumnsDraft["names"]>): Promise<KnownNames> {
  const own = await selectPlaces(tx, places);
  const outer = new Set([...own.values()].flatMap(({ parents }) => parents).filter((id) => !own.has(id)));
  return {
    actors: await selectActors(tx, actors),
    places: new Map([...own, ...(await selectPlaces(tx, [...outer]))]),
  };
}
