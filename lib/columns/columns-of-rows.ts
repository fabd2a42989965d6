import type { EventRow } from "../answers";
import { EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import { parseEdtf } from "../time";
import { type Columns, DATE_FLAG, type KnownActor, type KnownPlace, type Lists, NO_PLACE, UNDATED } from "./columns";
import { narrowed } from "./narrow";
import { timeOf } from "./times";

/** Columns made of a few rows, with each row at the position of its event: for pages that hold all their events and load nothing more. */
export interface RowColumns {
  readonly columns: Columns;
  /** `rows[i]` is the event at position i. */
  readonly rows: readonly EventRow[];
}

/**
 * The columns of some events. What rows do not tell is empty: publishers, and what places lie in, so filters by them find nothing; rows are
 * taken as chosen already.
 */
export function columnsOfRows(given: readonly EventRow[], version = "rows"): RowColumns {
  const rows = [...given].sort(byTime);
  const bytes = (read: (row: EventRow) => number) => Uint8Array.from(rows, read);
  const actors = tableOf(rows.flatMap((row) => row.actors));
  const places = tableOf(rows.flatMap((row) => row.place ?? []));
  const columns: Columns = {
    version,
    size: rows.length,
    numbers: Uint32Array.from(rows, ({ number }) => number),
    from: Float64Array.from(rows, ({ when }) => (when ? (when.from ?? -Infinity) : Number.NaN)),
    to: Float64Array.from(rows, ({ when }) => (when ? (when.to ?? Infinity) : Number.NaN)),
    precisions: bytes(({ when }) => (when ? PRECISIONS.indexOf(when.precision) : UNDATED)),
    flags: bytes(flagsOf),
    types: bytes(({ type }) => EVENT_TYPES.indexOf(type)),
    statuses: bytes(({ status }) => STATUSES.indexOf(status)),
    sources: bytes(({ sources }) => Math.min(sources, 255)),
    confidences: bytes(({ confidence }) => Math.floor(confidence * 100)),
    importances: bytes(importanceAmong(rows)),
    place: Uint32Array.from(rows, ({ place }) => (place ? (places.at.get(place.id) ?? NO_PLACE) : NO_PLACE)),
    actorsOf: listsOf(
      rows.map((row) => row.actors.map(({ id }) => actors.at.get(id) ?? 0)),
      actors.rows.length,
    ),
    publishersOf: listsOf(
      rows.map(() => []),
      0,
    ),
    reported: reportedOf(rows),
    actors: actors.rows.map(({ id, name }): KnownActor => ({ id, name, kind: "group" })),
    places: places.rows.map((place): KnownPlace => ({ ...place, within: [] })),
    publishers: [],
  };
  return { columns, rows };
}

function byTime(a: EventRow, b: EventRow): number {
  if (!a.when || !b.when) return (a.when ? 0 : 1) - (b.when ? 0 : 1) || byNumber(a, b);
  const [x, y] = [bounds(a.when), bounds(b.when)];
  return compare(timeOf(x.from, x.to), timeOf(y.from, y.to)) || compare(x.to, y.to) || byNumber(a, b);
}

/** As all events are ordered: those that came with the page must not change places when the others are here. */
function byNumber(a: EventRow, b: EventRow): number {
  return a.number - b.number || compare(a.id, b.id);
}

function bounds({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  return { from: from ?? -Infinity, to: to ?? Infinity };
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function flagsOf({ when }: EventRow): number {
  if (!when) return 0;
  return (when.approximate ? DATE_FLAG.approximate : 0) | (when.basis === "published" ? DATE_FLAG.assumed : 0);
}

function importanceAmong(rows: readonly EventRow[]): (row: EventRow) => number {
  const most = rows.reduce((top, { importance }) => Math.max(top, importance), 0);
  return ({ importance }) => (most > 0 ? Math.round((100 * importance) / most) : 0);
}

/** Each named thing once, in order of appearance, and where it stands. */
function tableOf<Row extends { readonly id: string }>(all: readonly Row[]) {
  const once = new Map(all.map((row) => [row.id, row]));
  const rows = [...once.values()];
  return { rows, at: new Map(rows.map(({ id }, i) => [id, i])) };
}

function listsOf(lists: readonly (readonly number[])[], limit: number): Lists {
  const unique = lists.map((list) => [...new Set(list)]);
  const starts = new Uint32Array(unique.length + 1);
  unique.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return { starts, values: narrowed(unique.flat(), limit) };
}

function reportedOf(rows: readonly EventRow[]): Columns["reported"] {
  const dates = [
    ...new Set(rows.flatMap(({ reported }) => (reported !== null && parseEdtf(reported) ? reported : []))),
  ];
  const parsed = [null, ...dates.map((edtf) => parseEdtf(edtf))];
  const from = Float64Array.from(parsed, (date) => (date ? (date.from ?? -Infinity) : Number.NaN));
  const to = Float64Array.from(parsed, (date) => (date ? (date.to ?? Infinity) : Number.NaN));
  const date = narrowed(
    rows.map(({ reported }) => (reported === null ? 0 : dates.indexOf(reported) + 1)),
    parsed.length,
  );
  const known = (i: number) => (date[i] === 0 ? 1 : 0);
  const at = (i: number) => timeOf(from[date[i] ?? 0] ?? 0, to[date[i] ?? 0] ?? 0);
  const end = (i: number) => to[date[i] ?? 0] ?? 0;
  const order = Uint32Array.from(rows.keys()).sort(
    (a, b) => known(a) - known(b) || (date[a] === 0 ? 0 : compare(at(a), at(b)) || compare(end(a), end(b))) || a - b,
  );
  return {
    date,
    from,
    to,
    precisions: Uint8Array.from(parsed, (each) => (each ? PRECISIONS.indexOf(each.precision) : UNDATED)),
    order,
  };
}
