import type { Actor, Place } from "../domain";
import type { Transaction } from "./connection";
import { selectActors, selectPlaces } from "./select-names";
import { engine } from "./sql";

/** Saves actors. A curated one replaces one found in text; of two found in text the result is the same in whichever order they come. */
export async function saveActors(tx: Transaction, actors: readonly Actor[]): Promise<void> {
  const ids = [...new Set(actors.map((actor) => actor.id))];
  const stored = new Map([...(await selectActors(tx, ids)), ...(await readBefore<Actor>(tx, "Actor", ids))]);
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
  const stored = new Map([...(await selectPlaces(tx, ids)), ...(await readBefore<Place>(tx, "Place", ids))]);
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

/** Those that a person has renamed, as they were before. */
async function readBefore<Named>(
  tx: Transaction,
  table: "Actor" | "Place",
  ids: readonly string[],
): Promise<[string, Named][]> {
  const columns = ['"id"', engine.json('"asRead"')];
  const rest = `from "${table}" where "asRead" is not null and "id" in ${engine.given}`;
  const rows = await engine.selectArrays<[string, string]>(tx, columns, rest, ids);
  return rows.map(([id, json]) => [id, JSON.parse(json) as Named]);
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
