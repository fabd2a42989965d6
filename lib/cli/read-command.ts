import type { Span } from "../domain";
import { parseLine } from "../ingest/formats/jsonl";
import { dateInSource, readSource } from "../pipeline";
import { isNamed } from "../read/actors/find-actors";
import type { Knowledge } from "../read/knowledge";
import { toRecord } from "../records";
import { linesOf } from "./lines";

/** `dateline read`: records in on stdin, one line out for every article found. A broken line becomes a problem on a line of its own. */
export async function readCommand(knowledge: Knowledge): Promise<number> {
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (!line.trim()) continue;
    for (const out of await readLine(line, number, knowledge)) await write(out);
  }
  return 0;
}

async function readLine(line: string, number: number, knowledge: Knowledge): Promise<unknown[]> {
  const parsed = parseLine(line, "standard input", number);
  if ("problem" in parsed) return [{ id: null, source: null, problems: [parsed.problem] }];
  const { source, record } = parsed;
  const mentions = spans(record.events);
  const { readings, problems, text } = await readSource(source, knowledge);
  const options = { sourceText: text, withText: source.text === null, isNamed };
  const lines: unknown[] = [];
  for (const reading of readings) {
    const anchors = mentions && (await dateInSource(reading.article, knowledge, mentions));
    lines.push(toRecord(reading, { ...options, anchors }));
  }
  return lines.length > 0 ? lines : [{ id: null, source: source.name, problems }];
}

function spans(events: unknown): Span[] | null {
  if (!Array.isArray(events)) return null;
  return events.filter((e): e is Span => Number.isInteger(e?.start) && Number.isInteger(e?.end));
}

function write(value: unknown): Promise<void> | void {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  return new Promise((done) => process.stdout.once("drain", done));
}
