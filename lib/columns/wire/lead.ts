import type { Lists } from "../columns";

/** The first actor of an event + 1, 0 if it has none: what its place and its publishers go with. */
export function leadOf({ starts, values }: Lists, i: number): number {
  const start = starts[i] ?? 0;
  return start === starts[i + 1] ? 0 : (values[start] ?? 0) + 1;
}
