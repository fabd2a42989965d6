import { decodeBytes } from "../decode";
import { type Format, isNamed, opening, unreadable } from "./format";
import { parseXml } from "./xml";

/** A list of feeds (OPML). It holds no story: its addresses are given back as links, to be added as feeds. */
export const opml: Format = {
  id: "opml",
  accepts: (input) => isNamed(input, /\.opml$/i, /^text\/x-opml/i) || /<opml\b/i.test(opening(input)),
  parse: (input) => {
    const links = feedsIn(decodeBytes(input.bytes));
    if (links.length === 0) return unreadable("broken-file", `${input.name}: no feeds were found in the list.`);
    const message = `${input.name}: a list of ${links.length} feeds, not of stories. Add them: dateline feeds add ${input.name}`;
    return { sources: [], problems: [{ code: "feed-list", message, fatal: true }], links };
  },
};

/** The addresses of the feeds in an OPML file, in order, each once. */
export function feedsIn(xml: string): string[] {
  const found = new Set<string>();
  for (const outline of parseXml(xml)?.querySelectorAll("outline") ?? []) {
    const url = outline.getAttribute("xmlUrl") ?? outline.getAttribute("xmlurl");
    if (url && /^https?:\/\//i.test(url.trim())) found.add(url.trim());
  }
  return [...found];
}
