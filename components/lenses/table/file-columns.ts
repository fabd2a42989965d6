import type { EventDetail } from "../../../lib/answers/events";
import type { EventRow } from "../../../lib/answers/rows";
import { formatInstant } from "../../../lib/time";
import { httpUrl } from "../../view/source-link";
import { passageHref } from "../../view/view-href";
import { TABLE_COLUMNS } from "./table-columns";

/** What a file says more than the table: who and where by id, and the address where the event can be checked. */
export function fileColumns(origin: string): {
  header: string[];
  cells: (event: EventRow) => (string | number | null)[];
} {
  return {
    header: [
      ...TABLE_COLUMNS.map(({ id }) => id),
      ...["from", "to", "basis", "latitude", "longitude", "country", "passages", "id", "url"],
    ],
    cells: (event) => [
      ...TABLE_COLUMNS.map(({ value }) => value(event)),
      ...[event.when ? instant(event.when.from) : null, event.when ? instant(event.when.to) : null],
      ...[event.when?.basis ?? null, event.place?.lat ?? null, event.place?.lon ?? null, event.place?.country ?? null],
      ...[event.passages, event.id, `${origin}/events/${encodeURIComponent(event.id)}`],
    ],
  };
}

/** A row for each passage of an event: its words, where they stand, who published them, and the addresses where both can be checked. */
export function passageColumns(origin: string): {
  header: string[];
  cells: (event: EventDetail) => (string | number | null)[][];
} {
  return {
    header: [
      ...["event", "event_id", "event_url", "type", "status", "date", "basis", "precision", "confidence"],
      ...["quote", "start", "end", "publisher", "article", "published", "source_url", "passage_url"],
    ],
    cells: (event) =>
      event.reports.map((report) => {
        const { type, status, when, quote, start, end, article, confidence } = report;
        const url = `${origin}/events/${encodeURIComponent(event.id)}`;
        return [
          ...[
            event.title,
            event.id,
            url,
            type,
            status,
            when?.edtf ?? null,
            when?.basis ?? null,
            when?.precision ?? null,
          ],
          ...[
            Math.round(confidence * 100) / 100,
            quote,
            start,
            end,
            article.publisher,
            article.title,
            article.published,
          ],
          ...[httpUrl(article.url), origin + passageHref(report)],
        ];
      }),
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}
