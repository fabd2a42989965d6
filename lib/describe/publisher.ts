import { publisherName } from "../publisher";

interface Published {
  readonly publisher: string | null;
  readonly url: string | null;
}

/** Who published an article, as a person reads it. */
export function publisherOf({ publisher, url }: Published): string {
  return publisherName(publisher, url) ?? "Unknown publisher";
}
