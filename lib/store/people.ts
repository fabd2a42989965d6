import { createHash, randomBytes } from "node:crypto";
import { formatInstant, now } from "../time";
import { store } from "./client";
import type { Store } from "./connection";
import { writeAside } from "./write";

/** What somebody may do, each all that those before may: read, correct and add, see how the server fares. */
export const ROLES = ["reader", "editor", "owner"] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly name: string;
  readonly role: Role;
}

const DAY = 24 * 60 * 60 * 1000;
/** A browser stays signed in for so long, in milliseconds. */
export const SESSION = 30 * DAY;

/** A secret of 256 bits, which nobody guesses: a plain hash of it is enough to keep. */
const secret = () => randomBytes(32).toString("base64url");
const hashed = (words: string) => createHash("sha256").update(words).digest("hex");

/**
 * Lets somebody in, under a name that nobody has had, or in a new role and with a new token, which ends what they had: their old token and wherever they have
 * signed in. The token is told here and never again.
 */
export async function addPerson(name: string, role: Role, db: Store = store()): Promise<string> {
  const token = secret();
  const data = { role, token: hashed(token), removed: false };
  await writeAside(() =>
    db.$transaction([
      db.person.upsert({ where: { name }, create: { name, added: now(), ...data }, update: data }),
      db.session.deleteMany({ where: { name } }),
    ]),
  );
  return token;
}

/** Lets somebody in no more, wherever they have signed in. False if there is nobody of that name. */
export async function removePerson(name: string, db: Store = store()): Promise<boolean> {
  const { count } = await writeAside(() =>
    db.person.updateMany({ where: { name, removed: false }, data: { removed: true, token: hashed(secret()) } }),
  );
  await writeAside(() => db.session.deleteMany({ where: { name } }));
  return count > 0;
}

export async function listPeople(db: Store = store()): Promise<Person[]> {
  const rows = await db.person.findMany({ where: { removed: false }, orderBy: { name: "asc" } });
  return rows.map(({ name, role }) => ({ name, role: role as Role }));
}

/** Has anybody been let in by name? Until then, on this machine alone, whoever sits at it may write. */
export async function hasPeople(db: Store = store()): Promise<boolean> {
  return (await db.person.findFirst({ where: { removed: false }, select: { name: true } })) !== null;
}

/** Whose token it is; null = nobody's. Looked up by its hash, so that no time it takes tells how much of it agrees. */
export async function personByToken(token: string, db: Store = store()): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { token: hashed(token) } });
  return row && !row.removed ? { name: row.name, role: row.role as Role } : null;
}

/** Signs somebody in: what the cookie of their browser is to hold. */
export async function startSession(name: string, db: Store = store()): Promise<string> {
  const cookie = secret();
  await writeAside(() => db.session.deleteMany({ where: { expires: { lt: now() } } }));
  await writeAside(() => db.session.create({ data: { id: hashed(cookie), name, expires: now() + SESSION } }));
  return cookie;
}

/** Who has signed in with this cookie; null = nobody, or it has run out. */
export async function personBySession(cookie: string, db: Store = store()): Promise<Person | null> {
  const row = await db.session.findUnique({ where: { id: hashed(cookie) }, include: { person: true } });
  if (!row || Number(row.expires) < now() || row.person.removed) return null;
  return { name: row.person.name, role: row.person.role as Role };
}

export async function endSession(cookie: string, db: Store = store()): Promise<void> {
  await writeAside(() => db.session.deleteMany({ where: { id: hashed(cookie) } }));
}

/** Keeps who did what. */
export async function audit(by: string, what: string, about: string, db: Store = store()): Promise<void> {
  await writeAside(() => db.auditEntry.create({ data: { at: now(), by, what, about: about.slice(0, 500) } }));
}

/** The last entries, newest first. */
export async function auditLog(limit: number, db: Store = store()) {
  const rows = await db.auditEntry.findMany({ orderBy: { number: "desc" }, take: limit });
  return rows.map(({ at, by, what, about }) => ({ at: formatInstant(Number(at)), by, what, about }));
}
