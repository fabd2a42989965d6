import type { ArticleHead } from "../../lib/answers";
import { hostOf } from "../article/source-link";

/** Who published an article: its publisher, else the host of its address. */
export function publisherOf({ publisher, url }: Pick<ArticleHead, "publisher" | "url">): string {
  return publisher ?? hostOf(url) ?? "Unknown publisher";
}
