import type { ArticleRow, ArticlesAnswer } from "../answers";
import type { Problem } from "../domain";
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

/** The newest articles as they are now, at most `limit`, those without a date last; older texts of the same url are reached from these. */
export async function queryArticles(limit: number, db: Store = store()): Promise<ArticlesAnswer> {
  const newest = `from "Article" where "current" = true order by ${engine.field('"published"', "from")} desc limit ${Math.floor(limit)}`;
  const ids = (await engine.selectArrays<[string]>(db, ['"id"'], newest)).map(([id]) => id);
  const rows = await db.article.findMany({ where: { id: { in: ids } }, select: ROW_COLUMNS });
  const counts = await countByArticle(db, ids);
  const dated = rows.map((row) => ({ row: articleRow(row, counts), at: publishedAt(row.published) }));
  dated.sort((a, b) => (a.at === b.at ? compare(a.row.title, b.row.title) : b.at - a.at));
  const [sums] = await engine.selectArrays<[number, number]>(db, [CURRENT, PASSAGES], "");
  const [total = 0, passages = 0] = sums ?? [];
  return { articles: dated.map(({ row }) => row), total, passages };
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

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
