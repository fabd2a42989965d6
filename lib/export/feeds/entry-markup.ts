import { typeLabel } from "../../describe/event-types";
import { creditOf, oneLine, standingOf } from "../evidence";
import { escapeMarkup } from "../markup";
import type { FeedEntry } from "./entry";

/** An entry as HTML: when, what is told of it, and every quote with its source; of one that is gone, where it went. */
export function entryMarkup({ kind, event, to }: FeedEntry): string {
  const link = (href: string, words: string) => `<a href="${escapeMarkup(href)}">${escapeMarkup(words)}</a>`;
  if (kind === "merged" && to) return `<p>This event is part of ${link(to, "another one")} now.</p>`;
  if (kind === "merged" || kind === "withdrawn")
    return "<p>A later reading or a correction took this event away: do not rely on it.</p>";
  const { date, type, place, passages } = event;
  const facts = [date?.text ?? "No date given", place?.name, typeLabel(type), standingOf(event)].filter(Boolean);
  const quotes = passages.map(
    (passage) =>
      `<blockquote>${escapeMarkup(oneLine(passage.quote))}</blockquote><p>${link(passage.source ?? passage.url, creditOf(passage))} (${link(passage.url, "passage")})</p>`,
  );
  const how = date ? `<p>How the date was reached: ${escapeMarkup(date.explanation)}</p>` : "";
  return `<p>${escapeMarkup(facts.join(" · "))}</p>${quotes.join("")}${how}`;
}
