import { EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import type { View } from "../view";
import { type Columns, type KnownPlace, type Lists, UNDATED } from "./columns";
import { failBytes, failLists, failNumbers, failPlaces } from "./fail";
import { collectBytes, collectLists, collectPlaces, keepBytes, keepLists, keepNumbers, keepPlaces } from "./pass";
import { FILTER } from "./selection";

/** The numbers of the events that the view's words find; null = its words leave nothing out. */
export type Found = ReadonlySet<number> | Uint32Array | null;

/** One filter of a view that is on. */
export interface Filter {
  /** See FILTER. */
  readonly bit: number;
  /** The positions of the events it lets through, ascending. */
  readonly collect: () => Uint32Array;
  /** Of some positions, ascending, those it lets through. */
  readonly keep: (positions: Uint32Array) => Uint32Array;
  /** Marks the events it leaves out; `isFirst`: nothing is marked yet. */
  readonly fail: (failed: Uint16Array, isFirst: boolean) => void;
}

/** The filters that are on, but for the range; those that leave out most come first. A column that none is on is not read: it may not be decoded. */
export function filtersOn(columns: Columns, view: View, found: Found): Filter[] {
  const { types, statuses, precisions, sources, confidence } = view;
  const on: Filter[] = [];
  if (view.actors.length > 0)
    on.push(
      byLists(
        FILTER.actors,
        columns.actorsOf,
        wantedOf(columns.actors, view.actors, ({ id }) => id),
      ),
    );
  if (view.publishers.length > 0)
    on.push(
      byLists(
        FILTER.publishers,
        columns.publishersOf,
        wantedOf(columns.publishers, view.publishers, (name) => name),
      ),
    );
  if (view.places.length > 0) on.push(byPlace(columns.place, wantedPlaces(columns.places, view.places)));
  if (types.length > 0) on.push(byBytes(FILTER.types, columns.types, bytesOf(EVENT_TYPES, types)));
  if (statuses.length > 0) on.push(byBytes(FILTER.statuses, columns.statuses, bytesOf(STATUSES, statuses)));
  if (precisions.length > 0) on.push(byBytes(FILTER.precisions, columns.precisions, precisionBytes(precisions)));
  if (sources > 1) on.push(byBytes(FILTER.sources, columns.sources, atLeast(sources)));
  if (confidence > 0) on.push(byBytes(FILTER.confidence, columns.confidences, atLeast(confidence)));
  if (found) on.push(byNumbers(columns.numbers, found));
  return on;
}

function byBytes(bit: number, values: Uint8Array, wanted: Uint8Array): Filter {
  return {
    bit,
    collect: () => collectBytes(values, wanted),
    keep: (positions) => keepBytes(positions, values, wanted),
    fail: (failed) => failBytes(failed, bit, values, wanted),
  };
}

function byLists(bit: number, lists: Lists, wanted: Uint8Array): Filter {
  return {
    bit,
    collect: () => collectLists(lists, wanted),
    keep: (positions) => keepLists(positions, lists, wanted),
    fail: (failed, isFirst) => failLists(failed, bit, lists, wanted, isFirst),
  };
}

function byPlace(place: Uint32Array, wanted: Uint8Array): Filter {
  return {
    bit: FILTER.places,
    collect: () => collectPlaces(place, wanted),
    keep: (positions) => keepPlaces(positions, place, wanted),
    fail: (failed) => failPlaces(failed, FILTER.places, place, wanted),
  };
}

function byNumbers(numbers: Uint32Array, found: NonNullable<Found>): Filter {
  const keep = (positions: Uint32Array) => keepNumbers(positions, numbers, found);
  return {
    bit: FILTER.text,
    collect: () => keep(everyPosition(numbers.length)),
    keep,
    fail: (failed) => failNumbers(failed, FILTER.text, numbers, found),
  };
}

/** 0, 1, 2 ... */
export function everyPosition(size: number): Uint32Array {
  const positions = new Uint32Array(size);
  for (let i = 0; i < size; i++) positions[i] = i;
  return positions;
}

/** Which of 256 values are wanted. */
function bytesOf<Value>(values: readonly Value[], chosen: readonly Value[]): Uint8Array {
  const wanted = new Uint8Array(256);
  for (const value of chosen) wanted[values.indexOf(value)] = 1;
  return wanted;
}

function precisionBytes(chosen: View["precisions"]): Uint8Array {
  const wanted = bytesOf<string>(PRECISIONS, chosen);
  if (chosen.includes("undated")) wanted[UNDATED] = 1;
  return wanted;
}

const atLeast = (least: number) => new Uint8Array(256).fill(1, least);

/** For each row of a table whether it is among the chosen. */
function wantedOf<Row>(table: readonly Row[], chosen: readonly string[], idOf: (row: Row) => string): Uint8Array {
  const ids = new Set(chosen);
  return Uint8Array.from(table, (row) => (ids.has(idOf(row)) ? 1 : 0));
}

/** A place is wanted when it is chosen or lies in one that is. */
function wantedPlaces(places: readonly KnownPlace[], chosen: readonly string[]): Uint8Array {
  const own = wantedOf(places, chosen, ({ id }) => id);
  return own.map((is, i) => (is || places[i]?.within.some((outer) => own[outer] === 1) ? 1 : 0));
}
