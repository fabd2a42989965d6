import type { Actor, Passage, Place, When } from "../domain";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Connection } from "./connection";
import { selectActors, selectPlaces } from "./select-names";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";

/** A passage with what merging needs to know beside it. */
export interface StoredReport {
  readonly passage: Passage;
  readonly publisher: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly place: Place | null;
  readonly actors: ReadonlyMap<string, Pick<Actor, "name" | "kind" | "country">>;
}

/** The condition on a passage p that its article is the newest text of its url: older ones are kept, but tell no events. */
export const IS_CURRENT = `p."articleId" in (select "id" from "Article" where "current")`;

/** All passages of the newest text of every article, in a fixed order. */
export async function loadPassages(db: Connection = store()): Promise<StoredReport[]> {
  const articles = await db.article.findMany({ where: { current: true }, select: ARTICLE });
  const names = { actors: await selectActors(db), places: await selectPlaces(db) };
  return reportsOf(await selectPassages(db, IS_CURRENT), articles, names);
}

/** Some passages by id, as far as they are there, also of older texts. */
export async function loadPassagesOf(db: Connection, ids: readonly string[]): Promise<StoredReport[]> {
  const passages = await selectPassages(db, `p."id" in ${engine.given}`, ids);
  const articleIds = [...new Set(passages.map(({ articleId }) => articleId))];
  const articles = await db.article.findMany({ where: { id: { in: articleIds } }, select: ARTICLE });
  const actorIds = passages.flatMap(({ actors, speakerId }) => [...actors.map(({ id }) => id), speakerId ?? ""]);
  const actors = await selectActors(db, [...new Set(actorIds)]);
  const places = await selectPlaces(db, [...new Set(passages.flatMap(({ placeId }) => placeId ?? []))]);
  return reportsOf(passages, articles, { actors, places });
}

const ARTICLE = { id: true, url: true, publisher: true, published: true } satisfies Prisma.ArticleSelect;

function reportsOf(
  passages: readonly Passage[],
  articles: readonly Prisma.ArticleGetPayload<{ select: typeof ARTICLE }>[],
  { actors, places }: { readonly actors: StoredReport["actors"]; readonly places: ReadonlyMap<string, Place> },
): StoredReport[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return passages.map((passage) => {
    const article = byId.get(passage.articleId);
    return {
      passage,
      publisher: article?.publisher ?? null,
      url: article?.url ?? null,
      published: (article?.published as unknown as When | null)?.edtf ?? null,
      place: places.get(passage.placeId ?? "") ?? null,
      actors,
    };
  });
}
