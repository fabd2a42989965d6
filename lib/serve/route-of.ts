/** Folders whose pages are told by an id. */
const BY_ID = new Set(["actors", "articles", "events", "places"]);
/** All else is one route, so that what strangers ask for makes no more of them. */
const KNOWN = /^\/(?:$|add$|outlines\/|feeds$|feed\.\w+$|preview\.png$|api\/)/;
const DEEPEST = 4;

/** The route that an address is of, as metrics name it: `/events/[id]` for all events, `/_next` for scripts and styles, `other` for what is no page. */
export function routeOf(address: string): string {
  const path = address.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next";
  const [, first = "", second] = path.split("/");
  if (BY_ID.has(first)) return second ? `/${first}/[id]` : `/${first}`;
  if (!KNOWN.test(path)) return "other";
  const parts = path.split("/").slice(1, 1 + DEEPEST);
  const named = parts.map((part, i) => (i > 0 && BY_ID.has(parts[i - 1] ?? "") ? "[id]" : part));
  return named.every((part) => /^[\w.[\]-]{0,30}$/.test(part)) ? `/${named.join("/")}` : "other";
}
