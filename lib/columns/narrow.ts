/** Whole numbers, one after the other, in as many bytes each as the largest needs. */
export type Wholes = Uint8Array | Uint16Array | Uint32Array;

/** Room for so many numbers below `limit`: a million of them are millions of bytes. */
export function narrow(length: number, limit: number): Wholes {
  if (limit <= 0x100) return new Uint8Array(length);
  return limit <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** The same numbers, all below `limit`, in as little room as they need. */
export function narrowed(values: ArrayLike<number>, limit: number): Wholes {
  const found = narrow(values.length, limit);
  found.set(values);
  return found;
}
