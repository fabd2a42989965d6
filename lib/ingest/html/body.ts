import { Readability } from "@mozilla/readability";
import { isBoilerplate } from "../boilerplate";
import { readStamp } from "../published-date";
import { type HtmlParagraph, htmlParagraphs } from "./paragraphs";
import { stringIn, type Thing } from "./structured-data";

/** What else is known about the page, to tell the story from what stands around it. */
export interface Known {
  readonly thing: Thing | null;
  readonly title: string | null;
  readonly author: string | null;
}

/** The story's paragraphs in order, without headline, captions and pointers. Takes the document apart. */
export function bodyOf(document: Document, tame: boolean, known: Known): string[] {
  const long = longParagraphs(document);
  const all = tame ? htmlParagraphs(document.documentElement) : [];
  const found = fillGaps(storyOf(tame ? readable(document) : [], known), all, known);
  const texts = sizeOf(found) >= SHORTEST ? found : longest(found, storyOf(long, known));
  return agreeing(texts, stringIn(known.thing, "articleBody"));
}

const SHORTEST = 200;
const sizeOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
const longest = (a: string[], b: string[]) => (sizeOf(a) >= sizeOf(b) ? a : b);

function storyOf(paragraphs: readonly HtmlParagraph[], known: Known): string[] {
  const seen = new Set<string>();
  const story = paragraphs.filter((paragraph, i) => isStory(paragraph, i, known) && isNew(paragraph.text, seen));
  return story.map((paragraph) => paragraph.text);
}

function readable(document: Document): HtmlParagraph[] {
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  });
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
  /(?:\((?:image|photo|picture|pic|ap photo|file photo|photograph|credit|courtesy)\b[^()]{0,100}\)|\([^()]{2,80}\/ ?(?:getty|ap|reuters|afp|epa|pa|shutterstock|bloomberg|file)[^()]{0,40}\)|[/ ]getty images|(?:photo|image|picture) (?:by|via|courtesy of) [^.!?]{2,60})$/i;
const BYLINE = /^(?:by|written by|reporting by|words by) \p{Lu}[^.!?]{2,80}$/iu;
const STAMP_LINE = /^\|? ?(?:(?:first |last )?(?:published|posted|updated|modified)\b|\d{4}-\d\d-\d\dT)/i;
const TOP = 8;

function isStory({ text, linked }: HtmlParagraph, index: number, known: Known): boolean {
  if (isBoilerplate(text) || text === known.title || text === known.author) return false;
  if (linked > 0.8 && !SENTENCE_END.test(text)) return false;
  if (text.length < 400 && CREDIT_END.test(text)) return false;
  if (/^https?:\/\/\S+$/.test(text)) return false;
  if (index < TOP && text.length < 120 && (BYLINE.test(text) || STAMP_LINE.test(text))) return false;
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
