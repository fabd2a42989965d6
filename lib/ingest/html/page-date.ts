import { dateInUrl, isAfter, isDateLine, readStamp } from "../published-date";
import { type Meta, oneLine } from "./metadata";
import { stringIn, type Thing } from "./structured-data";

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

const DATED =
  "[class*='date'], [id*='date'], [class*='Date'], [class*='time'], [class*='publish'], [class*='posted'], [class*='meta'], [class*='byline']";
const MOST_DATED = 300;

/** Short elements that are nothing but a date, in elements whose name says so. */
function visibleDates(document: Document): string[] {
  const found: string[] = [];
  for (const element of [...document.querySelectorAll(DATED)].slice(0, MOST_DATED)) {
    const words = oneLine((element.textContent ?? "").slice(0, 200)).replace(
      /^(?:published|posted|created|first published|date)(?: on| at)?:?\s*/i,
      "",
    );
    if (words.length < 80 && isDateLine(words) && !isElsewhere(element)) found.push(words);
    if (found.length >= 5) break;
  }
  return found;
}
