import { store } from "./client";
import type { Store } from "./connection";

/** Are there passages of current articles that no merge has made events of, as when a run was killed before it merged? */
export async function hasUnmerged(db: Store = store()): Promise<boolean> {
  const found = await db.passage.findFirst({
    where: { event: null, article: { current: true } },
    select: { id: true },
  });
  return found !== null;
}
