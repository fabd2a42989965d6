import type { Transaction } from "./connection";

/** Was this article, or its address, deleted on request? */
export async function isForgotten(tx: Transaction, { id, url }: { id: string; url: string | null }): Promise<boolean> {
  const known = url === null ? { articleId: id } : { OR: [{ articleId: id }, { url }] };
  return (await tx.forgotten.findFirst({ where: known, select: { articleId: true } })) !== null;
}
