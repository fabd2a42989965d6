import { parseArgs } from "node:util";
import type { Problem } from "../domain";
import { readGiven } from "../fetch/read-address";
import { readStamp } from "../ingest/published-date";
import type { Found } from "../ingest/read-input";
import { ingest, type Step, type Summary } from "../pipeline";
import { readAll } from "../reading/read-all";
import { sourceTask } from "../reading/source-task";
import { readOptions } from "./read-options";

const HELP =
  "dateline ingest: name a file, a folder or - for the standard input, as in: dateline ingest seeds/articles";
const OPTIONS = {
  map: { type: "string", multiple: true },
  published: { type: "string" },
  json: { type: "boolean" },
} as const;

/** What `dateline ingest` says to scripts. */
const EXIT = { all: 0, none: 1, usage: 2, some: 3 } as const;

/** `dateline ingest ADDRESS|FILE|FOLDER|-...`: exit code 0 if all was read, 3 if some was not, 1 if nothing could be read at all, 2 for a wrong call. */
export async function ingestCommand(args: readonly string[]): Promise<number> {
  const call = parse(args);
  const options = call && readOptions();
  if (!call || !options) return EXIT.usage;
  const [{ migrate }, { closeStore }] = await Promise.all([import("../store/migrate"), import("../store/client")]);
  await migrate();
  try {
    const found = dated(readGiven(call.paths, { columns: call.columns }), call.published);
    const summary = await ingest(found, (sources) => readAll(sources, sourceTask, options), progress());
    process.stdout.write(call.json ? `${JSON.stringify({ ...summary, problems: summary.problems })}\n` : tell(summary));
    const read = Object.values(summary.articles).some((n) => n > 0);
    if (!read) return EXIT.none;
    return summary.problems.some((problem) => problem.fatal) ? EXIT.some : EXIT.all;
  } finally {
    await closeStore();
  }
}

/** What is found, with a day of publication for what bears none itself. */
async function* dated(found: AsyncIterable<Found>, published: string | null): AsyncGenerator<Found> {
  for await (const one of found)
    yield published !== null && "source" in one
      ? { source: { ...one.source, published: one.source.published ?? published } }
      : one;
}

interface Call {
  readonly paths: readonly string[];
  readonly columns: Record<string, string>;
  readonly published: string | null;
  readonly json: boolean;
}

function parse(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const columns = Object.fromEntries(
      (values.map ?? []).flatMap((list) => list.split(",")).map((pair) => pair.split("=").map((part) => part.trim())),
    );
    const { published = null } = values;
    const isDate = published === null || readStamp(published) !== null;
    if (positionals.length > 0 && isDate && Object.values(columns).every((column) => column))
      return { paths: positionals, columns, published, json: values.json ?? false };
    process.stderr.write(
      positionals.length === 0
        ? `${HELP}\n`
        : isDate
          ? "dateline ingest: --map takes field=column, as in --map text=body,published=date\n"
          : `dateline ingest: --published takes a date as in 2025-05-15, not "${published}"\n`,
    );
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`dateline ingest: ${error.message}\n`);
  }
  return null;
}

const BEAT = { terminal: 100, log: 10_000 };

/** Shows how far long work has come: one line that changes where somebody watches, a line every ten seconds in a log. */
function progress(): (step: Step) => void {
  const { isTTY } = process.stderr;
  let shown = performance.now() - (isTTY ? BEAT.terminal : 0);
  let sources = 0;
  let problems = 0;
  return (step) => {
    if (step.kind === "problem") problems++;
    if (step.kind === "source") sources++;
    if (step.kind === "merged" && isTTY) process.stderr.write("\r\x1b[K");
    const now = performance.now();
    if (step.kind !== "source" || now - shown < (isTTY ? BEAT.terminal : BEAT.log)) return;
    shown = now;
    const line = `${sources} read${problems > 0 ? `, ${count(problems, "problem")}` : ""}  ${step.name.slice(-60)}`;
    process.stderr.write(isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  };
}

/** More problems than this are counted, not printed. */
const MOST_PRINTED = 100;

function tell({ articles, passages, events, problems }: Summary): string {
  const { added, edited, reread, unchanged } = articles;
  const parts = [`${count(added, "new article")}`];
  if (edited > 0) parts.push(`${edited} edited`);
  if (reread > 0) parts.push(`${reread} read anew`);
  if (unchanged > 0) parts.push(`${unchanged} known already`);
  const lines = [`${parts.join(", ")}; ${count(passages, "passage")}; ${count(events, "event")} stored`];
  if (problems.length > 0) lines.push(`${count(problems.length, "problem")}:`, ...printed(problems));
  return `${lines.join("\n")}\n`;
}

function printed(problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, MOST_PRINTED).map((problem) => `  ${problem.message}`);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more (--json gives all)`] : lines;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
