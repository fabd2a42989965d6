import { type Person, personBySession } from "../store/people";
import { cookieOf, OWNER, personOf } from "./editor";
import { isOwnerSession } from "./owner-session";
import { countFailure, type Refusal } from "./write-access";

/**
 * May anybody who reaches the server read? DATELINE_READING says so: "open", which it is where nothing is said, or "closed". What is neither is taken for closed: a
 * word that is misspelt must not lay open what was to be kept.
 */
export const isReadingOpen = (said: string | undefined = process.env.DATELINE_READING): boolean =>
  said === undefined || said === "" || said === "open";

/** What is answered to everybody where reading is closed: how the server fares, signing in, and the icon of the page that one signs in at. */
const ALWAYS_OPEN: ReadonlySet<string> = new Set([
  "/api/health",
  "/api/ready",
  "/api/session",
  "/sign-in",
  "/icon.svg",
]);

/** Why a request for a path may not be answered; null if it may. Where reading is closed it needs somebody who was let in, in whatever role. */
export async function refuseReader(path: string, headers: Headers): Promise<Refusal | null> {
  if (isReadingOpen() || ALWAYS_OPEN.has(path)) return null;
  const token = tokenIn(headers.get("authorization") ?? "");
  if (token === null) return (await whoReads(headers)) ? null : UNKNOWN;
  return (await personOf(token)) ? null : (countFailure() ?? UNKNOWN);
}

/** Who has signed in with this browser; null = nobody. Reading changes nothing, so that it need not say which page asks. */
export async function whoReads(headers: Headers): Promise<Person | null> {
  const cookie = cookieOf(headers);
  if (cookie === null) return null;
  return isOwnerSession(cookie) ? OWNER : personBySession(cookie);
}

const UNKNOWN: Refusal = {
  status: 401,
  message:
    "Reading needs a token here: ask whoever runs this server for one. Send it as Authorization: Bearer, or as the password of a feed reader; a browser signs in at /sign-in.",
};

/** The token that a program sends; feed readers and calendars know nothing but a password. */
function tokenIn(authorization: string): string | null {
  const bearer = /^Bearer\s+(\S{1,200})$/i.exec(authorization)?.[1];
  if (bearer !== undefined) return bearer;
  const basic = /^Basic\s+([A-Za-z0-9+/=]{1,1000})$/i.exec(authorization)?.[1];
  if (basic === undefined) return null;
  return /:(\S{1,200})$/.exec(Buffer.from(basic, "base64").toString("utf8"))?.[1] ?? null;
}
