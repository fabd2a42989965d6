import { holding } from "../../lib/corrections";
import type {
  Actor,
  Article,
  Basis,
  Correction,
  Event,
  EventTypeId,
  Passage,
  PassageActor,
  Place,
  Reading,
  Status,
} from "../../lib/domain";
import { when } from "../../lib/time";

// Readings made by hand: a line of text is a paragraph, and a passage quotes one.

export function makeActor(name: string, more: Partial<Actor> = {}): Actor {
  const id = `actor-${name.toLowerCase().replace(/\W+/g, "-")}`;
  return { id, name, kind: "government", country: null, aliases: [], curated: false, ...more };
}

export function makePlace(name: string, more: Partial<Place> = {}): Place {
  const id = `place-${name.toLowerCase().replace(/\W+/g, "-")}`;
  const known = {
    kind: "town",
    lat: 1.5,
    lon: -2.25,
    country: null,
    parents: [],
    aliases: [],
    geonamesId: null,
  } as const;
  return { id, name, ...known, ...more };
}

export interface Report {
  readonly quote: string;
  readonly id?: string;
  readonly title?: string;
  readonly type?: EventTypeId;
  readonly status?: Status;
  readonly edtf?: string | null;
  readonly basis?: Basis;
  readonly place?: Place | null;
  readonly actors?: readonly (readonly [Actor, PassageActor["role"]])[];
  readonly speaker?: Actor | null;
  readonly confidence?: number;
}

export interface Text {
  readonly id: string;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly retrieved?: string | null;
  readonly publisher?: string;
  readonly text: string;
  readonly reports?: readonly Report[];
}

export function makeReading(given: Text): Reading {
  const { id, text, reports = [] } = given;
  const passages = reports.map((report, index) => makePassage(id, text, report, index));
  const actors = reports.flatMap((r) => [
    ...(r.actors ?? []).map(([actor]) => actor),
    ...(r.speaker ? [r.speaker] : []),
  ]);
  const places = reports.flatMap((r) => (r.place ? [r.place] : []));
  const found = { times: [], placeMentions: [], actorMentions: [], problems: [] };
  return { article: makeArticle(given), passages, actors, places, ...found };
}

function makeArticle({
  id,
  url = null,
  published = "2025-05-15",
  retrieved = null,
  publisher = "The Gazette",
  text,
}: Text): Article {
  return {
    id,
    source: `${id}.txt`,
    url,
    title: `Title of ${id}`,
    publisher,
    author: null,
    published: published === null ? null : when(published, "stated"),
    retrieved,
    zone: 180,
    language: "en",
    text,
    titleSpan: null,
    sourceMap: [[0, 10, text.length]],
    version: 1,
  };
}

function makePassage(articleId: string, text: string, report: Report, index: number): Passage {
  const {
    quote,
    type = "talks",
    status = "occurred",
    edtf = "2025-05-14",
    basis = "resolved",
    place = null,
    actors = [],
    speaker = null,
    confidence = 0.7 + 0.1,
  } = report;
  const start = text.indexOf(quote);
  return {
    id: report.id ?? `${articleId}-${index}`,
    articleId,
    start,
    end: start + quote.length,
    quote,
    title: report.title ?? quote.slice(0, 40),
    type,
    subtype: null,
    plover: "CONSULT",
    status,
    speakerId: speaker?.id ?? null,
    when: edtf === null ? null : when(edtf, basis),
    placeId: place?.id ?? null,
    actors: actors.map(([actor, role]) => ({ id: actor.id, role })),
    mentions: [{ start, end: start + 3, role: "trigger", ref: null, rule: "hand" }],
    confidence,
  };
}

/** The event of one passage, or of several that say the same; the first is the founding one. */
export function eventOf(...passages: readonly [Passage, ...Passage[]]): Event {
  const [{ id, type, subtype, status, when: date, placeId, actors, title, confidence }] = passages;
  const sources = passages.length;
  const known = { type, subtype, status, when: date, placeId, actors, title, confidence };
  return { id: `e-${id}`, ...known, passages: passages.map((p) => p.id), sources, importance: 1 };
}

/** Merging at its plainest: every passage an event, but those with the same title one; removed ones left out. */
export function mergeByTitle(
  reports: readonly { readonly passage: Passage }[],
  corrections: readonly Correction[],
): Event[] {
  const removed = new Set(
    holding(corrections)
      .filter(({ field }) => field === "removed")
      .flatMap(({ targets }) => targets),
  );
  const groups = new Map<string, [Passage, ...Passage[]]>();
  for (const { passage } of reports) {
    if (removed.has(passage.id)) continue;
    const group = groups.get(passage.title);
    if (group) group.push(passage);
    else groups.set(passage.title, [passage]);
  }
  return [...groups.values()].map((group) => eventOf(...group));
}
