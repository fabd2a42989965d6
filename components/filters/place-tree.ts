import type { Facets } from "../../lib/answers/rows";

type PlaceCount = Facets["places"][number];

export interface PlaceNode extends PlaceCount {
  readonly children: readonly PlaceNode[];
}

/** Places under the nearest place that holds them and is listed too; each level by count, then name. Cycles and orphans become roots. */
export function placeTree(places: readonly PlaceCount[]): PlaceNode[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const children = new Map<string | null, PlaceCount[]>();
  for (const place of places) {
    const parent = place.parents.find((id) => id !== place.id && byId.has(id) && !reaches(id, place.id, byId)) ?? null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(place);
    else children.set(parent, [place]);
  }
  const build = (parent: string | null): PlaceNode[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .map((place) => ({ ...place, children: build(place.id) }));
  return build(null);
}

/** Would `id` lie in `target`? Then `target` cannot lie in it. */
function reaches(id: string, target: string, byId: ReadonlyMap<string, PlaceCount>): boolean {
  return byId.get(id)?.parents.includes(target) ?? false;
}

/** Is a place, or anything in it, selected? */
export function holdsSelected(node: PlaceNode, selected: readonly string[]): boolean {
  return selected.includes(node.id) || node.children.some((child) => holdsSelected(child, selected));
}
