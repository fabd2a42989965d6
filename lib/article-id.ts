import { createHash } from "node:crypto";
import type { Article } from "./domain";

/** The id of an article: the same text from the same address is the same article, wherever it is read. */
export function articleId({ url, text }: Pick<Article, "url" | "text">): string {
  const hash = createHash("sha256")
    .update(`${url ?? ""}\n${text}`)
    .digest("hex");
  return `a-${hash.slice(0, 16)}`;
}
