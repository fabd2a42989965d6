import { agencyDateline } from "./agency-dateline";
import { findTail, isBoilerplate, isEndMarker, originalPublisher } from "./boilerplate";
import { type Card, findCards } from "./page-cards";
import { isWrapped, type PageLine, pageLines, paragraphsOf } from "./page-lines";

/** One story of a page, as stretches of the page's text. */
export interface Story {
  /** The page's own, a card of another publisher's, or a post of a page that holds several. */
  readonly kind: "main" | "card" | "post";
  readonly title: PageLine | null;
  /** Paragraphs of the body; a paragraph is several lines where the text was wrapped. */
  readonly body: readonly (readonly PageLine[])[];
  /** As the page names it: where the story first appeared, else the card's publisher. */
  readonly publisher: string | null;
  readonly agency: string | null;
  /** The words for its age or date on a card ("44 minutes ago"). */
  readonly age: string | null;
  /** A post's own publication date, as its page gives it. */
  readonly stamp?: string | null;
}

/**
 * Splits a page into its stories: a main story and the cards after it, or a digest of agency stories. A page without either is one
 * story, whole but for lines that are certainly page furniture. `title`: the main story's, where it is known.
 */
export function splitPage(source: string, title: string | null): Story[] {
  const lines = pageLines(source);
  const cards = findCards(lines);
  const first = cards[0];
  if (!first) return digestStories(lines) ?? [mainStory(lines, title, false)];
  const stories = cards.map((card, i) => cardStory(lines, card, cards[i + 1]?.first ?? lines.length));
  const main = mainStory(lines.slice(0, first.first), title, true);
  return (main.body.length > 0 ? [main, ...stories] : stories).filter((story) => story.body.length > 0);
}

function mainStory(lines: readonly PageLine[], known: string | null, onBusyPage: boolean): Story {
  const end = onBusyPage ? storyEnd(lines) : lines.length;
  const own = lines.slice(0, end);
  const at = titleIndex(own, known);
  const title = own[at] ?? null;
  const origin = lines.map((line) => originalPublisher(line.text, known ?? title?.text ?? null));
  const kept = own.filter((line, i) => i !== at && origin[i] === null && !isBoilerplate(line.text));
  const body = paragraphsOf(kept, isWrapped(lines));
  return {
    kind: "main",
    title,
    body: onBusyPage ? trimLast(body).body : body,
    publisher: origin.find((name) => name !== null) ?? null,
    agency: agencyOf(kept),
    age: null,
  };
}

/** Index of the line that closes the main story. Not one early on a page whose text goes on after it. */
function storyEnd(lines: readonly PageLine[]): number {
  const lengths = lines.map((line) => line.text.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PageLine;
    if (isEndMarker(line.text) && before > total / 2) return i;
    before += line.text.length;
  }
  return lines.length;
}

const EARLY = 6;

/** Index of the headline among a story's first lines; -1 if it has none. */
function titleIndex(lines: readonly PageLine[], known: string | null): number {
  if (known !== null) {
    const wanted = bare(known);
    const found = lines.slice(0, EARLY).findIndex((line) => bare(line.text) === wanted);
    if (found >= 0 || wanted === "") return found;
    return -1;
  }
  const [first, second] = lines.filter((line) => !isBoilerplate(line.text));
  if (!first || !second || !isHeadline(first.text) || second.text.length < first.text.length) return -1;
  return lines.indexOf(first);
}

const bare = (words: string) =>
  words
    .slice(0, 400)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Could these words be a headline: short, a capital or a quotation mark first, no full stop last? */
export function isHeadline(words: string): boolean {
  return (
    words.length <= 220 &&
    words.length >= 8 &&
    /^[\p{Lu}\p{Lo}\p{N}“"'‘‘@#$€£]/u.test(words) &&
    /[^.,;:]$/.test(words) &&
    / /.test(words)
  );
}

function cardStory(lines: readonly PageLine[], card: Card, next: number): Story {
  const rest = lines.slice(card.body, next);
  const end = rest.findIndex((line, i) => i > 0 && isEndMarker(line.text));
  const own = rest.slice(0, end < 0 ? rest.length : end).filter((line) => !isBoilerplate(line.text));
  while (own.length > 1 && isFooter(own.at(-1))) own.pop();
  const { body, publisher } = trimLast(own.map((line) => [line]));
  return {
    kind: "card",
    title: card.title,
    body,
    publisher: publisher ?? card.publisher,
    agency: agencyOf(own),
    age: card.age,
  };
}

const isFooter = (line: PageLine | undefined) =>
  line !== undefined && line.text.length < 60 && !/[.!?"”’)]$/.test(line.text);

/** Cuts what is run on to the last paragraphs and is not of the story. */
function trimLast(paragraphs: readonly (readonly PageLine[])[]): { body: PageLine[][]; publisher: string | null } {
  const body = paragraphs.map((paragraph) => [...paragraph]);
  let publisher: string | null = null;
  for (let last = body.at(-1)?.at(-1); last; last = body.at(-1)?.at(-1)) {
    const tail = findTail(last.text);
    publisher ??= tail.publisher;
    if (tail.length === last.text.length) break;
    body.at(-1)?.pop();
    if (tail.length > 0) {
      body.at(-1)?.push({ ...last, end: last.start + tail.length, text: last.text.slice(0, tail.length) });
      break;
    }
    if (body.at(-1)?.length === 0) body.pop();
  }
  return { body, publisher };
}

function agencyOf(lines: readonly PageLine[]): string | null {
  for (const line of lines.slice(0, 3)) {
    const found = agencyDateline(line.text);
    if (found) return found.agency;
  }
  return null;
}

/** Stories one after the other, each a headline and a paragraph with a signed agency dateline; null if the text is not such a digest. */
function digestStories(lines: readonly PageLine[]): Story[] | null {
  const starts: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const [title, opening] = [lines[i - 1] as PageLine, lines[i] as PageLine];
    if (isHeadline(title.text) && title.text.length < 140 && agencyDateline(opening.text)?.agency) starts.push(i - 1);
  }
  if (starts.length < 2 || (starts[0] ?? 0) > 2) return null;
  return starts.map((start, i) => {
    const own = lines.slice(start + 1, starts[i + 1] ?? lines.length).filter((line) => !isBoilerplate(line.text));
    const { body, publisher } = trimLast(own.map((line) => [line]));
    return {
      kind: i === 0 ? "main" : "card",
      title: lines[start] ?? null,
      body,
      publisher,
      agency: agencyOf(own),
      age: null,
    };
  });
}
