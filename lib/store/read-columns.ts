import { type Columns, DATE_FLAG, type KnownPlace, type Lists, NO_PLACE, UNDATED } from "../columns/columns";
import { gatherBytes } from "../columns/gather";
import { narrow } from "../columns/narrow";
import { timeOf } from "../columns/times";
import { EVENT_TYPES, type Place, PRECISIONS, STATUSES } from "../domain";
import type { Store, Transaction } from "./connection";
import { GrowingList } from "./growing-list";
import { NameTable } from "./name-table";
import { readEventRows, type StoredEvent } from "./read-event-rows";
import { reportedDates } from "./reported-dates";
import { selectActors, selectPlaces } from "./select-names";
import { PATIENCE, readVersion } from "./write";

/** All stored events as columns, of one moment. Reads for seconds where there are a million. */
export function readColumns(db: Store): Promise<Columns> {
  return db.$transaction(readAll, PATIENCE);
}

async function readAll(tx: Transaction): Promise<Columns> {
  const version = await readVersion(tx);
  const draft = new Draft(await tx.event.count());
  for await (const events of readEventRows(tx)) for (const event of events) draft.add(event);
  const order = draft.inTimeOrder();
  const actors = draft.actorNames.ranked();
  const places = draft.placeNames.ranked();
  const publishers = draft.publisherNames.ranked();
  const known = await selectActors(tx, actors.names);
  return {
    ...{ version, size: order.length },
    ...draft.plainColumns(order),
    place: order.map((i) => moved(draft.place[i] ?? NO_PLACE, places.places)),
    actorsOf: draft.actorsOf.ordered(order, actors.places),
    publishersOf: draft.publishersOf.ordered(order, publishers.places),
    reported: reportedDates(draft.reported, order),
    actors: actors.names.map((id) => ({ id, name: known.get(id)?.name ?? "", kind: known.get(id)?.kind ?? "group" })),
    places: await knownPlaces(tx, places.names),
    publishers: publishers.names,
  };
}

const moved = (at: number, places: Uint32Array) => (at === NO_PLACE ? at : (places[at] ?? NO_PLACE));

/** Columns in the order the events are read in, names by the numbers they are given. */
class Draft {
  readonly actorNames = new NameTable();
  readonly placeNames = new NameTable();
  readonly publisherNames = new NameTable();
  readonly actorsOf = new DraftLists();
  readonly publishersOf = new DraftLists();
  readonly reported: (string | null)[] = [];
  readonly place: Uint32Array;
  private size = 0;
  private readonly numbers: Uint32Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly importance: Float64Array;
  private readonly bytes: Readonly<
    Record<"precisions" | "flags" | "types" | "statuses" | "sources" | "confidences", Uint8Array>
  >;

  constructor(size: number) {
    const bytes = () => new Uint8Array(size);
    this.numbers = new Uint32Array(size);
    this.place = new Uint32Array(size);
    this.from = new Float64Array(size);
    this.to = new Float64Array(size);
    this.importance = new Float64Array(size);
    this.bytes = {
      ...{ precisions: bytes(), flags: bytes(), types: bytes() },
      ...{ statuses: bytes(), sources: bytes(), confidences: bytes() },
    };
  }

  add({ row, actors }: StoredEvent): void {
    const i = this.size++;
    const [number, type, status, precision, from, to, approximate, basis, placeId, ...rest] = row;
    const [sources, confidence, importance, reported, publishers] = rest;
    this.numbers[i] = number;
    this.from[i] = precision === null ? Number.NaN : (from ?? -Infinity);
    this.to[i] = precision === null ? Number.NaN : (to ?? Infinity);
    this.bytes.precisions[i] = precision === null ? UNDATED : indexIn(PRECISIONS, precision);
    this.bytes.flags[i] = (approximate ? DATE_FLAG.approximate : 0) | (basis === "published" ? DATE_FLAG.assumed : 0);
    this.bytes.types[i] = indexIn(EVENT_TYPES, type);
    this.bytes.statuses[i] = indexIn(STATUSES, status);
    this.bytes.sources[i] = Math.min(255, sources);
    this.bytes.confidences[i] = Math.floor(confidence * 100 + 1e-9); // 0.29 * 100 is a little less than 29
    this.importance[i] = importance;
    this.reported.push(reported);
    this.place[i] = placeId === null ? NO_PLACE : this.placeNames.count(placeId);
    this.actorsOf.add([...new Set(actors)].map((actor) => this.actorNames.count(actor)));
    const names = new Set(publishers === null ? [] : (JSON.parse(publishers) as string[]));
    this.publishersOf.add([...names].map((name) => this.publisherNames.count(name)));
  }

  inTimeOrder(): Uint32Array {
    const { from, to } = this;
    const late = (value: number) => (Number.isNaN(value) ? Infinity : value);
    const at = from.map((start, i) => late(timeOf(start, to[i] ?? Number.NaN)));
    const order = this.numbers.map((_, i) => i);
    return order.sort((a, b) => compare(at[a] ?? 0, at[b] ?? 0) || compare(to[a] ?? 0, to[b] ?? 0) || a - b);
  }

  plainColumns(order: Uint32Array) {
    const { precisions, flags, types, statuses, sources, confidences } = this.bytes;
    const most = this.importance.reduce((a, b) => Math.max(a, b), 0) || 1;
    const importances = new Uint8Array(order.length);
    for (let i = 0; i < importances.length; i++)
      importances[i] = Math.round((Math.max(0, this.importance[i] ?? 0) / most) * 100);
    const bytes = (values: Uint8Array) => gatherBytes(values, order);
    return {
      numbers: order.map((i) => this.numbers[i] ?? 0),
      from: this.from.map((_, at) => this.from[order[at] ?? 0] ?? 0),
      to: this.to.map((_, at) => this.to[order[at] ?? 0] ?? 0),
      ...{ precisions: bytes(precisions), flags: bytes(flags), types: bytes(types), statuses: bytes(statuses) },
      ...{ sources: bytes(sources), confidences: bytes(confidences), importances: bytes(importances) },
    };
  }
}

// Not a difference: two open ends would give NaN
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

function indexIn(values: readonly string[], value: string): number {
  const index = values.indexOf(value);
  if (index < 0) throw new Error(`The database holds "${value}", which this program does not know. Update Dateline.`);
  return index;
}

/** Lists one after another. */
class DraftLists {
  private readonly ends = new GrowingList();
  private readonly values = new GrowingList();

  add(values: readonly number[]): void {
    for (const value of values) this.values.push(value);
    this.ends.push(this.values.length);
  }

  /** In another order, and their values as positions in another one, ascending. */
  ordered(order: Uint32Array, places: Uint32Array): Lists {
    const starts = new Uint32Array(order.length + 1);
    const values = narrow(this.values.length, places.length);
    let at = 0;
    for (const [position, i] of order.entries()) {
      const start = at;
      const end = this.ends.at(i);
      for (let from = i === 0 ? 0 : this.ends.at(i - 1); from < end; from++)
        values[at++] = places[this.values.at(from)] ?? 0;
      values.subarray(start, at).sort();
      starts[position + 1] = at;
    }
    return { starts, values };
  }
}

/** The places of events in their order, then all they lie in; of some of these no more than the id is known. */
async function knownPlaces(tx: Transaction, ids: readonly string[]): Promise<KnownPlace[]> {
  const own = await selectPlaces(tx, ids);
  const outer = new Set([...own.values()].flatMap(({ parents }) => parents).filter((id) => !own.has(id)));
  const all = new Map([...own, ...(await selectPlaces(tx, [...outer]))]);
  const listed = [...ids, ...[...outer].sort()];
  const positions = new Map(listed.map((id, i) => [id, i]));
  return listed.map((id) => {
    const place: Place | undefined = all.get(id);
    const within = [...new Set(place?.parents)].flatMap((parent) =>
      parent === id ? [] : (positions.get(parent) ?? []),
    );
    const { name = "", kind = "region", country = null, lat = null, lon = null } = place ?? {};
    return { id, name, kind, country, lat, lon, within };
  });
}
