import type { ColumnRow } from "../columns/byte-columns";
import { offsetOf } from "../time";
import type { Transaction } from "./connection";
import { engine } from "./sql";

type StoredRow = readonly [
  number: number,
  type: string,
  subtype: string | null,
  status: string,
  precision: string | null,
  from: number | null,
  to: number | null,
  edtf: string | null,
  approximate: number | boolean | null,
  basis: string | null,
  place: string | null,
  sources: number,
  confidence: number,
  importance: number,
  reported: string | null,
  /** JSON of string[] */
  publishers: string | null,
];

const EVENT = [
  ...['"number"', '"type"', '"subtype"', '"status"', '"precision"', '"from"', '"to"'],
  ...[
    engine.field('"when"', "edtf"),
    engine.field('"when"', "approximate", "truth"),
    engine.field('"when"', "basis"),
    '"placeId"',
    '"sources"',
    '"confidence"',
    '"importance"',
  ],
  ...['"reported"', engine.json('"publishers"')],
];
const TAKING = ['"eventNumber"', '"actorId"'];
/** Events read in one statement: while it runs, nobody else is answered. */
const CHUNK = 5000;

/** All stored events in order of their numbers, a part at a time, so that memory never holds the text of all. */
export async function* readEventRows(tx: Transaction): AsyncGenerator<ColumnRow[]> {
  let last = 0;
  for (;;) {
    const rows = await engine.selectArrays<StoredRow>(
      tx,
      EVENT,
      `from "Event" where "number" > ${last} order by "number" limit ${CHUNK}`,
    );
    const end = rows.at(-1)?.[0];
    if (end === undefined) return;
    const range = `"eventNumber" > ${last} and "eventNumber" <= ${end}`;
    const order = `from "EventActor" where ${range} order by "eventNumber", "position"`;
    const taking = await engine.selectArrays<[number, string]>(tx, TAKING, order);
    yield joined(rows, taking);
    last = end;
  }
}

/** Both in order of the number; an event takes an actor for each role. */
function joined(rows: readonly StoredRow[], taking: readonly (readonly [number, string])[]): ColumnRow[] {
  let at = 0;
  const lists = new Map<string, readonly string[]>(); // few publishers report nearly all
  const publishersOf = (json: string | null): readonly string[] => {
    if (json === null) return NONE;
    const known = lists.get(json) ?? (JSON.parse(json) as string[]);
    lists.set(json, known);
    return known;
  };
  return rows.map((row) => {
    const actors: string[] = [];
    for (; at < taking.length && (taking[at]?.[0] ?? 0) <= row[0]; at++) actors.push(taking[at]?.[1] ?? "");
    return toColumnRow(row, actors, publishersOf);
  });
}

const NONE: readonly string[] = [];

function toColumnRow(
  row: StoredRow,
  actors: readonly string[],
  publishersOf: (json: string | null) => readonly string[],
): ColumnRow {
  const [number, type, subtype, status, precision, from, to, edtf, approximate, basis, place, ...rest] = row;
  const [sources, confidence, importance, reported, publishers] = rest;
  const offset = edtf === null ? null : offsetOf(edtf);
  const when =
    precision === null ? null : { from, to, precision, approximate: Boolean(approximate), basis: basis ?? "", offset };
  return {
    number,
    type,
    subtype,
    status,
    when,
    place,
    actors,
    publishers: publishersOf(publishers),
    sources,
    confidence,
    importance,
    reported,
  };
}
