import { cache } from "react";
import type { ArticleDetail, ArticleOutline, ArticleQuery, ArticlesAnswer } from "../lib/answers/articles";
import type { DaysAnswer, EventAnswer, RowsAnswer, ViewAnswer } from "../lib/answers/events";
import { REPORTS } from "../lib/answers/events";
import type { HistoryRow } from "../lib/answers/history";
import type { FeedRow } from "../lib/answers/intake";
import type { StoriesAnswer, StoryAnswer } from "../lib/answers/marks";
import type { ActorDetail, NamesAnswer, PlaceDetail } from "../lib/answers/names";
import type { ReviewAnswer, ReviewKind } from "../lib/answers/review";
import type { Span } from "../lib/domain";
import { keptAnswer } from "../lib/serve/kept-answers";
import { store } from "../lib/store/client";
import type { PackedColumns } from "../lib/store/columns-file";
import { eventColumns, packedColumns } from "../lib/store/event-columns";
import { listFeeds } from "../lib/store/feeds";
import { findNames } from "../lib/store/find-names";
import { listHistory } from "../lib/store/list-history";
import { queryArticle, queryOutline } from "../lib/store/query-article";
import { queryArticles } from "../lib/store/query-articles";
import { queryDays } from "../lib/store/query-days";
import { queryEvent } from "../lib/store/query-event";
import { queryActor, queryPlace } from "../lib/store/query-name";
import { queryRows } from "../lib/store/query-rows";
import { dataTag, querySearch } from "../lib/store/query-search";
import { queryView, type ViewLimits } from "../lib/store/query-view";
import { reviewQueue } from "../lib/store/review-queue";
import { type Selected, selectEvents } from "../lib/store/select-events";
import { listStories, queryStory } from "../lib/store/stories";
import { readRevision } from "../lib/store/write";
import { formatInstant } from "../lib/time";
import { filterOf, formatView, parseView, searchText, type View } from "../lib/view";

// What pages and API routes ask of the store; each question is asked once a request, however many parts of a page need it.

/** What a page is sent before its script has the columns: enough to be read. */
const PAGE: ViewLimits = { events: 24, names: 30 };
/** What a program is sent that asks for a view. */
const PROGRAM: ViewLimits = { events: 500, names: 1000 };

/** Events a page without a script is sent at a time. */
export const PAGE_SIZE = PAGE.events;

const forPage = cache(async (query: string, page: number): Promise<ViewAnswer> => {
  const make = () => queryView(parseView(query), { ...PAGE, skip: (page - 1) * PAGE_SIZE });
  return keptAnswer(await shownVersion(), `page ${page} ${query}`, make, () => SIZE_OF_PAGE);
});
/** Of what a page begins with, in characters, roughly. */
const SIZE_OF_PAGE = 40_000;

/** Names the data that this server shows now. */
export const shownVersion = cache(async () => (await eventColumns(store())).version);

/**
 * What a page of a view begins with; the selected event and how it is drawn play no part. `page`, from 1, is the part of the list that a
 * reader without a script has turned to.
 */
export function viewAnswer(view: View, page = 1): Promise<ViewAnswer> {
  return forPage(formatView(filterOf(view)), page);
}

/** Which events a view shows. */
export function selectionAnswer(view: View): Promise<Selected> {
  return selectEvents(store(), view);
}

/** The same for a program, as JSON. */
export async function programAnswer(view: View): Promise<{ version: string; json: string }> {
  const version = await shownVersion();
  const make = async () => JSON.stringify(await queryView(view, PROGRAM));
  const json = await keptAnswer(version, `view ${formatView(view)}`, make, ({ length }) => length);
  return { version, json };
}

export function daysAnswer(view: View): Promise<DaysAnswer> {
  return queryDays(view);
}

/** All events as bytes; see lib/columns/wire. */
export function columnsAnswer(): Promise<PackedColumns> {
  return packedColumns();
}

export function rowsAnswer(numbers: readonly number[]): Promise<RowsAnswer> {
  return queryRows(numbers);
}

/** The numbers of the events that a view's words, story, tags and star find, as bytes; see lib/columns/wire. */
export function searchAnswer(query: URLSearchParams): Promise<Uint8Array<ArrayBuffer>> {
  return querySearch(parseView(query));
}

export { dataTag };

/** Names all that is answered now: the data, and the columns of them that are in memory, which may be those of a moment ago. */
export async function answersTag(): Promise<string> {
  return `${await dataTag()} ${(await eventColumns(store())).version}`;
}

/** The same with the articles, which are there before events are made of them. */
export async function storedTag(): Promise<string> {
  return `${await answersTag()} ${await readRevision(store())}`;
}

/** An event with its first passages, or those after the first `skip`. */
export const eventAnswer: (id: string, skip?: number) => Promise<EventAnswer> = cache((id, skip = 0) =>
  queryEvent(id, store(), { most: REPORTS, skip }),
);

/** The text of an article, and where its passages stand. */
export const outlineAnswer: (id: string) => Promise<ArticleOutline | null> = cache((id) => queryOutline(id));

/** An article with the passages that begin in a part of its text. */
export function articleAnswer(id: string, part: Span): Promise<ArticleDetail | null> {
  return queryArticle(id, store(), part);
}

const NAME_LIMITS = { events: 1000, names: 24, passages: 40 };

export const actorAnswer: (id: string) => Promise<ActorDetail | null> = cache((id) => queryActor(id, NAME_LIMITS));

export const placeAnswer: (id: string) => Promise<PlaceDetail | null> = cache((id) => queryPlace(id, NAME_LIMITS));

const MOST_NAMES = 60;

/** Actors and places by their other names. */
export function namesAnswer(typed: string): Promise<NamesAnswer> {
  return findNames(searchText(typed), MOST_NAMES);
}

const MOST_ARTICLES = 500;

export function articleList(query: ArticleQuery): Promise<ArticlesAnswer> {
  return queryArticles(MOST_ARTICLES, store(), query);
}

export async function feedList(): Promise<FeedRow[]> {
  const feeds = await listFeeds();
  return feeds.map(({ url, title, polled, problem, gone }) => ({
    ...{ url, title, problem, gone },
    asked: polled > 0 ? `${formatInstant(polled * 1000).slice(0, 16)}Z` : null,
  }));
}

export const storiesAnswer = (): Promise<StoriesAnswer> => listStories();

export const storyAnswer: (id: string) => Promise<StoryAnswer | null> = cache((id) => queryStory(id));

const MOST_REVIEWED = 50;

/** What a person should look at first. */
export function reviewAnswer(kind: ReviewKind | null): Promise<ReviewAnswer> {
  return reviewQueue(kind, MOST_REVIEWED);
}

const MOST_CORRECTIONS = 500;

/** What persons have said, newest first; `lost`: only what finds its words no more. */
export function historyAnswer(lost: boolean): Promise<HistoryRow[]> {
  return listHistory({ lost, limit: MOST_CORRECTIONS });
}
