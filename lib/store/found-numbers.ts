import { selectUnranged } from "../columns/select";
import type { FoundNumbers } from "../columns/wire";
import { type LookedUp, lookedUpOf, searchText, type View, WHOLE_VIEW } from "../view";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";
import { numbersMarked } from "./event-marks";
import { namedBy } from "./find-names";
import { engine } from "./sql";
import { captionsOf } from "./stories";
import { readVersion } from "./write";

/** Searches kept for each database, of its newest version: a page, its columns and its counts ask the same within a second. */
const KEPT = 32;

const held = new WeakMap<Store, { readonly version: string; readonly found: Map<string, Promise<FoundNumbers>> }>();

/**
 * The numbers of the events that hold the words searched for or are about what they name (an actor or place of that name, what lies in it), that stand in the
 * story and bear one of the tags or a star, as far as a view asks for that. Ascending. No input is an error.
 */
export async function foundNumbers(db: Store, view: LookedUp): Promise<FoundNumbers> {
  const asked = lookedUpOf(view);
  const version = await readVersion(db);
  let known = held.get(db);
  if (known?.version !== version) {
    known = { version, found: new Map() };
    held.set(db, known);
  }
  const { found } = known;
  const answer = found.get(asked) ?? find(db, view).then((numbers) => ({ version, numbers }));
  found.delete(asked); // and set again: the one that was not asked for longest comes first
  found.set(asked, answer);
  answer.catch(() => found.delete(asked)); // a failure is not kept; who asked is told
  const [oldest] = found.keys();
  if (found.size > KEPT && oldest !== undefined) found.delete(oldest);
  return answer;
}

async function find(db: Store, { story, tags, starred, q }: LookedUp): Promise<Uint32Array | null> {
  const parts = [
    await search(db, searchText(q)),
    ...(story === null ? [] : [Uint32Array.from((await captionsOf(db, story)).keys()).sort()]),
    ...(tags.length === 0 ? [] : [Uint32Array.from(await numbersMarked(db, "tag", tags))]),
    ...(starred ? [Uint32Array.from(await numbersMarked(db, "star"))] : []),
  ].filter((part) => part !== null);
  const [first, ...others] = parts;
  return first ? others.reduce(inBoth, first) : null;
}

function inBoth(numbers: Uint32Array, others: Uint32Array): Uint32Array {
  const kept = new Set(others);
  return numbers.filter((number) => kept.has(number));
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
