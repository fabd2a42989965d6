import { typeLabel } from "../../describe/event-types";
import { creditOf, oneLine, standingOf } from "../evidence";
import { type Batches, jsonArray, mapped, type Sheet } from "../format";
import { escapeMarkup } from "../markup";
import type { EventRecord, PassageRecord } from "../schemas";
import { type DateParts, partsOf } from "../span";
import { type Column, csvTable } from "./csv-tables";

/** TimelineJS's JSON: a title slide, then a slide an event; what has no date is left out. */
export function writeTimelineJs(events: Batches, { title, link, story }: Sheet): AsyncIterable<string> {
  const text = `${story ? `<p>${escapeMarkup(story)}</p>` : ""}<a href="${escapeMarkup(link)}">${escapeMarkup(link)}</a>`;
  const slide = { text: { headline: escapeMarkup(title), text } };
  return jsonArray(`{"title":${JSON.stringify(slide)},"events":[`, mapped(events, slides), "]}");
}

function slides(event: EventRecord): unknown[] {
  const parts = event.date && partsOf(event.date);
  if (!parts) return [];
  const [start, end] = parts;
  return [
    {
      start_date: start,
      ...(end ? { end_date: end } : {}),
      display_date: escapeMarkup(event.date?.text ?? ""),
      text: { headline: headline(event), text: body(event) },
      group: escapeMarkup(typeLabel(event.type)),
      unique_id: event.id,
    },
  ];
}

function headline(event: EventRecord): string {
  const standing = standingOf(event);
  return escapeMarkup(standing ? `${event.title} (${standing})` : event.title);
}

/** TimelineJS takes HTML: all that comes from articles is escaped. */
function body({ url, date, passages, caption }: EventRecord): string {
  return [
    caption ? `<p>${escapeMarkup(caption)}</p>` : "",
    ...passages.slice(0, MOST_QUOTES).map(quoteMarkup),
    date ? `<p><small>${escapeMarkup(date.explanation)}</small></p>` : "",
    `<p><a href="${escapeMarkup(url)}">${passages.length > MOST_QUOTES ? `All ${passages.length} sources` : "All about it"}</a></p>`,
  ].join("");
}

/** A slide has room for so many. */
const MOST_QUOTES = 3;

function quoteMarkup(passage: PassageRecord): string {
  const link = passage.source ?? passage.url;
  return `<blockquote>${escapeMarkup(oneLine(passage.quote))}</blockquote><p><a href="${escapeMarkup(link)}">${escapeMarkup(creditOf(passage))}</a></p>`;
}

interface Row {
  readonly event: EventRecord;
  readonly start: DateParts;
  readonly end: DateParts | null;
}

const time = (parts: DateParts | null) =>
  parts?.hour === undefined ? null : `${parts.hour}:${String(parts.minute ?? 0).padStart(2, "0")}`;

/** The columns of TimelineJS's spreadsheet, in its order. */
const COLUMNS: readonly Column<Row>[] = [
  ["Year", ({ start }) => start.year],
  ["Month", ({ start }) => start.month ?? null],
  ["Day", ({ start }) => start.day ?? null],
  ["Time", ({ start }) => time(start)],
  ["End Year", ({ end }) => end?.year ?? null],
  ["End Month", ({ end }) => end?.month ?? null],
  ["End Day", ({ end }) => end?.day ?? null],
  ["End Time", ({ end }) => time(end)],
  ["Display Date", ({ event }) => event.date?.text ?? null],
  ["Headline", ({ event }) => headline(event)],
  ["Text", ({ event }) => body(event)],
  ["Media", () => null],
  ["Media Credit", () => null],
  ["Media Caption", () => null],
  ["Media Thumbnail", () => null],
  ["Type", () => null],
  ["Group", ({ event }) => typeLabel(event.type)],
  ["Background", () => null],
  ["Link", ({ event }) => event.url],
];

/** TimelineJS's spreadsheet as CSV. */
export const writeTimelineJsTable = (events: Batches) =>
  csvTable(COLUMNS, events, (event): Row[] => {
    const parts = event.date && partsOf(event.date);
    return parts ? [{ event, start: parts[0], end: parts[1] }] : [];
  });
