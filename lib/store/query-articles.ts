import type { ArticleQuery, ArticleRow, ArticlesAnswer } from "../answers/articles";
import type { Problem } from "../domain";
import { formatInstant } from "../time";
import { articleHead, HEAD_COLUMNS } from "./article-head";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Connection, Store } from "./connection";
import { engine } from "./sql";

/** What to ask of the table of articles to make a row. */
export const ROW_COLUMNS = { ...HEAD_COLUMNS, version: true, problems: true } satisfies Prisma.ArticleSelect;

const CURRENT = `(select count(*) from "Article" where "current" = true)`;
const PASSAGES = `(select count(*) from "Passage") - (select count(*) from "Passage" where "articleId" in
  (select "id" from "Article" where "current" = false))`;
const UNDATED = `(select count(*) from "Article" where "current" = true and "published" is null)`;
const PUBLISHED = engine.field('"published"', "from", "number");
const LIMITS = ["min", "max"].map((of) => `(select ${of}(${PUBLISHED}) from "Article" where "current" = true)`);
const SUMS = [CURRENT, PASSAGES, UNDATED, ...LIMITS];
const dayAt = (instant: number) => formatInstant(instant).slice(0, 10);

const ALL: ArticleQuery = { q: "", publisher: "", problem: "", order: "newest" };
/** Publishers a list can be narrowed to. */
const MOST_PUBLISHERS = 200;

/** The first articles of a list as they are now, at most `limit`; older texts of the same url are reached from these. */
export async function queryArticles(
  limit: number,
  db: Store = store(),
  query: ArticleQuery = ALL,
): Promise<ArticlesAnswer> {
  const found = isAll(query) ? await newest(limit, db) : await matching(query, db);
  const articles = await articleRows(found.ids.slice(0, limit), db);
  const sums = await engine.selectArrays<[number, number, number, number | null, number | null]>(db, SUMS, "");
  const [total = 0, passages = 0, undated = 0, first = null, last = null] = sums[0] ?? [];
  const span = first === null || last === null ? null : ([dayAt(first), dayAt(last)] as const);
  return {
    ...{ articles, matching: found.count ?? total, publishers: await publishersOf(db) },
    ...{ total, passages, undated, span },
  };
}

/** The ids of the articles of a list, in its order, all or the first so many, and how many it has. */
export async function articleIds(
  query: ArticleQuery,
  most: number | null = null,
  db: Store = store(),
): Promise<{ ids: string[]; total: number }> {
  const { ids, count } = isAll(query) ? await newest(most, db) : await matching(query, db);
  const isCut = count === null && most !== null;
  const total = isCut ? await db.article.count({ where: { current: true } }) : ids.length;
  return { ids: most === null ? ids : ids.slice(0, most), total };
}

/** The articles with the given ids, in their order; those that are gone are left out. */
export async function articleRows(ids: readonly string[], db: Store = store()): Promise<ArticleRow[]> {
  const rows = await db.article.findMany({ where: { id: { in: [...ids] } }, select: ROW_COLUMNS });
  const counts = await countByArticle(db, ids);
  const byId = new Map(rows.map((row) => [row.id, articleRow(row, counts)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const isAll = ({ q, publisher, problem, order }: ArticleQuery) =>
  q === "" && publisher === "" && problem === "" && order === "newest";

/** The newest articles by an index, all or so many, those without a date last. */
async function newest(limit: number | null, db: Store): Promise<{ ids: string[]; count: number | null }> {
  const rest = `from "Article" where "current" = true order by ${PUBLISHED} desc nulls last, "title", "id"${limit === null ? "" : ` limit ${Math.floor(limit)}`}`;
  return { ids: (await engine.selectArrays<[string]>(db, ['"id"'], rest)).map(([id]) => id), count: null };
}

async function matching(
  { q, publisher, problem, order }: ArticleQuery,
  db: Store,
): Promise<{ ids: string[]; count: number }> {
  const words = q
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 10);
  const where: Prisma.ArticleWhereInput = {
    current: true,
    ...(publisher ? { publisher } : {}),
    AND: words.map((word) => ({
      OR: ["title", "publisher", "author"].map((column) => ({ [column]: { contains: word, ...engine.anyCase } })),
    })),
  };
  const select = {
    id: true,
    title: true,
    publisher: true,
    author: true,
    published: true,
    problems: true,
  } satisfies Prisma.ArticleSelect;
  const literal = words.filter((word) => /[%_]/.test(word)).map((word) => word.toLowerCase());
  const rows = (await db.article.findMany({ where, select })).filter(
    (row) =>
      // `contains` takes these two signs for any letters
      literal.every((word) => [row.title, row.publisher, row.author].some((text) => holds(text, word))) &&
      (problem === "" ||
        (problem === "any" ? (row.problems as unknown as Problem[]).length > 0 : row.published === null)),
  );
  const by: Record<ArticleQuery["order"], (a: (typeof rows)[number], b: (typeof rows)[number]) => number> = {
    newest: (a, b) => difference(publishedAt(b.published), publishedAt(a.published)),
    oldest: (a, b) => difference(publishedAt(a.published), publishedAt(b.published)),
    title: () => 0,
    publisher: (a, b) => compare(a.publisher ?? "\uffff", b.publisher ?? "\uffff"),
  };
  rows.sort((a, b) => by[order](a, b) || compare(a.title, b.title) || compare(a.id, b.id));
  return { ids: rows.map(({ id }) => id), count: rows.length };
}

const holds = (text: string | null, word: string) => text?.toLowerCase().includes(word) === true;

async function publishersOf(db: Store): Promise<string[]> {
  const rows = await db.article.groupBy({
    by: ["publisher"],
    where: { current: true, publisher: { not: null } },
    _count: true,
    orderBy: [{ _count: { id: "desc" } }, { publisher: "asc" }],
    take: MOST_PUBLISHERS,
  });
  return rows.flatMap(({ publisher }) => publisher ?? []);
}

type Counts = ReadonlyMap<string, { readonly passages: number; readonly events: number }>;

/** How many passages each of the articles has, and how many events they are of. */
export async function countByArticle(db: Connection, ids: readonly string[]): Promise<Counts> {
  const columns = ['p."articleId"', "count(*)", 'count(distinct e."eventNumber")'];
  const from = 'from "Passage" p left join "EventPassage" e on e."passageId" = p."id"';
  const rest = `${from} where p."articleId" in ${engine.given} group by p."articleId"`;
  const rows = await engine.selectArrays<[string, number, number]>(db, columns, rest, ids);
  return new Map(rows.map(([article, passages, events]) => [article, { passages, events }]));
}

/** An article as a list shows it. */
export function articleRow(row: Prisma.ArticleGetPayload<{ select: typeof ROW_COLUMNS }>, counts: Counts): ArticleRow {
  const { passages, events } = counts.get(row.id) ?? { passages: 0, events: 0 };
  const problems = (row.problems as unknown as Problem[]).map(({ code, message }) => ({ code, message }));
  return { ...articleHead(row), version: row.version, passages, events, problems };
}

function publishedAt(published: Prisma.JsonValue): number {
  const date = published as { from?: number | null } | null;
  return date?.from ?? -Infinity;
}

/** Also of two that are infinite. */
const difference = (a: number, b: number) => (a === b ? 0 : a - b);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
