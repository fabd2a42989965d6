import { encodeFound } from "../columns/wire";
import type { LookedUp } from "../view";
import { store } from "./client";
import { columnsTag } from "./columns-file";
import type { Store } from "./connection";
import { foundNumbers } from "./found-numbers";
import { readVersion } from "./write";

/** What a view's words, story, tags and star find, as bytes that `decodeFound` reads. No input is an error. */
export async function querySearch(view: LookedUp, db: Store = store()): Promise<Uint8Array<ArrayBuffer>> {
  return encodeFound(await foundNumbers(db, view));
}

/** Names all that can be sent of the data as they are now: another one after every write. */
export async function dataTag(db: Store = store()): Promise<string> {
  return columnsTag(await readVersion(db));
}
