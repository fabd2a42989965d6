import { randomUUID } from "node:crypto";
import { store } from "./client";
import type { Store } from "./connection";
import { afterOthers, withLease } from "./lease";
import { LEASE } from "./waiting";

/** In seconds: whoever says nothing for so long is held to merge no more. Two that merge at once only do it twice, so one that was killed is not waited for longer. */
const MERGING = Math.min(LEASE, 30);

/** Merges, by `merge`, once nobody else does, on whatever machine. */
export const mergeAfterOthers = <T>(merge: () => Promise<T>, db: Store = store()): Promise<T> =>
  afterOthers("merge", randomUUID(), MERGING, merge, db);

/** The same unless somebody else merges at this time: null. */
export const mergeUnlessOthers = <T>(merge: () => Promise<T>, db: Store = store()): Promise<T | null> =>
  withLease("merge", randomUUID(), MERGING, merge, db);
