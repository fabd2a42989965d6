import { dateInUrl, isAfter, isDateLine, readStamp } from "../published-date";
import { namesIn, stringIn, type Thing } from "./structured-data";

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

type Meta = ReturnType<typeof metaOf>;

/** The headline: as the page gives it to others, else its own heading or its title; without the site's name. */
export function headlineOf(document: Document, thing: Thing | null, meta: Meta): string | null {
  const title = oneLine(document.querySelector("head title, title")?.textContent ?? "");
  const given = [stringIn(thing, "headline"), meta("og:title"), meta("twitter:title", "parsely-title", "dc.title")];
  const headings = [...document.querySelectorAll("h1")]
    .map((h1) => oneLine(h1.textContent ?? ""))
    .filter((words) => words.length > 8);
  const heading = headings.find((words) => title.includes(words)) ?? (headings.length === 1 ? headings[0] : undefined);
  const site = meta("og:site_name") ?? "";
  const all = [given[1], given[0], heading, given[2], title].map((words) =>
    withoutSite(decodeTwice(oneLine(words ?? "")), site),
  );
  const first = all.find((words) => words.length > 0) ?? null;
  const own = all[2];
  return own && own.length > 20 && first?.includes(own) ? own : first;
}

/** "Headline | Site" or "Headline - Site" without the site, where what is left is still a headline. */
function withoutSite(title: string, site: string): string {
  if (site && title.toLowerCase().endsWith(site.toLowerCase())) {
    const rest = title.slice(0, -site.length).replace(/\s*[|\-–—:•·»]\s*$/, "");
    if (rest !== title.slice(0, -site.length) && rest.length > 8) return withoutSite(rest, "");
  }
  const bar = title.search(/\s[|»•·]\s/);
  return bar > 15 ? title.slice(0, bar) : title;
}

const oneLine = (words: string) => words.replace(/\s+/g, " ").trim();
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
function decodeTwice(words: string): string {
  return words.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}

const PUBLISHED_META = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "date_published",
  "published_time",
  "publication_date",
  "published-date",
  "publish-date",
  "publish_date",
  "pubdate",
  "publishdate",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "dcsext.articlefirstpublished",
  "cxenseparse:recs:publishtime",
  "rnews:datepublished",
  "citation_publication_date",
  "citation_date",
  "prism.publicationdate",
  "bt:pubdate",
  "article.created",
  "datecreated",
  "og:pubdate",
  "displaydate",
  "date",
];

/** When a page says it was published: the most trusted date that is one and does not lie after the retrieval. Null if it does not say. */
export function publishedOf(
  document: Document,
  thing: Thing | null,
  meta: Meta,
  url: string | null,
  retrieved: string | null,
): string | null {
  const inUrl = url === null ? null : dateInUrl(url);
  const candidates = [
    () => [stringIn(thing, "datePublished")],
    () => PUBLISHED_META.map((name) => meta(name)),
    () => timesOf(document),
    () => [inUrl],
    () => visibleDates(document),
    () => [stringIn(thing, "dateCreated"), stringIn(thing, "uploadDate")],
  ];
  for (const stamps of candidates)
    for (const stamp of stamps()) {
      const read = stamp === null ? null : readStamp(stamp);
      if (stamp !== null && read && !isAfter(read.edtf, retrieved)) return stamp;
    }
  return null;
}

const PUBLISHED_NAME = /publish|pubdate|posted|created|entry-date|datePublished/i;
const OTHER_NAME = /modif|updat|comment|related|expire|upcoming/i;

/** Dates of `time` elements: those marked as the publication first, those in lists of other stories and comments never. */
function timesOf(document: Document): (string | null)[] {
  const times = [...document.querySelectorAll("time, [itemprop='datePublished'], [pubdate]")]
    .slice(0, 60)
    .map((element) => {
      const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""} ${element.hasAttribute("pubdate") ? "pubdate" : ""}`;
      const stamp =
        element.getAttribute("datetime") ??
        element.getAttribute("content") ??
        element.getAttribute("title") ??
        element.textContent;
      return {
        stamp,
        named: PUBLISHED_NAME.test(names),
        other: OTHER_NAME.test(names) || (!/datePublished|pubdate/i.test(names) && isElsewhere(element)),
        article: element.closest("article, main, [role='main']") !== null,
      };
    });
  const usable = times.filter((time) => !time.other);
  return [
    ...usable.filter((time) => time.named),
    ...usable.filter((time) => !time.named && time.article),
    ...usable,
  ].map((time) => time.stamp);
}

function isElsewhere(element: Element): boolean {
  let node: Element | null = element;
  for (let i = 0; i < 12 && node; i++, node = node.parentElement) {
    const names = `${node.localName} ${node.getAttribute("class") ?? ""} ${node.getAttribute("id") ?? ""}`;
    if (
      /\b(?:aside|nav|footer)\b|comment|related|sidebar|recommend|most-?read|latest|trending|widget|teaser|card/i.test(
        names.slice(0, 300),
      )
    )
      return true;
  }
  return false;
}

/** Short elements that are nothing but a date, in elements whose name says so. */
function visibleDates(document: Document): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll(
    "[class*='date'], [id*='date'], [class*='Date'], [class*='time'], [class*='publish'], [class*='posted'], [class*='meta'], [class*='byline']",
  )) {
    const words = oneLine((element.textContent ?? "").slice(0, 200)).replace(
      /^(?:published|posted|created|first published|date)(?: on| at)?:?\s*/i,
      "",
    );
    if (words.length < 80 && isDateLine(words) && !isElsewhere(element)) found.push(words);
    if (found.length >= 5) break;
  }
  return found;
}

/** The names of the authors, without "By"; null if the page names none. */
export function authorOf(document: Document, thing: Thing | null, meta: Meta): string | null {
  const given = namesIn(thing?.author);
  const byMeta = [
    meta("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "twitter:creator"),
  ].filter((name): name is string => name !== null);
  const byMark = [
    ...document.querySelectorAll(
      "[rel='author'], [itemprop='author'] [itemprop='name'], [itemprop='author'], .byline a, .author-name",
    ),
  ]
    .slice(0, 5)
    .map((element) => element.textContent ?? "");
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

/** BCP 47 language of the page; null if it does not say. */
export function languageOf(document: Document, meta: Meta): string | null {
  const tag = document.documentElement.getAttribute("lang") || meta("og:locale", "content-language", "language");
  return /^[a-z]{2,3}(?:[-_][\w]{2,8}){0,2}$/i.test(tag ?? "") ? (tag ?? "").replace("_", "-") : null;
}
