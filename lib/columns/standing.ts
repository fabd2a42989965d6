import type { Columns } from "./columns";
import { countEach } from "./count-values";

/** How often each value of each column stands there; of places, that of events at the place itself. */
export interface Counts {
  readonly types: Uint32Array;
  readonly statuses: Uint32Array;
  readonly precisions: Uint32Array;
  readonly sources: Uint32Array;
  readonly actors: Uint32Array;
  readonly places: Uint32Array;
  readonly publishers: Uint32Array;
}

/** What holds of columns whatever the view. */
export interface Standing {
  /** Of all events. */
  readonly counts: Counts;
  /** Of any event; at least 1. */
  readonly mostSources: number;
  /** Rows of the tables in order of their names; those without a name are left out. */
  readonly actors: Uint32Array;
  readonly places: Uint32Array;
  readonly publishers: Uint32Array;
  /** Ids of all that each place lies in. */
  readonly parents: readonly (readonly string[])[];
}

/** Values of a byte. */
const BYTES = 256;

const held = new WeakMap<Columns, Standing>();

/** Made once for each columns. */
export function standingOf(columns: Columns): Standing {
  const known = held.get(columns) ?? makeStanding(columns);
  held.set(columns, known);
  return known;
}

function makeStanding(columns: Columns): Standing {
  const { places } = columns;
  const counts = countWhole(columns);
  return {
    counts,
    mostSources: Math.max(
      1,
      counts.sources.findLastIndex((count) => count > 0),
    ),
    actors: byName(columns.actors),
    places: byName(places),
    publishers: byName(columns.publishers.map((name) => ({ name, id: name }))),
    parents: places.map(({ within }) => within.flatMap((outer) => places[outer]?.id ?? [])),
  };
}

function countWhole(columns: Columns): Counts {
  return {
    types: countEach(columns.types, BYTES),
    statuses: countEach(columns.statuses, BYTES),
    precisions: countEach(columns.precisions, BYTES),
    sources: countEach(columns.sources, BYTES),
    actors: countEach(columns.actorsOf.values, columns.actors.length),
    places: countEach(columns.place, columns.places.length),
    publishers: countEach(columns.publishersOf.values, columns.publishers.length),
  };
}

function byName(rows: readonly { readonly name: string; readonly id: string }[]): Uint32Array {
  const named = rows.flatMap(({ name, id }, i) => (name === "" ? [] : { name, id, i }));
  named.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  return Uint32Array.from(named, ({ i }) => i);
}

// Not localeCompare: its order differs between machines
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
