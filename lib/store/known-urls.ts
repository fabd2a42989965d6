import { store } from "./client";
import type { Store } from "./connection";

/** Which of these addresses articles are stored of. */
export async function knownUrls(urls: readonly string[], db: Store = store()): Promise<ReadonlySet<string>> {
  const rows = await db.article.findMany({ where: { url: { in: [...urls] } }, select: { url: true } });
  return new Set(rows.flatMap(({ url }) => (url === null ? [] : [url])));
}
