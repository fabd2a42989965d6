import { store } from "./client";
import type { Connection } from "./connection";

/**
 * Are there passages of current articles that no merge has made events of, as when a run was killed before it merged, or corrections that only their own
 * events know of? What a person has removed has no event and waits for none.
 */
export async function hasUnmerged(db: Connection = store()): Promise<boolean> {
  const unsettled = await db.correction.findFirst({ where: { settled: false }, select: { id: true } });
  const unnamed = await db.nameCorrection.findFirst({ where: { settled: false }, select: { id: true } });
  if (unsettled || unnamed) return true;
  const found = await db.passage.findFirst({
    where: {
      event: null,
      article: { current: true },
      corrected: { none: { correction: { field: "removed" } } },
    },
    select: { id: true },
  });
  return found !== null;
}
