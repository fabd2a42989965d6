import type { NameHit, NamesAnswer } from "../answers";
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

type Index = Readonly<Record<keyof NamesAnswer, readonly Entry[]>>;

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
  return {
    actors: await readEntries(db, "Actor", new Set(columns.actors.map(({ id }) => id))),
    places: await readEntries(db, "Place", new Set(columns.places.map(({ id }) => id))),
  };
}

async function readEntries(db: Store, table: "Actor" | "Place", used: ReadonlySet<string>): Promise<Entry[]> {
  const rows = await engine.selectArrays<[string, string]>(db, ['"id"', '"aliases"'], `from "${table}" order by "id"`);
  return rows.flatMap(([id, aliases]) =>
    used.has(id) ? (JSON.parse(aliases) as string[]).map((alias) => ({ id, alias, words: folded(alias) })) : [],
  );
}

function folded(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}
