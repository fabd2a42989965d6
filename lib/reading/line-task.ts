import type { Span } from "../domain";
import { parseLine } from "../ingest/formats/jsonl";
import { dateInSource, type Parsed, parseSource, readParsed } from "../pipeline";
import { isNamed } from "../read/actors/find-actors";
import type { Knowledge } from "../read/knowledge";
import { toRecord } from "../records";
import type { Task } from "./task";
import { unread } from "./unread";

/** A line of records and where it stood, from 1. */
export interface NumberedLine {
  readonly line: string;
  readonly number: number;
  /** Its articles with what a language model was asked about them. */
  readonly parsed?: Parsed;
}

/** Reads a line of `dateline read` into the lines it answers, one for every article found; a broken one becomes a problem on a line of its own. */
export const lineTask: Task<NumberedLine, string[]> = {
  name: "line",
  perform: async (input, knowledge) => (await readLine(input, knowledge)).map((value) => JSON.stringify(value)),
  failed: (input, why) => {
    const parsed = parseNumbered(input);
    const name = "problem" in parsed ? `line ${input.number}` : parsed.source.name;
    return [JSON.stringify({ id: null, source: name, problems: [unread(name, why)] })];
  },
  size: ({ line }) => line.length,
};

async function readLine(input: NumberedLine, knowledge: Knowledge): Promise<unknown[]> {
  const parsed = parseNumbered(input);
  if ("problem" in parsed) return [{ id: null, source: null, problems: [parsed.problem] }];
  const { source, record } = parsed;
  const mentions = spans(record.events);
  const { readings, problems, texts } = await readParsed(input.parsed ?? parseSource(source), knowledge);
  const options = { withText: source.text === null, isNamed };
  const lines: unknown[] = [];
  for (const [i, reading] of readings.entries()) {
    const anchors = mentions && (await dateInSource(reading.article, knowledge, mentions));
    lines.push(toRecord(reading, { ...options, sourceText: texts[i] ?? "", anchors }));
  }
  return lines.length > 0 ? lines : [{ id: null, source: source.name, problems }];
}

/** The record of a line, or what is wrong with it. */
export const parseNumbered = ({ line, number }: NumberedLine) => parseLine(line, "standard input", number);

function spans(events: unknown): Span[] | null {
  if (!Array.isArray(events)) return null;
  return events.filter((e): e is Span => Number.isInteger(e?.start) && Number.isInteger(e?.end));
}
