import { hasPeople, type Person, personBySession, personByToken, ROLES, type Role } from "../store/people";
import { isOwnerSession } from "./owner-session";
import { countFailure, countWrite, isLocal, isWriteToken, type Refusal, refuseForeign } from "./write-access";

/** The cookie of a browser in which somebody has signed in. */
export const COOKIE = "dateline-session";

/**
 * Who a request to write comes from, or why it may not: never another site's page, never without a name that has the role. On this machine
 * alone, as long as nobody has been let in by name, whoever sits at it is "you". So many writes a minute for each.
 */
export async function editorOf(headers: Headers, needs: Role = "editor", host?: string): Promise<Person | Refusal> {
  const foreign = refuseForeign(headers, host);
  if (foreign) return foreign;
  const person = await whoAsks(headers, host);
  if ("status" in person) return person;
  if (ROLES.indexOf(person.role) < ROLES.indexOf(needs))
    return { status: 403, message: `${person.name} may read, but not write.` };
  return countWrite(person.name) ?? person;
}

/** Why a request may not see what is the server's own business; null if it may. On this machine alone all may; beyond it owners. */
export async function refuseWatcher(headers: Headers, host?: string): Promise<Refusal | null> {
  const foreign = refuseForeign(headers, host);
  if (foreign || isLocal(host)) return foreign;
  const person = await whoAsks(headers, host);
  if ("status" in person)
    return person === UNKNOWN
      ? { status: 401, message: "This needs an owner's token, or the write token (data/write-token)." }
      : person;
  return person.role === "owner" ? null : { status: 403, message: "Only an owner may see this." };
}

async function whoAsks(headers: Headers, host: string | undefined): Promise<Person | Refusal> {
  const token = /^Bearer\s+(\S{1,200})$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (token !== undefined) {
    return (await personOf(token)) ?? countFailure() ?? UNKNOWN;
  }
  const cookie = cookieOf(headers);
  if (cookie !== null) {
    const known = isOwnerSession(cookie) ? OWNER : await personBySession(cookie);
    // a browser says itself where a request comes from: what does not say so is none, and needs a token
    if (known && (headers.get("sec-fetch-site") === "same-origin" || headers.get("origin") !== null)) return known;
  }
  return (await needsToken(host)) ? UNKNOWN : YOU;
}

/** Does writing need a token? On this machine alone not, as long as nobody has been let in by name. */
export async function needsToken(host?: string): Promise<boolean> {
  return !isLocal(host) || (await hasPeople());
}

/** Whose token it is: somebody's own, or the owner's for the write token; null = nobody's. */
export async function personOf(token: string): Promise<Person | null> {
  return isWriteToken(token) ? OWNER : personByToken(token);
}

const YOU: Person = { name: "you", role: "owner" };
/** Who has the write token. */
export const OWNER: Person = { name: "owner", role: "owner" };
const UNKNOWN: Refusal = {
  status: 401,
  message:
    "Writing needs a token: your own (dateline people add NAME), or the write token, which was printed when the server first started (data/write-token). A browser signs in with it once, at /sign-in.",
};

/** What a browser's cookie holds; null = none. */
export function cookieOf(headers: Headers): string | null {
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{20,100})(?:;|$)`).exec(headers.get("cookie") ?? "");
  return found?.[1] ?? null;
}
