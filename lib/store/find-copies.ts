import type { ArticleDetail } from "../answers/articles";
import { COPY, FEWEST, likeness, shinglesOf } from "../likeness";
import { articleHead, HEAD_COLUMNS } from "./article-head";
import type { Prisma } from "./client/client";
import type { Store } from "./connection";
import { engine } from "./sql";

/** Articles compared whole: those that share most events, or the headline. */
const MOST_COMPARED = 40;
/** So much of a text tells whether it is a short one, in UTF-16 units. */
const BEGINNING = 2000;

/**
 * Other current articles of the same or nearly the same text: among those of its headline and those that report its events. A few words come again, as
 * "Air raid alert in Kyiv." does: they are the same of the same day alone, and never nearly the same.
 */
export async function findCopies(
  db: Store,
  article: Prisma.ArticleGetPayload<{ select: typeof HEAD_COLUMNS }> & { readonly text: string },
): Promise<ArticleDetail["copies"]> {
  const own = `select "id" from "Passage" where "articleId" in ${engine.given}`;
  const events = `select "eventNumber" from "EventPassage" where "passageId" in (${own})`;
  const from = `from "EventPassage" l join "Passage" p on p."id" = l."passageId" where l."eventNumber" in (${events})
    group by p."articleId" order by count(*) desc, p."articleId" limit ${MOST_COMPARED + 1}`;
  const sharing = await engine.selectArrays<[string]>(db, ['p."articleId"'], from, [article.id]);
  const rows = await db.article.findMany({
    where: {
      current: true,
      id: { not: article.id },
      OR: [{ id: { in: sharing.map(([id]) => id) } }, { title: article.title }],
    },
    select: { ...HEAD_COLUMNS, text: true },
    take: 2 * MOST_COMPARED,
    orderBy: { id: "asc" },
  });
  const others = rows.filter((row) => row.url === null || row.url !== article.url); // its own versions are no copies
  const isShort = shinglesOf([article.text.slice(0, BEGINNING)]).length < FEWEST;
  const isNear = !isShort && others.some(({ text }) => text !== article.text);
  const shingles = shinglesOf(isNear ? [article.text] : []);
  const dayOf = (row: typeof article) => articleHead(row).published?.slice(0, 10);
  const day = dayOf(article);
  return others
    .flatMap((row) => {
      const same = row.text === article.text && (!isShort || dayOf(row) === day);
      const alike = same || (isNear && likeness(shingles, shinglesOf([row.text])) >= COPY);
      return alike ? [{ ...articleHead(row), same }] : [];
    })
    .sort((a, b) => ((a.published ?? "9") < (b.published ?? "9") ? -1 : 1) || (a.id < b.id ? -1 : 1));
}
