import { formatInstant } from "../../time";
import { escapeMarkup } from "../markup";

/** A feed as Atom has it. Ids are UUIDs, addresses whole, instants in ms since 1970. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  /** The page that it is the feed of. */
  readonly link: string;
  /** The feed's own address. */
  readonly self: string;
  readonly updated: number;
  /** Newest first. */
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly updated: number;
  readonly published: number;
  /** Whose it is; absent = the feed's. */
  readonly author?: string;
  readonly category?: { readonly term: string; readonly label: string };
  readonly content: { readonly type: "html" | "text"; readonly text: string };
}

/** An Atom document (RFC 4287). */
export function atomDocument({ id, title, link, self, updated, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:uuid:${id}</id>`,
    `<title>${escapeMarkup(title)}</title>`,
    `<updated>${formatInstant(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(link)}"/>`,
    "<author><name>Dateline</name></author>",
    "<generator>Dateline</generator>",
    ...entries.map(entryElement),
    "</feed>\n",
  ].join("\n");
}

function entryElement({ id, title, link, updated, published, author, category, content }: AtomEntry): string {
  const label = category && escapeMarkup(category.label);
  return [
    "<entry>",
    `<id>urn:uuid:${id}</id>`,
    `<title>${escapeMarkup(title)}</title>`,
    `<updated>${formatInstant(updated)}</updated>`,
    `<published>${formatInstant(published)}</published>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(link)}"/>`,
    ...(author === undefined ? [] : [`<author><name>${escapeMarkup(author)}</name></author>`]),
    ...(category ? [`<category term="${escapeMarkup(category.term)}" label="${label}"/>`] : []),
    `<content type="${content.type}">${escapeMarkup(content.text)}</content>`,
    "</entry>",
  ].join("\n");
}
