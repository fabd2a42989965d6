import type { Lists } from "./columns";
import { failBytes, failListed, failLists, failNumbers, failPlaces } from "./fail";
import { collectBytes, collectLists, collectPlaces, keepBytes, keepLists, keepNumbers, keepPlaces } from "./pass";
import { TEXT } from "./selection";

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

/** By a byte of each event; `wanted` says of each of 256 whether it is. */
export function byBytes(bit: number, values: Uint8Array, wanted: Uint8Array): Filter {
  return {
    bit,
    collect: () => collectBytes(values, wanted),
    keep: (positions) => keepBytes(positions, values, wanted),
    fail: (failed) => failBytes(failed, bit, values, wanted),
  };
}

/** By a list of each event, which must hold a value that is wanted and none that is refused; null = that does not matter. */
export function byLists(bit: number, lists: Lists, wanted: Uint8Array | null, refused: Uint8Array | null): Filter {
  const kept = (positions: Uint32Array) => (refused ? keepLists(positions, lists, refused, false) : positions);
  const size = lists.starts.length - 1;
  return {
    bit,
    collect: () => kept(wanted ? collectLists(lists, wanted) : everyPosition(size)),
    keep: (positions) => kept(wanted ? keepLists(positions, lists, wanted, true) : positions),
    fail: (failed, isFirst) => {
      if (wanted) failLists(failed, bit, lists, wanted, isFirst);
      if (refused) failListed(failed, bit, lists, refused);
    },
  };
}

/** By the place of each event; `unplaced`: those that have none pass. */
export function byPlace(bit: number, place: Uint32Array, wanted: Uint8Array, unplaced: boolean): Filter {
  return {
    bit,
    collect: () => collectPlaces(place, wanted, unplaced),
    keep: (positions) => keepPlaces(positions, place, wanted, unplaced),
    fail: (failed) => failPlaces(failed, bit, place, wanted, unplaced),
  };
}

/** By what the words of a view found. */
export function byNumbers(numbers: Uint32Array, found: NonNullable<Found>): Filter {
  const keep = (positions: Uint32Array) => keepNumbers(positions, numbers, found);
  return {
    bit: TEXT,
    collect: () => keep(everyPosition(numbers.length)),
    keep,
    fail: (failed) => failNumbers(failed, TEXT, numbers, found),
  };
}

/** 0, 1, 2 ... */
export function everyPosition(size: number): Uint32Array {
  const positions = new Uint32Array(size);
  for (let i = 0; i < size; i++) positions[i] = i;
  return positions;
}
