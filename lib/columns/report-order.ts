import type { Wholes } from "./narrow";

/** The positions of all events by the date of their first report, given as positions in a table whose row 0 is that of unknown dates: these come last. */
export function reportOrder(date: Wholes, dates: number): Uint32Array {
  const next = new Uint32Array(dates + 2); // where the next event of each date goes
  for (let i = 0; i < date.length; i++) raise(next, (date[i] || dates) + 1);
  for (let row = 1; row < next.length; row++) next[row] = (next[row] ?? 0) + (next[row - 1] ?? 0);
  const order = new Uint32Array(date.length);
  for (let i = 0; i < date.length; i++) order[raise(next, date[i] || dates)] = i;
  return order;
}

/** Adds one to a count; gives back what it was. */
function raise(counts: Uint32Array, at: number): number {
  const count = counts[at] ?? 0;
  counts[at] = count + 1;
  return count;
}
