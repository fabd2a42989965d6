import { decodeTwice } from "./entities";
import { htmlParagraphs } from "./paragraphs";
import { parsePage } from "./parse-page";

/** The paragraphs of a piece of markup, such as a feed gives with an item; plain words are one paragraph a line. None of more than a page can have. */
export function textOfFragment(markup: string): string[] {
  const html = /<[a-z!/]/i.test(markup) ? markup : /&lt;[a-z]/i.test(markup) ? decodeTwice(markup) : null;
  if (html === null)
    return decodeTwice(markup)
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
  const body = html.replace(/<\/?(?:html|body|head)\b[^>]{0,500}>/gi, "");
  const page = parsePage(`<!doctype html><html><body>${body}</body></html>`);
  return page ? htmlParagraphs(page.document.body).map(({ text }) => text) : [];
}
