import type { ArticleDetail, ArticleOutline } from "../answers/articles";
import { isByHand } from "../corrections";
import type { Passage, ReadBy, Span, When } from "../domain";
import { type Anchor, anchorFinder, anchorOf } from "./anchor";
import { articleHead, HEAD_COLUMNS } from "./article-head";
import { store } from "./client";
import type { Store } from "./connection";
import { findCopies } from "./find-copies";
import { articleRow, countByArticle, ROW_COLUMNS } from "./query-articles";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";

const COLUMNS = { ...ROW_COLUMNS, readBy: true, text: true, titleStart: true, titleEnd: true, current: true };

/** An article's text, and where in it passages of events stand, in its order: what tells which part of it is to be shown. Null if there is none. */
export async function queryOutline(id: string, db: Store = store()): Promise<ArticleOutline | null> {
  const select = { title: true, text: true, titleStart: true, titleEnd: true, current: true } as const;
  const row = await db.article.findUnique({ where: { id }, select });
  if (!row) return null;
  const told = `exists (select 1 from "EventPassage" l where l."passageId" = p."id")`; // of an older text, those of the newest are
  const from = `from "Passage" p where p."articleId" in ${engine.given}${row.current ? ` and ${told}` : ""} order by p."start", p."end"`;
  const spans = await engine.selectArrays<[number, number]>(db, ['p."start"', 'p."end"'], from, [id]);
  const passages = spans.map(([start, end]) => ({ start, end }));
  return { title: row.title, text: row.text, titleSpan: titleSpanOf(row), passages };
}

/**
 * An article with its text and passages, in the order of the text; null if there is none. Passages without an event are left out, and those that do
 * not begin in `part` of its text.
 */
export async function queryArticle(
  id: string,
  db: Store = store(),
  part: Span | null = null,
): Promise<ArticleDetail | null> {
  const row = await db.article.findUnique({ where: { id }, select: COLUMNS });
  if (!row) return null;
  return {
    ...articleRow(row, await countByArticle(db, [id])),
    datedByHand: isByHand(row.published as unknown as When | null),
    readBy: row.readBy as unknown as ReadBy | null,
    text: row.text,
    titleSpan: titleSpanOf(row),
    marks: await readMarks(db, row, part),
    versions: await readVersions(db, id, row.url),
    copies: await findCopies(db, row),
    previous: await readPrevious(db, row.url, row.version),
  };
}

function titleSpanOf({ titleStart: start, titleEnd: end }: { titleStart: number | null; titleEnd: number | null }) {
  return start === null || end === null ? null : { start, end };
}

async function readMarks(
  db: Store,
  { id, url, current }: { readonly id: string; readonly url: string | null; readonly current: boolean },
  part: Span | null,
): Promise<ArticleDetail["marks"]> {
  const within = part ? ` and p."start" >= ${Math.trunc(part.start)} and p."start" < ${Math.trunc(part.end)}` : "";
  const passages = await selectPassages(db, `p."articleId" in ${engine.given}${within}`, [id]);
  const eventIds = await eventsOf(db, passages);
  const elsewhere = current ? null : await eventsOfNewest(db, url);
  return passages
    .toSorted((a, b) => a.start - b.start)
    .flatMap((passage) => {
      const eventId = eventIds.get(passage.id) ?? elsewhere?.(anchorOf(passage, url));
      if (eventId === undefined) return [];
      const { id, start, end, quote, title, type, status, when, mentions } = passage;
      return [{ id, start, end, quote, title, type, status, when, mentions, eventId }];
    });
}

/** Ids of events by the ids of their passages. */
async function eventsOf(db: Store, passages: readonly Passage[]): Promise<Map<string, string>> {
  const from = `from "EventPassage" l join "Event" e on e."number" = l."eventNumber" where l."passageId" in ${engine.given}`;
  const ids = passages.map(({ id }) => id);
  return new Map(await engine.selectArrays<[string, string]>(db, ['l."passageId"', 'e."id"'], from, ids));
}

/** The events that the newest text of a url reports, found by what an older text said. */
async function eventsOfNewest(db: Store, url: string | null): Promise<(anchor: Anchor) => string | undefined> {
  const newest = `select "id" from "Article" where "current" and "url" in ${engine.given}`;
  const passages = await selectPassages(db, `p."articleId" in (${newest})`, url === null ? [] : [url]);
  const find = anchorFinder(passages.map((passage) => anchorOf(passage, url)));
  const eventIds = await eventsOf(db, passages);
  return (anchor) => eventIds.get(find(anchor)?.passageId ?? "");
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

async function readPrevious(db: Store, url: string | null, version: number): Promise<ArticleDetail["previous"]> {
  if (url === null) return null;
  const where = { url, version: { lt: version } };
  return db.article.findFirst({ where, select: { version: true, text: true }, orderBy: { version: "desc" } });
}
