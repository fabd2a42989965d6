import type { AddedRow } from "../answers/corrections";
import { formatInstant } from "../time";
import type { Prisma } from "./client/client";
import type { Connection } from "./connection";
import { AFTER_ALL } from "./marked-passages";
import { shortened } from "./shortened";
import { engine } from "./sql";

type Mark = Prisma.MarkedPassageGetPayload<object>;
const NEWEST_FIRST = [{ at: "desc" as const }, { id: "asc" as const }];

/** A passage that may be one that a person marked. */
interface Place {
  readonly id: string;
  readonly articleId: string;
  readonly start: number;
  readonly quote: string;
  readonly url: string | null;
  readonly event: string | null;
}

/** What persons have marked, newest first. */
export function readMarks(db: Connection): Promise<Mark[]> {
  return db.markedPassage.findMany({ orderBy: NEWEST_FIRST });
}

/** The events that persons have added by these marks, at most `limit`, each with where it stands now. `lost`: only those whose words are found no more. */
export async function listAdded(
  db: Connection,
  marks: readonly Mark[],
  { lost, limit }: { readonly lost: boolean; readonly limit: number },
): Promise<AddedRow[]> {
  const asked = lost ? marks : marks.slice(0, Math.min(limit, marks.length));
  if (asked.length === 0) return [];
  const rows = rowsOf(asked, await placesOf(db, asked));
  return (lost ? rows.filter(({ passage }) => passage === null) : rows).slice(0, Math.min(limit, rows.length));
}

/** Who added these passages of an event, newest first; none where reading found them. */
export async function addedOf(
  db: Connection,
  event: string,
  passages: readonly Omit<Place, "event">[],
): Promise<AddedRow[]> {
  const places = passages.map((passage) => ({ ...passage, event }));
  const urls = places.flatMap(({ url }) => url ?? []);
  const where = { OR: [{ articleId: { in: places.map(({ articleId }) => articleId) } }, { url: { in: urls } }] };
  const marks = await db.markedPassage.findMany({ where, orderBy: NEWEST_FIRST });
  return rowsOf(marks, places).filter(({ passage }) => passage !== null);
}

function rowsOf(marks: readonly Mark[], places: readonly Place[]): AddedRow[] {
  const here = new Map(places.map((place) => [`${place.articleId} ${place.start} ${place.quote}`, place]));
  const elsewhere = new Map(places.map((place) => [`${place.url} ${place.quote}`, place]));
  return marks.map(({ id, articleId, url, start, quote, title, by, at, reason }) => {
    // in another text at the address its words may stand elsewhere; in its own they stand where they were marked
    const other = url === null ? undefined : elsewhere.get(`${url} ${quote}`);
    const place = here.get(`${articleId} ${start} ${quote}`) ?? (other?.articleId === articleId ? undefined : other);
    return {
      ...{ id, title, by, reason, at: formatInstant(Number(at)), quote: shortened(quote), article: articleId },
      ...{ passage: place?.id ?? null, event: place?.event ?? null },
    };
  });
}

/** The passages by hand of the articles that were marked, as those stand now. */
async function placesOf(db: Connection, marks: readonly Mark[]): Promise<Place[]> {
  const ids = marks.map(({ articleId }) => articleId);
  const urls = marks.flatMap(({ url }) => url ?? []);
  const articles = await db.article.findMany({
    where: { current: true, OR: [{ id: { in: ids } }, { url: { in: urls } }] },
    select: { id: true, url: true },
  });
  const urlOf = new Map(articles.map(({ id, url }) => [id, url]));
  const columns = ['p."id"', 'p."articleId"', 'p."start"', 'p."quote"', 'e."id"'];
  const rest = `from "Passage" p left join "EventPassage" l on l."passageId" = p."id" left join "Event" e on e."number" = l."eventNumber"
    where p."position" >= ${AFTER_ALL} and p."articleId" in ${engine.given}`;
  const rows = await engine.selectArrays<[string, string, number, string, string | null]>(db, columns, rest, [
    ...urlOf.keys(),
  ]);
  return rows.map(([id, articleId, start, quote, event]) => {
    return { id, articleId, start, quote, event, url: urlOf.get(articleId) ?? null };
  });
}
