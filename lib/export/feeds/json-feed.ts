import { typeLabel } from "../../describe/event-types";
import { formatInstant } from "../../time";
import { stableUuid } from "../stable-id";
import { entryLink, entryTitle, type Feed } from "./entry";
import { entryMarkup } from "./entry-markup";

/** JSON Feed 1.1; the whole event stands in the extension "_dateline". */
export function writeJsonFeed({ link, self, title, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: link,
    feed_url: self,
    language: "en",
    items: entries.map((entry) => ({
      id: `urn:uuid:${stableUuid("event", entry.event.id)}`,
      url: entryLink(entry),
      title: entryTitle(entry),
      content_html: entryMarkup(entry),
      ...(entry.added ? { date_published: formatInstant(entry.added) } : {}),
      ...(entry.at ? { date_modified: formatInstant(entry.at) } : {}),
      tags: [typeLabel(entry.event.type)],
      _dateline: { change: entry.kind, event: entry.event },
    })),
  });
}
