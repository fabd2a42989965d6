import type { CorrectionRow } from "../answers/corrections";
import { correctedValue, undoneOf } from "../corrections";
import type { Correction } from "../domain";
import { formatInstant } from "../time";
import type { Connection } from "./connection";
import { correctionsOn } from "./load-corrections";
import { correctedNames } from "./rebuild-events";

/** What persons have said of any of these passages, newest first. */
export async function correctionRows(db: Connection, passages: readonly string[]): Promise<CorrectionRow[]> {
  const corrections = await correctionsOn(db, passages);
  return corrections.length === 0 ? [] : rowsOf(db, corrections);
}

/** Some of all these corrections, which come oldest first, as a page shows them: newest first, each with who took it back. */
export async function rowsOf(
  db: Connection,
  corrections: readonly Omit<Correction, "targets">[],
  shown = corrections,
): Promise<CorrectionRow[]> {
  const undone = undoneOf(corrections);
  const undoers = new Map<string, string>();
  for (const { id, field, value, by } of corrections) {
    const what = field === "undo" && !undone.has(id) ? correctedValue("undo", value) : undefined;
    if (what !== undefined) undoers.set(what, by);
  }
  const known = await correctedNames(db, shown);
  return shown.toReversed().map(({ id, field, value, by, at, reason }) => ({
    ...{ id, field, value, by, reason },
    at: formatInstant(at),
    undoneBy: undone.has(id) ? (undoers.get(id) ?? by) : null,
    names: namesFor({ field, value }, known),
  }));
}

function namesFor(
  { field, value }: Pick<Correction, "field" | "value">,
  { places, actors }: Awaited<ReturnType<typeof correctedNames>>,
): Record<string, string> {
  if (field === "place") {
    const place = places.get(correctedValue("place", value) ?? "");
    return place ? { [place.id]: place.name } : {};
  }
  const given = field === "actors" ? (correctedValue("actors", value) ?? []) : [];
  return Object.fromEntries(given.map(({ id }) => [id, actors.get(id)?.name ?? id]));
}
