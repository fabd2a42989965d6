import { z } from "zod";
import { ARTICLE_ORDERS, type ArticleRow } from "../../answers/articles";
import { EVENT_TYPES, STATUSES } from "../../domain";
import { articleReference } from "../../export/record";
import { articleRefSchema } from "../../export/schemas";
import { articleHref, eventHref, passageHref } from "../../links/page-links";
import { httpUrl } from "../../links/source-link";
import { store } from "../../store/client";
import { queryArticle } from "../../store/query-article";
import { articleIds, articleRows } from "../../store/query-articles";
import { nextFrom, readCursor, writeCursor } from "../cursor";
import { endpoint } from "../endpoint";
import { BROKEN_CURSOR, cursorParam, limitParam } from "./events";

const row = articleRefSchema
  .extend({
    passages: z.int().min(0),
    events: z.int().min(0),
    problems: z
      .array(z.object({ code: z.string(), message: z.string() }))
      .meta({ description: "What is wrong with it." }),
  })
  .meta({ id: "Article", description: "An article as it was read." });

const rowOf = (article: ArticleRow, origin: string) => {
  const { passages, events, problems } = article;
  return { ...articleReference(article, origin), passages, events, problems };
};

export const listArticles = endpoint({
  path: "/articles",
  summary: "Articles",
  description: "The articles that were read, each at its newest text, in pages.",
  takesView: false,
  params: z.object({
    q: z.string().max(200).default("").meta({ description: "Words that headline, publisher or author hold." }),
    publisher: z.string().max(200).default("").meta({ description: "Its name." }),
    problem: z
      .enum(["any", "needs-date"])
      .optional()
      .meta({ description: "Only those with problems, or without a date." }),
    order: z.enum(ARTICLE_ORDERS).default("newest"),
    limit: limitParam(500, 100),
    cursor: cursorParam,
  }),
  response: z.object({ data: z.array(row), total: z.int().min(0), next: z.string().nullable() }),
  async answer({ params, origin }) {
    const { limit, cursor, problem = "", ...query } = params;
    const seen = cursor === undefined ? [] : readCursor(cursor);
    if (seen === null) return BROKEN_CURSOR;
    const { ids, total } = await articleIds({ ...query, problem }, cursor === undefined ? limit : null);
    const start = nextFrom(ids, seen);
    if (start === null) return BROKEN_CURSOR;
    const page = ids.slice(start, start + limit);
    const next = page.length > 0 && start + limit < total ? writeCursor(seen, page) : null;
    const data = (await articleRows(page)).map((each) => rowOf(each, origin));
    return { kind: "json", value: { data, total, next }, next };
  },
});

const offset = z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional();

export const getArticle = endpoint({
  path: "/articles/{id}",
  summary: "One article",
  description:
    "The text as it was read, and where its passages stand in it: `text.slice(start, end)` is the quote, in UTF-16 code units.",
  pathParams: { id: "Its id." },
  takesView: false,
  params: z.object({
    start: offset.meta({
      description: "Only passages that begin at this offset or after it: a long article in parts.",
    }),
    end: offset.meta({ description: "Only passages that begin before this offset." }),
  }),
  response: row.extend({
    readBy: z
      .object({ model: z.string(), prompt: z.int().meta({ description: "Version of what it was asked." }) })
      .nullable()
      .meta({ description: "The language model that proposed its events; null = the reader of this server read it." }),
    text: z.string(),
    passageList: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        start: z.int(),
        end: z.int(),
        quote: z.string(),
        title: z.string(),
        type: z.enum(EVENT_TYPES),
        status: z.enum(STATUSES),
        event: z.string().meta({ description: "Id of the event it reports." }),
        eventUrl: z.string(),
      }),
    ),
    links: z
      .array(
        z.object({
          id: z.string(),
          url: z.string(),
          source: z.string().nullable().meta({ description: "Where its publisher has it." }),
        }),
      )
      .meta({
        description: "Every address at which this very text stands, its own first. It is one article and counts once.",
      }),
    versions: z
      .array(z.object({ id: z.string(), version: z.int() }))
      .meta({ description: "Other texts of its address." }),
  }),
  otherwise: { 404: "There is no such article." },
  async answer({ path, params, origin }) {
    const { start = 0, end = Number.MAX_SAFE_INTEGER } = params;
    const article = await queryArticle(path.id ?? "", store(), { start, end });
    if (!article) return { kind: "problem", status: 404, detail: "There is no article with this id." };
    const passageList = article.marks.map(({ id, start, end, quote, title, type, status, eventId }) => ({
      ...{
        id,
        url: origin + passageHref({ articleId: article.id, start, end, quote }),
        start,
        end,
        quote,
        title,
        type,
        status,
      },
      ...{ event: eventId, eventUrl: origin + eventHref(eventId) },
    }));
    const { readBy } = article;
    const versions = article.versions.map(({ id, version }) => ({ id, version }));
    const links = [article, ...article.copies.filter(({ same }) => same)].map(({ id, url }) => ({
      ...{ id, url: origin + articleHref(id), source: httpUrl(url) },
    }));
    const { text } = article;
    return { kind: "json", value: { ...rowOf(article, origin), readBy, text, passageList, links, versions } };
  },
});
