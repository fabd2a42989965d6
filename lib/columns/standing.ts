import type { Columns } from "./columns";
import { type FacetId, facetOf } from "./facets";

/** What holds of columns whatever the view, or whatever it changes next. */
export interface Standing {
  /** How often each value of a facet's column stands there among all events; worked out when it is first asked for. */
  readonly counts: (facet: FacetId) => Uint32Array;
  /**
   * The same among the events that one other filter lets through, which the view keeps from click to click if nothing else is on: doubtful
   * readings are left out by most views. The last one of each facet is remembered; `other` names the filter and what is asked of it.
   */
  readonly countsBeside: (facet: FacetId, other: string, make: () => Uint32Array) => Uint32Array;
  /** Of any event; at least 1. */
  readonly mostSources: number;
  /** Rows of the tables in order of their names; those without a name are left out. */
  readonly actors: Uint32Array;
  readonly places: Uint32Array;
  readonly publishers: Uint32Array;
  /** Ids of all that each place lies in. */
  readonly parents: readonly (readonly string[])[];
}

const held = new WeakMap<Columns, Standing>();

/** Made once for each columns. */
export function standingOf(columns: Columns): Standing {
  const known = held.get(columns) ?? makeStanding(columns);
  held.set(columns, known);
  return known;
}

function makeStanding(columns: Columns): Standing {
  const { places } = columns;
  const known = new Map<FacetId, Uint32Array>();
  const counts = (facet: FacetId) => {
    const found = known.get(facet) ?? facetOf(facet).count(columns, null);
    known.set(facet, found);
    return found;
  };
  const beside = new Map<FacetId, { readonly other: string; readonly counts: Uint32Array }>();
  const countsBeside: Standing["countsBeside"] = (facet, other, make) => {
    const last = beside.get(facet);
    if (last?.other === other) return last.counts;
    const made = make();
    beside.set(facet, { other, counts: made });
    return made;
  };
  return {
    counts,
    countsBeside,
    mostSources: Math.max(
      1,
      counts("sources").findLastIndex((count) => count > 0),
    ),
    actors: byName(columns.actors),
    places: byName(places),
    publishers: byName(columns.publishers.map((name) => ({ name, id: name }))),
    parents: places.map(({ within }) => within.flatMap((outer) => places[outer]?.id ?? [])),
  };
}

function byName(rows: readonly { readonly name: string; readonly id: string }[]): Uint32Array {
  const named = rows.flatMap(({ name, id }, i) => (name === "" ? [] : { name, id, i }));
  named.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  return Uint32Array.from(named, ({ i }) => i);
}

// Not localeCompare: its order differs between machines
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
