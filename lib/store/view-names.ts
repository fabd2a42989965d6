import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { selectActors, selectPlaces } from "./select-names";

/** The names of the actors and places that a view asks for, by id. */
export async function viewNames({ actors, places }: View, db: Store = store()): Promise<ReadonlyMap<string, string>> {
  if (actors.length + places.length === 0) return new Map();
  const found = [...(await selectActors(db, actors)).values(), ...(await selectPlaces(db, places)).values()];
  return new Map(found.map(({ id, name }) => [id, name]));
}
