import { linesOf } from "../ingest/lines";
import { merge, type Report } from "../merge/merge";
import { type ArticleRecord, type RecordPlace, standsOf, toEventLine, toReports } from "../records";

/** `dateline merge`: what `read` wrote in on stdin, one line out for every event. */
export async function mergeCommand(): Promise<number> {
  const reports: Report[] = [];
  const stands = new Map<string, RecordPlace>();
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (!line.trim()) continue;
    const read = readLine(line, number);
    if (!read) continue;
    for (const [id, place] of standsOf(read.record)) stands.set(id, place);
    reports.push(...read.reports);
  }
  const byId = new Map(reports.map((r) => [r.passage.id, r]));
  for (const event of merge(reports, [])) process.stdout.write(`${JSON.stringify(toEventLine(event, byId, stands))}\n`);
  return 0;
}

/** A line that `read` wrote, with its reports; null of a problem's line, and of one that is told to be left out. */
function readLine(line: string, number: number): { record: ArticleRecord; reports: Report[] } | null {
  try {
    const record = JSON.parse(line) as Partial<ArticleRecord>;
    if (record.id === null) return null; // a problem line
    if (typeof record.id !== "string" || !Array.isArray(record.passages))
      throw new Error('it has no "id" and "passages"');
    if (record.passages.some((passage) => typeof passage?.id !== "string" || !Array.isArray(passage.mentions)))
      throw new Error("its passages are not whole: another version wrote it");
    const whole = record as ArticleRecord;
    return { record: whole, reports: toReports(whole) };
  } catch (error) {
    process.stderr.write(
      `line ${number} was left out: ${error instanceof Error ? error.message : error}. Give what \`dateline read\` writes.\n`,
    );
    return null;
  }
}
