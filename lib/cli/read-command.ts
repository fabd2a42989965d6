import type { Problem, Span } from "../domain";
import { makeSource } from "../ingest/source";
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
    for (const out of readLine(line, number, knowledge)) await write(out);
  }
  return 0;
}

function readLine(line: string, number: number, knowledge: Knowledge): unknown[] {
  let fields: Record<string, unknown>;
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new Error("it is not a JSON object");
    fields = parsed as Record<string, unknown>;
  } catch (error) {
    return [broken(null, number, error instanceof Error ? error.message : String(error))];
  }
  const id = typeof fields.id === "string" || typeof fields.id === "number" ? String(fields.id) : `line ${number}`;
  if (typeof fields.text !== "string" && typeof fields.html !== "string") return [broken(id, number, 'it has neither "text" nor "html"')];
  const source = makeSource(id, fields);
  const mentions = spans(fields.events);
  const { readings, problems, text } = readSource(source, knowledge);
  const options = { sourceText: text, withText: source.text === null, isNamed };
  const lines: unknown[] = readings.map((reading, i) => ({
    ...toRecord(reading, { ...options, anchors: mentions && dateInSource(reading.article, knowledge, mentions) }),
    ...(i === 0 && problems.length > 0 ? { problems } : {}),
  }));
  return lines.length > 0 ? lines : [{ id: null, source: id, problems }];
}

function spans(events: unknown): Span[] | null {
  if (!Array.isArray(events)) return null;
  return events.filter((e): e is Span => typeof e === "object" && e !== null && Number.isInteger(e.start) && Number.isInteger(e.end));
}

function broken(id: string | null, number: number, why: string): { id: null; source: string | null; problems: Problem[] } {
  const message = `line ${number}${id ? ` (${id})` : ""} was not read: ${why}. Give one JSON object a line, with "id" and "text" or "html".`;
  return { id: null, source: id, problems: [{ code: "broken-record", message, fatal: true }] };
}

function write(value: unknown): Promise<void> | void {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  return new Promise((done) => process.stdout.once("drain", done));
}
