import type { Count, Facets } from "../answers";
import { EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import type { View } from "../view";
import type { EventColumns } from "./event-columns";
import { FILTER } from "./match-view";

/**
 * Counts each value that any stored event has, among the events that pass all filters but the facet's own. A place counts what lies in
 * it. Actors, places and publishers come most frequent first, the others in the order of the domain.
 */
export function countFacets(columns: EventColumns, view: View, failed: Uint16Array): Facets {
  const count = (filter: number, of: (i: number) => string | readonly string[] | undefined) =>
    countValues(failed, filter, of);
  const actors = count(FILTER.actors, (i) => columns.actors[i]);
  const places = count(FILTER.places, (i) => columns.places[i]);
  const types = count(FILTER.types, (i) => columns.types[i]);
  const statuses = count(FILTER.statuses, (i) => columns.statuses[i]);
  const precisions = count(FILTER.precisions, (i) => columns.precisions[i]);
  const publishers = count(FILTER.publishers, (i) => columns.publishers[i]);
  return {
    actors: named(actors, columns.knownActors),
    places: named(places, columns.knownPlaces),
    types: inOrder(EVENT_TYPES, types, view.types),
    statuses: inOrder(STATUSES, statuses, view.statuses),
    precisions: inOrder([...PRECISIONS, "undated"] as const, precisions, view.precisions),
    publishers: [...publishers]
      .map(([id, count]) => ({ id, count }))
      .sort((a, b) => b.count - a.count || compare(a.id, b.id)),
    sources: countSources(columns.sources, view.sources, failed),
  };
}

const LEAST = [1, 2, 3, 5, 10];

/** How many events have at least so many sources: for those numbers that any event reaches, and the one that is asked for. */
function countSources(sources: readonly number[], chosen: number, failed: Uint16Array): Facets["sources"] {
  const most = sources.reduce((a, b) => Math.max(a, b), 1);
  const shown = [...new Set([...LEAST.filter((least) => least <= most), chosen])].sort((a, b) => a - b);
  const counts = shown.map(() => 0);
  for (const [i, own] of sources.entries()) {
    if (((failed[i] ?? 0) & ~FILTER.sources) !== 0) continue;
    for (let at = 0; at < shown.length && (shown[at] ?? 0) <= own; at++) counts[at] = (counts[at] ?? 0) + 1;
  }
  return shown.map((least, at) => ({ least, count: counts[at] ?? 0 }));
}

function countValues(
  failed: Uint16Array,
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
