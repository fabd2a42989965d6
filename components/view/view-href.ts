import { formatView, type View } from "../../lib/view";

/** The address of a view on the dashboard. */
export function viewHref(view: View): string {
  const query = formatView(view);
  return query ? `/?${query}` : "/";
}

/** The address of one event's own page. */
export function eventHref(id: string): string {
  return `/events/${encodeURIComponent(id)}`;
}

/** The address of a passage in its article: marked, and scrolled to without a script. */
export function passageHref(articleId: string, start: number, end: number): string {
  return `/articles/${encodeURIComponent(articleId)}?at=${start}-${end}#passage`;
}

/** The address of an actor's own page. */
export function actorHref(id: string): string {
  return `/actors/${encodeURIComponent(id)}`;
}

/** The address of a place's own page. */
export function placeHref(id: string): string {
  return `/places/${encodeURIComponent(id)}`;
}
