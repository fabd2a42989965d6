import type { Problem } from "../../domain";
import { resolveAddress, withoutTracking } from "../address";
import type { Source } from "../source";
import { authorOf } from "./authors";
import { bodyOf } from "./body";
import { headlineOf } from "./headline";
import { declaredLanguage, type Meta, metaOf, oneLine, publisherOf } from "./metadata";
import { outlineOf } from "./outline";
import { publishedOf } from "./page-date";
import { isCut, notAnArticle, signsOf } from "./page-kind";
import { livePosts, otherStories, type PageStory } from "./page-stories";
import { type Page, parsePage } from "./parse-page";
import { onPublisherClock } from "./publisher-zone";
import { articleThing, isA, thingsOf } from "./structured-data";

/** A page as read: its own story as a source with text, the other stories and posts on it, and where a list of stories leads. */
export interface HtmlReading {
  readonly source: Source;
  readonly posts: readonly PageStory[];
  readonly others: readonly PageStory[];
  readonly links: readonly string[];
}

/**
 * Reads a page: the source with the text of its markup (paragraphs of the story, one a line, without the headline) and with what the page
 * says about itself where the source does not say it. The page's own publication date goes before a given one. A page that holds no story
 * comes back without text, and a problem says what it is. Nothing in the page is run or fetched.
 */
export function readHtml(source: Source, problems: Problem[]): HtmlReading {
  const page = source.html === null ? null : parsePage(source.html);
  if (page) return describe(page, source, problems);
  problems.push({
    code: "page-too-large",
    message: `${source.name}: the page is too large to be an article and was not read. Save the article itself.`,
    fatal: true,
  });
  return { source: { ...source, text: "" }, posts: [], others: [], links: [] };
}

function describe({ document, tame }: Page, source: Source, problems: Problem[]): HtmlReading {
  const meta = metaOf(document);
  const url = addressOf(document, meta, source.url);
  const things = thingsOf(document);
  const thing = articleThing(things, { urls: urlsOf(document, meta, url), titles: titlesOf(document, meta) });
  const sites = [publisherOf(thing, meta), source.publisher].filter((name): name is string => name !== null);
  const title = source.title ?? headlineOf(document, thing, meta, sites);
  const language = source.language ?? declaredLanguage(document, meta);
  const lines = outlineOf(document);
  const date = publishedOf({ lines, thing, meta, title, url, language, retrieved: source.retrieved });
  if (date?.rival) problems.push(datesDisagree(source.name, date.edtf, date.rival));
  const stamp = date && onPublisherClock(date, source.html ?? "", url);
  const author = source.author ?? authorOf(document, thing, meta);
  const isArticle =
    (thing !== null && isA(thing, /Article$|Posting$|Report$/)) ||
    meta("og:type") === "article" ||
    meta("article:published_time") !== null;
  const described: Source = {
    ...source,
    url,
    title,
    publisher: source.publisher ?? publisherOf(thing, meta),
    author,
    published: stamp?.edtf ?? source.published,
    ...(stamp ? { givenPublished: undefined } : {}),
    zone: stamp?.zone ?? null,
    language,
  };
  const signs = signsOf(document, { name: source.name, lines, title, url, isArticle, type: meta("og:type") });
  // from here on the document is taken apart
  const posts = livePosts(document, things, title, url);
  const besides = posts.length > 0 ? [] : otherStories(document, title);
  const others = besides.filter((story) => story.published !== null);
  if (others.length < besides.length) problems.push(leftOut(source.name, besides.length - others.length));
  const body = bodyOf(document, tame, { thing: posts.length > 0 ? null : thing, title, author });
  const refused = posts.length > 0 || besides.length > 0 ? null : notAnArticle(signs, body);
  if (refused) {
    problems.push(refused.problem);
    return { source: { ...described, text: "" }, posts: [], others: [], links: refused.links };
  }
  if (isCut(lines, body, thing?.isAccessibleForFree, thing?.wordCount)) problems.push(cut(source.name, title));
  return { source: { ...described, text: body.join("\n") }, posts, others, links: [] };
}

/** The address the story is known by: given, canonical or shared, made whole by the page's base. */
function addressOf(document: Document, meta: Meta, given: string | null): string | null {
  const base = document.querySelector("base[href]")?.getAttribute("href") ?? null;
  const known = given ?? meta("og:url");
  const home = (base === null ? null : resolveAddress(base, known)) ?? known;
  const named = [given, document.querySelector("link[rel~='canonical']")?.getAttribute("href"), meta("og:url")];
  for (const address of named) {
    const whole = address ? resolveAddress(address, home) : null;
    if (whole !== null) return withoutTracking(whole);
  }
  return null;
}

function urlsOf(document: Document, meta: Meta, url: string | null): string[] {
  const named = [url, document.querySelector("link[rel~='canonical']")?.getAttribute("href"), meta("og:url")];
  return named.flatMap((address) => (address ? (resolveAddress(address, url) ?? []) : []));
}

function titlesOf(document: Document, meta: Meta): string[] {
  const headings = [...document.querySelectorAll("h1")].slice(0, 3).map((h1) => h1.textContent ?? "");
  return [document.querySelector("title")?.textContent ?? "", meta("og:title") ?? "", ...headings]
    .map(oneLine)
    .filter((words) => words !== "");
}

const datesDisagree = (name: string, taken: string, rival: string): Problem => ({
  code: "dates-disagree",
  message: `${name}: the page gives ${taken.slice(0, 10)} and ${rival} as its day of publication; ${taken.slice(0, 10)} was taken. If that is wrong, correct the dates of its events.`,
  fatal: false,
});

const cut = (name: string, title: string | null): Problem => ({
  code: "cut",
  message: `${name}${title ? ` ("${title.slice(0, 80)}")` : ""}: the page is cut by a paywall; only its beginning was read. Save it again where the whole story shows.`,
  fatal: false,
});

const leftOut = (name: string, count: number): Problem => ({
  code: "other-stories",
  message: `${name}: ${count === 1 ? "another story" : `${count} other stories`} without a date of its own on the page ${count === 1 ? "was" : "were"} left out. Give its own page.`,
  fatal: false,
});
