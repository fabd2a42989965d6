import type { IntakeOutcome, IntakeState } from "../answers/intake";
import { formatInstant, now, parseEdtf } from "../time";
import { store } from "./client";
import { Prisma } from "./client/client";
import type { Store } from "./connection";
import { digest } from "./digest";
import { engine } from "./sql";
import { makeOnce, writeAside } from "./write";

/** Something given to be read: an address, or bytes with what is known of them. */
export interface Given {
  readonly name: string;
  readonly address: string | null;
  readonly bytes: Uint8Array | null;
  readonly mediaType: string | null;
  /** Title, published, url, publisher: what the giver says. */
  readonly about: Readonly<Record<string, string>>;
}

/** Something given that a worker has taken. */
export interface Taken extends Given {
  readonly id: string;
  readonly attempts: number;
}

/** A worker that has said nothing of what it took for so long is held to be dead, in seconds. */
export const LEASE = Math.max(2, Number(process.env.DATELINE_LEASE) || 120);
/** What has broken so many workers is not tried again. From the second time on a thing is read alone, so that nothing else that was open is blamed. */
export const MOST_ATTEMPTS = 3;

/**
 * Stores what was given, so that nothing can lose it, and returns its ids in order. What waits already is not added twice; what has been read is
 * read again, unless it is given as `once`.
 */
export async function addWaiting(given: readonly Given[], db: Store = store(), once = false): Promise<string[]> {
  const added = formatInstant(now());
  const rows = given.map((one) => ({
    id: `w-${digest([one.name, one.address, one.bytes ? Buffer.from(one.bytes).toString("base64") : null, one.about]).slice(0, 20)}`,
    one,
  }));
  for (const { id, one } of rows) {
    const bytes = one.bytes && Uint8Array.from(one.bytes);
    const data = {
      name: one.name,
      address: one.address,
      bytes,
      mediaType: one.mediaType,
      about: { ...one.about },
      added,
    };
    const fresh = { ...data, state: "waiting", attempts: 0, claimed: 0, outcome: Prisma.DbNull };
    const again = { where: { id, state: "read" }, data: fresh };
    if (!once && (await writeAside(() => db.waiting.updateMany(again))).count > 0) continue;
    if ((await db.waiting.count({ where: { id } })) === 0)
      await makeOnce(() => db.waiting.create({ data: { id, ...fresh } }));
  }
  return rows.map(({ id }) => id);
}

/** Takes what has waited longest, or was left by a worker that died; null where nothing waits. Two workers never take the same. */
export async function takeWaiting(
  db: Store = store(),
  clock: () => number = () => Math.floor(now() / 1000),
): Promise<Taken | null> {
  for (;;) {
    const taken = await takeFirst(db, clock());
    if (taken === null) return null;
    const row = await db.waiting.findUnique({ where: { id: taken } });
    // one that was held to be dead has finished it after all: its bytes are gone, and it is read
    if (row?.state !== "reading") continue;
    const { id, name, address, bytes, mediaType, attempts, about } = row;
    return { id, name, address, bytes, mediaType, attempts, about: about as Record<string, string> };
  }
}

/** The id of what was taken; looked for and taken in one statement, so that no other worker comes between. */
async function takeFirst(db: Store, at: number): Promise<string | null> {
  const free = Prisma.sql`"state" = 'waiting' or ("state" = 'reading' and "claimed" < ${at - LEASE})`;
  const first = Prisma.sql`select "id" from "Waiting" where ${free} order by "added", "id" limit 1 ${Prisma.raw(engine.passOver)}`;
  const [taken] = await writeAside(
    () => db.$queryRaw<{ id: string }[]>`
      update "Waiting" set "state" = 'reading', "claimed" = ${at}, "attempts" = "attempts" + 1
      where "id" = (${first}) returning "id"`,
  );
  return taken?.id ?? null;
}

/** What was taken, and which take it was: another's take since then has a higher number. */
export type Claim = Pick<Taken, "id" | "attempts">;

const held = ({ id, attempts }: Claim) => ({ id, attempts, state: "reading" });

/** Gives back what was taken and not read, as when a worker is told to end or cannot store it: the next takes it at once. What another has taken since is left to it. */
export async function giveBackWaiting(claims: readonly Claim[], db: Store = store()): Promise<void> {
  const where = { OR: claims.map(held) };
  await writeAside(() => db.waiting.updateMany({ where, data: { state: "waiting", attempts: { decrement: 1 } } }));
}

/** Says that something taken is still being read, so that nobody else takes it. */
export async function holdWaiting(claim: Claim, db: Store = store()): Promise<void> {
  const claimed = Math.floor(now() / 1000);
  await writeAside(() => db.waiting.updateMany({ where: held(claim), data: { claimed } }));
}

/**
 * Keeps what became of something taken, unless another has taken it since, who says it then. Its bytes are dropped, for its articles are stored; what was given up
 * keeps them, for nothing else does.
 */
export async function finishWaiting(claim: Claim, outcome: IntakeOutcome, db: Store = store()): Promise<void> {
  const bytes = isGivenUp(claim) ? {} : { bytes: null };
  const data = { state: "read", ...bytes, outcome: outcome as unknown as Prisma.InputJsonValue };
  await writeAside(() => db.waiting.updateMany({ where: held(claim), data }));
}

/** Has it broken so many workers that it is not read? */
export const isGivenUp = ({ attempts }: Claim): boolean => attempts > MOST_ATTEMPTS;

/** How far each of these has come; what is not known is left out. */
export async function waitingStates(ids: readonly string[], db: Store = store()): Promise<IntakeState[]> {
  const rows = await db.waiting.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, state: true, outcome: true },
  });
  return rows.map(({ id, name, state, outcome }) => ({
    id,
    name,
    state: state as IntakeState["state"],
    outcome: outcome as unknown as IntakeOutcome | null,
  }));
}

/**
 * Seconds until something may be taken: 0 = at once; more = what is being read may be taken if whoever reads it is dead by then. Null if all is read.
 */
export async function untilFree(
  db: Store = store(),
  clock: () => number = () => Math.floor(now() / 1000),
): Promise<number | null> {
  const select = { claimed: true, state: true };
  const waiting = await db.waiting.findFirst({ where: { state: "waiting" }, select });
  if (waiting) return 0;
  const first = await db.waiting.findFirst({ where: { state: "reading" }, select, orderBy: { claimed: "asc" } });
  return first && Math.max(0, first.claimed + LEASE + 1 - clock());
}

/** How many things are in each state, and for how many seconds the first that waits has waited. */
export async function countWaiting(db: Store = store()): Promise<{ states: Map<string, number>; oldest: number }> {
  const rows = await db.waiting.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } });
  const states = new Map(["waiting", "reading", "read"].map((state) => [state, 0]));
  for (const { state, _count } of rows) states.set(state, _count);
  const first = await db.waiting.findFirst({
    where: { state: "waiting" },
    select: { added: true },
    orderBy: { added: "asc" },
  });
  const since = first === null ? null : (parseEdtf(first.added)?.from ?? null);
  return { states, oldest: since === null ? 0 : Math.max(0, (now() - since) / 1000) };
}
