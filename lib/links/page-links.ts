import { EMPTY_VIEW, formatView, type View } from "../view";
import { quoteHash } from "./quote-hash";

/** The address of a view on the dashboard. */
export function viewHref(view: View): string {
  const query = formatView(view);
  return query ? `/?${query}` : "/";
}

/** The address where one sees what a view is of: the page of a story, where it is that alone. */
export function viewOrStoryHref(view: View): string {
  const isStory = view.story !== null && formatView(view) === formatView({ ...EMPTY_VIEW, story: view.story });
  return isStory ? storyHref(view.story ?? "") : viewHref(view);
}

/** The address of one event's own page. */
export function eventHref(id: string): string {
  return `/events/${encodeURIComponent(id)}`;
}

interface Place {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The address of an article as it was read. */
export function articleHref(id: string): string {
  return `/articles/${encodeURIComponent(id)}`;
}

/** The address of a passage in its article: marked, scrolled to without a script, and able to say whether it still leads to its words. */
export function passageHref({ articleId, start, end, quote }: Place): string {
  return `${articleHref(articleId)}?at=${start}-${end}&words=${quoteHash(quote)}#passage`;
}

/** The address of an actor's own page. */
export function actorHref(id: string): string {
  return `/actors/${encodeURIComponent(id)}`;
}

/** The address of a story. */
export function storyHref(id: string): string {
  return `/stories/${encodeURIComponent(id)}`;
}

/** The address of a place's own page. */
export function placeHref(id: string): string {
  return `/places/${encodeURIComponent(id)}`;
}
