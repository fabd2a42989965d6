import type { Count, Facets } from "../answers";
import { EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import type { View } from "../view";
import { type Columns, UNDATED } from "./columns";
import { countBytes, countLists, countPlaces } from "./count-values";
import { passing, summaryOf } from "./passing";
import { FILTER } from "./selection";
import { type Counts, type Standing, standingOf } from "./standing";

/**
 * Counts each value that any event has, among the events that pass all filters but the facet's own. A place counts what lies in it.
 * Actors, places and publishers come most frequent first, the others in the order of the domain.
 */
export function countFacets(columns: Columns, view: View, failed: Uint16Array): Facets {
  const standing = standingOf(columns);
  const counts = countAll(columns, standing, failed);
  const actors = actorRows(columns, standing, counts.actors);
  const places = placeRows(columns, standing, countInside(columns, counts.places));
  const publishers = publisherRows(columns, standing, counts.publishers);
  return {
    known: { actors: actors.length, places: places.length, publishers: publishers.length },
    ...{ actors, places, publishers },
    types: inOrder(EVENT_TYPES, counts.types, standing.counts.types, view.types),
    statuses: inOrder(STATUSES, counts.statuses, standing.counts.statuses, view.statuses),
    precisions: precisionRows(counts.precisions, standing, view),
    sources: sourceRows(counts.sources, standing, view.sources),
  };
}

function actorRows({ actors }: Columns, standing: Standing, counts: Uint32Array): Facets["actors"] {
  const rows: Facets["actors"][number][] = [];
  for (const row of ranked(counts, standing.actors)) {
    const actor = actors[row];
    if (actor) rows.push({ id: actor.id, name: actor.name, kind: actor.kind, count: counts[row] ?? 0 });
  }
  return rows;
}

function placeRows({ places }: Columns, standing: Standing, counts: Uint32Array): Facets["places"] {
  const rows: Facets["places"][number][] = [];
  for (const row of ranked(counts, standing.places)) {
    const place = places[row];
    const parents = standing.parents[row] ?? [];
    if (place) rows.push({ id: place.id, name: place.name, kind: place.kind, parents, count: counts[row] ?? 0 });
  }
  return rows;
}

function publisherRows({ publishers }: Columns, standing: Standing, counts: Uint32Array): Count[] {
  const rows: Count[] = [];
  for (const row of ranked(counts, standing.publishers))
    rows.push({ id: publishers[row] ?? "", count: counts[row] ?? 0 });
  return rows;
}

/** Counts every column, each among the events that fail no filter but its own. */
function countAll(columns: Columns, standing: Standing, failed: Uint16Array): Counts {
  const { any: on, passing: inView } = summaryOf(failed);
  /** Null: all. */
  const among = (filter: number): Uint32Array | null => {
    if ((on & ~filter) === 0) return null;
    return (on & filter) === 0 ? inView : passing(failed, filter, null);
  };
  const counted = <Column extends keyof Counts>(column: Column, count: (positions: Uint32Array) => Uint32Array) => {
    const positions = among(FILTER[column]);
    return positions === null ? standing.counts[column] : count(positions);
  };
  const { actors, publishers, places } = columns;
  return {
    types: counted("types", (positions) => countBytes(columns.types, positions)),
    statuses: counted("statuses", (positions) => countBytes(columns.statuses, positions)),
    precisions: counted("precisions", (positions) => countBytes(columns.precisions, positions)),
    sources: counted("sources", (positions) => countBytes(columns.sources, positions)),
    actors: counted("actors", (positions) => countLists(columns.actorsOf, actors.length, positions)),
    places: counted("places", (positions) => countPlaces(columns.place, places.length, positions)),
    publishers: counted("publishers", (positions) => countLists(columns.publishersOf, publishers.length, positions)),
  };
}

function countInside({ places }: Columns, own: Uint32Array): Uint32Array {
  const counts = own.slice();
  for (const [i, { within }] of places.entries()) {
    const count = own[i] ?? 0;
    if (count > 0) for (const outer of within) counts[outer] = (counts[outer] ?? 0) + count;
  }
  return counts;
}

/** The rows of a table, highest count first, else in the order given; sorted as plain numbers, as tables are long. */
function ranked(counts: Uint32Array, order: Uint32Array): Uint32Array {
  const size = order.length;
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at++) keys[at] = (counts[order[at] ?? 0] ?? 0) * size + (size - 1 - at);
  keys.sort();
  const rows = new Uint32Array(size);
  for (let at = 0; at < size; at++) rows[at] = order[size - 1 - ((keys[size - 1 - at] ?? 0) % size)] ?? 0;
  return rows;
}

function inOrder<Id extends string>(
  ids: readonly Id[],
  counts: Uint32Array,
  present: Uint32Array,
  chosen: readonly Id[],
): Count<Id>[] {
  const rows: Count<Id>[] = [];
  for (const [i, id] of ids.entries()) if (present[i] || chosen.includes(id)) rows.push({ id, count: counts[i] ?? 0 });
  return rows;
}

function precisionRows(counts: Uint32Array, standing: Standing, view: View): Facets["precisions"] {
  const { precisions } = standing.counts;
  const chosen = view.precisions.filter((precision) => precision !== "undated");
  const dated = inOrder(PRECISIONS, counts, precisions, chosen);
  const hasUndated = precisions[UNDATED] || view.precisions.includes("undated");
  return hasUndated ? [...dated, { id: "undated", count: counts[UNDATED] ?? 0 }] : dated;
}

const LEAST = [1, 2, 3, 5, 10];

/** How many events have at least so many sources: for those numbers that any event reaches, and the one that is asked for. */
function sourceRows(counts: Uint32Array, { mostSources }: Standing, chosen: number): Facets["sources"] {
  const shown = [...new Set([...LEAST.filter((least) => least <= mostSources), chosen])].sort((a, b) => a - b);
  return shown.map((least) => ({ least, count: counts.subarray(least).reduce((sum, count) => sum + count, 0) }));
}
