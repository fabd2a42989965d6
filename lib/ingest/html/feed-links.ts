import { resolveAddress } from "../address";
import { parsePage } from "./parse-page";

/** The feeds that a page names in its head, in its order. */
export function feedLinks(html: string, url: string): string[] {
  return [...(parsePage(html)?.document.querySelectorAll("link[rel~='alternate']") ?? [])]
    .filter((link) => /(?:rss|atom|rdf)\+xml|feed\+json/i.test(link.getAttribute("type") ?? ""))
    .map((link) => resolveAddress(link.getAttribute("href") ?? "", url))
    .filter((link): link is string => link !== null);
}
