import { isElsewhere } from "./elsewhere";
import { visit } from "./visit";

/** A time that an element states in an attribute, with the words that stand before it in its line. */
export interface MarkedTime {
  readonly stamp: string;
  /** Classes and marks of the element: "dt-published", "pubdate". */
  readonly marks: string;
  readonly before: string;
}

/** A line of a page as it is seen: a block's text between two line breaks, with all that stands in it. */
export interface OutlineLine {
  readonly text: string;
  /** Share of its characters that are inside links. */
  readonly linked: number;
  /** Names, classes and ids of the nearest blocks it stands in, and of what stands in it. */
  readonly marks: string;
  /** Stands in a `main`, `article` or what is marked as one. */
  readonly inArticle: boolean;
  /** The outermost box for other things than the story that it stands in: navigation, comments, other stories. */
  readonly box: Element | null;
  readonly heading: number;
  readonly times: readonly MarkedTime[];
}

/** Elements whose text is not shown as words of the page. */
export const UNSEEN: ReadonlySet<string> = new Set(
  "script style noscript template svg math iframe object embed select textarea audio video canvas head title".split(
    " ",
  ),
);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr amp-timeago meta link".split(
    " ",
  ),
);
const MOST_LINES = 20_000;
const LONGEST = 4000;

/** The lines of a page from top to bottom, furniture and all: what its dates, headline and byline are looked for in. */
export function outlineOf(document: Document): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const blocks: { readonly element: Element; readonly marks: string }[] = [];
  let box: Element | null = null;
  let articles = 0;
  let words: string[] = [];
  let length = 0;
  let linked = 0;
  let links = 0;
  let times: MarkedTime[] = [];
  let inline = "";
  const flush = () => {
    const text = words.join("").replace(/\s+/g, " ").trim();
    if ((text || times.length > 0) && lines.length < MOST_LINES)
      lines.push({
        text,
        linked: length ? linked / length : 0,
        marks: `${blocks
          .slice(-3)
          .map((block) => block.marks)
          .join(" ")} ${inline}`,
        inArticle: articles > 0,
        box,
        heading: Number(/^h([1-6])$/.exec(blocks.at(-1)?.element.localName ?? "")?.[1] ?? 0),
        times,
      });
    [words, length, linked, times, inline] = [[], 0, 0, [], ""];
  };
  visit(
    document.documentElement,
    (node) => {
      if (node.nodeType === 3) {
        const value = (node.nodeValue ?? "").slice(0, LONGEST);
        const size = value.trim().length;
        if (size > 0 || words.length > 0) words.push(value);
        length += size;
        if (links > 0) linked += size;
        return false;
      }
      if (node.nodeType !== 1) return false;
      const element = node as Element;
      const name = element.localName.toLowerCase();
      if (UNSEEN.has(name)) return false;
      if (name === "br") flush();
      if (!INLINE.has(name)) {
        flush();
        blocks.push({ element, marks: `${name} ${marksOf(element)}` });
      } else {
        words.push(" ");
        if (inline.length < 300) inline += ` ${marksOf(element)}`;
      }
      if (name === "a") links++;
      if (isArticle(element, name)) articles++;
      if (box === null && isElsewhere(element)) box = element;
      const stamp = stampOf(element, name);
      if (stamp)
        times.push({
          stamp,
          marks: `${name} ${marksOf(element)}`,
          before: words.join("").slice(-60).replace(/\s+/g, " "),
        });
      return true;
    },
    (node) => {
      const element = node as Element;
      const name = element.localName?.toLowerCase() ?? "";
      if (name === "a") links--;
      if (isArticle(element, name)) articles--;
      if (!INLINE.has(name)) {
        flush();
        blocks.pop();
      } else words.push(" ");
      if (box === element) box = null;
    },
  );
  flush();
  return lines;
}

const isArticle = (element: Element, name: string) =>
  name === "article" || name === "main" || element.getAttribute("role") === "main";

/** What an element says of itself: classes, id, item property. */
function marksOf(element: Element): string {
  const marks = ["class", "id", "itemprop", "data-testid", "data-test"]
    .map((name) => element.getAttribute(name) ?? "")
    .join(" ");
  return `${marks.slice(0, 300)}${element.hasAttribute("pubdate") ? " pubdate" : ""}`;
}

const STAMPED = /\d{4}-?\d\d-?\d\d|\d{1,2} \w{3,9} \d{4}|^1?\d{9}(?:\d{3})?$/;
const TIMELY = /date|time|publish|posted|stamp|dtstart|created/i;

/** The date an element holds for machines. */
function stampOf(element: Element, name: string): string | null {
  const own = element.getAttribute("datetime");
  if (own) return own;
  const prop = element.getAttribute("itemprop") ?? "";
  if (/^(?:datePublished|dateCreated|dateModified)$/i.test(prop))
    return element.getAttribute("content") ?? element.textContent;
  const timely = name === "abbr" || name === "time" || TIMELY.test(marksOf(element));
  for (const attribute of [
    "title",
    "data-datetime",
    "data-date",
    "data-time",
    "data-timestamp",
    "data-published",
    "data-utc",
    "data-published-date",
    "content",
  ]) {
    const value = element.getAttribute(attribute);
    if (value && value.length < 80 && (timely || attribute.startsWith("data-")) && STAMPED.test(value)) return value;
  }
  return null;
}
