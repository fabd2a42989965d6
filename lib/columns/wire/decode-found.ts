import { ByteReader } from "./byte-reader";

/** What a search found: numbers of events, ascending, and the version of the columns they belong to. */
export interface FoundNumbers {
  readonly version: string;
  /** null: there is no word to search for, so that nothing is left out. */
  readonly numbers: Uint32Array | null;
}

/** Throws an Error on bytes that `encodeFound` does not write. */
export function decodeFound(bytes: Uint8Array): FoundNumbers {
  const reader = new ByteReader(bytes);
  const version = new TextDecoder("utf-8", { fatal: true }).decode(reader.take(reader.varint()));
  const count = reader.varint();
  if (count > bytes.length) throw new Error("it ends too soon");
  const numbers = count === 0 ? null : new Uint32Array(count - 1);
  let last = 0;
  if (numbers) for (let i = 0; i < numbers.length; i++) numbers[i] = last += reader.varint() + 1;
  reader.end();
  return { version, numbers };
}
