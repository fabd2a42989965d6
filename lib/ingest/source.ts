import type { InputPlace } from "../domain";

/** One record as given, before it is read: the text or the HTML of a page and what is known about it. */
export interface Source {
  /** Id of the record, or path of the file. */
  readonly name: string;
  /** Where it stands, where its name does not say so. */
  readonly place?: InputPlace;
  /** Of what it came in, for whoever waits for it. */
  readonly ticket?: string;
  /** Plain text; offsets in a source map refer to it. */
  readonly text: string | null;
  /** Markup; read only where `text` is missing. */
  readonly html: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** Publication date as given: ISO 8601, RFC 822 or written out. */
  readonly published: string | null;
  /** A day that a person gives: taken where it bears none itself, and kept when it is read again without it. The same as `published` where it came with the text. */
  readonly givenPublished?: string;
  /** Minutes east of UTC of the publisher's clock, where it is known and `published` does not say it. */
  readonly zone: number | null;
  /** When the page was fetched, as given. */
  readonly retrieved: string | null;
  /** Language as declared; the text has the last word. */
  readonly language: string | null;
}

const FIELDS = ["text", "html", "url", "title", "publisher", "author", "published", "retrieved", "language"] as const;

/** A source from loose fields: what is missing, empty or not a string is null; a list of authors is joined. */
export function makeSource(name: string, fields: Readonly<Record<string, unknown>>): Source {
  const found: Record<string, string | null> = {};
  for (const field of FIELDS) found[field] = words(fields[field]);
  return {
    name,
    text: typeof fields.text === "string" ? fields.text : null,
    html: found.html ?? null,
    url: found.url ?? null,
    title: found.title ?? null,
    publisher: found.publisher ?? null,
    author: found.author ?? words(fields.authors) ?? null,
    published: found.published ?? seconds(fields.published),
    zone: null,
    retrieved: found.retrieved ?? seconds(fields.retrieved),
    language: found.language ?? null,
  };
}

function words(value: unknown): string | null {
  if (typeof value === "string") return value.trim() ? value : null;
  if (Array.isArray(value)) {
    const names = value.filter((item): item is string => typeof item === "string" && item.trim() !== "");
    return names.length ? names.join(", ") : null;
  }
  return null;
}

/** A date as a number: seconds or milliseconds since 1970. */
const seconds = (value: unknown): string | null =>
  typeof value === "number" && Number.isFinite(value) ? String(value) : null;

/** "news.jsonl, line 3". */
export function placeWords({ file, line, record }: InputPlace): string {
  if (line !== undefined) return `${file}, line ${line}`;
  return record === undefined ? file : `${file}, record ${record}`;
}
