import { counted, dayFromEdtf, describeDayWithWeekday } from "../../describe/dates";
import { formatInstant } from "../../time";
import { creditOf, oneLine, standingOf } from "../evidence";
import { type Batches, each, type Sheet } from "../format";
import { escapeMarkdown } from "../markup";
import type { EventRecord, PassageRecord } from "../schemas";

/**
 * A story as it is told, an item an event with its caption; else a digest by day: a heading for each day, an item an event with its quotes and their sources. What is not dated to one day stands behind the
 * days under its own date; what has none, last.
 */
export async function* writeMarkdown(
  events: Batches,
  { title, link, made, total, story }: Sheet,
): AsyncGenerator<string> {
  yield `# ${escapeMarkdown(title)}\n\n${counted(total, "event")}, as of ${formatInstant(made).slice(0, 10)}: <${address(link)}>\n`;
  if (story !== undefined) return yield* told(events, story);
  const apart = new Map<string, string[]>();
  let day: string | null = null;
  for await (const event of each(events)) {
    const heading = dayOf(event);
    if (heading === null) {
      const under = event.date?.text ?? "No date given";
      apart.set(under, [...(apart.get(under) ?? []), item(event)]);
      continue;
    }
    if (heading !== day) yield `\n## ${heading}\n\n`;
    day = heading;
    yield item(event);
  }
  const undated = apart.get("No date given");
  apart.delete("No date given");
  for (const [heading, items] of apart) yield `\n## ${escapeMarkdown(heading)}\n\n${items.join("")}`;
  if (undated) yield `\n## No date given\n\n${undated.join("")}`;
}

async function* told(events: Batches, about: string): AsyncGenerator<string> {
  if (about) yield `\n${paragraphs(about)}\n`;
  for await (const event of each(events)) {
    const date = escapeMarkdown(event.date?.text ?? "No date given");
    yield `\n## ${date}\n\n${event.caption ? `${paragraphs(event.caption)}\n\n` : ""}${item(event)}`;
  }
}

const paragraphs = (words: string) => words.split(/\n+/).map(escapeMarkdown).join("\n\n");

/** A day on which it happened, as far as its source says more than when it was reported. */
function dayOf({ date }: EventRecord): string | null {
  if (!date || date.approximate || date.basis === "published") return null;
  const day = dayFromEdtf(/^\d{4}-\d\d-\d\d(?:T[^/]*)?$/.exec(date.edtf)?.[0].slice(0, 10) ?? null);
  return day === null ? null : describeDayWithWeekday(day);
}

function item(event: EventRecord): string {
  const { title, url, place, passages } = event;
  const facts = [standingOf(event), place?.name].filter(Boolean).map((fact) => escapeMarkdown(fact ?? ""));
  const head = `- **[${escapeMarkdown(title)}](<${address(url)}>)**${facts.length > 0 ? ` (${facts.join("; ")})` : ""}\n`;
  return head + passages.map(source).join("");
}

function source(passage: PassageRecord): string {
  const credit = escapeMarkdown(creditOf(passage));
  const original = passage.source ? `[${credit}](<${address(passage.source)}>)` : credit;
  return `  - “${escapeMarkdown(oneLine(passage.quote))}” — ${original} ([passage](<${address(passage.url)}>))\n`;
}

/** An address as it stands between angle brackets. */
const address = (url: string) => url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
