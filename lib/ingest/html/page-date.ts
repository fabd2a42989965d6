import { DAY, parseEdtf } from "../../time";
import { dateInUrl, isAfter, readStamp } from "../published-date";
import { type DayOrder, datesIn } from "../written-date";
import type { Meta } from "./metadata";
import type { OutlineLine } from "./outline";
import { dateStringIn, type Thing } from "./structured-data";

/** Names of `meta` elements that state the day of publication. */
const SURE_META = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "date_published",
  "published_time",
  "publication_date",
  "published-date",
  "publish-date",
  "publish_date",
  "pubdate",
  "publishdate",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "citation_publication_date",
  "prism.publicationdate",
  "cxenseparse:recs:publishtime",
  "rnews:datepublished",
  "bt:pubdate",
  "og:pubdate",
];
/** Names that state some day of the page, most often that of publication. */
const LIKELY_META = [
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "dcsext.articlefirstpublished",
  "citation_date",
  "article.created",
  "datecreated",
  "displaydate",
  "pdate",
  "ptime",
  "date",
];

/** What speaks for a day. `kind`: witnesses of one kind count once; `weight` from 0 to 10. */
interface Witness {
  readonly kind: "data" | "meta" | "likely" | "mark" | "address" | "created";
  readonly edtf: string;
  readonly zone: number | null;
  readonly from: number;
  readonly weight: number;
}

/** The day a page was published, as far as it says, and another day that a good witness names. */
export interface PageDate {
  readonly edtf: string;
  readonly zone: number | null;
  readonly rival: string | null;
}

/** What is known of a page before its date is. */
export interface DatedPage {
  readonly lines: readonly OutlineLine[];
  readonly thing: Thing | null;
  readonly meta: Meta;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly retrieved: string | null;
}

const GOOD = 8;

/**
 * When a page says that its story was published. All that names a day is weighed: structured data and metadata most, then what is marked
 * or written between headline and text; an "updated" date, other stories' dates, comments' and today's in a masthead not at all. What
 * agrees adds up; the day that most speaks for is taken. Null if nothing does.
 */
export function publishedOf(page: DatedPage): PageDate | null {
  const witnesses = collect(page);
  let best: { sum: number; lead: Witness; all: Witness[] } | null = null;
  for (const lead of witnesses) {
    const all = witnesses.filter((other) => isNear(other, lead));
    const sum = weigh(all);
    if (!best || sum > best.sum || (sum === best.sum && lead.weight > best.lead.weight)) best = { sum, lead, all };
  }
  if (!best) return null;
  const lead = strongest(best.all);
  const rival = witnesses.find((other) => other.weight >= GOOD && !isNear(other, lead));
  return { edtf: lead.edtf, zone: lead.zone, rival: rival?.edtf.slice(0, 10) ?? null };
}

/** Of witnesses a day apart at most, the best one of the day that most speaks for: one with a time of day where it is nearly as good. */
function strongest(near: readonly Witness[]): Witness {
  const days = new Map<string, Witness[]>();
  for (const witness of near) {
    const day = witness.edtf.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), witness]);
  }
  const told = (of: readonly Witness[]) =>
    weigh(of.length > 1 ? of.filter((witness) => witness.kind !== "address") : of); // its day tells the clock
  const [own] = [...days.values()].sort((a, b) => told(b) - told(a)) as [Witness[]];
  const lead = own.reduce((a, b) => (b.weight > a.weight ? b : a));
  const finer = own.filter((w) => w.edtf.length > 10 && w.weight >= 4).sort((a, b) => b.weight - a.weight)[0];
  return lead.edtf.length === 10 && finer ? finer : lead;
}

const isNear = (a: Witness, b: Witness): boolean => Math.abs(a.from - b.from) < 1.6 * DAY;

function weigh(witnesses: readonly Witness[]): number {
  const most = new Map<string, number>();
  for (const { kind, weight } of witnesses) most.set(kind, Math.max(most.get(kind) ?? 0, weight));
  return [...most.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Days that systems write where they know none. */
const PLACEHOLDER = /^(?:1970-01-0[12]|1969-12-31|0001-01-01|1900-01-0[01]|1899-1[12]-)/;

function collect(page: DatedPage): Witness[] {
  const found: Witness[] = [];
  const add = (kind: Witness["kind"], stamp: string | null, weight: number) => {
    const read = stamp === null || PLACEHOLDER.test(stamp.trim()) ? null : readStamp(stamp);
    if (read) push(kind, read.edtf, read.zone, weight);
  };
  const push = (kind: Witness["kind"], edtf: string, zone: number | null, weight: number) => {
    const from = parseEdtf(edtf)?.from ?? null;
    if (from !== null && weight > 0 && !PLACEHOLDER.test(edtf) && !isAfter(edtf, page.retrieved))
      found.push({ kind, edtf, zone, from, weight });
  };
  add("data", dateStringIn(page.thing, "datePublished"), 10);
  for (const name of SURE_META) add("meta", page.meta(name), 9);
  for (const name of LIKELY_META) add("likely", page.meta(name), 6);
  if (page.url !== null) add("address", dateInUrl(page.url), 7);
  for (const key of ["dateCreated", "uploadDate"]) add("created", dateStringIn(page.thing, key), 3);
  fromLines(page, add, push);
  return found;
}

const PUBLISHED = /publish|pubdate|posted|entry-date|post-date|created|dt-?published/i;
const MODIFIED = /modif|updat|edited|revis|expire|upcoming/i;
const DATED = /date|time|publish|posted|meta|byline|stamp|info|credit/i;

/** Where in a page a line stands: around the headline, in the text, below it, or above all of it. */
type Place = "head" | "text" | "below" | "above";

function fromLines(
  page: DatedPage,
  add: (kind: Witness["kind"], stamp: string, weight: number) => void,
  push: (kind: Witness["kind"], edtf: string, zone: number | null, weight: number) => void,
): void {
  const { lines } = page;
  const frame = frameOf(lines, page.title);
  const order = dayOrder(page.language, page.url);
  const today = page.retrieved?.slice(0, 10) ?? null;
  const isToday = (stamp: string) => today !== null && stamp.startsWith(today);
  for (const [i, line] of lines.entries()) {
    const own = line.box === null || line.box === frame.box;
    const place: Place = i < frame.top ? "above" : i < frame.body ? "head" : i <= frame.end ? "text" : "below";
    for (const time of line.times) {
      const sure = /datePublished|pubdate/i.test(time.marks);
      if ((!own && !(sure && line.inArticle)) || /dateModified/i.test(time.marks)) continue;
      const label = labelBefore(time.before);
      if (label === "other") continue;
      const named = label === "published" || PUBLISHED.test(time.marks);
      if (MODIFIED.test(time.marks) && !named) add("mark", time.stamp, place === "head" ? 2 : 0.5);
      else if (i < frame.headline && isToday(time.stamp)) add("mark", time.stamp, 1);
      else add("mark", time.stamp, MARKED[place] + (sure ? 4 : named ? 1 : 0) + (line.inArticle ? 0.5 : 0));
    }
    if (!own || line.text.length > 160 || line.linked > 0.6) continue;
    const compact = DATED.test(line.marks) ? /^(?:\D{0,20}\s)?((?:19|20)\d{6})(?:\d{4,6})?$/.exec(line.text) : null;
    if (compact) add("mark", compact[1] as string, WRITTEN[place]);
    for (const found of saidIn(line, order)) {
      if (found.label === "other" || (found.label === null && found.rest > 60)) continue;
      const masthead = i < frame.headline && found.label === null;
      if (place === "above" && masthead && (today === null || isToday(found.edtf))) continue;
      const named = DATED.test(line.marks) && !MODIFIED.test(line.marks);
      const weight =
        WRITTEN[place] + (found.label === "published" ? 1.5 : 0) + (named ? 1 : 0) - (found.rest > 25 ? 1 : 0);
      push("mark", found.edtf, found.zone, masthead && isToday(found.edtf) ? 1 : weight - (masthead ? 1 : 0));
    }
  }
}

const MARKED: Readonly<Record<Place, number>> = { head: 7.5, text: 3, below: 1.5, above: 2 };
const WRITTEN: Readonly<Record<Place, number>> = { head: 5.5, text: 1, below: 2.5, above: 1 };

interface Said {
  readonly edtf: string;
  readonly zone: number | null;
  readonly label: "published" | "other" | null;
  /** Characters of the line that are neither date nor label. */
  readonly rest: number;
}

const SENTENCE = /[.!?]["'”’)]?$/;

/** The dates of a short line, each with what the words before it call it. */
function saidIn(line: OutlineLine, order: DayOrder): Said[] {
  const dates = datesIn(line.text, order);
  const rest = line.text.length - dates.reduce((sum, date) => sum + date.end - date.start, 0);
  let from = 0;
  return dates.flatMap((date) => {
    const label = labelBefore(line.text.slice(from, date.start));
    from = date.end;
    const loose = label === null && rest > 30 && (SENTENCE.test(line.text) || OCCASION.test(line.text));
    return loose ? [] : [{ edtf: date.edtf, zone: date.zone, label, rest }];
  });
}

const OCCASION =
  /\b(?:meeting|event|deadline|expires?|until|till|through|due|starts?|begins?|ends?|on sale|register|hearing|conference|festival|since|established|born|died|copyright|©|tickets?|webinar|join us|save the date|upcoming|next)\b/i;
const IS_PUBLISHED =
  /(?:\b(?:published|posted|issued|released|created|submitted|added|first seen|date|pub(?:lication)? date|news date|filed|publish(?:ed)? on)|\bon)\s?(?:on|at|by [\p{L} .'’-]{2,40},?)?\s?[:|–—-]?\s*$/iu;
const IS_OTHER =
  /\b(?:updated?|modified|edited|revised|corrected|last (?:change|reviewed|update)|expires?|until|accessed|retrieved|reviewed|checked|joined|member since|copyright|©|event date|start date|taken|photo)\b[^|•·\n]{0,24}$/i;

/** What the words before a date call it. */
function labelBefore(words: string): Said["label"] {
  const near = words.slice(-48);
  if (IS_OTHER.test(near)) return "other";
  return IS_PUBLISHED.test(near) &&
    /\b(?:publish|post|issue|release|creat|submit|add|seen|date|pub|news|filed)/i.test(near)
    ? "published"
    : null;
}

interface Frame {
  readonly top: number;
  readonly headline: number;
  readonly body: number;
  readonly end: number;
  readonly box: Element | null;
}

/** Lines above the headline that still belong to it. */
const ABOVE = 3;
const LONGEST_HEAD = 40;

/** Where the story's head begins, its text begins and ends, among a page's lines. */
function frameOf(lines: readonly OutlineLine[], title: string | null): Frame {
  const wanted = plain(title ?? "");
  const isTitle = (line: OutlineLine) => wanted !== "" && plain(line.text) === wanted;
  const headline = firstIndex(
    lines.findIndex((line) => line.heading === 1 && isTitle(line)),
    lines.findIndex((line) => line.heading > 0 && line.box === null && isTitle(line)),
    lines.findIndex((line) => line.box === null && isTitle(line)),
    lines.findIndex((line) => line.heading === 1),
  );
  const at = Math.max(headline, 0);
  const box = lines[at]?.box ?? null;
  const isText = (line: OutlineLine) =>
    (line.box === null || line.box === box) &&
    line.linked < 0.5 &&
    line.text.length >= 80 &&
    (line.text.length >= 200 || SENTENCE.test(line.text));
  const body = lines.findIndex(
    (line, i) => i > at && isText(line) && datesIn(line.text.slice(0, 160), null).length === 0,
  );
  let end = body;
  for (let i = body, gap = 0; body >= 0 && i < lines.length && gap < 12; i++) {
    const line = lines[i] as OutlineLine;
    if (isText(line)) [end, gap] = [i, 0];
    else gap++;
  }
  const limit = headline < 0 ? 0 : at + LONGEST_HEAD;
  return {
    headline: at,
    top: headline < 0 ? 0 : Math.max(0, at - ABOVE),
    body: body < 0 ? Math.min(lines.length, limit) : body > limit && headline >= 0 ? limit : body,
    end: Math.max(end, body),
    box,
  };
}

const firstIndex = (...found: number[]): number => found.find((at) => at >= 0) ?? -1;
const plain = (words: string): string =>
  words
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether day or month comes first where a page was made; null = it does not say. */
function dayOrder(language: string | null, url: string | null): DayOrder {
  const region = /^[a-z]{2,3}[-_]([A-Z]{2})/i.exec(language ?? "")?.[1]?.toUpperCase();
  if (region === "US") return "month";
  if (region && /^(?:GB|AU|NZ|IE|IN|ZA|NG|KE|PK|SG|MY|HK)$/.test(region)) return "day";
  const domain = /^https?:\/\/[^/?#]*\.([a-z]{2,6})(?=[/:?#]|$)/i.exec(url ?? "")?.[1]?.toLowerCase();
  if (domain && /^(?:uk|au|nz|ie|in|za|ng|ke|pk|sg|my|hk|de|fr|it|es|nl|eu)$/.test(domain)) return "day";
  return domain === "gov" || domain === "mil" || domain === "us" ? "month" : null;
}
