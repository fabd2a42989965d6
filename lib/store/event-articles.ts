import type { When } from "../domain";
import type { Connection } from "./connection";

/** An article that reports an event, as far as a date typed for the event may be counted from it. */
export interface EventArticle {
  readonly id: string;
  readonly text: string;
  readonly published: When | null;
  /** Minutes east of UTC. */
  readonly zone: number | null;
}

/** The articles that report an event, that of its founding passage first; none for an id that leads nowhere. */
export async function eventArticles(id: string, db: Connection): Promise<EventArticle[]> {
  const event = await db.event.findUnique({ where: { id }, select: { number: true } });
  if (!event) {
    const alias = await db.eventAlias.findUnique({ where: { id } });
    return alias?.to == null ? [] : eventArticles(alias.to, db);
  }
  const links = await db.eventPassage.findMany({
    where: { eventNumber: event.number },
    orderBy: { position: "asc" },
    select: { passage: { select: { article: { select: { id: true, text: true, published: true, zone: true } } } } },
  });
  const articles = new Map(links.map(({ passage: { article } }) => [article.id, article]));
  return [...articles.values()].map((article) => ({
    ...article,
    published: article.published as unknown as When | null,
  }));
}
