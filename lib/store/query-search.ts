import { encodeFound } from "../columns/wire";
import { store } from "./client";
import { columnsTag } from "./columns-file";
import type { Store } from "./connection";
import { foundNumbers } from "./found-numbers";
import { readVersion } from "./write";

/** What a search finds as bytes that `decodeNumbers` reads. No input is an error. */
export async function querySearch(q: string, db: Store = store()): Promise<Uint8Array<ArrayBuffer>> {
  return encodeFound(await foundNumbers(db, q));
}

/** Names all that can be sent of the data as they are now: another one after every write. */
export async function dataTag(db: Store = store()): Promise<string> {
  return columnsTag(await readVersion(db));
}
