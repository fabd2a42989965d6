import { gatherBytes } from "../gather";
import type { Wholes } from "../narrow";
import type { Kind } from "./payload";

/** The number at a place of each one's kind. */
export function gatherKinds(kindOf: Wholes, kinds: readonly Kind[], at: number): Uint8Array {
  return gatherBytes(
    Uint8Array.from(kinds, (kind) => kind[at] ?? 0),
    kindOf,
  );
}
