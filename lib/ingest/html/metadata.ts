import { namesIn, type Thing } from "./structured-data";

/** Reads a page's `meta` element by any of its names, in the order of the names; empty ones are passed over. */
export function metaOf(document: Document): (...names: string[]) => string | null {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const content = (meta.getAttribute("content") ?? meta.getAttribute("value"))?.trim();
    if (!content) continue;
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
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Structured data often holds entities that were escaped once more. */
export function decodeTwice(words: string): string {
  return words.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The names of the authors, without "By"; null if the page names none. */
export function authorOf(document: Document, thing: Thing | null, meta: Meta): string | null {
  const given = namesIn(thing?.author);
  const byMeta = [
    meta("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "twitter:creator"),
  ].filter((name): name is string => name !== null);
  const byMark = [...document.querySelectorAll("[rel='author'], [itemprop='author'], .author-name, .byline")]
    .slice(0, 5)
    .map((element) => (element.querySelector("[itemprop='name'], a") ?? element).textContent ?? "");
  for (const names of [given, byMeta, byMark]) {
    const clean = names
      .map((name) => decodeTwice(oneLine(name)).replace(/^by[: ]\s*/i, ""))
      .filter((name) => name.length > 2 && name.length < 120 && !/^https?:|^@|@.*\./.test(name));
    if (clean.length) return [...new Set(clean)].slice(0, 10).join(", ");
  }
  return null;
}

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
