import type { Passage, Place, Reading } from "../domain";

/** What merging needs to know of a place. */
export type ReportPlace = Pick<Place, "id" | "name" | "kind" | "lat" | "lon" | "parents">;

/** A passage with what is known of the article it stands in. */
export interface Report {
  readonly passage: Passage;
  readonly publisher: string | null;
  readonly url: string | null;
  /** When its article was published, as EDTF. */
  readonly published: string | null;
  /** The place of `passage.placeId`. */
  readonly place: ReportPlace | null;
  /** Names of the passage's actors by id: a country that acts ("Russia said") is weak evidence of a place. */
  readonly actorNames: ReadonlyMap<string, string> | null;
}

type Known = Pick<Report, "publisher" | "url" | "published" | "place">;

/** The report of a passage, from what is known of its article and place and of the actors by id: the one way they are put together. */
export function reportOf(
  passage: Passage,
  { publisher, url, published, place }: Known,
  actors: ReadonlyMap<string, { readonly name: string }>,
): Report {
  const actorNames = new Map(passage.actors.map(({ id }) => [id, actors.get(id)?.name ?? id]));
  return { passage, publisher, url, published, place, actorNames };
}

/** The reports of all passages of a reading. */
export function reportsOf({ article, passages, actors, places }: Reading): Report[] {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const placeById = new Map(places.map((place) => [place.id, place]));
  const { publisher, url } = article;
  const published = article.published?.edtf ?? null;
  return passages.map((passage) =>
    reportOf(passage, { publisher, url, published, place: placeById.get(passage.placeId ?? "") ?? null }, actorById),
  );
}
