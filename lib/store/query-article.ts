import type { ArticleDetail } from "../answers";
import { anchorFinder, anchorOf } from "./anchor";
import { articleHead, HEAD_COLUMNS } from "./article-head";
import { store } from "./client";
import type { Store } from "./connection";
import { PASSAGE_PARTS, passageFromRow } from "./passage-from-row";
import { articleRow, countByArticle, ROW_COLUMNS } from "./query-articles";

const COLUMNS = { ...ROW_COLUMNS, text: true, titleStart: true, titleEnd: true, current: true };

/** An article with its text and passages, in the order of the text; null if there is none. Passages without an event are left out. */
export async function queryArticle(id: string, db: Store = store()): Promise<ArticleDetail | null> {
  const row = await db.article.findUnique({ where: { id }, select: COLUMNS });
  if (!row) return null;
  const { titleStart: start, titleEnd: end } = row;
  return {
    ...articleRow(row, await countByArticle(db, id)),
    text: row.text,
    titleSpan: start === null || end === null ? null : { start, end },
    marks: await readMarks(db, id, row.url, row.current),
    versions: await readVersions(db, id, row.url),
  };
}

async function readMarks(
  db: Store,
  id: string,
  url: string | null,
  isCurrent: boolean,
): Promise<ArticleDetail["marks"]> {
  const rows = await db.passage.findMany({
    where: { articleId: id },
    include: { ...PASSAGE_PARTS, event: { select: { event: { select: { id: true } } } } },
    orderBy: [{ start: "asc" }, { position: "asc" }],
  });
  const passages = rows.map((row) => ({ passage: passageFromRow(row), eventId: row.event?.event.id ?? null }));
  const elsewhere = isCurrent ? null : await eventsOfNewest(db, url);
  return passages.flatMap(({ passage, eventId }) => {
    const of = eventId ?? elsewhere?.(anchorOf(passage, url)) ?? null;
    if (of === null) return [];
    const { id, start, end, quote, title, type, status, when, mentions } = passage;
    return [{ id, start, end, quote, title, type, status, when, mentions, eventId: of }];
  });
}

/** The events that the newest text of a url reports, found by what an older text said. */
async function eventsOfNewest(db: Store, url: string | null) {
  const rows = await db.passage.findMany({
    where: { article: { url, current: true } },
    include: { ...PASSAGE_PARTS, event: { select: { event: { select: { id: true } } } } },
  });
  const find = anchorFinder(rows.map((row) => anchorOf(passageFromRow(row), url)));
  const eventIds = new Map(rows.map((row) => [row.id, row.event?.event.id ?? null]));
  return (anchor: Parameters<typeof find>[0]) => eventIds.get(find(anchor)?.passageId ?? "") ?? null;
}

async function readVersions(db: Store, id: string, url: string | null): Promise<ArticleDetail["versions"]> {
  if (url === null) return [];
  const rows = await db.article.findMany({
    where: { url, id: { not: id } },
    select: { ...HEAD_COLUMNS, version: true },
    orderBy: { version: "desc" },
  });
  return rows.map((row) => ({ id: row.id, version: row.version, published: articleHead(row).published }));
}
