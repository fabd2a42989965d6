import type { Actor, Place } from "../domain";
import type { Transaction } from "./connection";
import { actorsAsRead, placesAsRead } from "./select-names";
import { engine } from "./sql";

/** Saves actors. A curated one replaces one found in text; of two found in text the result is the same in whichever order they come. */
export async function saveActors(tx: Transaction, actors: readonly Actor[]): Promise<void> {
  const ids = [...new Set(actors.map((actor) => actor.id))];
  const stored = await actorsAsRead(tx, ids);
  const known = new Map(stored);
  for (const actor of actors) known.set(actor.id, mergeActors(known.get(actor.id), actor));
  const changed = [...known.values()].filter((actor) => !isSame(actor, stored.get(actor.id)));
  await engine.insertRows(
    tx,
    "Actor",
    changed.map(({ id, name, kind, country, aliases, curated }) => ({
      id,
      name,
      kind,
      country,
      aliases: JSON.stringify(aliases),
      curated,
      asRead: null, // the next merge calls it again what a person calls it
    })),
    "id",
  );
}

/** Saves places; the newest word on a place holds, as all come from the same curated files. */
export async function savePlaces(tx: Transaction, places: readonly Place[]): Promise<void> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const ids = [...byId.keys()];
  const stored = await placesAsRead(tx, ids);
  const changed = [...byId.values()].filter((place) => !isSame(place, stored.get(place.id)));
  await engine.insertRows(
    tx,
    "Place",
    changed.map(({ id, name, kind, lat, lon, country, parents, aliases, geonamesId }) => ({
      id,
      name,
      kind,
      lat,
      lon,
      country,
      parents: JSON.stringify(parents),
      aliases: JSON.stringify(aliases),
      geonamesId,
      asRead: null,
    })),
    "id",
  );
}

function mergeActors(known: Actor | undefined, actor: Actor): Actor {
  if (!known || (actor.curated && !isSame(known, actor))) return actor;
  if (known.curated) return known;
  const [first, second] = rank(known) <= rank(actor) ? [known, actor] : [actor, known];
  const aliases = [...new Set([...first.aliases, ...second.aliases, second.name])].filter(
    (name) => name !== first.name,
  );
  return { ...first, country: first.country ?? second.country, aliases: aliases.sort() };
}

const rank = (actor: Actor) => JSON.stringify([actor.name, actor.kind, actor.country]);

function isSame<T extends object>(a: T, b: T | undefined): boolean {
  if (!b) return false;
  return Object.entries(a).every(([key, value]) => JSON.stringify(value) === JSON.stringify(b[key as keyof T]));
}
