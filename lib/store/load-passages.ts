import type { Actor, Passage, Place, When } from "../domain";
import { type Connection, store } from "./client";
import { PASSAGE_PARTS, passageFromRow } from "./passage-from-row";

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

/** All passages of the newest text of every article, in a fixed order. */
export async function loadPassages(db: Connection = store()): Promise<StoredReport[]> {
  const articleParts = { id: true, publisher: true, url: true, published: true };
  const articles = await db.article.findMany({ where: { current: true }, select: articleParts });
  const rows = await db.passage.findMany({
    where: { article: { current: true } },
    include: PASSAGE_PARTS,
    orderBy: [{ articleId: "asc" }, { position: "asc" }],
  });
  const actors = await db.actor.findMany({ select: { id: true, name: true, kind: true, country: true } });
  const places = await db.place.findMany();
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const actorById = new Map((actors as unknown as Actor[]).map((actor) => [actor.id, actor]));
  const placeById = new Map((places as unknown as Place[]).map((place) => [place.id, place]));
  return rows.map((row) => {
    const passage = passageFromRow(row);
    const article = articleById.get(passage.articleId);
    return {
      passage,
      publisher: article?.publisher ?? null,
      url: article?.url ?? null,
      published: (article?.published as unknown as When | null)?.edtf ?? null,
      place: placeById.get(passage.placeId ?? "") ?? null,
      actors: actorById,
    };
  });
}
