import { typeLabel } from "../../describe/event-types";
import { stableUuid } from "../stable-id";
import { type AtomEntry, atomDocument } from "./atom-document";
import { entryLink, entryTitle, type Feed, type FeedEntry } from "./entry";
import { entryMarkup } from "./entry-markup";

/** What became of events, as Atom. An event keeps its id, whatever becomes of it. */
export function writeAtom({ link, self, title, entries, made }: Feed): string {
  return atomDocument({
    id: stableUuid("feed", link.replace(/^https?:\/\/[^/]*/, "")),
    ...{ title, link, self, updated: entries[0]?.at || made },
    entries: entries.map((entry) => atomEntry(entry, made)),
  });
}

function atomEntry(entry: FeedEntry, made: number): AtomEntry {
  const { event, at, added } = entry;
  return {
    id: stableUuid("event", event.id),
    ...{ title: entryTitle(entry), link: entryLink(entry) },
    updated: at || made,
    published: added || at || made,
    category: { term: event.type, label: typeLabel(event.type) },
    content: { type: "html", text: entryMarkup(entry) },
  };
}
