import type { When } from "../domain";
import { linesOf } from "../ingest/lines";
import { merge, type Report } from "../merge/merge";
import { type ArticleRecord, toEventLine, toReports } from "../records";
import { when as makeWhen, parseEdtf } from "../time";

/** `dateline merge`: what `read` wrote in on stdin, one line out for every event. */
export async function mergeCommand(): Promise<number> {
  const reports: Report[] = [];
  const sources = new Map<string, string>();
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (!line.trim()) continue;
    const record = parse(line, number);
    if (!record?.id) continue;
    sources.set(record.id, record.source);
    reports.push(...toReports(record, readDate));
  }
  const byId = new Map(reports.map((r) => [r.passage.id, r]));
  for (const event of merge(reports, []))
    process.stdout.write(`${JSON.stringify(toEventLine(event, byId, sources))}\n`);
  return 0;
}

function parse(line: string, number: number): ArticleRecord | null {
  try {
    const record = JSON.parse(line) as Partial<ArticleRecord>;
    if (typeof record.id === "string" && Array.isArray(record.passages)) return record as ArticleRecord;
    if (record.id === null) return null; // a problem line
    throw new Error('it has no "id" and "passages"');
  } catch (error) {
    process.stderr.write(
      `line ${number} was left out: ${error instanceof Error ? error.message : error}. Give what \`dateline read\` writes.\n`,
    );
    return null;
  }
}

function readDate(date: { edtf: string; basis: When["basis"] }): When | null {
  return parseEdtf(date.edtf) ? makeWhen(date.edtf, date.basis) : null;
}
