import { Readability } from "@mozilla/readability";
import { isBoilerplate } from "../boilerplate";
import { isDateLine, readStamp } from "../published-date";
import { decodeTwice } from "./entities";
import { textOfFragment } from "./fragment";
import { oneLine } from "./metadata";
import { type HtmlParagraph, htmlParagraphs } from "./paragraphs";
import { stringIn, type Thing } from "./structured-data";
import { visit } from "./visit";

/** What else is known about the page, to tell the story from what stands around it. */
export interface Known {
  readonly thing: Thing | null;
  readonly title: string | null;
  readonly author: string | null;
}

/**
 * The story's paragraphs in order, without headline, captions and pointers. Where the page shows less than half of what its structured data
 * holds, that is taken. Takes the document apart.
 */
export function bodyOf(document: Document, tame: boolean, known: Known): string[] {
  const stated = statedBody(known.thing);
  const own = storyOf(ownParagraphs(document), known);
  const long = longParagraphs(document);
  const all = tame ? htmlParagraphs(document.documentElement) : [];
  const read = fillGaps(storyOf(tame ? readable(document) : [], known), all, known);
  const found = sizeOf(own) > 0 && !overlaps(read, own) ? own : read;
  const texts = sizeOf(found) >= SHORTEST || found === own ? found : longest(found, storyOf(long, known));
  const seen = withoutLife(texts, known.author);
  if (stated && sizeOf(stated) > 2 * sizeOf(seen))
    return withoutLife(
      stated.filter((text) => !isBoilerplate(text)),
      known.author,
    );
  return agreeing(seen, stringIn(known.thing, "articleBody"));
}

const SHORTEST = 200;
const sizeOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
const longest = (a: string[], b: string[]) => (sizeOf(a) >= sizeOf(b) ? a : b);

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  const words = bare(a.join(" "));
  return b.some((text) => holds(words, bare(text)));
}

const SHORTEST_STATED = 250;

/** The text that the structured data holds, in paragraphs; null where it holds none, or only its beginning. */
function statedBody(thing: Thing | null): string[] | null {
  const text = stringIn(thing, "articleBody");
  if (text === null || text.length < SHORTEST_STATED || /(?:\.\.\.|…|\[…\])\s*$/.test(text)) return null;
  const decoded = decodeTwice(text);
  if (/<(?:p|br|div)\b/i.test(decoded)) return textOfFragment(decoded);
  return decoded
    .split(/\s*\n\s*/)
    .map(oneLine)
    .filter((line) => line !== "");
}

/** What an element is called that holds the story, the surest first: a class, else its name, item property or role. */
const OWN_CLASSES = [
  ...["article-body", "article__body", "articleBody", "article-content", "article__content"],
  ...["story-body", "story-content", "entry-content", "post-content", "post-body"],
];
const OWN = ["[articleBody]", ...OWN_CLASSES.map((name) => `.${name}`), "article", "main", "[main]"];
const RANKS: ReadonlyMap<string, number> = new Map(OWN.map((mark, rank) => [mark, rank]));
const MOST_MARKED = 4;

function marksOf(element: Element): string[] {
  const marks = [element.localName.toLowerCase()];
  for (const name of (element.getAttribute("class") ?? "").split(/\s+/)) marks.push(`.${name}`);
  for (const name of (element.getAttribute("itemprop") ?? "").split(/\s+/)) marks.push(`[${name}]`);
  if (element.getAttribute("role") === "main") marks.push("[main]");
  return marks;
}

/** The paragraphs of the surest element that is marked as the story's own and holds some. */
function ownParagraphs(document: Document): HtmlParagraph[] {
  const marked = OWN.map((): Element[] => []);
  visit(document.documentElement, (node) => {
    if (node.nodeType !== 1) return false;
    for (const mark of new Set(marksOf(node as Element))) {
      const found = marked[RANKS.get(mark) ?? -1];
      if (found && found.length < MOST_MARKED) found.push(node as Element);
    }
    return (node as Element).localName !== "template";
  });
  for (const element of marked.flat()) {
    if (element.closest("aside, footer, nav")) continue;
    const paragraphs = htmlParagraphs(element).filter(
      (paragraph) => paragraph.linked < 0.5 && SENTENCE_END.test(paragraph.text),
    );
    if (sizeOf(paragraphs.map((paragraph) => paragraph.text)) >= 80) return paragraphs;
  }
  return [];
}

const LIFE =
  /^(?:(?:she|he|they|\S{1,20} \S{1,20}(?: \S{1,20})?) (?:is|was|are|covers|writes|reports|edits|joined|has (?:covered|written|reported|worked)|can be reached|contributed)\b|(?:reach|contact|e-?mail|follow|write to) (?:her|him|them|the (?:author|reporter|writer))\b|with (?:reporting|files|additional reporting) (?:by|from)\b|(?:additional )?reporting by\b|editing by\b)/i;

/** Without the lines about the author at the end. */
function withoutLife(texts: readonly string[], author: string | null): string[] {
  const names = (author ?? "").split(", ").filter((name) => name.length > 4);
  let end = texts.length;
  for (let i = texts.length - 1; i > 0 && i >= texts.length - 3; i--) {
    const text = texts[i] as string;
    if (text.length > 500) break;
    const reachable = /\S+@\S+\.\w{2,}|@\w{3,}|\b(?:reach|follow|contact|e-?mail) (?:her|him|them|me)\b/i.test(text);
    const named = names.some((name) => text.startsWith(name)) && LIFE.test(text);
    if (named || (reachable && LIFE.test(text))) end = i;
    else break;
  }
  return texts.slice(0, end);
}

function storyOf(paragraphs: readonly HtmlParagraph[], known: Known): string[] {
  const seen = new Set<string>();
  const story = paragraphs.filter((paragraph, i) => isStory(paragraph, i, known) && isNew(paragraph.text, seen));
  return story.map((paragraph) => paragraph.text);
}

const nothing = () => undefined;
/** What Readability does for pages that are shown: of no use where only words are read. */
const NOT_NEEDED = { _unwrapNoscriptImages: nothing, _fixLazyImages: nothing, _fixRelativeUris: nothing };

function readable(document: Document): HtmlParagraph[] {
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  });
  Object.assign(reader, NOT_NEEDED);
  try {
    const content = reader.parse()?.content;
    return content ? htmlParagraphs(content) : [];
  } catch (error) {
    // it gives up on markup that it did not expect; the plain paragraphs are left
    if (error instanceof Error) return [];
    throw error;
  }
}

/** Without Readability: all paragraphs that are long and not mostly links. */
function longParagraphs(document: Document): HtmlParagraph[] {
  const all = htmlParagraphs(document.documentElement, () => true);
  return all.filter((paragraph) => paragraph.text.length > 60 && paragraph.linked < 0.5);
}

const WIDEST_GAP = 3;

/** Puts back the sentences that stand on the page between two neighbouring paragraphs of the story: a link in them costs them their place. */
function fillGaps(story: readonly string[], all: readonly HtmlParagraph[], known: Known): string[] {
  const places = new Map(all.map(({ text }, i) => [text, i] as const));
  const told = new Set(story);
  return story.flatMap((text, i) => {
    const from = places.get(text) ?? 0;
    const to = places.get(story[i + 1] ?? "") ?? 0;
    const gap = to - from - 1;
    if (gap < 1 || gap > WIDEST_GAP) return [text];
    const between = all
      .slice(from + 1, to)
      .filter((paragraph) => isSentence(paragraph) && isStory(paragraph, TOP, known));
    return [text, ...between.map((paragraph) => paragraph.text).filter((words) => !told.has(words))];
  });
}

const isSentence = ({ text, linked, block }: HtmlParagraph) =>
  text.length >= 30 && linked > 0 && linked < 0.6 && block !== "li" && /[.!?]["'”’)]{0,2}$/.test(text);

const SENTENCE_END = /[.!?:…]["'”’)]?$/;
const CREDIT_END =
  /(?:\([\p{Lu}][\p{L}.& ]{1,30}\/ ?[\p{Lu}][^()]{2,50}\)|\bcredit:? [\p{Lu}][^.!?]{2,60}|\((?:image|photo|picture|pic|ap photo|file photo|photograph|credit|courtesy)\b[^()]{0,100}\)|\([^()]{2,80}\/ ?(?:getty|ap|reuters|afp|epa|pa|shutterstock|bloomberg|file)[^()]{0,40}\)|[/ ]getty images|(?:photo|image|picture) (?:by|via|courtesy of) [^.!?]{2,60}|\b(?:photo(?:graph)?|image|picture|pic)s?: ?[\p{Lu}][^.!?]{2,60})$/iu;
const BYLINE = /^(?:by|written by|reporting by|words by) \p{Lu}[^.!?]{2,80}$/iu;
const STAMP_LINE = /^\|? ?(?:(?:first |last )?(?:published|posted|updated|modified)\b|\d{4}-\d\d-\d\dT)/i;
const LABELLED =
  /^(?:(?:news |post |story )?date(?: posted| published)?|published|posted|created|first published|last updated|updated)(?: on| at)? ?: ?/i;
const TOP = 8;

const CELLS = new Set(["td", "th", "tr", "table", "dt", "dd"]);

function isStory({ text, linked, block }: HtmlParagraph, index: number, known: Known): boolean {
  if (isBoilerplate(text) || text === known.title || text === known.author) return false;
  if (linked > 0.8 && !SENTENCE_END.test(text)) return false;
  if (text.length < 400 && (CREDIT_END.test(text) || /^\d{1,3} (?:of|\/) \d{1,3}[.:]? /.test(text))) return false;
  if (CELLS.has(block) && text.length < 100 && !SENTENCE_END.test(text)) return false;
  if (/^https?:\/\/\S+$/.test(text)) return false;
  if (index < TOP && text.length < 120 && (BYLINE.test(text) || STAMP_LINE.test(text))) return false;
  if (text.length < 80 && LABELLED.test(text) && isDateLine(text.replace(LABELLED, ""))) return false;
  return !(index < TOP && text.length < 60 && readStamp(text) !== null);
}

function isNew(text: string, seen: Set<string>): boolean {
  if (text.length > 30 && seen.has(text)) return false;
  seen.add(text);
  return true;
}

const bare = (words: string) =>
  words
    .toLowerCase()
    .replace(/<[^<>]{0,300}>|&[#\w]{1,8};/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, "");

const PROBE = 24;

/** Does the whole hold a paragraph's beginning, middle or end? Links in between are sometimes left out of it. */
function holds(whole: string, text: string): boolean {
  const starts = [0, Math.max(0, (text.length - PROBE) >> 1), Math.max(0, text.length - PROBE)];
  return starts.some((start) => whole.includes(text.slice(start, start + PROBE)));
}

/** Where the structured data holds the same story's text, short paragraphs that are not in it are not the story's. */
function agreeing(paragraphs: string[], stated: string | null): string[] {
  if (stated === null || stated.length < 200) return paragraphs;
  const whole = bare(stated);
  const isIn = paragraphs.map((text) => holds(whole, bare(text)));
  const agreed = paragraphs.filter((_, i) => isIn[i]);
  if (sizeOf(agreed) < 0.75 * sizeOf(paragraphs) || sizeOf(agreed) < 0.7 * stated.length) return paragraphs;
  return paragraphs.filter((text, i) => isIn[i] || text.length > 300);
}
