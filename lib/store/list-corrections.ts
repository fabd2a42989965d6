import type { Correction } from "../domain";
import { type Anchor, anchorFinder } from "./anchor";
import { store } from "./client";
import type { Connection } from "./connection";
import { loadAnchors } from "./load-anchors";

/** All corrections ever made, in the order they were made, each as it was made. */
export async function listCorrections(db: Connection = store()): Promise<Correction[]> {
  return (await readCorrections(db)).map(({ correction }) => correction);
}

/** Corrections as they bear on passages now, and those that bear on none. */
export interface FoundCorrections {
  /** Each with the id of the passage that its anchor means, after the article was read anew or edited. */
  readonly found: readonly Correction[];
  /** Without a passage: kept, but not applied to anything. */
  readonly lost: readonly Correction[];
}

/** Seeks the passage of every correction. */
export async function findCorrections(db: Connection = store()): Promise<FoundCorrections> {
  const corrections = await readCorrections(db);
  if (corrections.length === 0) return { found: [], lost: [] };
  const find = anchorFinder(await loadAnchors(db));
  const found: Correction[] = [];
  const lost: Correction[] = [];
  for (const { correction, anchor } of corrections) {
    const target = find(anchor)?.passageId;
    if (target === undefined) lost.push(correction);
    else found.push({ ...correction, target });
  }
  return { found, lost };
}

async function readCorrections(db: Connection): Promise<{ correction: Correction; anchor: Anchor }[]> {
  const rows = await db.correction.findMany({ orderBy: { number: "asc" } });
  return rows.map(({ id, target, field, value, by, at, reason, anchor }) => ({
    correction: { id, target, field: field as Correction["field"], value, by, at: Number(at), reason },
    anchor: anchor as unknown as Anchor,
  }));
}
