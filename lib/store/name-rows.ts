import type { NameCorrectionRow } from "../answers";
import { namesUndone } from "../corrections";
import { formatInstant } from "../time";
import type { Connection } from "./connection";
import { loadNameOverrides, readNameCorrections } from "./name-corrections";

/** What persons have said of an actor or place, newest first. */
export async function nameRows(db: Connection, target: string): Promise<NameCorrectionRow[]> {
  const made = await readNameCorrections(db, target);
  const undone = namesUndone(made);
  const rows = made.filter(({ field }) => field !== "undo").reverse();
  return rows.map(({ id, field, value, by, at, reason }) => ({
    ...{ id, field, value, by, reason },
    at: formatInstant(at),
    undoneBy: undone.has(id) ? (made.find((each) => each.field === "undo" && each.value === id)?.by ?? by) : null,
  }));
}

/** Ids of those that are really this one, and the one that this is really, if a person says so. */
export async function otherNames(
  db: Connection,
  about: "actor" | "place",
  id: string,
): Promise<{ readonly into: string | null; readonly others: readonly string[] }> {
  const overrides = (await loadNameOverrides(db))[about];
  const others = [...overrides].flatMap(([other, { into }]) => (into === id ? [other] : []));
  return { into: overrides.get(id)?.into ?? null, others };
}
