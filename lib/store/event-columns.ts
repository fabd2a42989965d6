import type { Actor, EventTypeId, Place, Precision, Status } from "../domain";
import type { Store } from "./connection";
import { readPublishers } from "./read-publishers";
import { type ReportColumns, reportColumns } from "./report-columns";
import { selectArrays } from "./sqlite";
import { readRevision } from "./write";

type KnownActor = Pick<Actor, "id" | "name" | "kind">;
type KnownPlace = Pick<Place, "id" | "name" | "kind" | "parents">;

/**
 * What filters need to know of all events, in time order (undated last), one array a column: counting a hundred thousand events takes
 * milliseconds here and a second in SQL. Position i of each array is event i.
 */
export interface EventColumns {
  readonly size: number;
  readonly numbers: readonly number[];
  readonly ids: readonly string[];
  readonly types: readonly EventTypeId[];
  readonly statuses: readonly Status[];
  readonly precisions: readonly (Precision | "undated")[];
  /** Open ends are infinite; NaN where undated, so that no comparison holds. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** When each was first reported. */
  readonly reported: ReportColumns;
  /** How many independent sources. */
  readonly sources: readonly number[];
  /** Of all that report it, by name, each once. */
  readonly publishers: readonly (readonly string[])[];
  /** Ids of the event's place and of all it lies in; empty where no place is known. */
  readonly places: readonly (readonly string[])[];
  /** Ids, each once. */
  readonly actors: readonly (readonly string[])[];
  readonly knownActors: ReadonlyMap<string, KnownActor>;
  readonly knownPlaces: ReadonlyMap<string, KnownPlace>;
}

const held = new WeakMap<Store, { readonly revision: number; readonly columns: Promise<EventColumns> }>();

/** The columns of the events as they are stored now; read anew only after a write. */
export async function eventColumns(db: Store): Promise<EventColumns> {
  const revision = await readRevision(db);
  const known = held.get(db);
  if (known?.revision === revision) return known.columns;
  const columns = readColumns(db);
  held.set(db, { revision, columns });
  columns.catch(() => held.delete(db)); // a failure is not kept; who asked is told
  return columns;
}

type EventRow = [
  number: number,
  id: string,
  type: EventTypeId,
  status: Status,
  precision: Precision | null,
  from: number | null,
  to: number | null,
  placeId: string | null,
  sources: number,
  reported: string | null,
];
const NAMES = ["number", "id", "type", "status", "precision", "from", "to", "placeId", "sources", "reported"];
const EVENT = NAMES.map((name) => `"${name}"`);
const IN_TIME_ORDER = `from "Event" order by "when" is null, coalesce("from", "to"), "to" is null, "to", "id"`;

async function readColumns(db: Store): Promise<EventColumns> {
  const rows = await selectArrays<EventRow>(db, EVENT, IN_TIME_ORDER);
  const taking = await readTaking(db);
  const publishers = await readPublishers(db);
  const knownPlaces = await readPlaces(db);
  const lying = new Map<string, readonly string[]>(); // one list for all events of a place
  const placesOf = (id: string | null) => {
    if (id === null) return NONE;
    return lying.get(id) ?? hold(lying, id, [...new Set([id, ...(knownPlaces.get(id)?.parents ?? NONE)])]);
  };
  return {
    size: rows.length,
    numbers: rows.map(([number]) => number),
    ids: rows.map(([, id]) => id),
    types: rows.map(([, , type]) => type),
    statuses: rows.map(([, , , status]) => status),
    precisions: rows.map(([, , , , precision]) => precision ?? "undated"),
    from: Float64Array.from(rows, ([, , , , precision, from]) => (precision === null ? NaN : (from ?? -Infinity))),
    to: Float64Array.from(rows, ([, , , , precision, , to]) => (precision === null ? NaN : (to ?? Infinity))),
    reported: reportColumns(rows.map((row) => row[9])),
    sources: rows.map((row) => row[8]),
    publishers: rows.map(([number]) => publishers.get(number) ?? NONE),
    places: rows.map((row) => placesOf(row[7])),
    actors: rows.map(([number]) => [...(taking.get(number) ?? NONE)]),
    knownActors: await readActors(db),
    knownPlaces,
  };
}

const NONE: readonly string[] = [];

function hold<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  map.set(key, value);
  return value;
}

/** The actors of each event, by its number. */
async function readTaking(db: Store): Promise<Map<number, Set<string>>> {
  const order = 'from "EventActor" order by "eventNumber", "position"';
  const rows = await selectArrays<[number, string]>(db, ['"eventNumber"', '"actorId"'], order);
  const byEvent = new Map<number, Set<string>>();
  for (const [number, actor] of rows) {
    const of = byEvent.get(number) ?? hold(byEvent, number, new Set<string>());
    of.add(actor);
  }
  return byEvent;
}

async function readActors(db: Store): Promise<Map<string, KnownActor>> {
  const rows = await selectArrays<[string, string, Actor["kind"]]>(db, ['"id"', '"name"', '"kind"'], 'from "Actor"');
  return new Map(rows.map(([id, name, kind]) => [id, { id, name, kind }]));
}

async function readPlaces(db: Store): Promise<Map<string, KnownPlace>> {
  const columns = ['"id"', '"name"', '"kind"', '"parents"'];
  const rows = await selectArrays<[string, string, Place["kind"], string]>(db, columns, 'from "Place"');
  return new Map(rows.map(([id, name, kind, parents]) => [id, { id, name, kind, parents: JSON.parse(parents) }]));
}
