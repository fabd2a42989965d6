import type { NameCorrectionRow } from "../answers/names";
import { nameOverrides, namesUndone } from "../corrections";
import type { NameCorrection } from "../domain";
import { formatInstant } from "../time";
import type { Connection } from "./connection";
import { readNameCorrections } from "./name-corrections";
import { selectActors, selectPlaces } from "./select-names";

/** What persons say of an actor or place. */
export interface NameSaid {
  /** Of it and of those that are really it, newest first: there is no other page on which those could be taken back. */
  readonly rows: readonly NameCorrectionRow[];
  /** Id of the one that it is really; null = it is itself. */
  readonly into: string | null;
  /** Ids of those that are really it. */
  readonly others: readonly string[];
}

export async function nameSaid(db: Connection, about: "actor" | "place", id: string): Promise<NameSaid> {
  const made = await readNameCorrections(db);
  const overrides = nameOverrides(made)[about];
  const others = [...overrides].flatMap(([other, { into }]) => (into === id ? [other] : []));
  const own = new Set([id, ...others]);
  const rows = await nameRowsOf(
    db,
    made.filter((each) => each.about === about && own.has(each.target)),
  );
  return { rows: rows.filter(({ field }) => field !== "undo"), into: overrides.get(id)?.into ?? null, others };
}

/** The newest of these corrections of names, which come oldest first, as a page shows them: newest first, each with who took it back. */
export async function nameRowsOf(
  db: Connection,
  made: readonly NameCorrection[],
  limit = Number.POSITIVE_INFINITY,
): Promise<NameCorrectionRow[]> {
  const undone = namesUndone(made);
  const undoers = new Map(
    made.flatMap(({ id, field, value, by }) => (field === "undo" && !undone.has(id) ? [[value, by]] : [])),
  );
  const rows = made.slice(-Math.min(limit, made.length)).reverse();
  const idsOf = (kind: NameCorrection["about"]) =>
    rows
      .filter(({ about }) => about === kind)
      .flatMap(({ field, target, value }) => (field === "into" ? [target, value] : [target]));
  const [actors, places] = [idsOf("actor"), idsOf("place")];
  const known = {
    actor: actors.length > 0 ? await selectActors(db, actors) : new Map(),
    place: places.length > 0 ? await selectPlaces(db, places) : new Map(),
  };
  return rows.map(({ id, about, target, field, value, by, at, reason }) => ({
    ...{ id, about, target, field, value, by, reason },
    name: known[about].get(target)?.name ?? target,
    other: field === "into" ? (known[about].get(value)?.name ?? value) : null,
    at: formatInstant(at),
    undoneBy: undone.has(id) ? (undoers.get(id) ?? by) : null,
  }));
}
