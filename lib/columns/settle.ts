import type { Columns } from "./columns";
import { indexLists } from "./row-index";
import { finish } from "./wire";

/** What is left of decoding, then an index of actors, as people filter by them most: a part each step, and nothing twice. */
export function* settle(columns: Columns): Generator<void> {
  for (const _ of finish(columns)) yield;
  indexLists(columns.actorsOf, columns.actors.length);
}
