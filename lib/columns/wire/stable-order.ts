/** Positions in order of their keys, those of one key as they were: in `given`, or from 0 on. Keys are below `keys`. */
export function stableOrder(keyOf: Uint8Array | Uint32Array, keys: number, given: Uint32Array | null): Uint32Array {
  const next = new Uint32Array(keys + 1); // where the next one of each key goes
  for (const key of keyOf) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key <= keys; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const order = new Uint32Array(keyOf.length);
  for (let at = 0; at < order.length; at++) {
    const i = given ? (given[at] ?? 0) : at;
    const key = keyOf[i] ?? 0;
    const place = next[key] ?? 0;
    order[place] = i;
    next[key] = place + 1;
  }
  return order;
}
