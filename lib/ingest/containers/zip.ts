import type { FileHandle } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";

/** A file in a zip: read when it is asked for, and no further than wanted. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it has when unpacked, as the zip says: not to be trusted. */
  readonly size: number;
  /** Its bytes unpacked, at most `most`; throws TooLarge beyond that, and Error where it is damaged. */
  bytes(most: number): Promise<Uint8Array>;
}

/** Something unpacks to more than is allowed. */
export class TooLarge extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 1_000_000;
const WIDE = 0xffffffff;

/** The files in a zip in its own order, from its directory; folders are passed over. Throws Error where the zip is damaged or encrypted. */
export async function* zipEntries(file: FileHandle): AsyncGenerator<ZipEntry> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 66_000), Math.min(size, 66_000));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new Error("it has no directory");
  let count = tail.readUInt16LE(at + 10);
  let position = tail.readUInt32LE(at + 16);
  if (position === WIDE || count === 0xffff) {
    const locator = at - 20;
    if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) throw new Error("its directory is damaged");
    const end = await readAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
    count = Number(end.readBigUInt64LE(32));
    position = Number(end.readBigUInt64LE(48));
  }
  for (let i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
    const head = await readAt(file, position, 46);
    if (head.length < 46 || head.readUInt32LE(0) !== ENTRY) throw new Error("its directory is damaged");
    const [nameLength, extraLength, noteLength] = [head.readUInt16LE(28), head.readUInt16LE(30), head.readUInt16LE(32)];
    const rest = await readAt(file, position + 46, nameLength + extraLength);
    const name = rest.subarray(0, nameLength).toString(head.readUInt16LE(8) & 0x800 ? "utf8" : "latin1");
    const sizes = widths(head, rest.subarray(nameLength));
    const [flags, method] = [head.readUInt16LE(8), head.readUInt16LE(10)];
    if (!name.endsWith("/"))
      yield { name, size: sizes.size, bytes: (most) => unpack(file, { ...sizes, flags, method }, most) };
    position += 46 + nameLength + extraLength + noteLength;
  }
}

interface Place {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Sizes and place of a file, from the wide fields where the narrow ones do not hold them. */
function widths(head: Buffer, extra: Buffer): Place {
  const narrow = [head.readUInt32LE(24), head.readUInt32LE(20), head.readUInt32LE(42)];
  let wide: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) wide = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  let next = 0;
  const [size, packed, offset] = narrow.map((value) => {
    if (value !== WIDE || next + 8 > wide.length) return value;
    next += 8;
    return Number(wide.readBigUInt64LE(next - 8));
  }) as [number, number, number];
  return { size, packed, offset };
}

async function unpack(
  file: FileHandle,
  entry: Place & { flags: number; method: number },
  most: number,
): Promise<Uint8Array> {
  if (entry.flags & 1) throw new Error("it is encrypted");
  const local = await readAt(file, entry.offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL) throw new Error("it is damaged");
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.method === 0) {
    if (entry.packed > most) throw new TooLarge();
    return readAt(file, start, entry.packed);
  }
  if (entry.method !== 8) throw new Error("it is packed in a way that is not known");
  const inflate = createInflateRaw();
  void pump(file, start, entry.packed, inflate);
  return collect(inflate, most);
}

async function pump(
  file: FileHandle,
  start: number,
  length: number,
  into: ReturnType<typeof createInflateRaw>,
): Promise<void> {
  try {
    for (let done = 0; done < length && !into.destroyed; ) {
      const chunk = await readAt(file, start + done, Math.min(65_536, length - done));
      if (chunk.length === 0) break;
      done += chunk.length;
      if (!into.write(chunk)) await new Promise<void>((ready) => into.once("drain", ready).once("close", ready));
    }
    if (!into.destroyed) into.end();
  } catch (error) {
    into.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** All bytes of a stream, at most `most`; throws TooLarge beyond that. */
export async function collect(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) throw new TooLarge();
    parts.push(part);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
  return buffer.subarray(0, bytesRead);
}
