import type { Facets } from "../answers/rows";
import type { View } from "../view";

/** Facets with at most `most` values in each long list: the most frequent, beside those that are chosen or left out and, of places, all they lie in. */
export function cutFacets(facets: Facets, view: View, most: number): Facets {
  const places = cut(facets.places, [...view.places, ...view.notPlaces], most);
  const outer = new Set(places.flatMap(({ parents }) => parents));
  const kept = new Set(places.map(({ id }) => id));
  return {
    ...facets,
    actors: cut(facets.actors, [...view.actors, ...view.notActors], most),
    places: facets.places.filter(({ id }) => kept.has(id) || outer.has(id)),
    publishers: cut(facets.publishers, view.publishers, most),
  };
}

function cut<Row extends { readonly id: string }>(
  rows: readonly Row[],
  chosen: readonly string[],
  most: number,
): Row[] {
  return rows.filter(({ id }, i) => i < most || chosen.includes(id));
}
