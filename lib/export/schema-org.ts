import type { ArticleDetail, ArticleHead } from "../answers/articles";
import type { EventDetail } from "../answers/events";
import { describeWhen } from "../describe/dates";
import { statusLabel } from "../describe/status";
import type { Precision } from "../domain";
import { articleHref, eventHref } from "../links/page-links";
import { httpUrl } from "../links/source-link";
import { publisherName } from "../publisher";
import { oneOf } from "../time";

type Json = Record<string, unknown>;

const CONTEXT = "https://schema.org";
/** What is told as having a place in the world; all else is told as somebody's claim, never as an event. */
const FACTUAL: ReadonlySet<EventDetail["status"]> = new Set(["occurred", "ongoing", "planned", "cancelled"]);
const STATUSES: Partial<Record<EventDetail["status"], string>> = {
  planned: "https://schema.org/EventScheduled",
  cancelled: "https://schema.org/EventCancelled",
};

/** An event's page in schema.org's words: an Event, or a Claim of one, with the articles that report it. */
export function eventJsonLd(event: EventDetail, origin: string): Json {
  const { id, title, status, place, actors, reports } = event;
  const articles = [...new Map(reports.map(({ article }) => [article.id, article])).values()].map(newsArticle);
  const url = origin + eventHref(id);
  const about = { "@context": CONTEXT, "@id": url, url, identifier: id };
  if (!FACTUAL.has(status))
    return {
      ...about,
      "@type": "Claim",
      name: title,
      description: `${statusLabel(status)}. ${describeWhen(event.when)}.`,
      appearance: articles,
    };
  return {
    ...about,
    "@type": "Event",
    name: title,
    description: reports[0]?.quote ?? title,
    ...datesOf(event),
    ...(STATUSES[status] ? { eventStatus: STATUSES[status] } : {}),
    ...(place ? { location: placeOf(place) } : {}),
    ...(actors.length > 0 ? { contributor: actors.map(({ name }) => ({ "@type": "Thing", name })) } : {}),
    subjectOf: articles,
  };
}

/** What ISO 8601 tells of a date by leaving out what is not known. */
const PLAIN: ReadonlySet<Precision> = new Set(["minute", "hour", "day", "month", "year"]);

/** The dates as ISO 8601 writes them; none where that would be finer than is known: of seasons, decades, weeks and one of some days, about some day, and of a report's. */
function datesOf({ when }: EventDetail): Json {
  if (!when || when.basis === "published" || when.approximate) return {};
  if (!PLAIN.has(when.precision) || oneOf(when.edtf)) return {};
  const [first, last] = when.edtf.split("/");
  const plain = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T.*)?)?)?$/;
  const known = (date: string | undefined) => (date !== undefined && plain.test(date) ? date : undefined);
  const [start, end] = [known(first), known(last)];
  return { ...(start ? { startDate: start } : {}), ...(end ? { endDate: end } : {}) };
}

function placeOf({ name, country, lat, lon }: NonNullable<EventDetail["place"]>): Json {
  const point = lat !== null && lon !== null;
  return {
    "@type": "Place",
    name,
    ...(country ? { address: { "@type": "PostalAddress", addressCountry: country } } : {}),
    ...(point ? { geo: { "@type": "GeoCoordinates", latitude: lat, longitude: lon } } : {}),
  };
}

function newsArticle({ title, publisher, author, url, published }: ArticleHead): Json {
  const source = httpUrl(url);
  const name = publisherName(publisher, url);
  return {
    "@type": "NewsArticle",
    headline: title,
    ...(source ? { url: source } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(author ? { author: { "@type": "Person", name: author } } : {}),
    ...(name ? { publisher: { "@type": "Organization", name } } : {}),
  };
}

/** An article's page: the article at its publisher, of which this page holds the text as it was read. */
export function articleJsonLd(article: ArticleDetail, origin: string): Json {
  const events = [...new Map(article.marks.map(({ eventId, title }) => [eventId, title]))];
  return {
    "@context": CONTEXT,
    ...newsArticle(article),
    "@id": origin + articleHref(article.id),
    mentions: events.map(([id, name]) => ({ "@type": "Thing", "@id": origin + eventHref(id), name })),
  };
}
