import { typeLabel } from "../../describe/event-types";
import { DAY, formatInstant } from "../../time";
import { oneLine } from "../evidence";
import { type Batches, jsonArray, mapped } from "../format";
import { escapeMarkup } from "../markup";
import type { EventRecord } from "../schemas";
import { spanOf } from "../span";

/** vis-timeline's items and groups: exact dates are boxes, spans are ranges, imprecise ones have the class "imprecise"; what has no date is left out. */
export async function* writeVisTimeline(events: Batches): AsyncGenerator<string> {
  const types = new Set<EventRecord["type"]>();
  const items = mapped(events, (event) => {
    const made = item(event);
    if (made) types.add(event.type);
    return made ? [made] : [];
  });
  yield* jsonArray('{"items":[', items, "],");
  const groups = [...types].map((id) => ({ id, content: escapeMarkup(typeLabel(id)) }));
  yield `"groups":${JSON.stringify(groups)}}\n`;
}

function item({ id, url, title, type, status, date, passages, caption }: EventRecord) {
  const span = date && spanOf(date);
  if (!span) return null;
  const [from, to] = span.clock ? [span.clock.from, span.clock.to] : (span.days ?? [0, 0]).map((day) => day * DAY);
  const lasts = span.imprecise || span.openStart || span.openEnd || (to ?? 0) - (from ?? 0) > DAY;
  const classes = [
    `status-${status}`,
    span.imprecise && "imprecise",
    span.openStart && "open-start",
    span.openEnd && "open-end",
  ];
  return {
    ...{ id, group: type, content: escapeMarkup(title), start: isoAt(from ?? 0) },
    ...(lasts ? { end: isoAt(to ?? 0), type: "range" } : { type: "box" }),
    ...{
      className: classes.filter(Boolean).join(" "),
      title: escapeMarkup(`${date.text}: ${caption ? oneLine(caption) : `“${oneLine(passages[0]?.quote ?? "")}”`}`),
    },
    // not read by vis-timeline: for whoever checks
    ...{ url, status, date, passages, ...(caption ? { caption } : {}) },
  };
}

/** As `new Date` reads it, years beyond four digits too. */
function isoAt(at: number): string {
  const iso = formatInstant(at);
  return iso.replace(/^(-?)(\d{4})(?=-)/, (_, sign: string, year: string) => (sign ? `-00${year}` : year));
}
