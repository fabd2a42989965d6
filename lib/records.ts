import {
  type ActorMention,
  type Difference,
  DOUBTFUL,
  type Event,
  type Mention,
  type Passage,
  type PassageActor,
  type Place,
  type PlaceMention,
  type Problem,
  type ReadBy,
  type Reading,
  type Reasoning,
  type SourceMap,
  type Span,
  type TimeMention,
  type When,
} from "./domain";
import { bodySpans, toSource, toText } from "./ingest/source-map";
import { type Report, reportOf } from "./merge/report";
import { formatInstant, oneOf, when } from "./time";

// The JSON lines that `dateline read` writes and `dateline merge` reads. Offsets are UTF-16 units into the record's own text.

interface RecordDate {
  /** EDTF of level 1, which most programs read: from the first to the last day it may have been. */
  edtf: string;
  /** Where it was on one of these days, not on all: the same as a set of level 2, "[2025-05-31,2025-06-01]". */
  set?: string;
  from: string | null;
  to: string | null;
  precision: When["precision"];
  approximate: boolean;
  basis: When["basis"];
  reasoning: Reasoning | null;
}

/** A passage whole: what merging and storing know of it can be made of it again. */
interface RecordPassage extends Span {
  id: string;
  quote: string;
  /** What the article reads there, where that is not the record's text to the letter. */
  read?: string;
  title: string;
  type: Passage["type"];
  subtype: string | null;
  status: Passage["status"];
  plover: string | null;
  when: RecordDate | null;
  place: {
    /** As the article writes it. */
    name: string;
    /** As it is called elsewhere, where that is another name. */
    known?: string;
    lat: number | null;
    lon: number | null;
    geonamesId: number | null;
    country: string | null;
    id: string;
    kind: Place["kind"];
    parents: readonly string[];
  } | null;
  actors: { id: string; name: string; role: PassageActor["role"]; mentions: Span[] }[];
  speaker: string | null;
  speakerId: string | null;
  confidence: number;
  /** Its confidence is below one half: more such passages are wrong than right. */
  doubtful?: true;
  trigger: Span | null;
  mentions: Mention[];
}

/** One line that `dateline read` writes: an article with all that was found in it. */
export interface ArticleRecord extends Span {
  id: string;
  source: string;
  title: string;
  url: string | null;
  publisher: string | null;
  published: string | null;
  /** The language model that read it, where one did. */
  readBy?: ReadBy;
  /** In what the reader on this machine differs; offsets as everywhere. */
  differences?: (Pick<Difference, "field" | "passageId"> & { own: RecordPassage | null })[];
  spans: [number, number][];
  /** Where the pieces of the article's own text stand in the record's: what is into this leads back to that. */
  map: SourceMap;
  times: (Span & { type: TimeMention["type"]; value: string; mod?: string; edtf?: string })[];
  places: (Span & {
    name: string;
    lat: number | null;
    lon: number | null;
    geonamesId: number | null;
    country: string | null;
    kind: string | null;
  })[];
  actors: (Span & { name: string; kind: string; actorId: string })[];
  passages: RecordPassage[];
  anchors?: (Span & { edtf: string })[];
  text?: string;
  authors?: string[];
  problems: Problem[];
}

export interface RecordOptions {
  /** The text that offsets refer to: the record's own, or the text made of its HTML. */
  readonly sourceText: string;
  /** Add text and authors: the record was HTML. */
  readonly withText: boolean;
  readonly anchors: readonly (Span & { readonly edtf: string })[] | null;
  readonly isNamed: (mention: ActorMention) => boolean;
}

/** A reading as one line of output. */
export function toRecord(reading: Reading, options: RecordOptions): ArticleRecord {
  const { article } = reading;
  const at = (span: Span): Span => toSource(article.sourceMap, { start: span.start, end: span.end });
  const spans = bodySpans(article, options.sourceText);
  const published = article.published ? article.published.edtf : null;
  return {
    id: article.id,
    source: article.source,
    title: article.title,
    url: article.url,
    publisher: article.publisher,
    published,
    ...(reading.readBy ? { readBy: reading.readBy } : {}),
    start: spans[0]?.[0] ?? 0,
    end: spans.at(-1)?.[1] ?? 0,
    spans,
    map: article.sourceMap,
    times: reading.times.map((t) => ({
      ...at(t),
      type: t.type,
      value: t.value,
      ...(t.mod ? { mod: t.mod } : {}),
      ...(t.when ? { edtf: t.when.edtf } : {}),
    })),
    places: reading.placeMentions.filter((p) => p.place).map((p) => ({ ...at(p), ...placeFields(p) })),
    actors: reading.actorMentions
      .filter(options.isNamed)
      .map((a) => ({ ...at(a), name: a.actor.name, kind: a.actor.kind, actorId: a.actor.id })),
    passages: reading.passages.map((p) => toRecordPassage(p, reading, at, options.sourceText)),
    ...(reading.differences
      ? {
          differences: reading.differences.map(({ field, passageId, own }) => ({
            ...{ field, passageId, own: own && toRecordPassage(own, reading, at, options.sourceText) },
          })),
        }
      : {}),
    ...(options.anchors ? { anchors: [...options.anchors] } : {}),
    ...(options.withText ? { text: options.sourceText, authors: article.author ? [article.author] : [] } : {}),
    problems: [...reading.problems],
  };
}

function placeFields(p: PlaceMention) {
  return {
    name: p.place?.name ?? p.name,
    lat: p.place?.lat ?? null,
    lon: p.place?.lon ?? null,
    geonamesId: p.place?.geonamesId ?? null,
    country: p.place?.country ?? null,
    kind: p.place?.kind ?? null,
  };
}

function toRecordPassage(p: Passage, reading: Reading, at: (s: Span) => Span, sourceText: string): RecordPassage {
  const span = at(p);
  const name = (id: string) => reading.actors.find((a) => a.id === id)?.name ?? id;
  const place = reading.places.find((x) => x.id === p.placeId);
  const trigger = p.mentions.find((m) => m.role === "trigger");
  const quote = sourceText.slice(span.start, span.end);
  const written = place && asWritten(place, p, sourceText, at);
  return {
    id: p.id,
    ...span,
    quote,
    ...(quote === p.quote ? {} : { read: p.quote }),
    title: p.title,
    type: p.type,
    subtype: p.subtype,
    status: p.status,
    plover: p.plover,
    when: p.when && { ...toRecordDate(p.when), reasoning: reasoningAt(p.when.reasoning, at) },
    place: place
      ? {
          name: written ?? place.name,
          ...(written === place.name ? {} : { known: place.name }),
          lat: place.lat,
          lon: place.lon,
          geonamesId: place.geonamesId,
          country: place.country,
          id: place.id,
          kind: place.kind,
          parents: place.parents,
        }
      : null,
    actors: p.actors.map((a) => ({
      id: a.id,
      name: name(a.id),
      role: a.role,
      mentions: p.mentions.filter((m) => (m.role === "who" || m.role === "speaker") && m.ref === a.id).map(at),
    })),
    speaker: p.speakerId && name(p.speakerId),
    speakerId: p.speakerId,
    confidence: p.confidence,
    ...(p.confidence * 100 < DOUBTFUL ? { doubtful: true as const } : {}),
    trigger: trigger ? at(trigger) : null,
    mentions: p.mentions.map((mention) => ({ ...mention, ...at(mention) })),
  };
}

const reasoningAt = (reasoning: Reasoning | null, at: (span: Span) => Span): Reasoning | null =>
  reasoning && { ...reasoning, span: reasoning.span && at(reasoning.span) };

/** A place's name; as this article spells it where it spells it another way ("Sabratha" for Sabratah). */
function asWritten(place: Place, p: Passage, sourceText: string, at: (s: Span) => Span): string {
  const mention = p.mentions.find((m) => m.role === "where" && m.ref === place.id);
  if (!mention || place.kind !== "town") return place.name;
  const { start, end } = at(mention);
  const written = sourceText.slice(start, end);
  const shares = written
    .toLowerCase()
    .split(/\s+/)
    .some((word) => place.name.toLowerCase().includes(word));
  const isName = /^\p{Lu}\p{Ll}+/u.test(written) && !/\s\p{Ll}\S*$/u.test(written); // "the British capital" is none
  return shares || !isName ? place.name : written;
}

function toRecordDate(when: When): Omit<RecordDate, "reasoning"> {
  const set = oneOf(when.edtf);
  const iso = (t: number | null) => (t === null ? null : formatInstant(t));
  return {
    ...(set ? { edtf: set.join("/"), set: when.edtf } : { edtf: when.edtf }),
    from: iso(when.from),
    to: iso(when.to),
    precision: when.precision,
    approximate: when.approximate,
    basis: when.basis,
  };
}

/** What merging needs, out of a line of `read`: the very passages it was made of. Throws on a date that is none. */
export function toReports(record: ArticleRecord): Report[] {
  const { publisher, url, published } = record;
  const back = (span: Span): Span => toText(record.map, span);
  return record.passages.map((p): Report => {
    const place = p.place && { ...p.place, name: p.place.known ?? p.place.name };
    const names = new Map(p.actors.map(({ id, name }) => [id, { name }]));
    return reportOf(toPassage(p, record.id, back), { publisher, url, published, place }, names);
  });
}

function toPassage(p: RecordPassage, articleId: string, back: (span: Span) => Span): Passage {
  const { id, start, end, title, type, subtype, plover, status, speakerId, mentions, confidence } = p;
  return {
    id,
    articleId,
    ...back({ start, end }),
    quote: p.read ?? p.quote,
    title,
    type,
    subtype,
    plover,
    status,
    speakerId,
    when: p.when && when(p.when.set ?? p.when.edtf, p.when.basis, reasoningAt(p.when.reasoning, back)),
    placeId: p.place?.id ?? null,
    actors: p.actors.map(({ id, role }) => ({ id, role })),
    mentions: mentions.map((mention) => ({ ...mention, ...back({ start: mention.start, end: mention.end }) })),
    confidence,
  };
}

/** Where a passage stands in its record. */
export interface RecordPlace extends Span {
  readonly source: string;
}

/** Where each passage of a line of `read` stands, by its id. */
export function standsOf({ source, passages }: ArticleRecord): [string, RecordPlace][] {
  return passages.map(({ id, start, end }) => [id, { source, start, end }]);
}

/** An event as one line of `dateline merge`; `stands`: where its passages stand. */
export function toEventLine(
  event: Event,
  reports: ReadonlyMap<string, Report>,
  stands: ReadonlyMap<string, RecordPlace>,
): unknown {
  const of = event.passages.map((id) => reports.get(id)).filter((r): r is Report => r !== undefined);
  const names = new Map(of.flatMap((r) => [...(r.actorNames ?? [])]));
  const place = of.find((r) => r.place && r.place.id === event.placeId)?.place ?? null;
  return {
    id: event.id,
    type: event.type,
    status: event.status,
    when: event.when && toRecordDate(event.when),
    title: event.title,
    place: place && { name: place.name, lat: place.lat, lon: place.lon },
    actors: event.actors.map((a) => ({ name: names.get(a.id) ?? a.id, role: a.role })),
    sources: event.sources,
    importance: event.importance,
    passages: event.passages.flatMap((id) => stands.get(id) ?? []),
  };
}
