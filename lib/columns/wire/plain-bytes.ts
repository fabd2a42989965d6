/** The bytes of a section that must be so many, each below `limit`. Throws if they are not. */
export function checkedBytes(bytes: Uint8Array, size: number, limit: number): Uint8Array {
  if (bytes.length !== size) throw new Error("a column is of the wrong length");
  let most = 0;
  for (let at = 0; at < bytes.length; at++) most = Math.max(most, bytes[at] ?? 0);
  if (most >= limit) throw new Error("a value is unknown");
  return bytes;
}
