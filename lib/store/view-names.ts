import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { selectActors, selectPlaces } from "./select-names";

/** The names of the actors and places that a view asks for or leaves out, by id. */
export async function viewNames(view: View, db: Store = store()): Promise<ReadonlyMap<string, string>> {
  const actors = [...view.actors, ...view.notActors];
  const places = [...view.places, ...view.notPlaces];
  if (actors.length + places.length === 0) return new Map();
  const found = [...(await selectActors(db, actors)).values(), ...(await selectPlaces(db, places)).values()];
  return new Map(found.map(({ id, name }) => [id, name]));
}
