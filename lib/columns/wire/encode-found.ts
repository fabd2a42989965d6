import { ByteWriter } from "./byte-writer";
import type { FoundNumbers } from "./decode-found";

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
