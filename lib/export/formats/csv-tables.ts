import { type Cell, csvLine } from "../csv";
import { type Batches, mapped } from "../format";
import type { DateRecord, EventRecord, PassageRecord } from "../schemas";

/** A column of a table: its name, and what stands in it. */
export type Column<Row> = readonly [name: string, value: (row: Row) => Cell];

/** A table as CSV, its rows made of each event. */
export async function* csvTable<Row>(
  columns: readonly Column<Row>[],
  events: Batches,
  rows: (event: EventRecord) => readonly Row[],
): AsyncGenerator<string> {
  yield csvLine(columns.map(([name]) => name));
  for await (const batch of mapped(events, rows)) {
    const lines = batch.map((row) => csvLine(columns.map(([, value]) => value(row))));
    yield lines.join("");
  }
}

type OfDate = readonly [name: string, value: (date: DateRecord) => Cell];
const DATE: readonly OfDate[] = [
  ["date", ({ edtf }) => edtf],
  ["date_from", ({ from }) => from],
  ["date_to", ({ to }) => to],
  ["date_precision", ({ precision }) => precision],
  ["date_approximate", ({ approximate }) => String(approximate)],
  ["date_basis", ({ basis }) => basis],
  ["date_words", ({ words }) => words],
  ["date_anchor", ({ anchor }) => anchor],
  ["date_rule", ({ rule }) => rule],
  ["date_explanation", ({ explanation }) => explanation],
];
const dateColumns = <Row>(dateOf: (row: Row) => DateRecord | null): Column<Row>[] =>
  DATE.map(([name, value]) => [
    name,
    (row) => {
      const date = dateOf(row);
      return date && value(date);
    },
  ]);

const PASSAGE: readonly Column<PassageRecord>[] = [
  ["quote", ({ quote }) => quote],
  ["start", ({ start }) => start],
  ["end", ({ end }) => end],
  ["publisher", ({ article }) => article.publisher],
  ["article", ({ article }) => article.title],
  ["author", ({ article }) => article.author],
  ["published", ({ article }) => article.published],
  ["retrieved", ({ article }) => article.retrieved],
  ["source_url", ({ article }) => article.source],
  ["source_link", ({ source }) => source],
  ["passage_url", ({ url }) => url],
  ["read_by", ({ readBy }) => readBy],
];

const EVENT: readonly Column<EventRecord>[] = [
  ["id", ({ id }) => id],
  ["url", ({ url }) => url],
  ["title", ({ title }) => title],
  ["type", ({ type }) => type],
  ["subtype", ({ subtype }) => subtype],
  ["status", ({ status }) => status],
  ...dateColumns<EventRecord>(({ date }) => date),
  ["place", ({ place }) => place?.name ?? null],
  ["place_id", ({ place }) => place?.id ?? null],
  ["place_kind", ({ place }) => place?.kind ?? null],
  ["country", ({ place }) => place?.country ?? null],
  ["latitude", ({ place }) => place?.latitude ?? null],
  ["longitude", ({ place }) => place?.longitude ?? null],
  ["actors", ({ actors }) => actors.map(({ name, role }) => `${name} (${role})`).join("; ") || null],
  ["actor_ids", ({ actors }) => actors.map(({ id }) => id).join("; ") || null],
  ["sources", ({ sources }) => sources],
  ["confidence", ({ confidence }) => round(confidence)],
  ["importance", ({ importance }) => round(importance)],
  ["reported", ({ reported }) => reported],
  ["passages", ({ passages }) => passages.length],
  ["caption", ({ caption }) => caption ?? null],
  ...PASSAGE.map(
    ([name, value]): Column<EventRecord> => [name, ({ passages: [first] }) => (first ? value(first) : null)],
  ),
];

interface Told {
  readonly event: EventRecord;
  readonly passage: PassageRecord;
}

const TOLD: readonly Column<Told>[] = [
  ["event_id", ({ event }) => event.id],
  ["event_url", ({ event }) => event.url],
  ["event", ({ event }) => event.title],
  ["event_date", ({ event }) => event.date?.edtf ?? null],
  ["event_status", ({ event }) => event.status],
  ["caption", ({ event }) => event.caption ?? null],
  ["passage_id", ({ passage }) => passage.id],
  ["type", ({ passage }) => passage.type],
  ["subtype", ({ passage }) => passage.subtype],
  ["status", ({ passage }) => passage.status],
  ["speaker", ({ passage }) => passage.speaker?.name ?? null],
  ...dateColumns<Told>(({ passage }) => passage.date),
  ["confidence", ({ passage }) => round(passage.confidence)],
  ...PASSAGE.map(([name, value]): Column<Told> => [name, ({ passage }) => value(passage)]),
  ["article_id", ({ passage }) => passage.article.id],
];

const round = (number: number) => Math.round(number * 1000) / 1000;

/** A row an event, with the quote that founds it. */
export const writeEventTable = (events: Batches) => csvTable(EVENT, events, (event) => [event]);

/** A row a passage. */
export const writePassageTable = (events: Batches) =>
  csvTable(TOLD, events, (event) => event.passages.map((passage) => ({ event, passage })));
