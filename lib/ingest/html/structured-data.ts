/** An object of a page's JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

const MOST_THINGS = 2000;
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|AnalysisNewsArticle|OpinionNewsArticle|Posting)$/;
const PAGE = /^(?:WebPage|VideoObject|ItemPage|Recipe|MedicalWebPage)$/;

/** The JSON-LD object that describes the page's article: an article, else a page. Broken JSON is passed over. */
export function articleThing(document: Document): Thing | null {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll("script")) {
    if (!/^application\/ld\+json/i.test(script.getAttribute("type") ?? "")) continue;
    collect(parseLoosely(script.textContent ?? ""), things);
  }
  const ofType = (pattern: RegExp) => things.filter((thing) => typesOf(thing).some((type) => pattern.test(type)));
  const articles = ofType(ARTICLE);
  return (
    articles.find((thing) => "datePublished" in thing) ??
    articles[0] ??
    ofType(PAGE).find((thing) => "datePublished" in thing) ??
    null
  );
}

function typesOf(thing: Thing): string[] {
  const type = thing["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === "string");
}

function parseLoosely(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, "");
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, " ").replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function collect(value: unknown, things: Thing[]): void {
  const queue: unknown[] = [value];
  for (let next = queue.shift(); next !== undefined && things.length < MOST_THINGS; next = queue.shift()) {
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
