import { setTimeout as sleep } from "node:timers/promises";
import { now } from "../time";
import { store } from "./client";
import type { Store } from "./connection";
import { writeAside } from "./write";

const seconds = () => Math.floor(now() / 1000);

/**
 * Lets one holder at a time do something, on whatever machine: true if it may for so many seconds from now, also when it asks again meanwhile. False if
 * another does it. One that says nothing for so long is held to be dead.
 */
export async function takeLease(
  name: string,
  holder: string,
  lasting: number,
  db: Store = store(),
  clock: () => number = seconds,
): Promise<boolean> {
  const at = clock();
  // looked at and taken in one statement: no other comes between
  const taken = await writeAside(
    () => db.$executeRaw`
      insert into "Lease" ("name", "holder", "until") values (${name}, ${holder}, ${at + lasting})
      on conflict ("name") do update set "holder" = excluded."holder", "until" = excluded."until"
      where "Lease"."holder" = excluded."holder" or "Lease"."until" < ${at}`,
  );
  return taken > 0;
}

/** Lets this holder go on for so many seconds from now; nothing where it has given back what it had. */
export async function renewLease(name: string, holder: string, lasting: number, db: Store = store()): Promise<void> {
  await writeAside(() => db.lease.updateMany({ where: { name, holder }, data: { until: seconds() + lasting } }));
}

/** Gives back what this holder has, so that nobody waits until it is over. */
export async function dropLease(name: string, holder: string, db: Store = store()): Promise<void> {
  await writeAside(() => db.lease.deleteMany({ where: { name, holder } }));
}

/** Does `work` if nobody else does it at this time, holding the lease for as long as it takes; null if somebody does. */
export async function withLease<T>(
  name: string,
  holder: string,
  lasting: number,
  work: () => Promise<T>,
  db: Store = store(),
): Promise<T | null> {
  if (!(await takeLease(name, holder, lasting, db))) return null;
  const beat = setInterval(
    () => void renewLease(name, holder, lasting, db).catch(() => undefined), // what it does fails by itself if the database is gone
    (lasting * 1000) / 4,
  );
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await dropLease(name, holder, db).catch(() => undefined); // it is over by itself
  }
}

/** In milliseconds: how often who waits for a lease asks for it. */
const ASK_EVERY = 250;

/** Does `work` as soon as nobody else does it, holding the lease for as long as it takes. */
export async function afterOthers<T>(
  name: string,
  holder: string,
  lasting: number,
  work: () => Promise<T>,
  db: Store = store(),
): Promise<T> {
  for (;;) {
    const done = await withLease(name, holder, lasting, async () => ({ value: await work() }), db);
    if (done !== null) return done.value;
    await sleep(ASK_EVERY);
  }
}
