import { randomUUID } from "node:crypto";
import type { Correction } from "../domain";
import { now } from "../time";
import { type Anchor, anchorOf } from "./anchor";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Store } from "./connection";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";
import { write } from "./write";

/** Adds a correction to a passage; undoing one is another. Null if there is no such passage. Events change at the next merge. */
export async function appendCorrection(
  correction: Omit<Correction, "id" | "at">,
  db: Store = store(),
): Promise<Correction | null> {
  const { target, field, value, by, reason } = correction;
  return write(db, async (tx) => {
    const [passage] = await selectPassages(tx, `p."id" in ${engine.given}`, [target]);
    if (!passage) return null;
    const article = await tx.article.findUnique({ where: { id: passage.articleId }, select: { url: true } });
    const anchor: Anchor = anchorOf(passage, article?.url ?? null);
    const added: Correction = { id: randomUUID(), target, field, value, by, at: now(), reason };
    await tx.correction.create({ data: { ...added, anchor: { ...anchor } satisfies Prisma.InputJsonObject } });
    return added;
  });
}
