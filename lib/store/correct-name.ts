import { randomUUID } from "node:crypto";
import { nameOverrides } from "../corrections";
import type { NameCorrection } from "../domain";
import { now } from "../time";
import { store } from "./client";
import type { Store } from "./connection";
import { applyNames, readNameCorrections } from "./name-corrections";
import { write } from "./write";

/** What became of a correction of a name: `unknown` = there is no such actor, place or correction. */
export type NameCorrected =
  | { readonly kind: "done"; readonly correction: NameCorrection }
  | { readonly kind: "unknown" };

/**
 * Keeps what a person says of an actor or place, and calls it so, in one transaction. Events in which it is taken for another follow at the next merge
 * of all.
 */
export async function correctName(
  given: Omit<NameCorrection, "id" | "at">,
  db: Store = store(),
): Promise<NameCorrected> {
  return write(db, async (tx) => {
    const isThere = async (id: string) =>
      (given.about === "actor"
        ? await tx.actor.findUnique({ where: { id }, select: { id: true } })
        : await tx.place.findUnique({ where: { id }, select: { id: true } })) !== null;
    const made = await readNameCorrections(tx);
    if (!(await isThere(given.target))) return { kind: "unknown" };
    if (given.field === "into" && !(await isThere(given.value))) return { kind: "unknown" };
    if (given.field === "undo" && !made.some(({ id, target }) => id === given.value && target === given.target))
      return { kind: "unknown" };
    const last = made.reduce((latest, { at }) => Math.max(latest, at), 0);
    const added: NameCorrection = { ...given, id: randomUUID(), at: Math.max(now(), last + 1) };
    await tx.nameCorrection.create({ data: added });
    await applyNames(tx, nameOverrides([...made, added]));
    return { kind: "done", correction: added };
  });
}
