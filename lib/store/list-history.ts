import type { HistoryRow } from "../answers/history";
import { listAdded, readMarks } from "./added-rows";
import { store } from "./client";
import type { Connection } from "./connection";
import { listMarks } from "./event-marks";
import { listCorrections } from "./list-corrections";
import { readCorrections } from "./load-corrections";
import { readNameCorrections } from "./name-corrections";
import { nameRowsOf } from "./name-rows";
import { listStoryChanges } from "./stories";

/**
 * All that persons have said, newest first, at most `limit`: corrections of events, events that were added, corrections of actors and
 * places, what was put on events, what was done to stories. `lost`: only what finds its words no more.
 */
export async function listHistory(
  { lost = false, limit = Number.POSITIVE_INFINITY }: { readonly lost?: boolean; readonly limit?: number },
  db: Connection = store(),
): Promise<HistoryRow[]> {
  const [corrections, names, marks] = [await readCorrections(db), await readNameCorrections(db), await readMarks(db)];
  const beside = lost ? [] : [...(await listMarks(db, limit)), ...(await listStoryChanges(db, limit))];
  const rows: HistoryRow[] = [
    ...(await listCorrections(corrections, { lost, limit }, db)).map((row) => ({ ...row, about: "event" as const })),
    ...(await listAdded(db, marks, { lost, limit })).map((row) => ({ ...row, about: "passage" as const })),
    ...(lost ? [] : await nameRowsOf(db, names, limit)), // they have no words to lose
    ...beside.map(({ row }) => row),
  ];
  // by the instant: rows tell only the second
  const at = new Map([...corrections, ...names, ...marks].map((made) => [made.id, Number(made.at)]));
  for (const each of beside) at.set(each.row.id, each.at);
  return rows.sort((a, b) => (at.get(b.id) ?? 0) - (at.get(a.id) ?? 0)).slice(0, Math.min(limit, rows.length));
}
