import { type Anchor, anchorOf } from "./anchor";
import type { Connection } from "./connection";
import { IS_CURRENT, type StoredReport } from "./load-passages";
import { selectPassages } from "./select-passages";

/** The anchors of passages that are loaded already. */
export function anchorsOf(reports: readonly StoredReport[]): Anchor[] {
  return reports.map(({ passage, url }) => anchorOf(passage, url));
}

/** The anchors of all passages that count: those of the newest text of every article. */
export async function loadAnchors(db: Connection): Promise<Anchor[]> {
  const articles = await db.article.findMany({ where: { current: true }, select: { id: true, url: true } });
  const urls = new Map(articles.map(({ id, url }) => [id, url]));
  const passages = await selectPassages(db, IS_CURRENT);
  return passages.map((passage) => anchorOf(passage, urls.get(passage.articleId) ?? null));
}
