import { linesOf } from "../ingest/lines";
import { lineTask, type NumberedLine } from "../reading/line-task";
import { readAll } from "../reading/read-all";
import { readOptions } from "./read-options";

/** `dateline read`: records in on stdin, one line out for every article found. A broken line becomes a problem on a line of its own. */
export async function readCommand(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  for await (const lines of readAll(numbered(process.stdin), lineTask, options))
    for (const line of lines) await write(`${line}\n`);
  return 0;
}

async function* numbered(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    if (line.trim()) yield { line, number };
  }
}

function write(text: string): Promise<void> | void {
  if (process.stdout.write(text)) return;
  return new Promise((done) => process.stdout.once("drain", done));
}
