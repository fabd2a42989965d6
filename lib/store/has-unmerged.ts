import { store } from "./client";
import type { Connection, Transaction } from "./connection";

/**
 * Are there passages of current articles that no merge has made events of, as when a run was killed before it merged, events that are to be written anew since
 * something they were made of went, or corrections that only their own events know of? What a person has removed has no event and waits for none.
 */
export async function hasUnmerged(db: Connection = store()): Promise<boolean> {
  const unsettled = await db.correction.findFirst({ where: { settled: false }, select: { id: true } });
  const unnamed = await db.nameCorrection.findFirst({ where: { settled: false }, select: { id: true } });
  if (unsettled || unnamed) return true;
  if (await db.event.findFirst({ where: { digest: OWED }, select: { number: true } })) return true;
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

/** The digest of an event that the next merge of all writes anew, whatever it is then. */
const OWED = "";

/** Notes that a merge of all is owed, so that it is not forgotten if this process is killed before it: another one does it then. */
export async function oweMerge(tx: Transaction): Promise<void> {
  const first = await tx.event.findFirst({ orderBy: { number: "asc" }, select: { number: true } });
  if (first) await tx.event.update({ where: { number: first.number }, data: { digest: OWED } });
}
