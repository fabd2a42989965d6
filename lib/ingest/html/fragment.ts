import { parseHTML } from "linkedom";
import { decodeTwice } from "./entities";
import { lighten } from "./lighten";
import { htmlParagraphs } from "./paragraphs";

/** The paragraphs of a piece of markup, such as a feed gives with an item; plain words are one paragraph a line. */
export function textOfFragment(markup: string): string[] {
  const html = /<[a-z!/]/i.test(markup) ? markup : /&lt;[a-z]/i.test(markup) ? decodeTwice(markup) : null;
  if (html === null)
    return decodeTwice(markup)
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
  const body = lighten(html).replace(/<\/?(?:html|body|head)\b[^>]{0,500}>/gi, "");
  try {
    const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
    return htmlParagraphs(document.body).map(({ text }) => text);
  } catch (error) {
    if (error instanceof RangeError) return []; // nested deeper than the parser goes
    throw error;
  }
}
