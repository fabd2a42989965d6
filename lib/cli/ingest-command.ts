import { parseArgs } from "node:util";
import type { Problem } from "../domain";
import { readGiven } from "../fetch/read-address";
import { readGivenDay } from "../ingest/given-day";
import type { Found } from "../ingest/read-input";
import { estimateInWords, noEstimate } from "../language-model/estimate";
import type { ModelReader } from "../language-model/model-reader";
import { ingest, parseSource, type Step, type Summary } from "../pipeline";
import { askFirst } from "../reading/ask-first";
import { readAll } from "../reading/read-all";
import { sourceTask } from "../reading/source-task";
import { formatInstant, now } from "../time";
import { NoReader, openReader, usedInWords } from "./model-option";
import { readOptions } from "./read-options";

const HELP =
  "dateline ingest: name a file, a folder or - for the standard input, as in: dateline ingest seeds/articles";
const OPTIONS = {
  map: { type: "string", multiple: true },
  published: { type: "string" },
  json: { type: "boolean" },
  reader: { type: "string" },
  estimate: { type: "boolean" },
  "most-tokens": { type: "string" },
} as const;

/** What `dateline ingest` says to scripts. */
const EXIT = { all: 0, none: 1, usage: 2, some: 3 } as const;

/** `dateline ingest ADDRESS|FILE|FOLDER|-...`: exit code 0 if all was read, 3 if some was not, 1 if nothing could be read at all, 2 for a wrong call. */
export async function ingestCommand(args: readonly string[]): Promise<number> {
  const call = parse(args);
  const options = call && readOptions();
  if (!call || !options) return EXIT.usage;
  const reader = await readerFor(call);
  if (reader === undefined) return EXIT.usage;
  const given = () => dated(readGiven(call.paths, { columns: call.columns }), call.published);
  if (reader && !(await mayBegin(reader, call, given))) return EXIT.usage;
  if (call.estimate) return EXIT.all;
  const [{ migrate }, { closeStore }] = await Promise.all([import("../store/migrate"), import("../store/client")]);
  await migrate();
  try {
    const asked = reader && (await import("./spare-forgotten")).spareForgotten(reader);
    const summary = await ingest(
      given(),
      (sources) => readAll(askFirst(sources, asked), sourceTask, options),
      progress(),
    );
    if (reader) process.stderr.write(`${usedInWords(reader)}\n`);
    process.stdout.write(call.json ? `${JSON.stringify({ ...summary, problems: summary.problems })}\n` : tell(summary));
    const read = Object.values(summary.articles).some((n) => n > 0);
    if (!read) return EXIT.none;
    return summary.problems.some((problem) => problem.fatal) ? EXIT.some : EXIT.all;
  } finally {
    await closeStore();
  }
}

/** The language model that is asked for; null for none; undefined, and said why, where there is none such. */
async function readerFor({ reader, mostTokens, estimate }: Call): Promise<ModelReader | null | undefined> {
  try {
    return await openReader(estimate ? "model" : reader, mostTokens === null ? {} : { mostTokens });
  } catch (error) {
    if (!(error instanceof NoReader)) throw error;
    process.stderr.write(`dateline ingest: ${error.message}\n`);
    return undefined;
  }
}

/** Says what asking will take, where all is at hand to be counted; false, and said why, where that is more than may be used. */
async function mayBegin(reader: ModelReader, call: Call, given: () => AsyncIterable<Found>): Promise<boolean> {
  const unseen = call.paths.find((name) => name === "-" || /^https?:/i.test(name));
  if (unseen !== undefined && call.estimate) {
    process.stderr.write(
      `dateline ingest: --estimate counts files and folders; what ${unseen === "-" ? "the standard input" : unseen} holds is known only once it is read. Nothing was sent.\n`,
    );
    return false;
  }
  if (unseen !== undefined) return true; // the limit holds while it goes on
  const estimate = noEstimate();
  for await (const one of given())
    if ("source" in one)
      for (const article of parseSource(one.source).articles) await reader.estimate(article, estimate);
  process.stderr.write(`${estimateInWords(estimate, reader.settings)}\n`);
  const { mostTokens } = reader.settings;
  if (call.estimate || estimate.sent + estimate.received <= mostTokens) return true;
  process.stderr.write(
    `dateline ingest: that is more than the ${mostTokens} tokens a run may use; --most-tokens N allows more. Nothing was sent.\n`,
  );
  return false;
}

/** What is found, with the day of publication that a person gives what bears none itself. */
async function* dated(found: AsyncIterable<Found>, published: string | null): AsyncGenerator<Found> {
  for await (const one of found)
    yield published !== null && "source" in one ? { source: { ...one.source, givenPublished: published } } : one;
}

interface Call {
  readonly paths: readonly string[];
  readonly columns: Record<string, string>;
  readonly published: string | null;
  readonly json: boolean;
  readonly reader: string | undefined;
  readonly estimate: boolean;
  readonly mostTokens: number | null;
}

function parse(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const columns = Object.fromEntries(
      (values.map ?? []).flatMap((list) => list.split(",")).map((pair) => pair.split("=").map((part) => part.trim())),
    );
    const { published = null } = values;
    const day = published === null ? null : readGivenDay(published, formatInstant(now()));
    if (day && "why" in day) {
      process.stderr.write(`dateline ingest: --published: ${day.why}\n`);
      return null;
    }
    const mostTokens = values["most-tokens"] === undefined ? null : Number(values["most-tokens"]);
    if (mostTokens !== null && !(mostTokens >= 1)) {
      process.stderr.write(`dateline ingest: --most-tokens takes a number from 1, not "${values["most-tokens"]}"\n`);
      return null;
    }
    const { json = false, estimate = false, reader } = values;
    if (positionals.length > 0 && Object.values(columns).every((column) => column))
      return { paths: positionals, columns, published, json, reader, estimate, mostTokens };
    process.stderr.write(
      positionals.length === 0
        ? `${HELP}\n`
        : "dateline ingest: --map takes field=column, as in --map text=body,published=date\n",
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
  const { added, edited, reread, unchanged, forgotten } = articles;
  const parts = [`${count(added, "new article")}`];
  if (edited > 0) parts.push(`${edited} edited`);
  if (reread > 0) parts.push(`${reread} read anew`);
  if (forgotten > 0) parts.push(`${forgotten} deleted on request and not stored again`);
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
