import type { Actor, Place } from "../domain";
import type { Connection } from "./connection";
import { engine } from "./sql";

const ACTOR = ['"id"', '"name"', '"kind"', '"country"', engine.json('"aliases"'), '"curated"'];

/** Stored actors by id: all, or those given that are there. */
export async function selectActors(db: Connection, ids?: readonly string[]): Promise<Map<string, Actor>> {
  type Row = [string, string, Actor["kind"], string | null, string, number | boolean];
  const rows = await engine.selectArrays<Row>(db, ACTOR, `from "Actor"${among(ids)}`, ids);
  return new Map(
    rows.map(([id, name, kind, country, aliases, curated]) => [
      id,
      { id, name, kind, country, aliases: JSON.parse(aliases), curated: Boolean(curated) },
    ]),
  );
}

const PLACE = [
  ...['"id"', '"name"', '"kind"', engine.exactly('"lat"'), engine.exactly('"lon"')],
  ...['"country"', engine.json('"parents"'), engine.json('"aliases"'), '"geonamesId"'],
];

/** Stored places by id: all, or those given that are there. */
export async function selectPlaces(db: Connection, ids?: readonly string[]): Promise<Map<string, Place>> {
  type Digits = string | null;
  type Row = [string, string, Place["kind"], Digits, Digits, string | null, string, string, number | null];
  const rows = await engine.selectArrays<Row>(db, PLACE, `from "Place"${among(ids)}`, ids);
  return new Map(
    rows.map(([id, name, kind, lat, lon, country, parents, aliases, geonamesId]) => [
      id,
      {
        ...{ id, name, kind, country, geonamesId },
        ...{ lat: lat === null ? null : Number(lat), lon: lon === null ? null : Number(lon) },
        ...{ parents: JSON.parse(parents), aliases: JSON.parse(aliases) },
      },
    ]),
  );
}

/** The same as lists and articles have them, whatever persons call them. */
export async function actorsAsRead(db: Connection, ids: readonly string[]): Promise<Map<string, Actor>> {
  return new Map([...(await selectActors(db, ids)), ...(await asRead<Actor>(db, "Actor", ids))]);
}

/** The same as the lists have them, whatever persons call them. */
export async function placesAsRead(db: Connection, ids: readonly string[]): Promise<Map<string, Place>> {
  return new Map([...(await selectPlaces(db, ids)), ...(await asRead<Place>(db, "Place", ids))]);
}

/** Those that a person has renamed, as they were before. */
async function asRead<Named>(
  db: Connection,
  table: "Actor" | "Place",
  ids: readonly string[],
): Promise<[string, Named][]> {
  const columns = ['"id"', engine.json('"asRead"')];
  const rest = `from "${table}" where "asRead" is not null and "id" in ${engine.given}`;
  const rows = await engine.selectArrays<[string, string]>(db, columns, rest, ids);
  return rows.map(([id, json]) => [id, JSON.parse(json) as Named]);
}

const among = (ids: readonly string[] | undefined) => (ids === undefined ? "" : ` where "id" in ${engine.given}`);
