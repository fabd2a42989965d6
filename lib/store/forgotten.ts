import type { Store } from "./connection";

/** Was this article, or its address, deleted on request? */
export async function isForgotten(
  db: Pick<Store, "forgotten">,
  { id, url }: { readonly id: string; readonly url: string | null },
): Promise<boolean> {
  const known = url === null ? { articleId: id } : { OR: [{ articleId: id }, { url }] };
  return (await db.forgotten.findFirst({ where: known, select: { articleId: true } })) !== null;
}
