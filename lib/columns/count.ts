import type { Count, Facets } from "../answers/rows";
import { refusedBy, type View } from "../view";
import { BYTE_NAMES, byteColumn, type ValueName, wordsOf } from "./byte-columns";
import type { Columns } from "./columns";
import { FACETS, type FacetId, facetOf } from "./facets";
import { passing, summaryOf } from "./passing";
import { type Standing, standingOf } from "./standing";

/**
 * Counts each value that any event has, among the events that pass all filters but the facet's own. A place counts what lies in it.
 * Actors, places and publishers come most frequent first, the others in the order of the domain. `failed`: by that view's own selection.
 */
export function countFacets(columns: Columns, view: View, failed: Uint16Array): Facets {
  const standing = standingOf(columns);
  const countsOf = counter(columns, view, failed);
  const actors = actorRows(columns, standing, countsOf("actors"));
  const places = placeRows(columns, standing, countInside(columns, countsOf("places")));
  const publishers = publisherRows(columns, standing, countsOf("publishers"));
  const values = VALUE_NAMES.map((name) => [name, valueRows(name, countsOf(name), standing.counts(name), view)]);
  return {
    known: { actors: actors.length, places: places.length, publishers: publishers.length },
    actors,
    places,
    publishers,
    ...(Object.fromEntries(values) as Pick<Facets, ValueName>),
    sources: sourceRows(countsOf("sources"), standing, view.sources),
  };
}

const VALUE_NAMES = BYTE_NAMES.filter((name): name is ValueName => byteColumn(name).asked !== undefined);

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

/** Counts a facet's column among the events that fail no filter but its own. */
function counter(columns: Columns, view: View, failed: Uint16Array): (facet: FacetId) => Uint32Array {
  const standing = standingOf(columns);
  const { any: on, passing: inView } = summaryOf(failed);
  return (facet) => {
    const { bit, count } = facetOf(facet);
    const others = on & ~bit;
    if (others === 0) return standing.counts(facet);
    const make = () => count(columns, (on & bit) === 0 ? inView : passing(failed, bit, null));
    const other = FACETS.find((each) => each.bit === others);
    return other ? standing.countsBeside(facet, `${other.id} ${JSON.stringify(other.asked(view))}`, make) : make();
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

/** The values of a column that any event has or the view asks for, in the order of the domain. */
function valueRows(name: ValueName, counts: Uint32Array, present: Uint32Array, view: View): Count[] {
  const chosen: readonly string[] = [...(byteColumn(name).asked?.(view) ?? []), ...refusedBy(view, name)];
  const rows: Count[] = [];
  for (const [code, id] of wordsOf(name))
    if (present[code] || chosen.includes(id)) rows.push({ id, count: counts[code] ?? 0 });
  return rows;
}

const LEAST = [1, 2, 3, 5, 10];

/** How many events have at least so many sources: for those numbers that any event reaches, and the one that is asked for. */
function sourceRows(counts: Uint32Array, { mostSources }: Standing, chosen: number): Facets["sources"] {
  const shown = [...new Set([...LEAST.filter((least) => least <= mostSources), chosen])].sort((a, b) => a - b);
  return shown.map((least) => ({ least, count: counts.subarray(least).reduce((sum, count) => sum + count, 0) }));
}
