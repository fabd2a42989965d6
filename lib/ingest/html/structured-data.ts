import { sameAddress } from "../address";
import { decodeTwice } from "./entities";
import { parseLenientJson } from "./lenient-json";

/** An object of a page's JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

const MOST_THINGS = 2000;
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|AnalysisNewsArticle|OpinionNewsArticle|Posting)$/;
const PAGE = /^(?:WebPage|VideoObject|ItemPage|Recipe|MedicalWebPage)$/;

/** What a page says of itself elsewhere, by which its own object is known among others. */
export interface Self {
  readonly urls: readonly string[];
  readonly titles: readonly string[];
}

/** All objects of a page's JSON-LD that stand for a page or its story, in order; nearly valid JSON is still read. */
export function thingsOf(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll("script")) {
    if (!/^application\/(?:[\w.+-]*\+)?ld\+json/i.test(script.getAttribute("type")?.trim() ?? "")) continue;
    for (const value of parseLoosely(script.textContent ?? "")) collect(value, things);
  }
  return things;
}

/**
 * The object that describes the page's own story: an article, else a page, with the page's address or headline. One that names another
 * address and another headline belongs to another story and is never taken.
 */
export function articleThing(things: readonly Thing[], self: Self): Thing | null {
  const articles = things.filter((thing) => isA(thing, ARTICLE));
  const pages = things.filter((thing) => isA(thing, PAGE) && "datePublished" in thing);
  const best = (of: readonly Thing[], least: number) => {
    let found: Thing | null = null;
    let most = least;
    for (const thing of of) {
      const belief = belongs(thing, self) + ("datePublished" in thing ? 0.5 : 0);
      if (belief > most) [found, most] = [thing, belief];
    }
    return found;
  };
  return best(articles, LEAST) ?? best(pages, LEAST);
}

/** Below it both address and headline are another story's. */
const LEAST = -1.5;

/** Is an object of this type, as the whole name or its end? */
export function isA(thing: Thing, pattern: RegExp): boolean {
  return typesOf(thing).some((type) => pattern.test(type));
}

/** How much speaks for an object being the page's own: its address counts most, then its headline. Negative where both are another's. */
function belongs(thing: Thing, self: Self): number {
  const urls = [thing.url, thing["@id"], thing.mainEntityOfPage, (thing.mainEntityOfPage as Thing | null)?.["@id"]];
  const named = urls.filter((url): url is string => typeof url === "string" && /^https?:\/\/[^/]+\/./i.test(url));
  const byUrl =
    named.length === 0 || self.urls.length === 0
      ? 0
      : named.some((url) => self.urls.some((own) => sameAddress(own, url)))
        ? 4
        : -1;
  const headline = plain(stringIn(thing, "headline") ?? stringIn(thing, "name") ?? "");
  const titles = self.titles.map(plain).filter((title) => title !== "");
  const byTitle =
    headline === "" || titles.length === 0
      ? 0
      : titles.some((t) => t.includes(headline) || headline.includes(t))
        ? 2
        : -1;
  return byUrl + byTitle;
}

const plain = (words: string) =>
  decodeTwice(words.slice(0, 400))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

function typesOf(thing: Thing): string[] {
  const type = thing["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === "string");
}

/** The values in a script: some write several objects one after the other, some the whole once more escaped for HTML. */
function parseLoosely(script: string): unknown[] {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, "");
  const json = /^\s*[{[]\s*&(?:quot|#0?34|#x22);/i.test(bare) ? decodeTwice(bare) : bare;
  const first = parseLenientJson(json);
  if (first === undefined) return [];
  const joint = /\}\s*[,;]?\s*\{\s*"@context"/.exec(json);
  return joint
    ? [
        first,
        ...json
          .slice(joint.index + 1)
          .split(/(?=\{\s*"@context")/)
          .slice(0, 50)
          .map(parseLenientJson),
      ]
    : [first];
}

function collect(value: unknown, things: Thing[]): void {
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && things.length < MOST_THINGS; i++) {
    const next = queue[i];
    if (Array.isArray(next)) queue.push(...next.slice(0, MOST_THINGS));
    else if (next !== null && typeof next === "object") {
      const thing = next as Thing;
      things.push(thing);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"])
        if (typeof thing[key] === "object" && thing[key] !== null) queue.push(thing[key]);
    }
  }
}

/** The names in a JSON-LD value: a string, an object with a name, or a list of either. */
export function namesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const name = item !== null && typeof item === "object" ? (item as Thing).name : item;
    return typeof name === "string" && name.trim() ? [name.trim()] : Array.isArray(name) ? namesIn(name) : [];
  });
}

/** A string of a JSON-LD object, null if it has none by that name. */
export function stringIn(thing: Thing | null, key: string): string | null {
  const value = thing?.[key];
  if (typeof value === "string" && value.trim()) return value.trim();
  return Array.isArray(value) && typeof value[0] === "string" ? value[0].trim() || null : null;
}

/** A date of a JSON-LD object as it is written, a number (seconds or milliseconds since 1970) too. */
export function dateStringIn(thing: Thing | null, key: string): string | null {
  const value = thing?.[key];
  return typeof value === "number" && Number.isFinite(value) ? String(value) : stringIn(thing, key);
}
