import type { Problem } from "../../domain";
import type { Source } from "../source";
import { bodyOf } from "./body";
import { headlineOf } from "./headline";
import { authorOf, declaredLanguage, metaOf, publisherOf } from "./metadata";
import { publishedOf } from "./page-date";
import { type Page, parsePage } from "./parse-page";
import { inPublisherZone } from "./publisher-zone";
import { articleThing } from "./structured-data";

/**
 * A source with the text of its markup: paragraphs of the story, one a line, without the headline; and with what the page says about itself
 * where the source does not say it. The page's own publication date goes before a given one. Nothing in the page is run or fetched.
 */
export function readHtml(source: Source, problems: Problem[]): Source {
  const page = source.html === null ? null : parsePage(source.html);
  if (!page) {
    problems.push({
      code: "page-too-large",
      message: `${source.name}: the page is too large to be an article and was not read. Save the article itself.`,
      fatal: true,
    });
    return { ...source, text: "" };
  }
  return { ...source, ...describe(page, source) };
}

function describe({ document, tame }: Page, source: Source): Partial<Source> {
  const meta = metaOf(document);
  const thing = articleThing(document);
  const url = source.url ?? document.querySelector("link[rel='canonical']")?.getAttribute("href") ?? meta("og:url");
  const title = source.title ?? headlineOf(document, thing, meta);
  const described = {
    url: /^https?:\/\//i.test(url ?? "") ? url : null,
    title,
    publisher: source.publisher ?? publisherOf(thing, meta),
    author: source.author ?? authorOf(document, thing, meta),
    published:
      inPublisherZone(publishedOf(document, thing, meta, url, source.retrieved), source.html ?? "", url) ??
      source.published,
    language: source.language ?? declaredLanguage(document, meta),
  };
  return { ...described, text: bodyOf(document, tame, { thing, title, author: described.author }).join("\n") }; // last: it takes the document apart
}
