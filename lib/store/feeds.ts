import { formatInstant, now } from "../time";
import { store } from "./client";
import type { Store } from "./connection";
import { makeOnce, writeAside } from "./write";

/** A feed that is asked now and then. Times in seconds since 1970. */
export interface StoredFeed {
  readonly url: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly polled: number;
  readonly due: number;
  readonly failures: number;
  readonly gone: boolean;
  readonly problem: string | null;
}

/** Adds a feed, to be asked at once; false if it is there already. One that was gone is asked again. */
export async function addFeed(url: string, db: Store = store()): Promise<boolean> {
  const known = await db.feed.findUnique({ where: { url } });
  if (known && !known.gone) return false;
  const fresh = { gone: false, failures: 0, due: 0, problem: null };
  if (!known) return makeOnce(() => db.feed.create({ data: { url, added: formatInstant(now()) } }));
  await writeAside(() => db.feed.updateMany({ where: { url }, data: fresh }));
  return true;
}

/** Removes a feed; what was read of it stays. False if there is none. */
export async function removeFeed(url: string, db: Store = store()): Promise<boolean> {
  return (await db.feed.deleteMany({ where: { url } })).count > 0;
}

export async function listFeeds(db: Store = store()): Promise<StoredFeed[]> {
  return db.feed.findMany({ orderBy: { url: "asc" } });
}

/** The feeds that are to be asked by now, longest due first. */
export async function dueFeeds(at: number, db: Store = store()): Promise<StoredFeed[]> {
  return db.feed.findMany({ where: { gone: false, due: { lte: at } }, orderBy: [{ due: "asc" }, { url: "asc" }] });
}

/** Keeps how asking a feed went. A new address replaces the old one, unless that is known as another feed. */
export async function keepFeed(url: string, change: Partial<StoredFeed>, db: Store = store()): Promise<void> {
  const taken =
    change.url !== undefined &&
    change.url !== url &&
    (await db.feed.findUnique({ where: { url: change.url } })) !== null;
  if (taken) await db.feed.deleteMany({ where: { url } });
  else await db.feed.updateMany({ where: { url }, data: change });
}
