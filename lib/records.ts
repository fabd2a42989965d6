import type {
  ActorMention,
  Event,
  Passage,
  PassageActor,
  Place,
  PlaceMention,
  Problem,
  Reading,
  Span,
  TimeMention,
  When,
} from "./domain";
import { bodySpans, toSource } from "./ingest/source-map";
import type { Report } from "./merge/merge";
import { formatInstant } from "./time";

// The JSON lines that `dateline read` writes and `dateline merge` reads. Offsets are UTF-16 units into the record's own text.

interface RecordDate {
  edtf: string;
  from: string | null;
  to: string | null;
  precision: When["precision"];
  approximate: boolean;
  basis: When["basis"];
}

interface RecordPassage extends Span {
  quote: string;
  title: string;
  type: Passage["type"];
  subtype: string | null;
  status: Passage["status"];
  plover: string | null;
  when: RecordDate | null;
  place: {
    name: string;
    lat: number | null;
    lon: number | null;
    geonamesId: number | null;
    country: string | null;
    id?: string;
    kind?: Place["kind"];
    parents?: readonly string[];
  } | null;
  actors: { id: string; name: string; role: PassageActor["role"]; mentions: Span[] }[];
  speaker: string | null;
  confidence: number;
  trigger: Span | null;
}

/** One line that `dateline read` writes: an article with all that was found in it. */
export interface ArticleRecord extends Span {
  id: string;
  source: string;
  title: string;
  url: string | null;
  publisher: string | null;
  published: string | null;
  spans: [number, number][];
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
    start: spans[0]?.[0] ?? 0,
    end: spans.at(-1)?.[1] ?? 0,
    spans,
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
  return {
    ...span,
    quote: sourceText.slice(span.start, span.end),
    title: p.title,
    type: p.type,
    subtype: p.subtype,
    status: p.status,
    plover: p.plover,
    when: p.when && toRecordDate(p.when),
    place: place
      ? {
          name: asWritten(place, p, sourceText, at),
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
    confidence: p.confidence,
    trigger: trigger ? at(trigger) : null,
  };
}

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
  return shares || !/^\p{Lu}\p{Ll}+/u.test(written) ? place.name : written;
}

function toRecordDate(when: When): RecordDate {
  const iso = (t: number | null) => (t === null ? null : formatInstant(t));
  return {
    edtf: when.edtf,
    from: iso(when.from),
    to: iso(when.to),
    precision: when.precision,
    approximate: when.approximate,
    basis: when.basis,
  };
}

/** Turns lines of `read` back into what merging needs. */
export function toReports(record: ArticleRecord, parse: (date: RecordDate) => When | null): Report[] {
  return record.passages.map((p, i): Report => {
    const place: Place | null = p.place && {
      id: p.place.id ?? (p.place.geonamesId ? `gn-${p.place.geonamesId}` : `name-${p.place.name}`),
      name: p.place.name,
      kind: p.place.kind ?? "area",
      lat: p.place.lat,
      lon: p.place.lon,
      country: p.place.country,
      parents: p.place.parents ?? [],
      aliases: [],
      geonamesId: p.place.geonamesId,
    };
    const passage: Passage = {
      id: `${record.id}-${i}`,
      articleId: record.id,
      start: p.start,
      end: p.end,
      quote: p.quote,
      title: p.title,
      type: p.type,
      subtype: p.subtype,
      plover: p.plover,
      status: p.status,
      speakerId: p.speaker,
      when: p.when && parse(p.when),
      placeId: place?.id ?? null,
      actors: p.actors.map(({ id, role }) => ({ id, role })),
      mentions: [],
      confidence: p.confidence,
    };
    const actorNames = new Map(p.actors.map((a) => [a.id, a.name]));
    return { passage, publisher: record.publisher, url: record.url, published: record.published, place, actorNames };
  });
}

/** An event as one line of `dateline merge`. */
export function toEventLine(
  event: Event,
  reports: ReadonlyMap<string, Report>,
  sources: ReadonlyMap<string, string>,
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
    passages: of.map((r) => ({
      source: sources.get(r.passage.articleId) ?? r.passage.articleId,
      start: r.passage.start,
      end: r.passage.end,
    })),
  };
}
