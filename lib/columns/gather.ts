import type { Wholes } from "./narrow";
import type { Kind } from "./payload";

/** `values[positions[n]]` for each n, as bytes. `Uint8Array.from` with a function would take ten times as long. */
export function gatherBytes(values: Uint8Array, positions: Wholes): Uint8Array {
  const found = new Uint8Array(positions.length);
  for (let at = 0; at < positions.length; at++) found[at] = values[positions[at] ?? 0] ?? 0;
  return found;
}

/** A field of each one's kind. */
export function gatherKinds(kindOf: Wholes, kinds: readonly Kind[], field: 1 | 2 | 3 | 4): Uint8Array {
  return gatherBytes(
    Uint8Array.from(kinds, (kind) => kind[field]),
    kindOf,
  );
}
