import { parseHTML } from "linkedom";
import { resolveAddress } from "../address";

const MOST_CHARACTERS = 1_000_000;

/** The feeds that a page names in its head, in its order. */
export function feedLinks(html: string, url: string): string[] {
  const { document } = parseHTML(html.slice(0, MOST_CHARACTERS));
  return [...document.querySelectorAll("link[rel~='alternate']")]
    .filter((link) => /(?:rss|atom|rdf)\+xml|feed\+json/i.test(link.getAttribute("type") ?? ""))
    .map((link) => resolveAddress(link.getAttribute("href") ?? "", url))
    .filter((link): link is string => link !== null);
}
