import { ingest, type Summary } from "../pipeline";
import { readAll } from "../reading/read-all";
import { sourceTask } from "../reading/source-task";
import { readOptions } from "./read-options";

/** `dateline ingest FILE|FOLDER...`: exit code 1 if nothing could be read at all. */
export async function ingestCommand(paths: readonly string[]): Promise<number> {
  if (paths.length === 0) {
    process.stderr.write("dateline ingest: name a file or a folder, as in: dateline ingest seeds/articles\n");
    return 2;
  }
  const options = readOptions();
  if (!options) return 2;
  const [{ migrate }, { closeStore }] = await Promise.all([import("../store/migrate"), import("../store/client")]);
  migrate();
  try {
    const summary = await ingest(paths, (sources) => readAll(sources, sourceTask, options), progressBar());
    process.stdout.write(tell(summary));
    const read = Object.values(summary.articles).some((n) => n > 0);
    return read ? 0 : 1;
  } finally {
    await closeStore();
  }
}

/** Shows how far long work has come, at most ten times a second; silent where nobody watches. */
function progressBar(): (done: number, of: number, name: string) => void {
  let shown = 0;
  return (done, of, name) => {
    if (!process.stderr.isTTY) return;
    const now = performance.now();
    if (done < of && now - shown < 100) return;
    shown = now;
    process.stderr.write(done < of ? `\r\x1b[K${done + 1} of ${of}  ${name.slice(-60)}` : "\r\x1b[K");
  };
}

function tell({ articles, passages, events, problems }: Summary): string {
  const { added, edited, reread, unchanged } = articles;
  const parts = [`${count(added, "new article")}`];
  if (edited > 0) parts.push(`${edited} edited`);
  if (reread > 0) parts.push(`${reread} read anew`);
  if (unchanged > 0) parts.push(`${unchanged} known already`);
  const lines = [`${parts.join(", ")}; ${count(passages, "passage")}; ${count(events, "event")} stored`];
  if (problems.length > 0)
    lines.push(`${count(problems.length, "problem")}:`, ...problems.map((p) => `  ${p.message}`));
  return `${lines.join("\n")}\n`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
