import { store } from "./client";
import type { Store } from "./connection";

/** How many articles are stored, older texts included. */
export async function countArticles(db: Store = store()): Promise<number> {
  return db.article.count();
}
