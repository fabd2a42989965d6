import { createHash } from "node:crypto";

/** A short name for a value: the same for values that are the same as JSON. */
export function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 24);
}
