import type { ArticleHead } from "../../lib/answers/articles";
import type { EventDetail, PassageDetail } from "../../lib/answers/events";
import { describeEdtf } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { httpUrl } from "../view/source-link";
import { byPublication } from "./history";

/** An article that reports an event, with the passages it does so in. */
export interface CitedArticle {
  readonly article: ArticleHead;
  readonly passages: readonly Pick<PassageDetail, "quote" | "articleId" | "start" | "end">[];
}

/** The articles behind an event, earliest published first, each once. */
export function citedArticles({ reports }: Pick<EventDetail, "reports">): CitedArticle[] {
  const cited = new Map<string, { article: ArticleHead; passages: PassageDetail[] }>();
  for (const report of byPublication(reports)) {
    const known = cited.get(report.articleId);
    if (known) known.passages.push(report);
    else cited.set(report.articleId, { article: report.article, passages: [report] });
  }
  return [...cited.values()];
}

/**
 * Where an event is cited: `link` is its own page, whole; `today` an EDTF day. An article counts as accessed when it was fetched, for its words
 * are from that day; today where that is not known.
 */
export interface Citing {
  readonly link: string;
  readonly today: string;
}

/** A citation to paste into a text: the event, then each article with its words and the day they were read. */
export function citePlain(event: Pick<EventDetail, "title" | "reports">, { link, today }: Citing): string {
  const articles = citedArticles(event).map(({ article, passages }) => {
    const url = httpUrl(article.url);
    const source = [
      article.author && oneLine(article.author),
      inQuotes(article.title || "Untitled"),
      oneLine(publisherOf(article)),
      article.published ? describeEdtf(article.published) : "no date of publication",
      url,
    ];
    const quotes = passages.map(({ quote }) => inQuotes(quote)).join(" […] ");
    return `${source.filter(Boolean).join(", ")} (accessed ${describeEdtf(accessed(article, today))}): ${quotes}`;
  });
  return [`${oneLine(event.title)}. Dateline, ${link}`, ...articles].join("\n");
}

/** One quote with where it stands, to paste into a text. `link` leads to the passage on this site, whole. */
export function citeQuote({ article, quote }: Pick<PassageDetail, "article" | "quote">, link: string): string {
  const source = [
    oneLine(publisherOf(article)),
    article.title && inQuotes(article.title),
    article.published && describeEdtf(article.published),
    httpUrl(article.url),
  ];
  return `${inQuotes(quote)}\n${source.filter(Boolean).join(", ")}\n${link}`;
}

/** The day an article's words were taken. */
export function accessed({ retrieved }: Pick<ArticleHead, "retrieved">, today: string): string {
  return retrieved !== null && /^\d{4}-\d\d-\d\d/.test(retrieved) ? retrieved.slice(0, 10) : today;
}

/** Text in double quotation marks; double ones inside it become single, as is the custom. Nothing else of it changes. */
export function inQuotes(text: string): string {
  const single = oneLine(text)
    .replace(/(^|[\s([{–—-])"(?=\S)/g, "$1‘")
    .replace(/[“„]/g, "‘")
    .replace(/["”]/g, "’");
  return `“${single}”`;
}

/**
 * Text of the world in one line of ours: no control characters, no half characters, and nothing that turns the direction of what follows.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
