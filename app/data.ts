import { cache } from "react";
import type {
  ActorDetail,
  ArticleDetail,
  ArticleRow,
  EventAnswer,
  NamesAnswer,
  PlaceDetail,
  ViewAnswer,
} from "../lib/answers";
import { findNames } from "../lib/store/find-names";
import { queryArticle } from "../lib/store/query-article";
import { queryArticles } from "../lib/store/query-articles";
import { queryEvent } from "../lib/store/query-event";
import { queryActor, queryPlace } from "../lib/store/query-name";
import { queryView } from "../lib/store/query-view";
import { EMPTY_VIEW, formatView, parseView, searchText, type View } from "../lib/view";

// What pages and API routes ask of the store; each question is asked once a request, however many parts of a page need it.

/** Most events a page is sent; what is cut off is said. */
const LIMIT = 2000;

const byQuery = cache((query: string) => queryView(parseView(query), LIMIT));

/** The events of a view; the selected event and the lens play no part. */
export function viewAnswer(view: View): Promise<ViewAnswer> {
  return byQuery(formatView({ ...view, event: null, lens: EMPTY_VIEW.lens, map: null }));
}

export const eventAnswer: (id: string) => Promise<EventAnswer> = cache((id) => queryEvent(id));

export const articleAnswer: (id: string) => Promise<ArticleDetail | null> = cache((id) => queryArticle(id));

const NAME_LIMITS = { events: 1000, names: 24, passages: 40 };

export const actorAnswer: (id: string) => Promise<ActorDetail | null> = cache((id) => queryActor(id, NAME_LIMITS));

export const placeAnswer: (id: string) => Promise<PlaceDetail | null> = cache((id) => queryPlace(id, NAME_LIMITS));

const MOST_NAMES = 60;

/** Actors and places by their other names. */
export function namesAnswer(typed: string): Promise<NamesAnswer> {
  return findNames(searchText(typed), MOST_NAMES);
}

export function articleList(): Promise<readonly ArticleRow[]> {
  return queryArticles();
}
