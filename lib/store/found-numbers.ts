import { selectUnranged } from "../columns/select";
import type { FoundNumbers } from "../columns/wire";
import { searchText, type View, WHOLE_VIEW } from "../view";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";
import { namedBy } from "./find-names";
import { engine } from "./sql";
import { readVersion } from "./write";

/** Searches kept for each database, of its newest version: a page, its columns and its counts ask the same within a second. */
const KEPT = 32;

const held = new WeakMap<Store, { readonly version: string; readonly found: Map<string, Promise<FoundNumbers>> }>();

/**
 * The numbers of the events that hold the words searched for or are about what they name: an actor or place of that name, what lies in it.
 * Ascending. No input is an error.
 */
export async function foundNumbers(db: Store, q: string): Promise<FoundNumbers> {
  const text = searchText(q);
  const version = await readVersion(db);
  let known = held.get(db);
  if (known?.version !== version) {
    known = { version, found: new Map() };
    held.set(db, known);
  }
  const { found } = known;
  const answer = found.get(text) ?? search(db, text).then((numbers) => ({ version, numbers }));
  found.delete(text); // and set again: the one that was not asked for longest comes first
  found.set(text, answer);
  answer.catch(() => found.delete(text)); // a failure is not kept; who asked is told
  const [oldest] = found.keys();
  if (found.size > KEPT && oldest !== undefined) found.delete(oldest);
  return answer;
}

async function search(db: Store, text: string): Promise<Uint32Array | null> {
  const words = await engine.searchEvents(db, text);
  if (words === null || /["“”]/.test(text)) return words; // what is quoted is asked for to the letter
  const { actors, places } = await namedBy(text, db);
  if (actors.length + places.length === 0) return words;
  const columns = await eventColumns(db);
  const found = new Set(words);
  const add = (view: Partial<View>) => {
    const { positions } = selectUnranged(columns, { ...WHOLE_VIEW, ...view }, null);
    for (const position of positions) found.add(columns.numbers[position] ?? 0);
  };
  if (actors.length > 0) add({ actors });
  if (places.length > 0) add({ places });
  return Uint32Array.from(found).sort();
}
