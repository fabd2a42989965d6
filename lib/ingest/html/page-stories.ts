import { sameAddress } from "../address";
import { readStamp } from "../published-date";
import { datesIn } from "../written-date";
import { standsElsewhere } from "./elsewhere";
import { oneLine } from "./metadata";
import { htmlParagraphs } from "./paragraphs";
import { isA, stringIn, type Thing } from "./structured-data";

/** A story or a post that stands on a page with others. */
export interface PageStory {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  /** When it was published, as its own part of the page says; null if it does not. */
  readonly published: string | null;
}

const MOST_TIMES = 3000;
const LIVE =
  /\blive(?:[\s-]?blog|[\s-]updates?)?\b|as it happen(?:s|ed)|\bupdates?\b|minute[\s-]by[\s-]minute|rolling (?:coverage|report)|latest:|blow[\s-]by[\s-]blow/i;

/**
 * The posts of a live blog, each with its own time, in the order of the page; empty if the page is none. What its markup shows goes before
 * what its structured data holds, unless that holds more. The posts are taken out of the document, so that what is left is the introduction.
 */
export function livePosts(
  document: Document,
  things: readonly Thing[],
  title: string | null,
  url: string | null,
): PageStory[] {
  const blog = things.find((thing) => isA(thing, /^LiveBlogPosting$/));
  const stated = blog ? postsIn(blog, url) : [];
  const named =
    blog !== undefined ||
    LIVE.test(`${title ?? ""} ${/\/live(?:\/|-|blog)|live-?blog/i.test(url ?? "") ? "live" : ""}`);
  const groups = postGroups(document);
  const shown = groups.find((group) => named || isSelfContained(group));
  const posts = shown ? shown.map(storyOf).filter((post) => post.paragraphs.length > 0) : [];
  if (shown && posts.length >= 2 && posts.length >= stated.length * 0.8) {
    for (const element of shown) element.remove();
    return posts;
  }
  if (stated.length < 2) return [];
  for (const element of shown ?? []) element.remove();
  return stated;
}

function postsIn(blog: Thing, page: string | null): PageStory[] {
  const updates = [blog.liveBlogUpdate].flat();
  return updates.slice(0, MOST_TIMES).flatMap((update) => {
    if (update === null || typeof update !== "object") return [];
    const post = update as Thing;
    const address = stringIn(post, "url");
    if (address && page && /^https?:/i.test(address) && !sameAddress(address, page)) return []; // a pointer to another story
    const body = stringIn(post, "articleBody") ?? stringIn(post, "text") ?? stringIn(post, "description");
    const paragraphs = (body ?? "")
      .replace(/<[^<>]{0,500}>/g, "\n")
      .split(/\n+/)
      .map(oneLine)
      .filter((text) => text !== "");
    if (paragraphs.length === 0) return [];
    return [
      {
        title: stringIn(post, "headline"),
        paragraphs,
        published: stringIn(post, "datePublished") ?? stringIn(post, "dateCreated"),
      },
    ];
  });
}

/** Sets of neighbouring elements of one make, each with one time and text of its own: possible posts. Those with most text first. */
function postGroups(document: Document): Element[][] {
  const times = [...document.querySelectorAll("time, [datetime], [itemprop='datePublished']")]
    .slice(0, MOST_TIMES)
    .filter((time) => !isModified(time));
  const counts = new Map<Element, number>();
  for (const time of times) {
    let node: Element | null = time;
    for (let i = 0; i < 60 && node; i++, node = node.parentElement) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const groups = new Map<Element, Map<string, Element[]>>();
  for (const time of times) {
    const post = postOf(time, counts);
    const parent = post?.parentElement;
    if (!post || !parent || standsElsewhere(post)) continue;
    const make = `${post.localName} ${(post.getAttribute("class") ?? "").split(/\s+/)[0] ?? ""}`;
    const ofParent = groups.get(parent) ?? new Map<string, Element[]>();
    groups.set(parent, ofParent);
    const own = ofParent.get(make);
    if (!own) ofParent.set(make, [post]);
    else if (own.at(-1) !== post) own.push(post);
  }
  const size = (group: readonly Element[]) =>
    group.reduce((sum, element) => sum + (element.textContent?.length ?? 0), 0);
  return [...groups.values()]
    .flatMap((ofParent) => [...ofParent.values()])
    .filter((group) => group.length >= 2 && group.filter(hasText).length >= group.length * 0.6)
    .sort((a, b) => size(b) - size(a));
}

const isModified = (time: Element) =>
  /modif|updated/i.test(`${time.getAttribute("class") ?? ""} ${time.getAttribute("itemprop") ?? ""}`);

/** The largest element around a time that holds no other time and is not all there is. */
function postOf(time: Element, counts: ReadonlyMap<Element, number>): Element | null {
  let post: Element | null = null;
  let node: Element | null = time.parentElement;
  const own = counts.get(time) ?? 1;
  for (let i = 0; i < 60 && node && (counts.get(node) ?? 0) <= own; i++, node = node.parentElement) {
    if (/^(?:body|main|html)$/.test(node.localName)) return null;
    post = node;
  }
  return post;
}

const textsOf = (element: Element) =>
  htmlParagraphs(element).filter(
    ({ text, linked, block }) =>
      linked < 0.5 && !/^h\d$/.test(block) && /[.!?:…]["'”’)]?$/.test(text) && text.length > 25,
  );
const hasText = (element: Element) => textsOf(element).length > 0;

/** Posts of a page that is not called live: each an article or with a heading that is no link, and most of the page's text in them. */
function isSelfContained(group: readonly Element[]): boolean {
  const headed = group.filter((element) => {
    const heading = element.querySelector("h2, h3, h4");
    return heading !== null && heading.querySelector("a") === null && heading.closest("a") === null;
  });
  if (headed.length < group.length * 0.8 || group.length < 2) return false;
  const own = group.reduce((sum, element) => sum + textsOf(element).reduce((n, { text }) => n + text.length, 0), 0);
  const parent = group[0]?.closest("article, main, body");
  const all = parent ? textsOf(parent).reduce((n, { text }) => n + text.length, 0) : 0;
  return own > 0.6 * all;
}

function storyOf(element: Element): PageStory {
  const heading = element.querySelector("h1, h2, h3, h4, h5, [itemprop='headline']");
  const title = oneLine(heading?.textContent ?? "") || null;
  const paragraphs = htmlParagraphs(element)
    .filter(
      ({ text, linked, block }) =>
        text !== title &&
        linked < 0.6 &&
        !/^h\d$/.test(block) &&
        text.length > 2 &&
        readStamp(text) === null &&
        !/^(?:updated )?\d{1,2}[.:]\d\d ?(?:[ap]m)?(?: [A-Z]{2,4})?$/i.test(text),
    )
    .map(({ text }) => text);
  return { title, paragraphs, published: stampOf(element) };
}

function stampOf(element: Element): string | null {
  for (const time of element.querySelectorAll("time, [datetime], [itemprop='datePublished'], abbr[title]")) {
    if (isModified(time)) continue;
    for (const stamp of [
      time.getAttribute("datetime"),
      time.getAttribute("content"),
      time.getAttribute("title"),
      time.textContent,
    ])
      if (stamp && readStamp(stamp)) return stamp;
  }
  for (const { text } of htmlParagraphs(element, () => true).slice(0, 6)) {
    const [date] = text.length < 100 ? datesIn(text, null) : [];
    if (date) return date.edtf;
  }
  return null;
}

const SHORTEST = 200;

/**
 * The stories that stand on a page below its own, each an `article` with a heading and text of its own. They are taken out of the document,
 * so that the page's own body holds nothing of them.
 */
export function otherStories(document: Document, title: string | null): PageStory[] {
  const all = [...document.querySelectorAll("article")].slice(0, 200);
  const outer = all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
  const whole = outer.filter((element) => {
    const heading = element.querySelector("h1, h2");
    const texts = textsOf(element);
    return (
      heading !== null &&
      texts.length >= 2 &&
      texts.reduce((sum, { text }) => sum + text.length, 0) >= SHORTEST &&
      !standsElsewhere(element)
    );
  });
  if (whole.length < 2) return [];
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const own =
    whole.find(
      (element) => title !== null && plain(element.querySelector("h1, h2")?.textContent ?? "").includes(plain(title)),
    ) ?? whole[0];
  const others = whole.filter((element) => element !== own);
  const told = new Set([plain(title ?? ""), plain(own?.querySelector("h1, h2")?.textContent ?? "")]);
  const stories = others.map(storyOf).filter((story) => !told.has(plain(story.title ?? "")));
  for (const element of others) element.remove();
  return stories;
}
