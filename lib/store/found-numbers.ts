import type { FoundNumbers } from "../columns/wire";
import { searchText } from "../view";
import type { Store } from "./connection";
import { engine } from "./sql";
import { readVersion } from "./write";

/** Searches kept for each database, of its newest version: a page, its columns and its counts ask the same within a second. */
const KEPT = 32;

const held = new WeakMap<Store, { readonly version: string; readonly found: Map<string, Promise<FoundNumbers>> }>();

/** The numbers of the events that hold the words searched for, ascending. No input is an error. */
export async function foundNumbers(db: Store, q: string): Promise<FoundNumbers> {
  const text = searchText(q);
  const version = await readVersion(db);
  let known = held.get(db);
  if (known?.version !== version) {
    known = { version, found: new Map() };
    held.set(db, known);
  }
  const { found } = known;
  const answer = found.get(text) ?? engine.searchEvents(db, text).then((numbers) => ({ version, numbers }));
  found.delete(text); // and set again: the one that was not asked for longest comes first
  found.set(text, answer);
  answer.catch(() => found.delete(text)); // a failure is not kept; who asked is told
  const [oldest] = found.keys();
  if (found.size > KEPT && oldest !== undefined) found.delete(oldest);
  return answer;
}
