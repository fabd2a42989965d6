import { PrismaClient } from "./client/client";
import type { Store } from "./connection";
import { databaseUrl } from "./database-url";
import { engine } from "./sql";

/** Opens a database, which `migrate` must have prepared. Throws, saying what to do, if its folder cannot be written. */
export function openStore(url: string = databaseUrl()): Store {
  const { adapter, file } = engine.open(url);
  const db = new PrismaClient({ adapter });
  if (file !== null) files.set(db, file);
  return db;
}

const files = new WeakMap<Store, string>();

/** The file an open database is in; null for one that `openStore` did not open. */
export function fileOf(db: Store): string | null {
  return files.get(db) ?? null;
}

const opened = globalThis as { datelineStores?: Map<string, Store> };

/** The database of this process, opened at its first use. */
export function store(): Store {
  opened.datelineStores ??= new Map(); // on globalThis: the development server loads this file anew at every change
  const url = databaseUrl();
  const known = opened.datelineStores.get(url) ?? openStore(url);
  opened.datelineStores.set(url, known);
  return known;
}

/** Closes what `store` opened; the next use opens it again. */
export async function closeStore(): Promise<void> {
  const stores = [...(opened.datelineStores?.values() ?? [])];
  opened.datelineStores?.clear();
  await Promise.all(stores.map((each) => each.$disconnect()));
}
