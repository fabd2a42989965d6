import { type NextRequest, NextResponse } from "next/server";
import { embedSites } from "./app/embed-sites";
import { refuseReader } from "./lib/intake/reader";

/**
 * Gives every page a content security policy: scripts run only with this answer's nonce, which Next puts on its own, so that nothing
 * that got into a page out of an article could run; no other site may frame it, but /embed those that DATELINE_EMBED_SITES names.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const framing = pathname === "/embed" ? embedSites(process.env.DATELINE_EMBED_SITES) : [];
  const policy = contentPolicy(crypto.randomUUID().replaceAll("-", ""), framing);
  const refuse = (status: number, words: string, more: Record<string, string> = {}) => {
    const { type, body } = pathname.startsWith("/api/v1/") ? asProblem(status, words) : asText(words);
    return new NextResponse(body, {
      status,
      headers: { "Content-Security-Policy": policy, "Content-Type": type, ...more },
    });
  };
  if (!isReadable(pathname)) return refuse(400, "This address is malformed.");
  const methods = WRITING.has(pathname) ? "POST" : "GET, HEAD, OPTIONS";
  if (!methods.split(", ").includes(request.method))
    return refuse(405, "This address does not take that.", { Allow: methods });
  const closed = await refuseReader(pathname, request.headers);
  if (closed && wantsPage(request))
    return new NextResponse(signInFirst(request.nextUrl), {
      status: closed.status,
      headers: { "Content-Security-Policy": policy, "Content-Type": "text/html;charset=UTF-8", ...UNKEPT },
    });
  if (closed)
    return refuse(closed.status, closed.message, {
      "WWW-Authenticate": FEEDS.test(pathname) ? BASIC : "Bearer",
      ...UNKEPT,
    });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here
  const status = !request.headers.has("rsc") && (await isGone(pathname)) ? 410 : 200; // a page that goes on by itself wants no status
  const response = NextResponse.next({ request: { headers }, status });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Nobody may keep an answer that is for one who has signed in, nor the refusal for when one has. */
const UNKEPT = { "Cache-Control": "private, no-store", Vary: "Cookie, Authorization" };
/** Programs that follow feeds know a name and a password, and ask for them by this. */
const FEEDS = /^\/feed\.|^\/history\/feed$/;
const BASIC = 'Basic realm="Dateline", charset="UTF-8"';

/** Is it a browser that goes to a page, not a script or a program? */
const wantsPage = ({ method, headers, nextUrl: { pathname } }: NextRequest) =>
  (method === "GET" || method === "HEAD") &&
  !pathname.startsWith("/api/") &&
  !FEEDS.test(pathname) &&
  !headers.has("rsc") &&
  (headers.get("accept") ?? "").includes("text/html");

/**
 * A page that leads to where one signs in. It leads on by itself, and not by a status: a browser that followed a link of another site here sends no cookie before one of
 * our own pages asks.
 */
function signInFirst({ pathname, search }: URL): string {
  const href = `/sign-in?back=${encodeURIComponent(pathname + search)}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in · Dateline</title>
<meta http-equiv="refresh" content="0;url=${href}"><p>Reading needs signing in here. <a href="${href}">Sign in</a></p></html>\n`;
}

const asText = (words: string) => ({ type: "text/plain;charset=UTF-8", body: `${words}\n` });

/** As the API tells all its errors (RFC 9457). */
const asProblem = (status: number, detail: string) => ({
  type: "application/problem+json",
  body: JSON.stringify({
    type: "about:blank",
    title: TITLES[status] ?? "Bad request",
    status,
    detail,
  }),
});

const TITLES: Readonly<Record<number, string>> = {
  401: "Unauthorized",
  405: "Method not allowed",
  429: "Too many requests",
};

/** The addresses that take what is added; all others only answer. */
const WRITING: ReadonlySet<string> = new Set([
  "/api/articles",
  "/api/feeds",
  "/api/corrections",
  "/api/reviewed",
  "/api/readings",
  "/api/name-corrections",
  "/api/passages",
  "/api/marks",
  "/api/stories",
  "/api/session",
]);

/** Is it the page of an event that was removed? It says so and why, but a page cannot choose its own status. */
async function isGone(path: string): Promise<boolean> {
  const id = /^\/events\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return false;
  try {
    const { queryEventNumber } = await import("./lib/store/query-event-number"); // other pages need no database here
    return (await queryEventNumber(decodeURIComponent(id))).kind === "gone";
  } catch {
    return false; // the page asks, too, and says what is wrong
  }
}

/** A path that cannot be decoded ("/events/%E0%A4%A") would make Next answer with a fault of its own. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

export const config = { matcher: ["/((?!_next/static|favicon.ico).*)"] };

function contentPolicy(nonce: string, framing: readonly string[]): string {
  const isDev = process.env.NODE_ENV === "development";
  const rules: Record<string, string> = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`, // React's error pages evaluate code in development
    "style-src": "'self' 'unsafe-inline'", // positions of marks are inline styles; they cannot run code
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": framing.length > 0 ? framing.join(" ") : "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
