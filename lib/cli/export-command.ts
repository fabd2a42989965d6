import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { viewTitle } from "../describe/view-title";
import { FORMAT_IDS, FORMATS, isFormat } from "../export/formats";
import { writeFile } from "../export/write-file";
import { viewOrStoryHref } from "../links/page-links";
import { closeStore } from "../store/client";
import { exportEvents } from "../store/export-events";
import { migrate } from "../store/migrate";
import { readArchive } from "../store/read-archive";
import { viewNames } from "../store/view-names";
import { now } from "../time";
import { readView, type View } from "../view";
import { toView, VIEW_OPTIONS } from "./view-options";

const OPTIONS = { ...VIEW_OPTIONS, view: { type: "string" } } as const;

/** Not a form of events but of what they are made of: `dateline import` reads it. */
const ARCHIVE = "archive";

const HELP = `dateline export FORMAT [FILE] [filters]

${FORMAT_IDS.map((id) => `  ${id.padEnd(16)} ${FORMATS[id].about}`).join("\n")}
  ${ARCHIVE.padEnd(16)} All that events are made of: articles, passages (marked ones too), names and corrections of both, for \`dateline import\`
                   elsewhere. With filters: the articles of those events; without, every article.

--gold instead of a format: articles that persons have corrected, annotated as training and scoring take them (JSON lines).

--story STORY: the events of a story, in its order and with its captions.
The filters are those of \`dateline events\`, or --view "QUERY": the query string of a page, which leaves doubtful readings out as the page does.
Links lead to DATELINE_URL, else to http://localhost:3000. Without FILE it goes to the standard output.
`;

/** \`dateline export FORMAT [FILE]\`: writes events with what they stand on; a file is there whole or not at all. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === "--gold") return (await import("./export-gold")).exportGold();
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [format = "", file, ...more] = positionals;
  if ((!isFormat(format) && format !== ARCHIVE) || more.length > 0) {
    process.stderr.write(HELP);
    return 2;
  }
  await migrate();
  try {
    const { view, unknown } = values.view === undefined ? await toView(values) : fromQuery(values.view);
    if (unknown.length > 0) return fail(unknown.join("\n"));
    if (format === ARCHIVE) {
      await deliver(archiveLines(view), file);
      if (file !== undefined) process.stderr.write(`the archive was written to ${file}\n`);
      return 0;
    }
    const { events, total, story } = await exportEvents(view);
    const origin = (process.env.DATELINE_URL ?? "http://localhost:3000").replace(/\/+$/, "");
    const title = viewTitle(view, await viewNames(view));
    const link = origin + viewOrStoryHref(view);
    const sheet = { origin, link, title, made: now(), total, ...(story === undefined ? {} : { story }) };
    await deliver(writeFile(format, events, sheet), file);
    if (file !== undefined) process.stderr.write(`${total} events were written to ${file}\n`);
    return 0;
  } finally {
    await closeStore();
  }
}

async function* archiveLines(view: View): AsyncGenerator<string> {
  for await (const line of readArchive(view)) yield `${JSON.stringify(line)}\n`;
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

/** The view of a page by its query string or its whole address. */
function fromQuery(given: string): { view: View; unknown: string[] } {
  const { view, ignored } = readView(given.slice(given.indexOf("?") + 1));
  return { view, unknown: ignored.map(({ key, value }) => `${key}=${value} in --view is not understood`) };
}

async function deliver(pieces: AsyncIterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined) {
    for await (const piece of pieces)
      if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once("drain", resolve));
    return;
  }
  const draft = `${file}.${process.pid}.draft`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function fail(message: string): number {
  process.stderr.write(`dateline export: ${message.split("\n").join("\n  ")}\n`);
  return 2;
}
