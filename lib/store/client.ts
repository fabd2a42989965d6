import { statSync } from "node:fs";
import type { Store } from "./connection";
import { databaseUrl } from "./database-url";
import { engine } from "./sql";

/** Opens a database, which `migrate` must have prepared, of the kind that DATABASE_URL is. Throws, saying what to do, if its folder cannot be written. */
export function openStore(url: string = databaseUrl()): Store {
  const { db, file, beside } = engine.open(url);
  if (file !== null) kept.datelineFiles.set(db, file);
  kept.datelineBesides.set(db, beside);
  return db;
}

interface Kept {
  datelineStores: Map<string, Store>;
  datelineFiles: WeakMap<Store, string>;
  datelineBesides: WeakMap<Store, string>;
}

/** On globalThis: the development server loads this file anew at every change, and what runs before every request has a copy of its own. */
const kept = globalThis as unknown as Kept;
kept.datelineStores ??= new Map();
kept.datelineFiles ??= new WeakMap();
kept.datelineBesides ??= new WeakMap();

/** What the names of files begin with that are made of an open database; null for one that `openStore` did not open. */
export function keptBeside(db: Store): string | null {
  return kept.datelineBesides.get(db) ?? null;
}

/** The database of this process, opened at its first use. */
export function store(): Store {
  const url = databaseUrl();
  const known = kept.datelineStores.get(url);
  if (known && !isReplaced(known)) return known;
  const fresh = openStore(url);
  kept.datelineStores.set(url, fresh);
  if (known) void known.$disconnect();
  return fresh;
}

/** Whether the file of an open database is another one by now is looked at so often, in milliseconds. */
const LOOK_EVERY = 1000;
const looked = new WeakMap<Store, { readonly inode: number; at: number }>();

/** Has another file taken the place of the one this database was opened in, as when a copy is restored? */
function isReplaced(db: Store): boolean {
  const file = kept.datelineFiles.get(db);
  const last = looked.get(db);
  const now = performance.now();
  if (file === undefined || (last && now - last.at < LOOK_EVERY)) return false;
  const inode = statSync(file, { throwIfNoEntry: false })?.ino;
  if (inode === undefined) return false; // being replaced this moment, or removed: what is open still answers
  if (!last) looked.set(db, { inode, at: now });
  else last.at = now;
  return last !== undefined && last.inode !== inode;
}

/** Closes what `store` opened; the next use opens it again. */
export async function closeStore(): Promise<void> {
  const stores = [...kept.datelineStores.values()];
  kept.datelineStores.clear();
  await Promise.all(stores.map((each) => each.$disconnect()));
}
