import { isBoilerplate } from "./boilerplate";
import type { PageLine } from "./page-lines";
import { isAge, isDateLine } from "./published-date";

/** A "related" card found among a page's lines: indices of its first line and of the first line of its body. */
export interface Card {
  readonly first: number;
  readonly body: number;
  readonly title: PageLine | null;
  readonly publisher: string | null;
  readonly age: string;
}

const LONGEST_TITLE = 260;
const SHORTEST_BODY = 120;
const NUMERIC_DATE = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$|^\d{4}-\d\d-\d\d$/;

/**
 * The cards of a page in order. Sure ones repeat the publisher in a "- Publisher" line under the age; without that line there must be two
 * cards of the same kind, because one name and one age are also how a single story begins.
 */
export function findCards(lines: readonly PageLine[]): Card[] {
  const sure: Card[] = [];
  const likely: Card[] = [];
  for (let i = 0; i < lines.length; i++) {
    const dashed = dashedCard(lines, i);
    if (dashed) sure.push(dashed);
    else {
      const plain = plainCard(lines, i);
      if (plain) likely.push(plain);
    }
  }
  const cards = likely.length + sure.length >= 2 ? [...sure, ...likely] : sure;
  return cards
    .sort((a, b) => a.first - b.first)
    .filter((card, i, all) => i === 0 || card.first >= (all[i - 1]?.body ?? 0));
}

/** Publisher / age or date / "- Publisher" or "- Section" lines / title / body. */
function dashedCard(lines: readonly PageLine[], at: number): Card | null {
  const [above, age] = [lines[at - 1], lines[at]];
  if (!above || !age || !isName(above.text) || !isDated(age.text)) return null;
  let next = at + 1;
  while (next < at + 4 && /^[-–—•·] ?\S/.test(lines[next]?.text ?? "") && (lines[next]?.text.length ?? 0) < 80) next++;
  if (next === at + 1) return null;
  return withTitle(lines, at - 1, next, above.text, age.text);
}

/** Publisher / age / title / body, title / publisher / age / body, or "Publisher · 2 hours ago" / title / body. */
function plainCard(lines: readonly PageLine[], at: number): Card | null {
  const line = lines[at]?.text ?? "";
  const above = lines[at - 1];
  if (above && isAge(line) && isName(above.text)) {
    const heading = lines[at - 2];
    if (isBody(lines[at + 1]) && heading && isTitle(heading) && !/[.!?:;,]$/.test(heading.text))
      return { first: at - 2, body: at + 1, title: heading, publisher: above.text, age: line };
    return isBody(lines[at + 2]) ? withTitle(lines, at - 1, at + 1, above.text, line) : null;
  }
  const joined = /^([^|·•]{2,60}?) ?[|·•] ?([^|·•]{3,40})$/.exec(line);
  if (!joined?.[1] || !joined[2] || !isAge(joined[2]) || !isBody(lines[at + 2])) return null;
  return withTitle(lines, at, at + 1, joined[1].trim(), joined[2]);
}

function withTitle(lines: readonly PageLine[], first: number, at: number, publisher: string, age: string): Card | null {
  const title = lines[at];
  if (!title) return null;
  return isTitle(title)
    ? { first, body: at + 1, title, publisher, age }
    : { first, body: at, title: null, publisher, age };
}

const isTitle = (line: PageLine) => line.text.length <= LONGEST_TITLE && !isDated(line.text);
const isBody = (line: PageLine | undefined) => (line?.text.length ?? 0) >= SHORTEST_BODY;
const isDated = (words: string) => isAge(words) || NUMERIC_DATE.test(words) || isDateLine(words);
const isName = (words: string) =>
  words.length <= 60 &&
  /^[\p{L}\p{N}@]/u.test(words) &&
  !/[.!?:;]$/.test(words) &&
  !isDated(words) &&
  !isBoilerplate(words);
