import { articleId } from "../article-id";
import { dateByHand } from "../corrections";
import type { Article, Problem, SourceMap, Span } from "../domain";
import { hostOf } from "../publisher";
import { cleanLine, cleanText, type Paragraph } from "./clean-text";
import type { PageStory } from "./html/page-stories";
import { readHtml } from "./html/read-html";
import { languageOf } from "./language-of";
import type { PageLine } from "./page-lines";
import { dateFromAge, dateInUrl, isAfter, isDateLine, type Published, readStamp, statedDate } from "./published-date";
import type { Source } from "./source";
import { type Story, splitPage } from "./split-page";

/** What a source holds. */
export interface Ingested {
  readonly articles: Article[];
  readonly problems: Problem[];
  /** For each article, what its source map refers to: the source's own text, the text of its markup, or of the post it is on a page. */
  readonly texts: string[];
  /** Where a page that is a list of stories, or leads on to another, points to. */
  readonly links: readonly string[];
}

/** Reads a source into its articles, in the order of the page. Never throws on odd input: what is wrong comes back as problems. */
export function toArticles(source: Source): Ingested {
  const problems: Problem[] = [];
  const page = source.text === null && source.html !== null ? readHtml(source, problems) : null;
  const read = page?.source ?? source;
  const posts = page ? [...page.posts, ...page.others].map(layOutPost) : [];
  const text = read.text ?? "";
  const own = posts.length > 0 && text.trim() === "" ? [] : splitPage(text, read.title);
  const articles: Article[] = [];
  const texts: string[] = [];
  for (const { story, sourceText } of [...own.map((story) => ({ story, sourceText: text })), ...posts]) {
    const said: Problem[] = [];
    const article = toArticle(read, sourceText, story, said);
    problems.push(...said.map((problem) => (article ? { ...problem, article: article.id } : problem)));
    if (!article) continue;
    articles.push(article);
    texts.push(sourceText);
  }
  if (articles.length === 0 && !problems.some((problem) => problem.fatal)) problems.push(noText(source.name));
  return { articles, problems, texts, links: page?.links ?? [] };
}

/** A post of a page as a story in a text of its own. */
function layOutPost({ title, paragraphs, published }: PageStory): { story: Story; sourceText: string } {
  const lines: PageLine[] = [];
  let at = 0;
  for (const text of title === null ? paragraphs : [title, ...paragraphs]) {
    lines.push({ start: at, end: at + text.length, text, blankBefore: false });
    at += text.length + 1;
  }
  const heading = title === null ? null : (lines[0] ?? null);
  const body = (heading ? lines.slice(1) : lines).map((line) => [line]);
  const story: Story = {
    kind: "post",
    title: heading,
    body,
    publisher: null,
    agency: null,
    age: null,
    stamp: published,
  };
  return { story, sourceText: lines.map((line) => line.text).join("\n") };
}

function toArticle(source: Source, sourceText: string, story: Story, problems: Problem[]): Article | null {
  const isMain = story.kind === "main";
  const isOwn = story.kind !== "card";
  const { text, map, titleSpan } = layOut(sourceText, story);
  if (!text) return null;
  const headline = titleSpan && text.slice(titleSpan.start, titleSpan.end);
  const url = isMain
    ? source.url
    : cardUrl(source.url, headline ?? (isOwn ? firstWords(text).replace(/…$/, "") : null));
  const published = isMain
    ? mainDate(source, story, problems)
    : isOwn
      ? postDate(source, story)
      : cardDate(source, story, problems);
  if (!published) problems.push(needsDate(source.name, headline ?? source.title));
  return {
    id: articleId({ url, text }),
    source: source.name,
    url,
    title: (isMain && source.title ? oneLine(source.title) : headline) || firstWords(text),
    publisher: orNull(
      (isOwn ? source.publisher : null) ?? story.publisher ?? story.agency ?? hostOf(isOwn ? source.url : null),
    ),
    author: orNull((isOwn ? source.author : null) ?? story.agency),
    published: published?.when ?? null,
    retrieved: source.retrieved === null ? null : (readStamp(source.retrieved)?.edtf ?? null),
    zone: (isMain ? source.zone : null) ?? published?.zone ?? null,
    language: languageOf(text, source.language),
    text,
    titleSpan,
    sourceMap: map,
    version: 1,
  };
}

/** A post's own date; one that bears none has its page's. */
function postDate(source: Source, story: Story): Published | null {
  return firstDate(source, [story.stamp, source.published], [story.stamp], []);
}

/**
 * The first of the stamps that is a date not after the retrieval; where none is, the day that a person gives. It is marked as given by hand
 * unless it is one of its `own`, which stand in what was read.
 */
function firstDate(
  source: Source,
  stamps: readonly (string | null | undefined)[],
  own: readonly (string | null | undefined)[],
  problems: Problem[],
): Published | null {
  const { name, retrieved, givenPublished } = source;
  for (const stamp of new Set([...stamps, givenPublished])) {
    if (!stamp) continue;
    const stated = statedDate(stamp);
    if (!stated) problems.push(unreadableDate(name, stamp));
    else if (isAfter(stated.when.edtf, retrieved)) problems.push(dateAfterRetrieval(name, stated.when.edtf));
    else if (stamp !== givenPublished || own.includes(stamp)) return stated;
    else return { ...stated, when: dateByHand(stated.when.edtf) };
  }
  return null;
}

/** The story's text in the order of the page: a line above the headline stays above it. */
function layOut(sourceText: string, story: Story): { text: string; map: SourceMap; titleSpan: Span | null } {
  const paragraphs: Paragraph[] = story.body.map((lines) => lines.map((line) => [line.start, line.end] as const));
  const { title } = story;
  if (!title) return { ...cleanText(sourceText, paragraphs), titleSpan: null };
  const above = paragraphs.filter((lines) => (lines[0]?.[0] ?? 0) < title.start);
  const heading: Paragraph = [[title.start, title.end]];
  const clean = cleanText(sourceText, [...above, heading, ...paragraphs.slice(above.length)]);
  const start = above.length > 0 ? cleanText(sourceText, above).text.length + 2 : 0;
  const end = start + cleanLine(title.text).length;
  return { ...clean, titleSpan: end > start ? { start, end } : null };
}

function mainDate(source: Source, story: Story, problems: Problem[]): Published | null {
  const visible = story.body
    .slice(0, 3)
    .find((lines) => lines.length === 1 && isDateLine(lines[0]?.text ?? ""))?.[0]?.text;
  const inUrl = source.url === null ? null : dateInUrl(source.url);
  return firstDate(source, [source.published, inUrl, visible], [inUrl, visible], problems);
}

function cardDate(source: Source, story: Story, problems: Problem[]): Published | null {
  if (story.age === null) return mainDate(source, story, problems);
  const dated =
    dateFromAge(story.age, source.retrieved) ?? statedDate(story.age) ?? numericDate(story.age, source.retrieved);
  return dated && !isAfter(dated.when.edtf, source.retrieved) ? dated : firstDate(source, [], [], problems);
}

/** "25-06-2025" or "06/25/2025": only where one order of day and month can be meant. */
function numericDate(words: string, retrieved: string | null): Published | null {
  const [a, b, year] = words.split(/[-/.]/);
  const readings = [
    `${year}-${b?.padStart(2, "0")}-${a?.padStart(2, "0")}`,
    `${year}-${a?.padStart(2, "0")}-${b?.padStart(2, "0")}`,
  ];
  const possible = new Set(readings.filter((day) => readStamp(day)?.edtf === day && !isAfter(day, retrieved)));
  const [only] = possible;
  return possible.size === 1 && only ? statedDate(only) : null;
}

/** A card has no address of its own: the page's, with a text fragment that leads to the card's headline. */
function cardUrl(page: string | null, headline: string | null): string | null {
  if (page === null || !headline) return null;
  return `${page.split("#")[0]}#:~:text=${encodeURIComponent(headline).replace(/-/g, "%2D")}`;
}

const oneLine = (words: string) => cleanLine(words.slice(0, 1000).replace(/\s+/g, " ").trim());
const orNull = (words: string | null) => (words ? oneLine(words) || null : null);

/** The first sentence's first words, for a text without headline. */
function firstWords(text: string): string {
  const sentence = /^[^\n]{20,120}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 90).split("\n")[0] ?? "";
  if (sentence.length <= 90) return sentence.trim().replace(/\.$/, "") || text.slice(0, 40);
  const cut = sentence.slice(0, 90);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}

const noText = (name: string): Problem => ({
  code: "no-text",
  message: `${name}: no article text was found in it. Check that it holds the story itself, as text or HTML.`,
  fatal: true,
});
const needsDate = (name: string, title: string | null): Problem => ({
  code: "needs-date",
  message: `${name}${title ? ` ("${title.slice(0, 80)}")` : ""}: no publication date is known, so words like "yesterday" stay undated. Give it on its page in the app, or with --published DAY.`,
  fatal: false,
});
const unreadableDate = (name: string, stamp: string): Problem => ({
  code: "unreadable-date",
  message: `${name}: "${stamp.slice(0, 60)}" is not a date that can be read. Write it as 2025-06-05 or 2025-06-05T10:30+03:00.`,
  fatal: false,
});
const dateAfterRetrieval = (name: string, edtf: string): Problem => ({
  code: "date-after-retrieval",
  message: `${name}: ${edtf} is later than the day the page was fetched, so it is not taken as the publication date.`,
  fatal: false,
});
