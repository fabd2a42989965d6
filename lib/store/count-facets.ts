import type { Count, Facets } from "../answers";
import { EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import type { View } from "../view";
import type { EventColumns } from "./event-columns";
import { FILTER } from "./match-view";

/**
 * Counts each value that any stored event has, among the events that pass all filters but the facet's own. A place counts what lies in
 * it. Actors and places come most frequent first, the others in the order of the domain.
 */
export function countFacets(columns: EventColumns, view: View, failed: Uint8Array): Facets {
  const count = (filter: number, of: (i: number) => string | readonly string[] | undefined) =>
    countValues(failed, filter, of);
  const actors = count(FILTER.actors, (i) => columns.actors[i]);
  const places = count(FILTER.places, (i) => columns.places[i]);
  const types = count(FILTER.types, (i) => columns.types[i]);
  const statuses = count(FILTER.statuses, (i) => columns.statuses[i]);
  const precisions = count(FILTER.precisions, (i) => columns.precisions[i]);
  return {
    actors: named(actors, columns.knownActors),
    places: named(places, columns.knownPlaces),
    types: inOrder(EVENT_TYPES, types, view.types),
    statuses: inOrder(STATUSES, statuses, view.statuses),
    precisions: inOrder([...PRECISIONS, "undated"] as const, precisions, view.precisions),
  };
}

function countValues(
  failed: Uint8Array,
  filter: number,
  of: (i: number) => string | readonly string[] | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < failed.length; i++) {
    const one = ((failed[i] ?? 0) & ~filter) === 0 ? 1 : 0;
    const values = of(i) ?? [];
    if (typeof values === "string") counts.set(values, (counts.get(values) ?? 0) + one);
    else for (const value of values) counts.set(value, (counts.get(value) ?? 0) + one);
  }
  return counts;
}

/** Values without a name are left out: a region may contain towns without having been read of itself. */
function named<Known extends { readonly id: string; readonly name: string }>(
  counts: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, Known>,
): (Known & Count)[] {
  const rows: (Known & Count)[] = [];
  for (const [id, count] of counts) {
    const about = known.get(id);
    if (about) rows.push({ ...about, count });
  }
  return rows.sort((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.id, b.id));
}

// Not localeCompare: its order differs between machines
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder<Id extends string>(
  order: readonly Id[],
  counts: ReadonlyMap<string, number>,
  chosen: readonly Id[],
): Count<Id>[] {
  const listed = order.filter((id) => counts.has(id) || chosen.includes(id));
  return listed.map((id) => ({ id, count: counts.get(id) ?? 0 }));
}
