import { narrow, type Wholes } from "../narrow";
import { ByteReader } from "./byte-reader";
import { FIRST_DAY, KIND, type Kind, SHAPE, UNITS } from "./payload";

interface Streams {
  readonly kinds: Uint8Array;
  readonly days: Uint8Array;
  readonly parts: Uint8Array;
  readonly lengths: Uint8Array;
}

interface Dates {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Position of each one's kind in the table. */
  readonly kindOf: Wholes;
}

/** What `encodeDates` was given. Throws on bytes it does not write. */
export function decodeDates(size: number, table: readonly Kind[], streams: Streams): Dates {
  if (size > streams.kinds.length) throw new Error("dates are missing"); // nothing may be made larger than what came
  const kindOf = decodeKinds(size, table.length, streams.kinds);
  const shapes = Uint8Array.from(table, (kind) => kind[KIND.shape] ?? 0);
  const from = new Float64Array(size);
  const to = new Float64Array(size);
  const days = new ByteReader(streams.days);
  const parts = new ByteReader(streams.parts);
  const lengths = new ByteReader(streams.lengths);
  let day = FIRST_DAY;
  for (let i = 0; i < size; i++) {
    const shape = shapes[kindOf[i] ?? 0] ?? 0;
    const openStart = (shape & SHAPE.openStart) !== 0;
    const openEnd = (shape & SHAPE.openEnd) !== 0;
    from[i] = openStart ? -Infinity : Number.NaN;
    to[i] = openEnd ? Infinity : Number.NaN;
    if ((shape & SHAPE.undated) !== 0 || (openStart && openEnd)) continue;
    const unit = UNITS[shape & SHAPE.units] ?? 1;
    day += days.varint();
    const at = day * UNITS[0] + (unit === UNITS[0] ? 0 : parts.varint() * unit);
    if (openStart) to[i] = at;
    else from[i] = at;
    if (!openStart && !openEnd) to[i] = at + ((shape & SHAPE.oneUnit) !== 0 ? unit : lengths.varint() * unit);
  }
  for (const reader of [days, parts, lengths]) reader.end();
  return { from, to, kindOf };
}

function decodeKinds(size: number, kinds: number, bytes: Uint8Array): Wholes {
  if (kinds > size) throw new Error("there are more kinds of events than events");
  const reader = new ByteReader(bytes);
  const kindOf = narrow(size, kinds);
  for (let i = 0; i < size; i++) {
    const kind = reader.varint();
    if (kind >= kinds) throw new Error("an event is of an unknown kind");
    kindOf[i] = kind;
  }
  reader.end();
  return kindOf;
}
