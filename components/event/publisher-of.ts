import type { ArticleHead } from "../../lib/answers";
import { publisherName } from "../../lib/publisher";

/** Who published an article: its publisher, else the host of its address. */
export function publisherOf({ publisher, url }: Pick<ArticleHead, "publisher" | "url">): string {
  return publisherName(publisher, url) ?? "Unknown publisher";
}
