import type { EventDetail } from "../../lib/answers/events";
import { publisherOf } from "../../lib/describe/publisher";
import { httpUrl } from "../view/source-link";
import { accessed, type CitedArticle, type Citing, citedArticles, inQuotes, oneLine } from "./cite";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A BibTeX entry for each article behind an event, with its words; keys are unique and plain. */
export function citeBibtex(event: Pick<EventDetail, "title" | "reports">, citing: Citing): string {
  const taken = new Set<string>();
  return citedArticles(event)
    .map((cited) => entry(cited, keyOf(cited, taken), event.title, citing))
    .join("\n\n");
}

function entry({ article, passages }: CitedArticle, key: string, title: string, { link, today }: Citing): string {
  const published = /^(\d{4})(?:-(\d\d))?/.exec(article.published ?? "");
  const url = httpUrl(article.url);
  const publisher = publisherOf(article);
  const quotes = passages.map(({ quote }) => inQuotes(quote)).join(" […] ");
  // the inner braces keep names whole and capitals as they are
  const fields: [string, string | null][] = [
    ["author", `{{${bibtexText(article.author ?? publisher)}}}`],
    ["title", `{{${bibtexText(article.title || "Untitled")}}}`],
    ["publisher", `{${bibtexText(publisher)}}`],
    ["year", published ? `{${published[1]}}` : null],
    ["month", MONTHS[Number(published?.[2] ?? 0) - 1] ?? null],
    ["url", url === null ? null : `{${bibtexUrl(url)}}`],
    ["urldate", `{${accessed(article, today)}}`],
    ["annote", `{${bibtexText(`${quotes} (on ${title}, ${link})`)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value},`));
  return [`@misc{${key},`, ...lines, "}"].join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // "\{" would do for TeX, but BibTeX counts it as an open brace
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
};

/** Any text as the value of a field, for a file in UTF-8: braces stay balanced and nothing of it is a command. */
export function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An address as the value of a field that is taken letter by letter: only what would end the field is encoded. */
export function bibtexUrl(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

const SHORT = 4;

/** "harbourpost2025talks": publisher, year, the first long word of the title; then a letter if it is taken. */
function keyOf({ article }: CitedArticle, taken: Set<string>): string {
  const year = /^\d{4}/.exec(article.published ?? "")?.[0] ?? "";
  const word =
    article.title
      .split(/\s+/)
      .map(plain)
      .find((each) => each.length >= SHORT) ?? "";
  const name = plain(publisherOf(article)) || `article-${plain(article.id).slice(0, 8)}-`;
  const key = `${name.slice(0, 24)}${year}${word.slice(0, 16)}`;
  let free = key;
  for (let i = 2; taken.has(free); i++) free = `${key}-${i}`;
  taken.add(free);
  return free;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}
