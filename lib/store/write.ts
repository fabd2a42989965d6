import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Connection, Store, Transaction } from "./connection";
import { engine } from "./sql";

const ATTEMPTS = 20;
/** In milliseconds: merging a large corpus may write for long, and on PostgreSQL a transaction waits for those of other processes before it. */
export const PATIENCE = { maxWait: 3_600_000, timeout: 3_600_000 };

/**
 * Runs `work` in one transaction that holds the write lock from its first statement on, so that what it reads cannot change before it
 * writes: all or nothing, also when the process is killed. Waits for other processes. Returns the result and the store's new revision.
 */
export async function write<T>(db: Store, work: (tx: Transaction, revision: number) => Promise<T>): Promise<T> {
  return inLine(db, () =>
    patiently(() =>
      db.$transaction(async (tx) => {
        const revision = await raiseRevision(tx);
        await renewVersion(tx);
        return work(tx, revision);
      }, PATIENCE),
    ),
  );
}

/**
 * The same for a write after which events may still be what they were, as when an article comes in that waits to be merged: what was made of them stays good,
 * and pages need not make it anew for every article. `work` calls `changed` where that is not so.
 */
export async function writeUnmerged<T>(
  db: Store,
  work: (tx: Transaction, changed: () => Promise<void>) => Promise<T>,
): Promise<T> {
  return inLine(db, () =>
    patiently(() =>
      db.$transaction(async (tx) => {
        await raiseRevision(tx);
        return work(tx, () => renewVersion(tx));
      }, PATIENCE),
    ),
  );
}

const last = new WeakMap<Store, Promise<unknown>>();

/** One write of this process after the other: those that wait hold no connection, which others read by. */
function inLine<T>(db: Store, work: () => Promise<T>): Promise<T> {
  const done = (last.get(db) ?? Promise.resolve()).then(work);
  last.set(
    db,
    done.catch(() => undefined),
  );
  return done;
}

/** Runs a write that changes nothing of what pages show: the revision stays, so what was made of the data stays good. Waits for other processes. */
export const writeAside = patiently;

/** Makes a row unless another process has just made it: whether it was made here. For a write that is no part of a transaction. */
export async function makeOnce(make: () => Promise<unknown>): Promise<boolean> {
  try {
    await patiently(make);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === DUPLICATE) return false;
    throw error;
  }
}

/** Prisma's word for a key that is there already. */
const DUPLICATE = "P2002";

/** Tries again while another process is writing. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !engine.isBusy(error)) throw error;
      await backOff(attempt);
    }
  }
}

/** Waits a little longer after every attempt, not the same for two processes. */
async function backOff(attempt: number): Promise<void> {
  await sleep(20 * 2 ** Math.min(attempt, 6) * (1 + (process.pid % 10) / 10));
}

// A transaction that begins by reading cannot take the lock later if another process has written meanwhile: so it begins by writing.
async function raiseRevision(tx: Transaction): Promise<number> {
  await tx.$executeRaw`
    insert into "Revision" ("id", "number", "token") values (1, 1, ${randomUUID()})
    on conflict ("id") do update set "number" = "Revision"."number" + 1`;
  return readRevision(tx);
}

async function renewVersion(tx: Transaction): Promise<void> {
  await tx.revision.update({ where: { id: 1 }, data: { token: randomUUID() } });
}

/** Counts the writes so far: what was read at a revision holds as long as the number stays. */
export async function readRevision(db: Pick<Store, "revision">): Promise<number> {
  return (await db.revision.findUnique({ where: { id: 1 } }))?.number ?? 0;
}

/** Are there at least so many events? Quick, however many there are. */
export async function hasEvents(db: Pick<Store, "event">, count: number): Promise<boolean> {
  return (await db.event.findFirst({ select: { number: true }, orderBy: { number: "asc" }, skip: count - 1 })) !== null;
}

/** Names the events as they are now, among all databases there are: another one after every write that may change what is shown of them. */
export async function readVersion(db: Pick<Connection, "revision">): Promise<string> {
  return (await db.revision.findUnique({ where: { id: 1 } }))?.token || "empty";
}
