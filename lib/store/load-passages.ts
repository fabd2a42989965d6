import type { Actor, Passage, Place, When } from "../domain";
import { store } from "./client";
import type { Connection } from "./connection";
import { selectActors, selectPlaces } from "./select-names";
import { selectPassages } from "./select-passages";

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
  const articleParts = { id: true, publisher: true, url: true, published: true };
  const articles = await db.article.findMany({ where: { current: true }, select: articleParts });
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const actors = await selectActors(db);
  const places = await selectPlaces(db);
  return (await selectPassages(db, IS_CURRENT)).map((passage) => {
    const article = articleById.get(passage.articleId);
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
