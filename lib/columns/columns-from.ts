import type { Place } from "../domain";
import { MINUTE } from "../time";
import { BYTE_NAMES, type ByteName, byteColumn, type ColumnRow, offsetAt, offsetByte } from "./byte-columns";
import { type Columns, type KnownActor, type KnownPlace, type Lists, NO_PLACE } from "./columns";
import { gatherBytes } from "./gather";
import { GrowingList } from "./growing-list";
import { NameTable } from "./name-table";
import { narrow } from "./narrow";
import { reportedDates } from "./reported-dates";
import { compareInstants, timeOf } from "./times";

/** What is known of the actors and places that events name, by id; more may be known than they name, and less. */
export interface KnownNames {
  readonly actors: ReadonlyMap<string, Omit<KnownActor, "id">>;
  readonly places: ReadonlyMap<string, Pick<Place, "name" | "kind" | "country" | "lat" | "lon" | "parents">>;
}

/** The columns of some events, in whatever order they come, and which of them stands where. Throws on a word that this program does not know. */
export function columnsFrom(rows: readonly ColumnRow[], known: KnownNames, version: string) {
  const draft = new ColumnsDraft(rows.length);
  for (const row of rows) draft.add(row);
  return { columns: draft.columns(known, version), order: draft.order() };
}

/** The same where events come one by one, too many to be held, and it is not known before the last which names they have. */
export class ColumnsDraft {
  private readonly actorNames = new NameTable();
  private readonly placeNames = new NameTable();
  private readonly publisherNames = new NameTable();
  private readonly actorsOf = new DraftLists();
  private readonly publishersOf = new DraftLists();
  private readonly reported: (string | null)[] = [];
  private size = 0;
  private readonly numbers: Uint32Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly importance: Float64Array;
  private readonly place: Uint32Array;
  private readonly bytes: Readonly<Record<ByteName, Uint8Array>>;
  private readonly made: readonly { readonly of: (row: ColumnRow) => number; readonly bytes: Uint8Array }[];

  /** `count`: so many events will come. */
  constructor(private readonly count: number) {
    this.numbers = new Uint32Array(count);
    this.from = new Float64Array(count);
    this.to = new Float64Array(count);
    this.importance = new Float64Array(count);
    this.place = new Uint32Array(count);
    this.bytes = byName(() => new Uint8Array(count));
    this.made = BYTE_NAMES.flatMap((name) => {
      const { of } = byteColumn(name);
      return of ? [{ of, bytes: this.bytes[name] }] : [];
    });
  }

  add(row: ColumnRow): void {
    const i = this.size++;
    this.numbers[i] = row.number;
    const ahead = offsetAt(offsetByte(row.when?.offset ?? null)) * MINUTE;
    this.from[i] = row.when ? (row.when.from ?? -Infinity) + ahead : Number.NaN;
    this.to[i] = row.when ? (row.when.to ?? Infinity) + ahead : Number.NaN;
    this.importance[i] = row.importance;
    for (const { of, bytes } of this.made) bytes[i] = of(row);
    this.reported.push(row.reported);
    this.place[i] = row.place === null ? NO_PLACE : this.placeNames.count(row.place);
    this.actorsOf.add(row.actors, this.actorNames);
    this.publishersOf.add(row.publishers, this.publisherNames);
  }

  /** The ids of all that the events named so far, the most frequent first. */
  names(): { readonly actors: readonly string[]; readonly places: readonly string[] } {
    return { actors: this.actorNames.ranked().names, places: this.placeNames.ranked().names };
  }

  /** Which of the events stands at each position, by when they were added: in order of time, then of numbers. */
  order(): Uint32Array {
    const { from, to, numbers } = this;
    const at = from.map((start, i) => sortedBy(timeOf(start, to[i] ?? Number.NaN)));
    const order = numbers.map((_, i) => i);
    return order.sort(
      (a, b) =>
        compareInstants(at[a] ?? 0, at[b] ?? 0) ||
        compareInstants(to[a] ?? 0, to[b] ?? 0) ||
        (numbers[a] ?? 0) - (numbers[b] ?? 0) ||
        a - b,
    );
  }

  /** The columns of all that was added; of names that are not known no more than the id is told. Throws if others than `count` came. */
  columns(known: KnownNames, version: string): Columns {
    if (this.size !== this.count) throw new Error(`${this.size} events came where ${this.count} were expected`);
    const order = this.order();
    const actors = this.actorNames.ranked();
    const places = this.placeNames.ranked();
    const publishers = this.publisherNames.ranked();
    const bytes = { ...this.bytes, importances: this.importances() };
    return {
      version,
      size: order.length,
      numbers: order.map((i) => this.numbers[i] ?? 0),
      from: this.from.map((_, at) => this.from[order[at] ?? 0] ?? 0),
      to: this.to.map((_, at) => this.to[order[at] ?? 0] ?? 0),
      ...byName((name) => gatherBytes(bytes[name], order)),
      place: order.map((i) => moved(this.place[i] ?? NO_PLACE, places.places)),
      actorsOf: this.actorsOf.ordered(order, actors.places),
      publishersOf: this.publishersOf.ordered(order, publishers.places),
      reported: reportedDates(this.reported, order),
      actors: actors.names.map((id) => actorOf(id, known.actors)),
      places: placesOf(places.names, known.places),
      publishers: publishers.names,
    };
  }

  private importances(): Uint8Array {
    const most = this.importance.reduce((a, b) => Math.max(a, b), 0) || 1;
    const found = new Uint8Array(this.count);
    for (let i = 0; i < found.length; i++) found[i] = Math.round((Math.max(0, this.importance[i] ?? 0) / most) * 100);
    return found;
  }
}

/** Undated ones last, behind one whose both ends are open. */
const sortedBy = (at: number) => (Number.isNaN(at) ? Infinity : Math.min(at, Number.MAX_VALUE));

const moved = (at: number, places: Uint32Array) => (at === NO_PLACE ? at : (places[at] ?? NO_PLACE));

function byName<T>(make: (name: ByteName) => T): Record<ByteName, T> {
  return Object.fromEntries(BYTE_NAMES.map((name) => [name, make(name)])) as Record<ByteName, T>;
}

/** Lists of names one after another. */
class DraftLists {
  private readonly ends = new GrowingList();
  private readonly values = new GrowingList();

  add(names: readonly string[], table: NameTable): void {
    for (const name of names.length > 1 ? new Set(names) : names) this.values.push(table.count(name));
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

function actorOf(id: string, known: KnownNames["actors"]): KnownActor {
  const { name = "", kind = "group" } = known.get(id) ?? {};
  return { id, name, kind };
}

/** The places of events in their order, then all they lie in; of some of these no more than the id is known. */
function placesOf(ids: readonly string[], known: KnownNames["places"]): KnownPlace[] {
  const own = new Set(ids);
  const outer = new Set(ids.flatMap((id) => known.get(id)?.parents ?? []).filter((id) => !own.has(id)));
  const listed = [...ids, ...[...outer].sort()];
  const positions = new Map(listed.map((id, i) => [id, i]));
  return listed.map((id) => {
    const { name = "", kind = "region", country = null, lat = null, lon = null, parents = [] } = known.get(id) ?? {};
    const within = [...new Set(parents)].flatMap((parent) => (parent === id ? [] : (positions.get(parent) ?? [])));
    return { id, name, kind, country, lat, lon, within };
  });
}
