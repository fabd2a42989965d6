import type { Columns } from "../columns/columns";
import { indexLists } from "../columns/row-index";
import { log } from "../log";
import { store } from "./client";
import { columnsWritten, keepColumns, keptColumns, type PackedColumns, packColumns } from "./columns-file";
import type { Store } from "./connection";
import { readColumns } from "./read-columns";
import { WORTH_KEEPING } from "./worth-keeping";
import { hasEvents, readVersion } from "./write";

interface Held {
  readonly version: string;
  readonly columns: Promise<Columns>;
  /** The same as bytes to send; made when it is first asked for. */
  packed: Promise<PackedColumns> | null;
  /** Those that will take its place are being made. */
  renewing: boolean;
  /** They are not begun before, by `performance.now()`: where writing never stops, renewing leaves most of the time to answers. */
  restUntil: number;
}

// On globalThis: what runs when the server starts is bundled apart from what answers
const shared = globalThis as { datelineColumns?: WeakMap<Store, Held>; datelineRenewal?: () => Promise<unknown> };
shared.datelineColumns ??= new WeakMap();
const held = shared.datelineColumns;

/**
 * The columns of the events as they are stored now; read anew only after a write. Where there are so many that reading takes seconds, those
 * of before the write are given until then: nobody waits but for the very first.
 */
export async function eventColumns(db: Store): Promise<Columns> {
  return (await current(db)).columns;
}

/** The columns as bytes to send; made once for each version. */
export async function packedColumns(db: Store = store()): Promise<PackedColumns> {
  return pack(db, await current(db));
}

/**
 * Lets `work` do what `prepareColumns` does, in another process, whenever the events have changed: this one then only takes what lies beside the database, and
 * answers meanwhile.
 */
export function renewElsewhere(work: () => Promise<unknown>): void {
  shared.datelineRenewal = work;
}

/** After a write, and before the server answers: reads and packs the columns where that takes long, and keeps them beside the database. */
export async function prepareColumns(db: Store = store()): Promise<void> {
  if (await hasEvents(db, WORTH_KEEPING)) await pack(db, make(db, await readVersion(db)));
}

async function current(db: Store): Promise<Held> {
  const version = await readVersion(db);
  const known = held.get(db);
  if (known?.version === version) return known;
  if (known && (await hasEvents(db, WORTH_KEEPING))) {
    if (performance.now() >= known.restUntil) void renew(db, known, version);
    return known;
  }
  const made = make(db, version);
  held.set(db, made);
  made.columns.catch(() => {
    if (held.get(db) === made) held.delete(db); // a failure is not kept; who asked is told
  });
  return made;
}

type Kept = Awaited<ReturnType<typeof keptColumns>>;

function make(db: Store, version: string, found: Promise<Kept> = keptColumns(db, version)): Held {
  const columns = found.then(async (kept) => {
    if (kept) made.packed = Promise.resolve(kept.packed);
    const columns = kept?.columns ?? (await readColumns(db));
    indexLists(columns.actorsOf, columns.actors.length);
    indexLists(columns.publishersOf, columns.publishers.length);
    return columns;
  });
  const made: Held = { version, columns, packed: null, renewing: false, restUntil: 0 };
  return made;
}

async function pack(db: Store, now: Held): Promise<PackedColumns> {
  const columns = await now.columns;
  now.packed ??= packColumns(columns).then((packed) => keepColumns(db, packed));
  now.packed.catch(() => {
    now.packed = null; // a failure is not kept either
  });
  return now.packed;
}

/** Puts newer columns, packed, in the place of those that are known; those stay if that fails, and the next who asks tries again. */
async function renew(db: Store, known: Held, version: string): Promise<void> {
  if (known.renewing) return;
  known.renewing = true;
  const started = performance.now();
  try {
    await known.columns; // one at a time
    const made = (await madeElsewhere(db, known, version)) ?? make(db, version);
    await pack(db, made);
    made.restUntil = performance.now() + REST * (performance.now() - started);
    held.set(db, made);
  } catch (error) {
    log("error", "The events have changed, but could not be read again", { why: String(error) });
  } finally {
    known.renewing = false;
  }
}

/** As long as a renewal took, so many times it is waited after it. */
const REST = 2;

/** What another process has made of the data since; of a later or an earlier version, where writing goes on. Null if there is nothing newer. */
async function madeElsewhere(db: Store, known: Held, version: string): Promise<Held | null> {
  if (shared.datelineRenewal === undefined) return null;
  let kept = await keptColumns(db, version); // a merge on this machine leaves them there
  if (kept === null) {
    const before = await columnsWritten(db);
    await shared.datelineRenewal();
    if ((await columnsWritten(db)) !== before) kept = await keptColumns(db, null); // else they are old: it failed
  }
  if (kept === null || kept.columns.version === known.version) return null;
  return make(db, kept.columns.version, Promise.resolve(kept));
}
