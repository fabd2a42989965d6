import { isByHand } from "../corrections";
import type { Article, Problem, ReadBy, SourceMap, When } from "../domain";
import { store } from "./client";
import type { Store } from "./connection";

/** A stored article as reading takes it, with the problems that were found in it. */
export interface StoredArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
  /** The language model that read it; null = the reader on this machine did. */
  readonly readBy: ReadBy | null;
}

/** A stored article whole; null if there is none. */
export async function loadArticle(id: string, db: Store = store()): Promise<StoredArticle | null> {
  const row = await db.article.findUnique({ where: { id } });
  if (!row) return null;
  const { source, url, title, publisher, author, retrieved, zone, language, text, titleStart, titleEnd, version } = row;
  const article: Article = {
    ...{ id, source, url, title, publisher, author, retrieved, zone, language, text, version },
    published: row.published as unknown as When | null,
    titleSpan: titleStart === null || titleEnd === null ? null : { start: titleStart, end: titleEnd },
    sourceMap: row.sourceMap as unknown as SourceMap,
  };
  const { problems, readBy } = row;
  return { article, problems: problems as unknown as Problem[], readBy: readBy as unknown as ReadBy | null };
}

/** The stored article, if a person has given the day of publication that this reading of it does not know; else null. */
export async function datedByHand(
  { id, published }: Pick<Article, "id" | "published">,
  db: Store = store(),
): Promise<StoredArticle | null> {
  if (published !== null) return null;
  const known = await db.article.findUnique({ where: { id }, select: { published: true } });
  return isByHand((known?.published ?? null) as unknown as When | null) ? loadArticle(id, db) : null;
}
