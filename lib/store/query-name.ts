import type { ActorDetail, NameDetail, PlaceDetail } from "../answers/names";
import type { Columns } from "../columns/columns";
import { select } from "../columns/select";
import type { Actor, Place } from "../domain";
import { WHOLE_VIEW } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { namedInLists, namedPlaces, namedPlacesWithin } from "./count-names";
import { eventColumns } from "./event-columns";
import { loadEventRows } from "./load-event-rows";
import { namePassages, OF_ACTORS, OF_PLACES } from "./name-passages";
import { type NameSaid, nameSaid } from "./name-rows";
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
  const { positions: events } = select(columns, { ...WHOLE_VIEW, actors: [id] }, null);
  const places = namedPlaces(columns, events);
  const said = await nameSaid(db, "actor", id);
  const passages = await namePassages(db, OF_ACTORS, [id, ...said.others], limits.passages);
  const common = await nameDetail(db, { name: actor, said, columns, events, places, limits });
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
  const { positions: events } = select(columns, { ...WHOLE_VIEW, places: [id] }, null);
  const self = columns.places.findIndex((each) => each.id === id);
  const isInside = (row: number) => columns.places[row]?.within.includes(self) === true;
  const places = namedPlacesWithin(columns, events).filter(([row]) => isInside(row));
  const inside = places.flatMap(([row]) => columns.places[row]?.id ?? []);
  const said = await nameSaid(db, "place", id);
  const passages = await namePassages(db, OF_PLACES, [...new Set([id, ...inside, ...said.others])], limits.passages);
  const common = await nameDetail(db, { name: place, said, columns, events, places, limits });
  const { kind, lat, lon, geonamesId } = place;
  const parents = await selectPlaces(db, place.parents);
  return {
    ...common,
    passages: passages.passages,
    passagesTotal: passages.total,
    ...{ kind, lat, lon, geonamesId },
    parents: place.parents.flatMap((parent) => {
      const known = parents.get(parent);
      return known ? { id: known.id, name: known.name } : [];
    }),
  };
}

interface Shared {
  readonly name: Actor | Place;
  readonly said: NameSaid;
  readonly columns: Columns;
  /** Positions of its events, in time order. */
  readonly events: Uint32Array;
  /** Rows of the table of places. */
  readonly places: readonly (readonly [row: number, count: number])[];
  readonly limits: NameLimits;
}

async function nameDetail(
  db: Store,
  { name, said, columns, events, places, limits }: Shared,
): Promise<Omit<NameDetail, "passages" | "passagesTotal">> {
  const actors = namedInLists(columns.actorsOf, events)
    .flatMap(([row, count]) => ({ actor: columns.actors[row], count }))
    .filter(({ actor }) => actor !== undefined && actor.id !== name.id);
  const shown = places.flatMap(([row, count]) => {
    const place = columns.places[row];
    return place && place.name !== "" ? { place, count } : [];
  });
  return {
    id: name.id,
    name: name.name,
    aliases: name.aliases,
    country: name.country,
    countryPlace: await countryPlace(db, name),
    corrections: said.rows,
    into: said.into,
    events: await loadEventRows(
      db,
      [...events.subarray(0, limits.events)].map((i) => columns.numbers[i] ?? 0),
    ),
    total: events.length,
    actors: actors.slice(0, limits.names).flatMap(({ actor, count }) => (actor ? { ...actor, count } : [])),
    places: shown.slice(0, limits.names).map(({ place, count }) => {
      const { id, name, kind, country, lat, lon } = place;
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
