import type { Correction } from "../domain";
import { type Anchor, anchorFinder } from "./anchor";
import { store } from "./client";
import type { Connection } from "./connection";
import { loadAnchors } from "./load-anchors";

/** All corrections ever made, in the order they were made, each as it was made. */
export async function listCorrections(db: Connection = store()): Promise<Correction[]> {
  return (await readCorrections(db)).map(({ correction }) => correction);
}

/**
 * The corrections that bear on passages as they are now: each with the id of the passage that stands where its own stood, after the
 * article was read anew or edited. Those whose passage is gone are left out.
 */
export async function loadCorrections(db: Connection = store()): Promise<Correction[]> {
  const corrections = await readCorrections(db);
  if (corrections.length === 0) return [];
  const find = anchorFinder(await loadAnchors(db));
  return corrections.flatMap(({ correction, anchor }) => {
    const target = find(anchor)?.passageId;
    return target === undefined ? [] : [{ ...correction, target }];
  });
}

async function readCorrections(db: Connection): Promise<{ correction: Correction; anchor: Anchor }[]> {
  const rows = await db.correction.findMany({ orderBy: { number: "asc" } });
  return rows.map(({ id, target, field, value, by, at, reason, anchor }) => ({
    correction: { id, target, field: field as Correction["field"], value, by, at: Number(at), reason },
    anchor: anchor as unknown as Anchor,
  }));
}
