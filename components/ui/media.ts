const known = new Map<string, MediaQueryList>();

/** What a media query says, asked of the browser once: a new question each time takes a millisecond where a frame has sixteen. */
export function media(query: string): MediaQueryList {
  const list = known.get(query) ?? window.matchMedia(query);
  known.set(query, list);
  return list;
}
