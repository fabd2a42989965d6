import type { ArticleHead } from "../answers/articles";
import type { EventProof, PassageProof } from "../answers/events";
import type { EventPlace } from "../answers/rows";
import { describeWhen } from "../describe/dates";
import { explainWhen, explanationLine } from "../describe/reasoning";
import type { When } from "../domain";
import { articleHref, eventHref, passageHref } from "../links/page-links";
import { httpUrl, withFragment } from "../links/source-link";
import { formatInstant } from "../time";
import type { ArticleReference, DateRecord, EventRecord, PassageRecord } from "./schemas";

// A hundred thousand of these are made for one file: they are written out, as copying parts of objects takes several times as long.

/** An event as it leaves the tool. `origin`: of this site, which its links lead to. */
export function eventRecord(event: EventProof, origin: string): EventRecord {
  const record: EventRecord = {
    id: event.id,
    url: origin + eventHref(event.id),
    title: event.title,
    type: event.type,
    subtype: event.subtype as EventRecord["subtype"],
    status: event.status,
    date: dateRecord(event.when),
    place: event.place && placeRecord(event.place),
    actors: event.actors.map(({ id, name, role }) => ({ id, name, role })),
    sources: event.sources,
    confidence: event.confidence,
    importance: event.importance,
    reported: event.reported,
    passages: event.reports.map((report) => passageRecord(report, origin)),
  };
  if (event.caption) record.caption = event.caption;
  return record;
}

/** A passage as it leaves the tool. */
export function passageRecord(report: PassageProof, origin: string): PassageRecord {
  const { start, end, quote } = report;
  const article = articleReference(report.article, origin);
  return {
    id: report.id,
    url: origin + passageHref({ articleId: article.id, start, end, quote }),
    quote,
    start,
    end,
    source: withFragment(article.source, report.fragment),
    article,
    type: report.type,
    subtype: report.subtype as PassageRecord["subtype"],
    plover: report.plover as PassageRecord["plover"],
    status: report.status,
    date: dateRecord(report.when),
    speaker: report.speaker,
    confidence: report.confidence,
    readBy: report.readBy,
  };
}

export function articleReference(
  article: ArticleHead & { readonly version: number },
  origin: string,
): ArticleReference {
  return {
    id: article.id,
    url: origin + articleHref(article.id),
    title: article.title,
    publisher: article.publisher,
    author: article.author,
    published: article.published,
    retrieved: article.retrieved,
    source: httpUrl(article.url),
    version: article.version,
  };
}

export function placeRecord({ id, name, kind, country, lat, lon }: EventPlace): NonNullable<EventRecord["place"]> {
  return { id, name, kind, country, latitude: lat, longitude: lon };
}

/** Dates told so far: many events share one, and to tell one takes longer than all else of an event. */
const told = new Map<string, DateRecord>();
const MOST_TOLD = 2000;

/** A date with how it was reached; null for none. */
export function dateRecord(when: When | null): DateRecord | null {
  if (!when) return null;
  const { edtf, precision, basis, approximate, reasoning } = when;
  const why = reasoning && `${reasoning.words}\n${reasoning.anchor} ${reasoning.anchorKind} ${reasoning.rule}`;
  const key = `${edtf} ${precision} ${basis} ${approximate} ${why}`;
  const known = told.get(key);
  if (known) return known;
  const record = tellDate(when);
  if (told.size >= MOST_TOLD) told.clear();
  told.set(key, record);
  return record;
}

function tellDate(when: When): DateRecord {
  const why = explainWhen(when);
  const { edtf, from, to, precision, approximate, basis, reasoning } = when;
  const instant = (at: number | null) => (at === null ? null : formatInstant(at));
  return {
    ...{ edtf, from: instant(from), to: instant(to), precision, approximate, basis },
    ...{ words: reasoning?.words.trim() || null, anchor: reasoning?.anchor ?? null, rule: reasoning?.rule ?? null },
    ...{ text: describeWhen(when), explanation: why ? `${explanationLine(why)}. ${why.sentence}` : "" },
  };
}
