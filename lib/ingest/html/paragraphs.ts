import { UNSEEN } from "./outline";
import { visit } from "./visit";

/** A paragraph of a page's body: text in one line. */
export interface HtmlParagraph {
  readonly text: string;
  /** Share of its characters that are inside links. */
  readonly linked: number;
  /** Names of the block it stands in, lower case: p, li, h2, blockquote, div ... */
  readonly block: string;
}

const SKIPPED = new Set([
  ...UNSEEN,
  ..."amp-sidebar amp-consent amp-ad amp-user-notification form button input nav figcaption aside footer dialog menu".split(
    " ",
  ),
]);
const BLOCKS = new Set(
  "address article blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td th thead tr ul".split(
    " ",
  ),
);
const UNWANTED =
  /(?:^|[\s_-])(?:related(?:-?\w+)?|recommend(?:ed|ations)?|promo|newsletters?|sign-?up|subscribe|subscription|social|share|sharing|comments?|advert(?:isement)?|ad-?slot|sponsor(?:ed)?|captions?|photo-?(?:text|caption|credit)|image-?(?:text|caption|credit)|credit|cookies?|consent|gdpr|paywall|gate|reg-?wall|pay-?meter|meter|breadcrumbs?|read-?more|see-?also|also-?read|most-?read|outbrain|taboola|author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio|byline|toc|twitter-tweet|instagram-media|fb-post|hidden|visually-?hidden|sr-only|screen-reader(?:-text)?|print-only|infobox|navbox|reflist|mw-editsection|footer|ugc|tracker|ticker|disclaimer|copyright|terms|site-?notice)(?:$|[\s_-])/i;
/** A picture with no more words than a caption has. */
const PICTURE = /(?:^|[\s_-])(?:photos?|pictures?|slides?|slideshow|gallery|images?|media)(?:$|[\s_-])/i;
const LONGEST_CAPTION = 400;

/** The paragraphs under an element in document order, without scripts, forms, captions and boxes that are not running text. */
export function htmlParagraphs(root: Node, isWanted: (element: Element) => boolean = looksWanted): HtmlParagraph[] {
  const found: HtmlParagraph[] = [];
  const blocks: string[] = [];
  let text: string[] = [];
  let length = 0;
  let linked = 0;
  let links = 0;
  const flush = () => {
    const share = length ? linked / length : 0;
    for (const line of splitLines(text.join("")))
      found.push({ text: line, linked: share, block: blocks.at(-1) ?? "div" });
    [text, length, linked] = [[], 0, 0];
  };
  const enter = (node: Node) => {
    if (node.nodeType === 3) {
      const words = node.nodeValue ?? "";
      text.push(words);
      const size = words.trim().length;
      length += size;
      if (links > 0) linked += size;
      return false;
    }
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const name = element.localName.toLowerCase();
    if (name === "br") text.push("\u2028");
    if (SKIPPED.has(name) || (element !== root && !isWanted(element))) return false;
    if (BLOCKS.has(name)) {
      flush();
      blocks.push(name);
    }
    if (name === "a") links++;
    return true;
  };
  const leave = (node: Node) => {
    const name = (node as Element).localName?.toLowerCase() ?? "";
    if (name === "a") links--;
    if (BLOCKS.has(name)) {
      flush();
      blocks.pop();
    }
  };
  visit(root, enter, leave);
  flush();
  return found;
}

const LONG = 3000;

/** Neither hidden nor named as a box for other things than the story; an element that holds a long text is wanted whatever it says. */
export function looksWanted(element: Element): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 400);
  const hidden =
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none/i.test(element.getAttribute("style") ?? "");
  const length = () => element.textContent?.length ?? 0;
  if (PICTURE.test(names) && length() < LONGEST_CAPTION && element.querySelector("img, picture, amp-img")) return false;
  return !(hidden || UNWANTED.test(names)) || length() > LONG;
}

/** Line breaks (as U+2028) part paragraphs where two stand together or a sentence ends before one; other white space is one space. */
function splitLines(raw: string): string[] {
  const lines: string[] = [];
  for (const piece of raw.split(/\u2028\s*\u2028\s*/)) {
    let open = "";
    for (const line of piece.split("\u2028")) {
      const words = line.replace(/\s+/g, " ").trim();
      if (!words) continue;
      if (open && /[.!?:"”’)]$/.test(open)) {
        lines.push(open);
        open = words;
      } else open = open ? `${open} ${words}` : words;
    }
    if (open) lines.push(open);
  }
  return lines;
}
