import type { Actor } from "../domain";
import { store } from "./client";
import type { Store } from "./connection";

/** Ids of the actors that have this name or alias, or this id; upper and lower case, accents and spacing do not matter. */
export async function findActors(name: string, db: Store = store()): Promise<string[]> {
  return matching(name, await db.actor.findMany({ select: { id: true, name: true, aliases: true } }));
}

/** Ids of the places that have this name or alias, or this id. */
export async function findPlaces(name: string, db: Store = store()): Promise<string[]> {
  return matching(name, await db.place.findMany({ select: { id: true, name: true, aliases: true } }));
}

function matching(name: string, rows: readonly { id: string; name: string; aliases: unknown }[]): string[] {
  const wanted = plain(name);
  const byName = rows.filter((row) => row.id === name || plain(row.name) === wanted);
  if (byName.length > 0) return byName.map(({ id }) => id);
  return rows
    .filter((row) => (row.aliases as Actor["aliases"]).some((alias) => plain(alias) === wanted))
    .map(({ id }) => id);
}

const plain = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
