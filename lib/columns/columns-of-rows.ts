import type { EventRow } from "../answers/rows";
import { offsetOf } from "../time";
import type { ColumnRow } from "./byte-columns";
import type { Columns } from "./columns";
import { columnsFrom } from "./columns-from";

/** Columns made of a few rows, with each row at the position of its event: for pages that hold all their events and load nothing more. */
export interface RowColumns {
  readonly columns: Columns;
  /** `rows[i]` is the event at position i. */
  readonly rows: readonly EventRow[];
}

/**
 * The columns of some events. What rows do not tell is missing: publishers, the kind of an actor (all are groups) and
 * what places lie in, so that filters by them find nothing; rows are taken as chosen already.
 */
export function columnsOfRows(given: readonly EventRow[], version = "rows"): RowColumns {
  const actors = new Map(
    given.flatMap((row) => row.actors).map(({ id, name }) => [id, { name, kind: "group" as const }]),
  );
  const places = new Map(given.flatMap(({ place }) => (place ? [[place.id, { ...place, parents: [] }] as const] : [])));
  const { columns, order } = columnsFrom(given.map(columnRow), { actors, places }, version);
  return { columns, rows: [...order].flatMap((at) => given[at] ?? []) };
}

function columnRow({ place, actors, when, ...row }: EventRow): ColumnRow {
  const dated = when && { ...when, offset: offsetOf(when.edtf) };
  return { ...row, when: dated, place: place?.id ?? null, actors: actors.map(({ id }) => id), publishers: [] };
}
