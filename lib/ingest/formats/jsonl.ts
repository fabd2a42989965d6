import type { InputPlace, Problem } from "../../domain";
import { charsetOf, decodeBytes } from "../decode";
import { makeSource, placeWords, type Source } from "../source";
import { type Format, isNamed, opening } from "./format";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Records: one JSON array of them, or a single one written over several lines. Files with one record a line are read as a stream
 * (`recordsOf`). A broken record is a problem; the others are read.
 */
export const jsonl: Format = {
  id: "jsonl",
  accepts: (input) =>
    isNamed(input, /\.(?:jsonl|ndjson|json)$/i, /^application\/(?:json|jsonl|x-ndjson|ndjson)/i) ||
    /^\{\s*"/.test(opening(input)),
  parse: (input) => {
    const text = decodeBytes(input.bytes, charsetOf(input.mediaType));
    const sources: Source[] = [];
    const problems: Problem[] = [];
    const whole = /^\s*\[|^\s*\{\s*[\r\n]/.test(text) ? parseJson(text) : undefined;
    const read =
      whole === undefined
        ? text.split("\n").flatMap((line, i) => (line.trim() ? [parseLine(line, input.name, i + 1)] : []))
        : listOf(whole).map((record, i) => toRecord(record, { file: input.name, record: i + 1 }));
    for (const one of read) {
      if ("problem" in one) problems.push(one.problem);
      else sources.push(one.source);
    }
    if (read.length === 0)
      problems.push({
        code: "no-records",
        message: `${input.name}: holds no records.`,
        place: { file: input.name },
        fatal: true,
      });
    return { sources, problems };
  },
};

/** Records in a list, or in the list that an export holds them in. */
function listOf(whole: unknown): unknown[] {
  if (Array.isArray(whole)) return whole;
  const { items, articles, entries } = (whole ?? {}) as Fields;
  const list = [items, articles, entries].find((each) => Array.isArray(each));
  return Array.isArray(list) && !("text" in (whole as Fields)) ? list : [whole];
}

/** A record as read, with all its fields, or what is wrong with it. */
export type RecordRead = { readonly source: Source; readonly record: Fields } | { readonly problem: Problem };

/** The records of a stream of lines, one JSON object a line, each as soon as its line is there. */
export async function* recordsOf(lines: AsyncIterable<string>, file: string): AsyncGenerator<RecordRead> {
  let number = 0;
  let found = 0;
  for await (const line of lines) {
    number++;
    if (!line.trim()) continue;
    found++;
    yield parseLine(line, file, number);
  }
  if (found === 0)
    yield { problem: { code: "no-records", message: `${file}: holds no records.`, place: { file }, fatal: true } };
}

/** Reads one line of a file of records; `number` counts from 1 and stands in the problem. */
export function parseLine(line: string, file: string, number: number): RecordRead {
  const value = parseJson(line);
  const place = { file, line: number };
  return value === undefined
    ? broken(place, "is not valid JSON. Write one JSON object a line")
    : toRecord(value, place);
}

/** The fields of exports from reading lists (wallabag, Omnivore, Readwise), by our names for them. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  html: ["content", "content_html", "raw_content", "body_html"],
  text: ["content_text", "body", "articleBody", "maintext"],
  url: ["link", "given_url", "resolved_url", "original_url", "originalArticleUrl", "source_url"],
  published: ["published_at", "publishedAt", "date_published", "datePublished", "date_publish", "pub_date", "date"],
  author: ["published_by", "byline", "creator"],
  publisher: ["domain_name", "siteName", "site_name", "source_name"],
  retrieved: ["savedAt", "saved_at", "created_at", "date_download"],
  language: ["lang"],
};

function withOwnNames(record: Fields): Fields {
  const fields: Record<string, unknown> = { ...record };
  for (const [own, others] of Object.entries(OTHER_NAMES)) {
    if (fields[own] !== undefined && fields[own] !== null) continue;
    const other = others.find((name) => record[name] !== undefined && record[name] !== null && record[name] !== "");
    if (other) fields[own] = record[other];
  }
  if (typeof fields.html === "string" && !/<[a-z!/]/i.test(fields.html)) {
    fields.text ??= fields.html;
    fields.html = null;
  }
  return fields;
}

function toRecord(value: unknown, place: InputPlace): RecordRead {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return broken(place, "is not a JSON object");
  const record = withOwnNames(value as Fields);
  const id =
    typeof record.id === "string" || typeof record.id === "number"
      ? String(record.id)
      : `${place.file}:${place.line ?? place.record}`;
  if (typeof record.text !== "string" && typeof record.html !== "string")
    return broken(place, `(${id.slice(0, 80)}) has neither "text" nor "html"`);
  return { source: { ...makeSource(id, record), place }, record };
}

function broken(place: InputPlace, what: string): RecordRead {
  const message = `${placeWords(place)} ${what}; it was skipped.`;
  return { problem: { code: "broken-record", message, place, fatal: true } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
