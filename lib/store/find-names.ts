import type { NameHit, NamesAnswer } from "../answers/names";
import type { ActorKind } from "../domain";
import { store } from "./client";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";
import { engine } from "./sql";
import { readVersion } from "./write";

interface Entry {
  readonly id: string;
  readonly alias: string;
  /** As it is compared: a space before each word. */
  readonly words: string;
}

type Index = Readonly<Record<keyof NamesAnswer, readonly Entry[]>> & {
  /** Ids by the whole of a name or another name, as it is compared. */
  readonly named: Readonly<Record<keyof NamesAnswer, ReadonlyMap<string, readonly string[]>>>;
  /** Ids of states, governments and armed forces by their country. */
  readonly official: ReadonlyMap<string, readonly string[]>;
};

const held = new WeakMap<Store, { readonly version: string; readonly index: Promise<Index> }>();

/**
 * The actors and places of stored events that have another name a word of which begins with what was typed: "Kiev" finds Kyiv. Case
 * and accents do not count. Each once, by the first such name; at most `limit` of either.
 */
export async function findNames(typed: string, limit: number, db: Store = store()): Promise<NamesAnswer> {
  const wanted = folded(typed);
  if (wanted.trim() === "") return { actors: [], places: [] };
  const { actors, places } = await namesIndex(db);
  return { actors: hits(actors, wanted, limit), places: hits(places, wanted, limit) };
}

/** Ids of what somebody means by a name. */
export interface Meant {
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

/**
 * The actors and places of stored events whose name or other name this is, wholly; of a country also its state, government and armed forces. Case,
 * accents and punctuation do not count.
 */
export async function namedBy(name: string, db: Store = store()): Promise<Meant> {
  const wanted = folded(name);
  if (wanted.trim() === "") return { actors: [], places: [] };
  const { named, official } = await namesIndex(db);
  const places = named.places.get(wanted) ?? [];
  const rows = new Map((await eventColumns(db)).places.map((place) => [place.id, place]));
  const countries = places.flatMap((id) => {
    const place = rows.get(id);
    return place?.kind === "country" && place.country !== null ? [place.country] : [];
  });
  const theirs = countries.flatMap((country) => official.get(country) ?? []);
  return { actors: [...new Set([...(named.actors.get(wanted) ?? []), ...theirs])], places };
}

function hits(entries: readonly Entry[], wanted: string, limit: number): NameHit[] {
  const found = new Map<string, NameHit>();
  for (const { id, alias, words } of entries) {
    if (found.size >= limit) break;
    if (!found.has(id) && words.includes(wanted)) found.set(id, { id, alias });
  }
  return [...found.values()];
}

/** The other names of everything that events name; read anew only after a write. */
async function namesIndex(db: Store): Promise<Index> {
  const version = await readVersion(db);
  const known = held.get(db);
  if (known?.version === version) return known.index;
  const index = readIndex(db);
  held.set(db, { version, index });
  index.catch(() => held.delete(db)); // a failure is not kept; who asked is told
  return index;
}

async function readIndex(db: Store): Promise<Index> {
  const columns = await eventColumns(db);
  const actorIds = new Set(columns.actors.map(({ id }) => id));
  const actors = await readEntries(db, "Actor", actorIds);
  const places = await readEntries(db, "Place", new Set(columns.places.map(({ id }) => id)));
  const named = { actors: byName(columns.actors, actors), places: byName(columns.places, places) };
  return { actors, places, named, official: await readOfficial(db, actorIds) };
}

function byName(
  rows: readonly { readonly id: string; readonly name: string }[],
  aliases: readonly Entry[],
): Map<string, string[]> {
  const named = new Map<string, string[]>();
  const add = (words: string, id: string) => {
    const ids = named.get(words);
    if (!ids) named.set(words, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, name } of rows) if (name !== "") add(folded(name), id);
  for (const { id, words } of aliases) add(words, id);
  return named;
}

const OFFICIAL = ["state", "government", "armed-force"] as const satisfies readonly ActorKind[];

async function readOfficial(db: Store, used: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const where = { kind: { in: [...OFFICIAL] }, country: { not: null } };
  const rows = await db.actor.findMany({ where, select: { id: true, country: true }, orderBy: { id: "asc" } });
  const found = new Map<string, string[]>();
  for (const { id, country } of rows) {
    if (country === null || !used.has(id)) continue;
    found.set(country, [...(found.get(country) ?? []), id]);
  }
  return found;
}

async function readEntries(db: Store, table: "Actor" | "Place", used: ReadonlySet<string>): Promise<Entry[]> {
  const rows = await engine.selectArrays<[string, string]>(
    db,
    ['"id"', engine.json('"aliases"')],
    `from "${table}" order by "id"`,
  );
  return rows.flatMap(([id, aliases]) =>
    used.has(id) ? (JSON.parse(aliases) as string[]).map((alias) => ({ id, alias, words: folded(alias) })) : [],
  );
}

function folded(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}
