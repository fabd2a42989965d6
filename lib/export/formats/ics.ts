import { typeLabel } from "../../describe/event-types";
import { formatDay, formatInstant } from "../../time";
import { creditOf, oneLine, standingOf } from "../evidence";
import { type Batches, each, type Sheet } from "../format";
import type { EventRecord } from "../schemas";
import { type DateSpan, spanOf } from "../span";
import { stableUuid } from "../stable-id";

/** When an entry changed last, and whether its event is no more. */
export interface Change {
  readonly at: number;
  readonly withdrawn: boolean;
}

/**
 * A calendar (RFC 5545): an entry an event. An imprecise date is the span it lies in, and title and text say so; what has no date, or one that
 * calendars cannot tell (before the year 1), is left out. `changeOf`: for subscriptions, when an event changed last.
 */
export async function* writeCalendar(
  events: Batches,
  { title, link, made }: Sheet,
  changeOf?: (event: EventRecord) => Change | undefined,
): AsyncGenerator<string> {
  yield lines([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Dateline//Dateline//EN"],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    ["NAME", text(title)],
    ["X-WR-CALNAME", text(title)],
    [
      "X-WR-CALDESC",
      text(`Events of ${link}. Imprecise dates are spans and say so; events without a date are left out.`),
    ],
    ["SOURCE;VALUE=URI", uri(link)],
    ["REFRESH-INTERVAL;VALUE=DURATION", "PT1H"],
  ]);
  for await (const event of each(events)) {
    const span = event.date && spanOf(event.date);
    if (span) yield entry(event, span, made, changeOf?.(event));
  }
  yield "END:VCALENDAR\r\n";
}

const STATUSES: Partial<Record<EventRecord["status"], string>> = {
  occurred: "CONFIRMED",
  ongoing: "CONFIRMED",
  cancelled: "CANCELLED",
};

function entry(event: EventRecord, span: DateSpan, made: number, change: Change | undefined): string {
  const when = whenLines(span);
  if (!when) return "";
  const { id, url, title, type, status, date, place } = event;
  const vague = isVague(span) ? ` (${date?.text ?? ""})` : "";
  const standing = standingOf(event);
  const point = place && place.latitude !== null && place.longitude !== null;
  return lines([
    ["BEGIN", "VEVENT"],
    ["UID", stableUuid("event", id)],
    ["DTSTAMP", utc(change?.at ?? made)],
    ...(change ? [["LAST-MODIFIED", utc(change.at)] as const] : []),
    ...when,
    ["SUMMARY", text(`${standing ? `${standing}: ` : ""}${title}${vague}`)],
    ["DESCRIPTION", text(description(event, span))],
    ...(place ? [["LOCATION", text(place.name)] as const] : []),
    ...(point ? [["GEO", `${place.latitude};${place.longitude}`] as const] : []),
    ["CATEGORIES", text(typeLabel(type))],
    ["STATUS", change?.withdrawn ? "CANCELLED" : (STATUSES[status] ?? "TENTATIVE")],
    ["TRANSP", "TRANSPARENT"],
    ["URL;VALUE=URI", uri(url)],
    ["END", "VEVENT"],
  ]);
}

const isVague = ({ imprecise, openStart, openEnd }: DateSpan) => imprecise || openStart || openEnd;

function description(event: EventRecord, span: DateSpan): string {
  const { date, passages, url, caption } = event;
  const note = isVague(span) && date ? [`The date is not exact: ${date.text}.`] : [];
  const how = date ? [`How it was reached: ${date.explanation}`] : [];
  const quotes = passages.map(
    (passage) => `“${oneLine(passage.quote)}”\n${creditOf(passage)}\n${passage.source ?? passage.url}`,
  );
  return [...(caption ? [caption] : []), ...note, ...how, ...quotes, url].join("\n\n");
}

function whenLines({ days, clock, imprecise }: DateSpan): (readonly [string, string])[] | null {
  if (days) {
    const [first, end] = days.map(formatDay) as [string, string];
    if (!isFourDigits(first) || !isFourDigits(end)) return null;
    return [
      ["DTSTART;VALUE=DATE", first.replaceAll("-", "")],
      ["DTEND;VALUE=DATE", end.replaceAll("-", "")],
    ];
  }
  if (!clock) return null;
  const at = (instant: number) => (clock.utc ? utc(instant) : utc(instant).slice(0, -1)); // without a zone: the clock of whoever reads
  if (!isFourDigits(formatInstant(clock.from))) return null;
  const start = ["DTSTART", at(clock.from)] as const;
  return clock.to > clock.from || imprecise ? [start, ["DTEND", at(Math.max(clock.to, clock.from + 60_000))]] : [start];
}

const isFourDigits = (date: string) => /^(?!0000)\d{4}-/.test(date);

const utc = (at: number) => formatInstant(at).replace(/[-:]/g, "");

/** A text as the standard escapes it. */
const text = (words: string) =>
  words
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Surrogate}\p{Cc}]/gu, (sign) => (/[\t\n]/.test(sign) ? sign : ""))
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** An address has no signs that could end its line. */
const uri = (address: string) => address.replace(/[\s\p{Cc}]/gu, "");

function lines(pairs: readonly (readonly [name: string, value: string])[]): string {
  return pairs.map(([name, value]) => fold(`${name}:${value}`)).join("");
}

const LONGEST = 75;

/** Lines of at most 75 bytes, none of them cut within a letter. */
function fold(line: string): string {
  let folded = "";
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LONGEST) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return `${folded}\r\n`;
}
