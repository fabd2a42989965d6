import { decodeTwice, type Meta, oneLine } from "./metadata";
import { stringIn, type Thing } from "./structured-data";

const MOST_HEADINGS = 20;

/** The headline: as the page gives it to others, else its own heading or its title; without the site's name. */
export function headlineOf(document: Document, thing: Thing | null, meta: Meta): string | null {
  const title = oneLine(document.querySelector("title")?.textContent ?? "");
  const given = [stringIn(thing, "headline"), meta("og:title"), meta("twitter:title", "parsely-title", "dc.title")];
  const headings = [...document.querySelectorAll("h1")]
    .slice(0, MOST_HEADINGS)
    .map((h1) => oneLine(h1.textContent ?? ""))
    .filter((words) => words.length > 8);
  const heading = headings.find((words) => title.includes(words)) ?? (headings.length === 1 ? headings[0] : undefined);
  const site = meta("og:site_name") ?? "";
  const all = [given[1], given[0], heading, given[2], title].map((words) =>
    withoutSite(decodeTwice(oneLine(words ?? "")), site),
  );
  const first = all.find((words) => words.length > 0) ?? null;
  const own = all[2];
  return own && own.length > 20 && first?.includes(own) ? own : first;
}

/** "Headline | Site" or "Headline - Site" without the site, where what is left is still a headline. */
function withoutSite(title: string, site: string): string {
  if (site && title.toLowerCase().endsWith(site.toLowerCase())) {
    const rest = title.slice(0, -site.length).replace(/\s*[|\-–—:•·»]\s*$/, "");
    if (rest !== title.slice(0, -site.length) && rest.length > 8) return withoutSite(rest, "");
  }
  const bar = title.search(/\s[|»•·]\s/);
  return bar > 15 ? title.slice(0, bar) : title;
}
