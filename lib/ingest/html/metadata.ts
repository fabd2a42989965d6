import { standsElsewhere } from "./elsewhere";
import { decodeTwice } from "./entities";
import { namesIn, type Thing } from "./structured-data";

/** Reads a page's `meta` element by any of its names, in the order of the names; empty ones are passed over. */
export function metaOf(document: Document): (...names: string[]) => string | null {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const content = (meta.getAttribute("content") ?? meta.getAttribute("value"))?.trim();
    if (!content || (meta.hasAttribute("itemprop") && standsElsewhere(meta.parentElement))) continue;
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(key)?.trim().toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  return (...names) => names.map((name) => found.get(name)).find((value) => value !== undefined) ?? null;
}

/** Reads one of a page's `meta` values by its names. */
export type Meta = ReturnType<typeof metaOf>;

/** Words in one line. */
export const oneLine = (words: string) => words.replace(/\s+/g, " ").trim();

/** The publisher's name; null if the page does not give it. */
export function publisherOf(thing: Thing | null, meta: Meta): string | null {
  const [named] = namesIn(thing?.publisher);
  const name = named ?? meta("og:site_name", "application-name", "dc.publisher", "publisher");
  return name === null || /^https?:/.test(name) ? null : decodeTwice(oneLine(name));
}

/** The BCP 47 language that the page says it is in; null if it does not say. */
export function declaredLanguage(document: Document, meta: Meta): string | null {
  const tag = document.documentElement.getAttribute("lang") || meta("og:locale", "content-language", "language");
  return /^[a-z]{2,3}(?:[-_][\w]{2,8}){0,2}$/i.test(tag ?? "") ? (tag ?? "").replace("_", "-") : null;
}
