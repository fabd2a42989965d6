import type { Article, Passage, ReadBy, Span } from "../domain";

// Articles, as the store answers and the components draw: plain data that survives JSON.

export interface ArticleHead {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly retrieved: string | null;
}

export interface ArticleRow extends ArticleHead {
  readonly version: number;
  readonly passages: number;
  readonly events: number;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

export const ARTICLE_ORDERS = ["newest", "oldest", "title", "publisher"] as const;

/** Which articles a list shows, and in what order. */
export interface ArticleQuery {
  /** Words that headline, publisher or author hold. */
  readonly q: string;
  readonly publisher: string;
  /** Only those with problems, or without a date of publication. */
  readonly problem: "" | "any" | "needs-date";
  readonly order: (typeof ARTICLE_ORDERS)[number];
}

/** The first articles of a list; `matching` is how many it has, total and passages are of all. */
export interface ArticlesAnswer {
  readonly articles: readonly ArticleRow[];
  readonly matching: number;
  /** With most articles first. */
  readonly publishers: readonly string[];
  readonly total: number;
  readonly passages: number;
  /** How many bear no date of publication. */
  readonly undated: number;
  /** Days of the first and the last of those that do, as EDTF. */
  readonly span: readonly [string, string] | null;
}

/** What an article's page has to know of all of it, to show a part. */
export interface ArticleOutline extends Pick<Article, "title" | "text" | "titleSpan"> {
  /** Where passages stand, in the order of the text. */
  readonly passages: readonly Span[];
}

export interface ArticleDetail extends ArticleRow {
  /** A person gave its day of publication. */
  readonly datedByHand: boolean;
  readonly text: string;
  readonly titleSpan: Article["titleSpan"];
  readonly marks: readonly (Pick<
    Passage,
    "id" | "start" | "end" | "quote" | "title" | "type" | "status" | "when" | "mentions"
  > & { readonly eventId: string })[];
  /** Other versions of the same url, newest first. */
  readonly versions: readonly { readonly id: string; readonly version: number; readonly published: string | null }[];
  /** Other articles of the same or nearly the same text, the first published first. */
  readonly copies: readonly (ArticleHead & { readonly same: boolean })[];
  /** The language model that read it; null = the reader on this machine did. */
  readonly readBy: ReadBy | null;
  /** The version before it. */
  readonly previous: { readonly version: number; readonly text: string } | null;
}
