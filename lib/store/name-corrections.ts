import { type NameOverride, type NameOverrides, nameOverrides } from "../corrections";
import type { Actor, NameCorrection, NameField, Place } from "../domain";
import type { Connection, Transaction } from "./connection";
import { selectActors, selectPlaces } from "./select-names";
import { engine } from "./sql";

/** All corrections of names ever made, in the order they were made. */
export async function readNameCorrections(db: Connection): Promise<NameCorrection[]> {
  const rows = await db.nameCorrection.findMany({ orderBy: { number: "asc" } });
  return rows.map(({ id, about, target: of, field, value, by, at, reason }) => ({
    ...{ id, value, by, reason, target: of, at: Number(at) },
    about: about as NameCorrection["about"],
    field: field as NameField,
  }));
}

/** What holds of actors and places by persons' words. */
export async function loadNameOverrides(db: Connection): Promise<NameOverrides> {
  return nameOverrides(await readNameCorrections(db));
}

/** Which actors and places are really others, as far as those are stored: an event cannot refer to what is not. */
export async function intoNames(db: Connection, overrides: NameOverrides) {
  const wanted = (of: ReadonlyMap<string, NameOverride>) =>
    [...of].flatMap(([id, { into }]) => (into ? [[id, into] as const] : []));
  const [actors, places] = [wanted(overrides.actor), wanted(overrides.place)];
  const known = {
    actors:
      actors.length > 0
        ? await selectActors(
            db,
            actors.map(([, id]) => id),
          )
        : new Map<string, Actor>(),
    places:
      places.length > 0
        ? await selectPlaces(
            db,
            places.map(([, id]) => id),
          )
        : new Map<string, Place>(),
  };
  return {
    ...known,
    into: {
      actors: new Map(actors.filter(([, id]) => known.actors.has(id))),
      places: new Map(places.filter(([, id]) => known.places.has(id))),
    },
  };
}

/** Calls stored actors and places what persons call them, and those nobody says anything of any more as they were read. */
export async function applyNames(tx: Transaction, overrides: NameOverrides): Promise<void> {
  await apply<Actor>(tx, "Actor", overrides.actor, selectActors);
  await apply<Place>(tx, "Place", overrides.place, selectPlaces);
}

async function apply<Named extends Actor | Place>(
  tx: Transaction,
  table: "Actor" | "Place",
  overrides: ReadonlyMap<string, NameOverride>,
  select: (tx: Transaction, ids: readonly string[]) => Promise<Map<string, Named>>,
): Promise<void> {
  const changed = await engine.selectArrays<[string, string]>(
    tx,
    ['"id"', engine.json('"asRead"')],
    `from "${table}" where "asRead" is not null`,
  );
  const asRead = new Map(changed.map(([id, json]) => [id, JSON.parse(json) as Named]));
  const ids = [
    ...new Set([...overrides.keys(), ...asRead.keys(), ...[...overrides.values()].flatMap(({ into }) => into ?? [])]),
  ];
  if (ids.length === 0) return;
  const stored = await select(tx, ids);
  const others = new Map<string, Named[]>();
  for (const [id, { into }] of overrides) {
    const own = asRead.get(id) ?? stored.get(id);
    if (into !== undefined && own) others.set(into, [...(others.get(into) ?? []), own]);
  }
  for (const [id, now] of stored) {
    const read = asRead.get(id) ?? now;
    const wanted = named(read, overrides.get(id) ?? {}, others.get(id) ?? []);
    if (JSON.stringify(wanted) === JSON.stringify(now) && asRead.has(id) === (wanted !== read)) continue;
    const { name, kind, country, aliases } = wanted;
    const before = wanted === read ? null : JSON.stringify(read);
    await engine.insertRows(
      tx,
      table,
      [{ ...rowOf(read), id, name, kind, country, aliases: JSON.stringify(aliases), asRead: before }],
      "id",
    );
  }
}

/** The other columns of a row, for what is inserted must be whole. */
function rowOf(named: Actor | Place): Record<string, string | number | boolean | null> {
  if ("curated" in named) return { curated: named.curated };
  const { lat, lon, parents, geonamesId } = named;
  return { lat, lon, parents: JSON.stringify(parents), geonamesId };
}

/** As a person has it: what it was called before, and what those are called that are really it, are other names of it. */
function named<Named extends Actor | Place>(
  read: Named,
  { name, kind, country }: NameOverride,
  others: readonly Named[],
): Named {
  if (name === undefined && kind === undefined && country === undefined && others.length === 0) return read;
  const own = name ?? read.name;
  const also = [...read.aliases, read.name, ...others.flatMap((other) => [other.name, ...other.aliases])];
  return {
    ...read,
    name: own,
    kind: (kind ?? read.kind) as Named["kind"],
    country: country === undefined ? read.country : country,
    aliases: [...new Set(also)].filter((alias) => alias !== own),
  };
}
