import { parseArgs } from "node:util";
import { linesOf } from "../ingest/lines";
import { askLinesFirst } from "../reading/ask-first";
import { lineTask, type NumberedLine } from "../reading/line-task";
import { readAll } from "../reading/read-all";
import { NoReader, openReader } from "./model-option";
import { readOptions } from "./read-options";

/** `dateline read [--reader model]`: records in on stdin, one line out for every article found. A broken line becomes a problem on a line of its own. */
export async function readCommand(args: readonly string[]): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  try {
    const { values } = parseArgs({ args: [...args], options: { reader: { type: "string" } } });
    const reader = await openReader(values.reader);
    const lines = numbered(process.stdin);
    for await (const found of readAll(reader ? askLinesFirst(lines, reader) : lines, lineTask, options))
      for (const line of found) await write(`${line}\n`);
    return 0;
  } catch (error) {
    const wrongCall =
      error instanceof TypeError && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");
    if (!(error instanceof NoReader || wrongCall)) throw error;
    process.stderr.write(`dateline read: ${error.message}\n`);
    return 2;
  }
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
