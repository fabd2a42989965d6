import { refusedBy, type View } from "../view";
import { BYTE_NAMES, byteColumn, type LeastName, type ValueName, wordsOf } from "./byte-columns";
import type { Columns, KnownPlace } from "./columns";
import { countBytes, countEach, countLists, countPlaces } from "./count-values";
import { byBytes, byLists, byNumbers, byPlace, type Filter, type Found } from "./filters";
import { byOverdue } from "./overdue";
import { OVERDUE, TEXT, TIME } from "./selection";

/** Something that a view may filter by and whose values are counted. */
interface FacetRow {
  /** What a view asks of it, as plain data; null = nothing, so that all pass. */
  readonly asked: (view: View) => unknown;
  /** The filter of a view that asks something. Reads no other column than its own, as others may not be decoded yet. */
  readonly filter: (bit: number, columns: Columns, view: View) => Filter;
  /** How often each value of its column stands there among events at some positions; null = of all. Of a place, that of events at itself. */
  readonly count: (columns: Columns, positions: Uint32Array | null) => Uint32Array;
}

/** Those that leave out most come first, as what they leave is all that the others look at. */
const ROWS = {
  actors: {
    asked: (view) => askedFor("actors", view.actors, view),
    filter: (bit, { actorsOf, actors }, view) =>
      byLists(bit, actorsOf, among(actors, view.actors, idOf), among(actors, view.notActors, idOf)),
    count: ({ actorsOf, actors }, positions) =>
      positions ? countLists(actorsOf, actors.length, positions) : countEach(actorsOf.values, actors.length),
  },
  publishers: {
    asked: (view) => askedFor("publishers", view.publishers, view),
    filter: (bit, { publishersOf, publishers }, view) =>
      byLists(
        bit,
        publishersOf,
        among(publishers, view.publishers, (name) => name),
        null,
      ),
    count: ({ publishersOf, publishers }, positions) =>
      positions
        ? countLists(publishersOf, publishers.length, positions)
        : countEach(publishersOf.values, publishers.length),
  },
  places: {
    asked: (view) => askedFor("places", view.places, view),
    filter: (bit, { place, places }, view) => {
      const wanted = inside(places, view.places);
      const refused = inside(places, view.notPlaces);
      const passing = Uint8Array.from(places, (_, i) => (wanted?.[i] === 0 || refused?.[i] === 1 ? 0 : 1));
      return byPlace(bit, place, passing, wanted === null);
    },
    count: ({ place, places }, positions) =>
      positions ? countPlaces(place, places.length, positions) : countEach(place, places.length),
  },
} satisfies Record<string, FacetRow>;

export type FacetId = keyof typeof ROWS | ValueName | LeastName;

export interface Facet extends FacetRow {
  readonly id: FacetId;
  /** What marks an event that it leaves out. */
  readonly bit: number;
}

const byteFacets = BYTE_NAMES.filter((name) => byteColumn(name).asked || byteColumn(name).least);

/** All there are. */
export const FACETS: readonly Facet[] = [
  ...Object.entries<FacetRow>(ROWS),
  ...byteFacets.map((name) => [name, byteFacet(name as ValueName | LeastName)] as const),
].map(([id, row], i) => ({ ...row, id: id as FacetId, bit: (OVERDUE << 1) << i }));

const BY_ID = new Map(FACETS.map((facet) => [facet.id, facet]));
/** The same by its id. */
export function facetOf(id: FacetId): Facet {
  const facet = BY_ID.get(id);
  if (!facet) throw new Error(`there is no facet ${id}`);
  return facet;
}

/** The filters of a view, one bit each of the sixteen that an event has for them. */
export const FILTER = Object.fromEntries<number>([
  ["text", TEXT],
  ["time", TIME],
  ["overdue", OVERDUE],
  ...FACETS.map(({ id, bit }) => [id, bit] as const),
]) as Readonly<Record<FacetId | "text" | "time" | "overdue", number>>;

/** The filters that are on, but for the range; those that leave out most come first. A column that none is on is not read: it may not be decoded. */
export function filtersOn(columns: Columns, view: View, found: Found): Filter[] {
  const on = FACETS.filter(({ asked }) => asked(view) !== null).map(({ bit, filter }) => filter(bit, columns, view));
  if (view.overdue !== null) on.push(byOverdue(columns, view.overdue));
  if (found) on.push(byNumbers(columns.numbers, found));
  return on;
}

/** All that a view asks of columns, as text: two views with the same one ask the same. */
export function askedOf(view: View): string {
  return JSON.stringify([view.overdue, ...FACETS.map(({ asked }) => asked(view))]);
}

function byteFacet(name: ValueName | LeastName): FacetRow {
  const { asked, least, any = 0 } = byteColumn(name);
  const count: FacetRow["count"] = (columns, positions) =>
    positions ? countBytes(columns[name], positions) : countEach(columns[name], 256);
  if (least)
    return {
      asked: (view) => (least(view) > any ? least(view) : null),
      filter: (bit, columns, view) => byBytes(bit, columns[name], new Uint8Array(256).fill(1, least(view))),
      count,
    };
  const words = wordsOf(name);
  const wanted = (view: View): Uint8Array => {
    const chosen = new Set(asked?.(view));
    const refused = new Set<string>(refusedBy(view, name as ValueName));
    const bytes = new Uint8Array(256).fill(chosen.size > 0 ? 0 : 1);
    for (const [code, word] of words) if (chosen.has(word)) bytes[code] = 1;
    for (const [code, word] of words) if (refused.has(word)) bytes[code] = 0;
    return bytes;
  };
  return {
    asked: (view) => askedFor(name as ValueName, asked?.(view) ?? [], view),
    filter: (bit, columns, view) => byBytes(bit, columns[name], wanted(view)),
    count,
  };
}

/** What is chosen and what is left out; null = neither. */
function askedFor(name: keyof View, chosen: readonly string[], view: View): unknown {
  const refused = refusedBy(view, name);
  return chosen.length + refused.length > 0 ? [chosen, refused] : null;
}

const idOf = ({ id }: { readonly id: string }) => id;

/** For each row of a table whether it is among the chosen; null where nothing is chosen. */
function among<Row>(table: readonly Row[], chosen: readonly string[], id: (row: Row) => string): Uint8Array | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen);
  return Uint8Array.from(table, (row) => (wanted.has(id(row)) ? 1 : 0));
}

/** For each place whether it is chosen or lies in one that is. */
function inside(places: readonly KnownPlace[], chosen: readonly string[]): Uint8Array | null {
  const own = among(places, chosen, idOf);
  return own?.map((is, i) => (is || places[i]?.within.some((outer) => own[outer] === 1) ? 1 : 0)) ?? null;
}
