import type { ActorDetail, NameDetail, PlaceDetail } from "../answers";
import type { Actor, Place } from "../domain";
import { store } from "./client";
import type { Store } from "./connection";
import { countShared } from "./count-shared";
import { type EventColumns, eventColumns } from "./event-columns";
import { loadEventRows } from "./load-event-rows";
import { namePassages, OF_ACTORS, OF_PLACES } from "./name-passages";
import { selectActors, selectPlaces } from "./select-names";

/** Most events, and most of each other list, that an answer holds. */
export interface NameLimits {
  readonly events: number;
  readonly names: number;
  readonly passages: number;
}

/** An actor with its events, whom it shares them with, where they were, and the passages that name it; null for an unknown id. */
export async function queryActor(id: string, limits: NameLimits, db: Store = store()): Promise<ActorDetail | null> {
  const actor = (await selectActors(db, [id])).get(id);
  if (!actor) return null;
  const columns = await eventColumns(db);
  const events = positions(columns, (i) => columns.actors[i]?.includes(id));
  const own = columns.places.map(([nearest]) => (nearest === undefined ? [] : [nearest]));
  const places = countShared(events, own, () => false);
  const passages = await namePassages(db, OF_ACTORS, [id], limits.passages);
  const common = await nameDetail(db, { name: actor, columns, events, places, limits });
  return {
    ...common,
    passages: passages.passages,
    passagesTotal: passages.total,
    kind: actor.kind,
    curated: actor.curated,
  };
}

/** A place with the events in it and in all that lies in it, who took part, and the passages; null for an unknown id. */
export async function queryPlace(id: string, limits: NameLimits, db: Store = store()): Promise<PlaceDetail | null> {
  const place = (await selectPlaces(db, [id])).get(id);
  if (!place) return null;
  const columns = await eventColumns(db);
  const events = positions(columns, (i) => columns.places[i]?.includes(id));
  const inside = new Set(events.flatMap((i) => columns.places[i]?.slice(0, columns.places[i]?.indexOf(id)) ?? []));
  const places = countShared(events, columns.places, (other) => !inside.has(other));
  const passages = await namePassages(db, OF_PLACES, [id, ...inside], limits.passages);
  const common = await nameDetail(db, { name: place, columns, events, places, limits });
  const { kind, lat, lon, geonamesId } = place;
  const parents = place.parents.flatMap((parent) => columns.knownPlaces.get(parent) ?? []);
  return {
    ...common,
    passages: passages.passages,
    passagesTotal: passages.total,
    ...{ kind, lat, lon, geonamesId },
    parents: parents.map(({ id, name }) => ({ id, name })),
  };
}

function positions(columns: EventColumns, wanted: (i: number) => boolean | undefined): number[] {
  const found: number[] = [];
  for (let i = 0; i < columns.size; i++) if (wanted(i)) found.push(i);
  return found;
}

interface Found {
  readonly name: Actor | Place;
  readonly columns: EventColumns;
  /** Positions of its events, in time order. */
  readonly events: readonly number[];
  readonly places: readonly (readonly [id: string, count: number])[];
  readonly limits: NameLimits;
}

async function nameDetail(
  db: Store,
  { name, columns, events, places, limits }: Found,
): Promise<Omit<NameDetail, "passages" | "passagesTotal">> {
  const actors = countShared(events, columns.actors, (id) => id === name.id).slice(0, limits.names);
  const shown = places.slice(0, limits.names);
  const known = await selectPlaces(
    db,
    shown.map(([id]) => id),
  );
  return {
    id: name.id,
    name: name.name,
    aliases: name.aliases,
    country: name.country,
    countryPlace: await countryPlace(db, name),
    events: await loadEventRows(
      db,
      events.slice(0, limits.events).map((i) => columns.numbers[i] ?? 0),
    ),
    total: events.length,
    actors: actors.flatMap(([id, count]) => {
      const actor = columns.knownActors.get(id);
      return actor ? { id, name: actor.name, kind: actor.kind, count } : [];
    }),
    places: shown.flatMap(([id, count]) => {
      const place = known.get(id);
      if (!place) return [];
      const { name, kind, country, lat, lon } = place;
      return { id, name, kind, country, lat, lon, count };
    }),
  };
}

/** The country itself as a place, unless it is the name asked for. */
async function countryPlace(db: Store, { id, country }: Actor | Place): Promise<NameDetail["countryPlace"]> {
  if (country === null) return null;
  const found = await db.place.findFirst({
    where: { kind: "country", country, id: { not: id } },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  return found;
}
