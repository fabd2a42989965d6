import { type Columns, NO_PLACE } from "../columns/columns";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";

const MOST = 6;

/** The numbers of the other events that share an actor or the place with one and lie nearest to it in time, in time order. */
export async function findRelated(db: Store, number: number): Promise<number[]> {
  const columns = await eventColumns(db);
  const self = columns.numbers.indexOf(number);
  const at = middle(columns.from[self], columns.to[self]);
  if (self < 0 || Number.isNaN(at)) return [];
  const shares = sharing(columns, self);
  const near: { i: number; distance: number }[] = [];
  for (let i = 0; i < columns.size; i++) {
    const distance = Math.abs(middle(columns.from[i], columns.to[i]) - at);
    const least = near.length < MOST ? Infinity : (near.at(-1)?.distance ?? Infinity);
    if (!(distance < least) || i === self || !shares(i)) continue;
    near.push({ i, distance });
    near.sort((a, b) => a.distance - b.distance || a.i - b.i);
    if (near.length > MOST) near.pop();
  }
  return near.sort((a, b) => a.i - b.i).map(({ i }) => columns.numbers[i] ?? 0);
}

/** Says of an event whether it has an actor or the place of another one. */
function sharing({ actors, actorsOf: { starts, values }, place }: Columns, self: number): (i: number) => boolean {
  const wanted = new Uint8Array(actors.length);
  for (const actor of values.subarray(starts[self], starts[self + 1])) wanted[actor] = 1;
  const own = place[self] ?? NO_PLACE;
  return (i) => {
    if (own !== NO_PLACE && place[i] === own) return true;
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) if (wanted[values[at] ?? 0] === 1) return true;
    return false;
  };
}

/** The middle of a span of time; of an open one its known end; NaN of an unknown one. */
function middle(from = Number.NaN, to = Number.NaN): number {
  if (from === -Infinity) return to;
  return to === Infinity ? from : (from + to) / 2;
}
