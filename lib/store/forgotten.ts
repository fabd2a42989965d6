import { store } from "./client";
import type { Store } from "./connection";

/** Was this article, or its address, deleted on request? */
export async function isForgotten(
  db: Pick<Store, "forgotten">,
  { id, url }: { readonly id: string; readonly url: string | null },
): Promise<boolean> {
  const known = url === null ? { articleId: id } : { OR: [{ articleId: id }, { url }] };
  return (await db.forgotten.findFirst({ where: known, select: { articleId: true } })) !== null;
}

/** Ids looked up at once. */
const CHUNK = 500;

/** Those of some ids of articles that were deleted on request, in their order. */
export async function forgottenAmong(
  ids: readonly string[],
  db: Pick<Store, "forgotten"> = store(),
): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const few = ids.slice(at, at + CHUNK);
    const rows = await db.forgotten.findMany({ where: { articleId: { in: few } }, select: { articleId: true } });
    const gone = new Set(rows.map(({ articleId }) => articleId));
    found.push(...few.filter((id) => gone.has(id)));
  }
  return found;
}
