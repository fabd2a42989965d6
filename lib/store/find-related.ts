import type { Store } from "./connection";
import { eventColumns } from "./event-columns";

const MOST = 6;

/** The numbers of the other events that share an actor or the place with one and lie nearest to it in time, in time order. */
export async function findRelated(db: Store, number: number): Promise<number[]> {
  const columns = await eventColumns(db);
  const self = columns.numbers.indexOf(number);
  const at = middle(columns.from[self], columns.to[self]);
  if (self < 0 || Number.isNaN(at)) return [];
  const actors = new Set(columns.actors[self]);
  const place = columns.places[self]?.[0];
  const near: { i: number; distance: number }[] = [];
  for (let i = 0; i < columns.size; i++) {
    if (i === self) continue;
    const shares = columns.actors[i]?.some((actor) => actors.has(actor));
    if (!shares && (place === undefined || columns.places[i]?.[0] !== place)) continue;
    const distance = Math.abs(middle(columns.from[i], columns.to[i]) - at);
    if (!Number.isNaN(distance)) near.push({ i, distance });
  }
  near.sort((a, b) => a.distance - b.distance || a.i - b.i);
  const chosen = near.slice(0, MOST).sort((a, b) => a.i - b.i);
  return chosen.map(({ i }) => columns.numbers[i] ?? 0);
}

/** The middle of a span of time; of an open one its known end; NaN of an unknown one. */
function middle(from = Number.NaN, to = Number.NaN): number {
  if (from === -Infinity) return to;
  return to === Infinity ? from : (from + to) / 2;
}
