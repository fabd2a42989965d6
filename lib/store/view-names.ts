import { storyKey, type View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { selectActors, selectPlaces } from "./select-names";

/** The names of the actors and places that a view asks for or leaves out, by id, and that of its story, by `storyKey`. */
export async function viewNames(view: View, db: Store = store()): Promise<ReadonlyMap<string, string>> {
  const actors = [...view.actors, ...view.notActors];
  const places = [...view.places, ...view.notPlaces];
  if (actors.length + places.length === 0 && view.story === null) return new Map();
  const found = [...(await selectActors(db, actors)).values(), ...(await selectPlaces(db, places)).values()];
  const story = view.story === null ? null : await db.story.findUnique({ where: { id: view.story } });
  return new Map([
    ...found.map(({ id, name }) => [id, name] as const),
    ...(story ? [[storyKey(story.id), story.name] as const] : []),
  ]);
}
