import { datesIn } from "../written-date";
import { standsElsewhere } from "./elsewhere";
import { decodeTwice } from "./entities";
import { type Meta, oneLine } from "./metadata";
import { namesIn, type Thing } from "./structured-data";

const MOST = 10;
/** Accounts and offices that systems put where they know no author. */
const PLACEHOLDER =
  /^(?:admin(?:istrator)?|root|user ?\d*|guest|author|editor|editors?|editorial(?: (?:team|staff|board))?|web ?(?:master|editor|desk|team)|staff(?: (?:writer|reporter))?s?|news ?(?:room|desk|team)|default|unknown|none|null|undefined|anonymous|content|wordpress|posted|published|updated|online|site|by|correspondents?|contributors?|reporters?|writers?|more|follow|share|comments?)$/i;
const BYLINES =
  "[rel~='author'], [itemprop='author'], .author-name, .byline, .byline__name, .author, .article-author, .by-author, .post-author, [class*='byline'], [class*='author-name']";

/** The names of the authors, without "By", dates and placeholders; null if the page names none. */
export function authorOf(document: Document, thing: Thing | null, meta: Meta): string | null {
  const given = namesIn(thing?.author);
  const byMeta = [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "twitter:creator",
  ]
    .map((name) => meta(name))
    .filter((name): name is string => name !== null);
  for (const names of [given, byMeta.slice(0, 3), bylines(document)]) {
    const clean = names.flatMap(namesOf);
    if (clean.length > 0) return [...new Set(clean)].slice(0, MOST).join(", ");
  }
  return null;
}

function bylines(document: Document): string[] {
  const found: string[] = [];
  for (const element of [...document.querySelectorAll(BYLINES)].slice(0, 12)) {
    if (standsElsewhere(element)) continue;
    const named = element.querySelector("[itemprop='name'], a[rel~='author'], a[href*='author']") ?? element;
    found.push(spaced(named));
    if (namesOf(found.at(-1) ?? "").length > 0) break;
  }
  return found;
}

/** An element's words with a space where one part ends and the next begins. */
function spaced(element: Element): string {
  const parts = [...element.childNodes].map((node) => node.textContent ?? "");
  return parts.join(" ").slice(0, 400);
}

const LEAD =
  /^(?:written |reported |reporting |words |story |posted |published |report )?by(?:\s*:\s*|\s+|(?=\p{Lu}))/iu;
const TRAIL =
  /\s*(?:[|•·–—/]|\s-\s|\b(?:updated|published|posted|last modified|on|for|is an?|in|at)\b(?=\s|:|$)|\d+ (?:min|hr|hour|day)s?\b.*ago|,\s*(?:staff|special|senior|chief|political|associated press|reuters)\b).*$/iu;

/** The person's or agency's name in a byline; empty where there is none. */
function namesOf(byline: string): string[] {
  if (byline.includes("://")) return [];
  const line = decodeTwice(oneLine(byline)).replace(LEAD, "").trim();
  const [date] = datesIn(line, null);
  const name = (date ? line.slice(0, date.start) : line)
    .replace(/\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s*$/i, "")
    .replace(TRAIL, "")
    .replace(/[\s,;:(–—-]+$/, "")
    .trim();
  const isName =
    name.length > 2 &&
    name.length < 120 &&
    /\p{L}{2}/u.test(name) &&
    !/^https?:|^@|@.*\.|^www\.|\d{1,2}[:.]\d\d/i.test(name) &&
    !PLACEHOLDER.test(name);
  return isName ? [name] : [];
}
