import type { Actor, EventTypeId, Place, Precision, Status } from "../domain";
import type { Store } from "./connection";
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

type EventRow = [number, string, EventTypeId, Status, Precision | null, number | null, number | null, string | null];
const EVENT = ["number", "id", "type", "status", "precision", "from", "to", "placeId"].map((name) => `"${name}"`);
const IN_TIME_ORDER = `from "Event" order by "when" is null, coalesce("from", "to"), "to" is null, "to", "id"`;

async function readColumns(db: Store): Promise<EventColumns> {
  const rows = await selectArrays<EventRow>(db, EVENT, IN_TIME_ORDER);
  const taking = await selectArrays<[number, string]>(
    db,
    ['"eventNumber"', '"actorId"'],
    'from "EventActor" order by "eventNumber", "position"',
  );
  const actors = await selectArrays<[string, string, Actor["kind"]]>(db, ['"id"', '"name"', '"kind"'], 'from "Actor"');
  const places = await selectArrays<[string, string, Place["kind"], string]>(
    db,
    ['"id"', '"name"', '"kind"', '"parents"'],
    'from "Place"',
  );
  const knownPlaces = new Map<string, KnownPlace>(
    places.map(([id, name, kind, parents]) => [id, { id, name, kind, parents: JSON.parse(parents) as string[] }]),
  );
  const lying = new Map([...knownPlaces.values()].map(({ id, parents }) => [id, [...new Set([id, ...parents])]]));
  const byEvent = new Map<number, Set<string>>();
  for (const [number, actor] of taking) {
    const of = byEvent.get(number);
    if (of) of.add(actor);
    else byEvent.set(number, new Set([actor]));
  }
  const isDated = ([, , , , precision]: EventRow) => precision !== null;
  return {
    size: rows.length,
    numbers: rows.map(([number]) => number),
    ids: rows.map(([, id]) => id),
    types: rows.map(([, , type]) => type),
    statuses: rows.map(([, , , status]) => status),
    precisions: rows.map(([, , , , precision]) => precision ?? "undated"),
    from: Float64Array.from(rows, (row) => (isDated(row) ? (row[5] ?? -Infinity) : NaN)),
    to: Float64Array.from(rows, (row) => (isDated(row) ? (row[6] ?? Infinity) : NaN)),
    places: rows.map((row) => (row[7] === null ? NOWHERE : (lying.get(row[7]) ?? [row[7]]))),
    actors: rows.map(([number]) => [...(byEvent.get(number) ?? NOBODY)]),
    knownActors: new Map(actors.map(([id, name, kind]) => [id, { id, name, kind }])),
    knownPlaces,
  };
}

const NOWHERE: readonly string[] = [];
const NOBODY: readonly string[] = [];
