import type { Problem } from "../../domain";
import { charsetOf, decodeBytes } from "../decode";
import { makeSource, type Source } from "../source";
import { type Format, isNamed, opening } from "./format";

type Fields = Readonly<Record<string, unknown>>;

/** Records, one JSON object a line, or one JSON array of them. A broken record is a problem; the others are read. */
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
        ? eachLine(text, input.name)
        : (Array.isArray(whole) ? whole : [whole]).map((record, i) => toRecord(record, input.name, `record ${i + 1}`));
    for (const one of read) {
      if ("problem" in one) problems.push(one.problem);
      else sources.push(one.source);
    }
    return { sources, problems };
  },
};

/** A record as read, with all its fields, or what is wrong with it. */
export type RecordRead = { readonly source: Source; readonly record: Fields } | { readonly problem: Problem };

function eachLine(text: string, file: string): RecordRead[] {
  return text.split("\n").flatMap((line, i) => (line.trim() ? [parseLine(line, file, i + 1)] : []));
}

/** Reads one line of a file of records; `number` counts from 1 and stands in the problem. */
export function parseLine(line: string, file: string, number: number): RecordRead {
  const value = parseJson(line);
  const where = `line ${number}`;
  return value === undefined
    ? broken(file, where, "is not valid JSON. Write one JSON object a line")
    : toRecord(value, file, where);
}

function toRecord(value: unknown, file: string, where: string): RecordRead {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return broken(file, where, "is not a JSON object");
  const record = value as Fields;
  const id =
    typeof record.id === "string" || typeof record.id === "number"
      ? String(record.id)
      : `${file}:${where.replace(/\D/g, "")}`;
  if (typeof record.text !== "string" && typeof record.html !== "string")
    return broken(file, `${where} (${id.slice(0, 80)})`, 'has neither "text" nor "html"');
  return { source: makeSource(id, record), record };
}

function broken(file: string, where: string, what: string): RecordRead {
  return { problem: { code: "broken-record", message: `${file}, ${where} ${what}; it was skipped.`, fatal: true } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
