import { cache } from "react";
import type { ArticleDetail, ArticleRow, EventAnswer, ViewAnswer } from "../lib/answers";
import { queryArticle } from "../lib/store/query-article";
import { queryArticles } from "../lib/store/query-articles";
import { queryEvent } from "../lib/store/query-event";
import { queryView } from "../lib/store/query-view";
import { formatView, parseView, type View } from "../lib/view";

// What pages and API routes ask of the store; each question is asked once a request, however many parts of a page need it.

/** Most events a page is sent; what is cut off is said. */
const LIMIT = 2000;

const byQuery = cache((query: string) => queryView(parseView(query), LIMIT));

/** The events of a view; the selected event plays no part. */
export function viewAnswer(view: View): Promise<ViewAnswer> {
  return byQuery(formatView({ ...view, event: null }));
}

export const eventAnswer: (id: string) => Promise<EventAnswer> = cache((id) => queryEvent(id));

export const articleAnswer: (id: string) => Promise<ArticleDetail | null> = cache((id) => queryArticle(id));

export function articleList(): Promise<readonly ArticleRow[]> {
  return queryArticles();
}
