import { decodeTwice } from "./entities";
import { type Meta, oneLine } from "./metadata";
import { stringIn, type Thing } from "./structured-data";

const MOST_HEADINGS = 20;
const LONGEST = 400;

/** A headline that a page gives, and how much its witness counts. `kind`: witnesses of one kind count once. */
interface Candidate {
  readonly words: string;
  readonly kind: "data" | "heading" | "shared" | "title" | "named";
  readonly weight: number;
}

/**
 * The headline: what most of structured data, the page's heading, its title and what it gives to others agree on, without the site's name.
 * Null if the page has none.
 */
export function headlineOf(
  document: Document,
  thing: Thing | null,
  meta: Meta,
  sites: readonly string[],
): string | null {
  const title = clean(document.querySelector("title")?.textContent ?? "");
  const names = new Set(
    [...sites, meta("og:site_name"), meta("application-name"), meta("twitter:site")].flatMap((n) =>
      n ? [siteName(n)] : [],
    ),
  );
  const given: Candidate[] = [];
  const add = (words: string | null, kind: Candidate["kind"], weight: number) => {
    const bare = withoutSite(clean(words ?? ""), names);
    if (plain(bare).length > 3 && !isSite(bare, names)) given.push({ words: bare, kind, weight });
  };
  add(stringIn(thing, "headline"), "data", 4);
  const headings = headingsOf(document);
  for (const heading of headings) add(heading, "heading", headings.length === 1 ? 3.2 : 2);
  for (const words of namedOf(document)) add(words, "named", 2);
  // a title with the site's name after it is made from the headline; one without is often written for search engines
  add(title, "title", withoutSite(title, names) === title ? 1.5 : 2.8);
  const shared = meta("og:title");
  if (shared) add(shared, "shared", sharedWeight(withoutSite(clean(shared), names), given));
  add(meta("twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"), "shared", 1);
  add(stringIn(thing, "name"), "data", 1);
  let best: { words: string; sum: number } | null = null;
  for (const candidate of given) {
    const sum = support(candidate, given) - (isGeneric(candidate.words) ? 6 : 0);
    if (!best || sum > best.sum + 1e-9) best = { words: candidate.words, sum };
  }
  return best?.words ?? (title || null);
}

/**
 * What the title given to others counts: one that shares few words with the heading is there to be clicked; one that says the same in other
 * words, where heading and data agree, is the newsroom's own shorter headline.
 */
function sharedWeight(shared: string, given: readonly Candidate[]): number {
  const headings = given.filter((one) => one.kind === "heading" || one.kind === "title");
  if (headings.length === 0) return 3;
  const words = wordsOf(shared);
  const alike = headings.filter((one) => {
    const own = new Set(wordsOf(one.words));
    return words.filter((word) => own.has(word)).length >= 0.5 * words.length;
  });
  if (alike.length === 0) return 1;
  const own = plain(shared);
  if (given.some((one) => plain(one.words).includes(own))) return 3;
  const settled = alike.some(
    (one) =>
      one.kind === "heading" &&
      given.some((other) => other.kind !== "heading" && plain(other.words) === plain(one.words)),
  );
  return settled ? 12 : 3;
}

const wordsOf = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Longest first part or whole that two headlines share counts as agreement, in proportion to what the longer one adds. */
function support(candidate: Candidate, all: readonly Candidate[]): number {
  const own = plain(candidate.words);
  const most = new Map<string, number>([[candidate.kind, candidate.weight]]);
  for (const other of all) {
    const words = plain(other.words);
    const agrees = words === own || (words.length > own.length && own.length > 20 && words.includes(own));
    if (agrees) most.set(other.kind, Math.max(most.get(other.kind) ?? 0, other.weight));
  }
  return [...most.values()].reduce((sum, weight) => sum + weight, 0);
}

const clean = (words: string) => decodeTwice(oneLine(words.slice(0, LONGEST * 2))).slice(0, LONGEST);
const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Words that head every page of a site, not one story. */
function isGeneric(words: string): boolean {
  return (
    /^(?:home(?:page)?|(?:latest |breaking |top |local |world )?news(?: from [\p{L} .]{2,40})?|article|articles|story|untitled|opinion|sports?|politics|business|search|menu|welcome\b.{0,40}|page|user|videos?|photos?|live|subscribe|sign in|log ?in)$/iu.test(
      words,
    ) ||
    /^search (?:results\b|(?:for )?(?:an? |your )?(?:location|city|keyword|topic)s?$)/i.test(words) ||
    words.split(/[\s,&]+/).every((word) => COMMON.test(word))
  );
}

const COMMON =
  /^(?:latest|breaking|top|local|world|national|regional|daily|news|headlines?|stories|sports?|weather|business|politics|opinion|videos?|photos?|traffic|obituaries|events|jobs|and|more|today|the|online|home|page|site)$/i;

const siteName = (words: string) => plain(words.replace(/^the /i, ""));
const isSite = (words: string, sites: ReadonlySet<string>) => sites.has(siteName(words));

const KICKER =
  /kicker|eyebrow|label|category|section|(?:^|[\s_-])tags?(?:$|[\s_-])|badge|topic|overline|rubric|flag|breadcrumb|sr-only|screen-reader|visually-?hidden|date|time|author|byline|subtitle|sub-?head|deck|icon|share|edit/i;

function headingsOf(document: Document): string[] {
  const found: string[] = [];
  for (const h1 of [...document.querySelectorAll("h1")].slice(0, MOST_HEADINGS)) {
    const words = headingWords(h1);
    if (words.length > 8 && !found.includes(words)) found.push(words);
  }
  return found;
}

/** The words of a heading without the small words that some pages put inside it: section, label, date. */
function headingWords(heading: Element): string {
  const parts: { words: string; aside: boolean; boxed: boolean }[] = [];
  for (const node of heading.childNodes) {
    const words = oneLine(node.textContent ?? "");
    if (!words) continue;
    const element = node.nodeType === 1 ? (node as Element) : null;
    const marks = element ? `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}` : "";
    const boxed = element !== null && /^(?:span|small|div|p|label)$/i.test(element.localName);
    parts.push({
      words,
      boxed,
      aside:
        element !== null &&
        /^(?:span|small|div|em|strong|a|sup|time|p|i|b|label)$/i.test(element.localName) &&
        KICKER.test(marks),
    });
  }
  const long = parts.filter((part) => part.words.split(" ").length > 4);
  const short = parts.filter((part) => part.words.split(" ").length < 4);
  if (parts.length > 1 && long.length === 1 && short.length === parts.length - 1 && parts.every((part) => part.boxed))
    return long[0]?.words ?? "";
  const kept = parts.filter((part) => !part.aside);
  const whole = parts.map((part) => part.words).join(parts.some((part) => part.boxed) ? " " : "");
  return kept.length === 0 || kept.length === parts.length ? whole : kept.map((part) => part.words).join(" ");
}

/** What is marked as the headline without being a heading of the first rank. */
function namedOf(document: Document): string[] {
  const marked =
    "[itemprop~='headline'], .entry-title, .headline, .article-title, .post-title, .article-headline, .story-title, .article__title, .story-headline";
  const found: string[] = [];
  for (const element of [...document.querySelectorAll(marked)].slice(0, 8)) {
    if (
      element.closest("aside, nav, footer, a, li, [class*='related'], [class*='sidebar']") ||
      element.localName === "h1"
    )
      continue;
    const words = oneLine(element.textContent ?? "");
    if (words.length > 12 && words.length < 250) found.push(words);
  }
  return found.slice(0, 1);
}

const SEPARATOR = /\s+[|»«•·–—:‹›>/]+\s+|\s+-+\s+|\s*\|\s*/g;
const PAPER =
  /\b(?:courier|times|post|news|herald|gazette|journal|tribune|press|daily|weekly|observer|chronicle|mail|guardian|star|sun|today|telegraph|standard|express|mirror|independent|record|bulletin|review|radio|tv|online|reporter|examiner|globe|sentinel|argus|echo|dispatch|voice|magazine|media|network|monitor|report|blog|agency|wire|leader|ledger|advertiser|enquirer|inquirer|republic|register|union|world|nation|insider|wiki|\w+\.(?:com|org|net|co\.\w\w|\w\w))\b/i;
const SECTION =
  /^(?:(?:\p{L}+ )?news|home|sports?|politics|business|world|opinion|features?|local|national|international|uk|us|europe|asia|africa|culture|entertainment|technology|tech|science|health|crime|environment|travel|money|lifestyle|video|photos?|blogs?|article|articles|archive|latest|stories)$/iu;

/** A title without the site's name and section before or after it, where what is left is still a headline. */
function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const parts: string[] = [];
  const marks: string[] = [];
  let from = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push(title.slice(from, match.index));
    marks.push(match[0]);
    from = match.index + match[0].length;
  }
  parts.push(title.slice(from));
  if (parts.length === 1) return withoutPrefix(title, sites);
  let first = 0;
  let last = parts.length - 1;
  const longest = parts.reduce((max, part, i) => (part.length > (parts[max]?.length ?? 0) ? i : max), 0);
  while (last > longest && isOutside(parts[last] ?? "", marks[last - 1] ?? "", parts[longest] ?? "", sites)) last--;
  while (first < longest && isOutside(parts[first] ?? "", marks[first] ?? "", parts[longest] ?? "", sites, true))
    first++;
  let whole = parts[first] ?? "";
  for (let i = first + 1; i <= last; i++) whole += (marks[i - 1] ?? "") + (parts[i] ?? "");
  return withoutPrefix(whole.trim(), sites);
}

/** Is a part of a title the site's name or a section, not words of the headline? After a bar nearly always; after a dash only what looks it. */
function isOutside(part: string, mark: string, headline: string, sites: ReadonlySet<string>, before = false): boolean {
  const words = part.trim();
  if (words === "" || isSite(words, sites) || SECTION.test(words)) return true;
  if (headline.length < 15 || words.length > headline.length * 0.7) return false;
  if (/[|»•·«‹›]/.test(mark)) return words.length < 60;
  return (
    isTitleCase(words) &&
    (PAPER.test(words) ||
      (!before &&
        words.split(" ").length <= 4 &&
        !/\d/.test(words) &&
        /\p{Ll}/u.test(headline.slice(1)) &&
        !isTitleCase(headline)))
  );
}

const SMALL = /^(?:of|the|and|for|in|on|at|to|a|an|de|la|&|-)$/;
const isTitleCase = (words: string) => words.split(/\s+/).every((word) => SMALL.test(word) || /^[^\p{Ll}]/u.test(word));

/** "The Velden Courier: headline" without the paper. */
function withoutPrefix(title: string, sites: ReadonlySet<string>): string {
  const found = /^([^:]{3,50}):\s+(?=\S)/.exec(title);
  if (!found?.[1]) return title;
  const rest = title.slice(found[0].length);
  const isPaper =
    isSite(found[1], sites) ||
    (/^The /.test(found[1]) && isTitleCase(found[1]) && PAPER.test(found[1]) && found[1].split(" ").length <= 4);
  return isPaper && rest.length > 15 ? rest : title;
}
