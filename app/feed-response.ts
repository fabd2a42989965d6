import { createHash } from "node:crypto";
import { viewTitle } from "../lib/describe/view-title";
import type { Feed, FeedEntry } from "../lib/export/feeds/entry";
import { eventRecord } from "../lib/export/record";
import { eventHref, viewHref } from "../lib/links/page-links";
import { type EventChange, queryChanges } from "../lib/store/query-changes";
import { viewNames } from "../lib/store/view-names";
import { now } from "../lib/time";
import { filterOf, formatView, parseView, type View } from "../lib/view";
import { notModified } from "./bytes-response";
import { answersTag } from "./data";
import { siteOrigin } from "./site-origin";

/** Entries of a feed. */
const MOST_ENTRIES = 60;

/** The feed of a view as Atom or JSON Feed: the same query string as the page. 304 as long as nothing has changed. */
export async function feedResponse(
  request: Request,
  mediaType: string,
  write: (feed: Feed) => string,
): Promise<Response> {
  return feedOf(request, mediaType, async (view, { origin, self }) => {
    const entries = (await queryChanges(view, MOST_ENTRIES)).map((change) => toEntry(change, origin));
    const names = { link: origin + viewHref(view), self, title: await feedTitle(view) };
    return write({ origin, ...names, entries, made: now() });
  });
}

export async function feedTitle(view: View): Promise<string> {
  return `Dateline – ${viewTitle(view, await viewNames(view))}`;
}

interface Place {
  readonly origin: string;
  /** The feed's own address. */
  readonly self: string;
}

/** Answers with something made of a view, of the data as they are. */
export async function feedOf(
  request: Request,
  mediaType: string,
  make: (view: View, place: Place) => Promise<string>,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const view = filterOf(parseView(searchParams));
  const origin = siteOrigin(request.headers);
  const query = formatView(view);
  const self = `${origin}${pathname}${query ? `?${query}` : ""}`;
  return taggedFeed(request, { mediaType, self }, () => make(view, { origin, self }));
}

/** Answers with something made of the data as they are; 304 to whoever holds what was made of them at this address. */
export async function taggedFeed(
  request: Request,
  { mediaType, self }: { readonly mediaType: string; readonly self: string },
  make: () => Promise<string>,
): Promise<Response> {
  const tag = createHash("sha256")
    .update(`${await answersTag()} ${self}`)
    .digest("base64url")
    .slice(0, 22);
  const open = { "access-control-allow-origin": "*", "cache-control": "no-cache", etag: `W/"${tag}"` };
  const unchanged = notModified(request, tag);
  if (unchanged) return unchanged;
  const text = await make();
  return new Response(text, { headers: { ...open, "content-type": mediaType } });
}

/** A change as a feed tells it. */
export function toEntry(change: EventChange, origin: string): FeedEntry {
  const { at, added, kind } = change;
  if ("to" in change) {
    const to = change.to === null ? null : origin + eventHref(change.to);
    return { kind, at, added, event: eventRecord({ ...change.event, reports: [] }, origin), to };
  }
  return { kind, at, added, event: eventRecord(change.event, origin), to: null };
}
