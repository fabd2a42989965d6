import type { Problem } from "../../domain";
import { resolveAddress, withoutTracking } from "../address";
import { charsetOf, decodeBytes } from "../decode";
import { textOfFragment } from "../html/fragment";
import { makeSource, type Source } from "../source";
import { type Format, type FormatInput, isNamed, opening, type Parsed, unreadable } from "./format";
import { parseXml } from "./xml";

const MOST_ITEMS = 5000;
const MOST_CHARACTERS = 30_000_000;
/** An item with less text than this is a teaser: the story is on its page. */
const TEASER = 500;

/** A feed: RSS of any version, Atom, RDF, JSON Feed. Each item is a source with its own date; one without text or date harms no other. */
export const feed: Format = {
  id: "feed",
  accepts: (input) =>
    isNamed(input, /\.(?:rss|atom|rdf|feed)$/i, /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)/i) ||
    ((/\.xml$/i.test(input.name) || /xml/i.test(input.mediaType ?? "") || /^</.test(opening(input))) &&
      isFeed(input)) ||
    /^\{\s*"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(opening(input)),
  parse: (input) => {
    const text = decodeBytes(input.bytes, charsetOf(input.mediaType));
    if (/^\s*\{/.test(text)) return parseJsonFeed(text, input);
    if (text.length > MOST_CHARACTERS)
      return unreadable("too-large", `${input.name}: a feed of more than 30 million characters was not read.`);
    return parseXmlFeed(text, input);
  },
};

const isFeed = (input: FormatInput): boolean =>
  /<(?:\w+:)?(?:rss|feed|RDF|channel)\b/.test(
    decodeBytes(input.bytes.subarray(0, 4096)).replace(/<!--[\s\S]*?-->/g, ""),
  );

/** One item of a feed, as it gives it. */
interface Item {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly content: string | null;
}

function toParsed(
  items: readonly Item[],
  about: { title: string | null; language: string | null; home: string | null },
  input: FormatInput,
): Parsed {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  const links: string[] = [];
  for (const [i, item] of items.slice(0, MOST_ITEMS).entries()) {
    const address = item.url ?? (/^https?:/i.test(item.id ?? "") ? item.id : null);
    const url = address ? resolveAddress(address, about.home ?? input.url ?? null) : null;
    const paragraphs = textOfFragment(item.content ?? "");
    const title = textOfFragment(item.title ?? "").join(" ") || null;
    const name = `${input.name}, item ${i + 1}`;
    if (url) links.push(withoutTracking(url));
    if (paragraphs.length === 0) {
      problems.push({
        code: "no-text",
        message: `${name}${title ? ` ("${title.slice(0, 80)}")` : ""}: the feed gives no text for it. ${url ? `Give its page: ${url}` : "Give its page."}`,
        fatal: false,
      });
      continue;
    }
    const text = paragraphs.join("\n");
    if (text.length < TEASER)
      problems.push({
        code: "teaser",
        message: `${name}${title ? ` ("${title.slice(0, 80)}")` : ""}: the feed gives only a teaser. ${url ? `The whole story is at ${url}` : "Give its page for the whole story."}`,
        fatal: false,
      });
    sources.push(
      makeSource(name, {
        text,
        title,
        url: url && withoutTracking(url),
        published: item.published,
        author: item.author,
        publisher: about.title,
        language: about.language,
        retrieved: input.retrieved,
      }),
    );
  }
  if (items.length === 0)
    problems.push({ code: "empty-feed", message: `${input.name}: a feed without items.`, fatal: true });
  return { sources, problems, links, title: about.title };
}

function parseXmlFeed(text: string, input: FormatInput): Parsed {
  const root = parseXml(text);
  const all = root ? elementsOf(root) : [];
  const items = all.filter((element) => /^(?:item|entry)$/.test(localName(element)));
  const head = all.find((element) => /^(?:channel|feed)$/.test(localName(element))) ?? root;
  if (
    !root ||
    !head ||
    (items.length === 0 &&
      !/^(?:rss|feed|rdf|channel)$/i.test(localName(root)) &&
      !all.some((element) => localName(element) === "channel"))
  )
    return unreadable(
      "broken-feed",
      `${input.name}: not a feed that can be read (RSS, Atom, RDF or JSON Feed). Check the address.`,
    );
  const about = {
    title: wordsOf(head, ["title"]),
    language: wordsOf(head, ["language"]) ?? root.getAttribute("xml:lang"),
    home: linkOf(head),
  };
  return toParsed(items.map(itemOf), about, input);
}

function itemOf(item: Element): Item {
  const content = ["encoded", "content", "body", "description", "summary"]
    .map((name) => markupOf(item, name))
    .filter((text): text is string => text !== null)
    .reduce<string | null>(
      (longest, text) => (longest === null || text.length > longest.length ? text : longest),
      null,
    );
  return {
    id: wordsOf(item, ["guid", "id"]),
    url: linkOf(item) ?? item.getAttribute("rdf:about"),
    title: wordsOf(item, ["title"]),
    published: wordsOf(item, ["published", "pubdate", "date", "issued", "created", "updated", "modified"]),
    author: authorsOf(item),
    content,
  };
}

function elementsOf(root: Element): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element && found.length < 400_000; element = waiting.pop()) {
    found.push(element);
    for (const child of [...element.children].reverse()) waiting.push(child);
  }
  return found;
}

const localName = (element: Element): string => (element.localName ?? "").replace(/^.*:/, "").toLowerCase();
const childrenOf = (element: Element, name: string): Element[] =>
  [...element.children].filter((child) => localName(child) === name && !/^media:|^itunes:/i.test(child.tagName));

function wordsOf(element: Element, names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const words = unwrapped(child.textContent ?? "")
        .replace(/\s+/g, " ")
        .trim();
      if (words) return words;
    }
  return null;
}

/** An element's text, or its markup where it holds elements (XHTML in Atom). */
function markupOf(element: Element, name: string): string | null {
  for (const child of childrenOf(element, name)) {
    const words = child.children.length > 0 ? child.innerHTML : unwrapped(child.textContent ?? "");
    if (words.trim()) return words;
  }
  return null;
}

const unwrapped = (words: string): string => words.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, "");

function linkOf(element: Element): string | null {
  const links = childrenOf(element, "link");
  const named =
    links.find((link) => link.getAttribute("href") && /^(?:|alternate)$/i.test(link.getAttribute("rel") ?? "")) ??
    links.find((link) => link.getAttribute("href"));
  const plain = links.map((link) => unwrapped(link.textContent ?? "").trim()).find((words) => words !== "");
  return plain ?? named?.getAttribute("href")?.trim() ?? wordsOf(element, ["origlink"]);
}

function authorsOf(item: Element): string | null {
  const names = ["author", "creator"]
    .flatMap((name) => childrenOf(item, name))
    .map((author) => wordsOf(author, ["name"]) ?? unwrapped(author.textContent ?? "").trim());
  // RSS gives an address with the name in brackets
  const clean = names
    .map((name) => /^\S+@\S+ \((.{2,80})\)$/.exec(name)?.[1] ?? name)
    .filter((name) => name !== "" && !/^\S+@\S+$/.test(name) && name.length < 120);
  return clean.length > 0 ? [...new Set(clean)].join(", ") : null;
}

function parseJsonFeed(text: string, input: FormatInput): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return unreadable("broken-feed", `${input.name}: the feed is not valid JSON.`);
  }
  const record = (of: unknown): Record<string, unknown> =>
    of !== null && typeof of === "object" ? (of as Record<string, unknown>) : {};
  const string = (of: unknown): string | null => (typeof of === "string" && of.trim() ? of : null);
  const { items, title, language, home_page_url } = record(value);
  const read = (Array.isArray(items) ? items : []).map((each): Item => {
    const item = record(each);
    const authors = [item.authors, item.author].flat().map((author) => string(record(author).name));
    return {
      id: string(item.id),
      url: string(item.url) ?? string(item.external_url),
      title: string(item.title),
      published: string(item.date_published) ?? string(item.date_modified),
      author: authors.filter((name) => name !== null).join(", ") || null,
      content: string(item.content_html) ?? string(item.content_text) ?? string(item.summary),
    };
  });
  return toParsed(read, { title: string(title), language: string(language), home: string(home_page_url) }, input);
}
