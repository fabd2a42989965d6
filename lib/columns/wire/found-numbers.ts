import { ByteReader, ByteWriter } from "./bytes";

/** What a search found: numbers of events, ascending, and the version of the columns they belong to. */
export interface FoundNumbers {
  readonly version: string;
  /** null: there is no word to search for, so that nothing is left out. */
  readonly numbers: Uint32Array | null;
}

/** What a search found as bytes that `decodeFound` reads. Throws unless the numbers ascend. */
export function encodeFound({ version, numbers }: FoundNumbers): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(64 + (numbers?.length ?? 0) * 2);
  const name = new TextEncoder().encode(version);
  out.varint(name.length);
  out.append(name);
  out.varint(numbers === null ? 0 : numbers.length + 1);
  let last = 0;
  for (const number of numbers ?? []) {
    out.varint(number - last - 1);
    last = number;
  }
  return out.written();
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
