import { typeLabel } from "../../describe/event-types";
import { formatInstant } from "../../time";
import { escapeMarkup } from "../markup";
import { stableUuid } from "../stable-id";
import { entryLink, entryTitle, type Feed, type FeedEntry } from "./entry";
import { entryMarkup } from "./entry-markup";

/** Atom (RFC 4287). An event keeps its id, whatever becomes of it. */
export function writeAtom({ link, self, title, entries, made }: Feed): string {
  const updated = entries[0]?.at || made;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:uuid:${stableUuid("feed", link.replace(/^https?:\/\/[^/]*/, ""))}</id>`,
    `<title>${escapeMarkup(title)}</title>`,
    `<updated>${formatInstant(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(link)}"/>`,
    "<author><name>Dateline</name></author>",
    "<generator>Dateline</generator>",
    ...entries.map((entry) => writeEntry(entry, made)),
    "</feed>\n",
  ].join("\n");
}

function writeEntry(entry: FeedEntry, made: number): string {
  const { event, at, added } = entry;
  const updated = formatInstant(at || made);
  return [
    "<entry>",
    `<id>urn:uuid:${stableUuid("event", event.id)}</id>`,
    `<title>${escapeMarkup(entryTitle(entry))}</title>`,
    `<updated>${updated}</updated>`,
    `<published>${added ? formatInstant(added) : updated}</published>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(entryLink(entry))}"/>`,
    `<category term="${event.type}" label="${escapeMarkup(typeLabel(event.type))}"/>`,
    `<content type="html">${escapeMarkup(entryMarkup(entry))}</content>`,
    "</entry>",
  ].join("\n");
}
