import type { Article } from "../domain";
import type { Source } from "../ingest/source";
import type { Asked } from "../language-model/asked";
import { type Again, type Parsed, parseSource } from "../pipeline";
import { inOrder } from "./in-order";
import { type NumberedLine, parseNumbered } from "./line-task";

/** A language model that may be asked about articles. */
export interface Reader {
  /** Requests that it has under way at most. */
  readonly concurrency: number;
  /** What it proposes of an article; null where it is not asked. Never throws for what a model does. */
  readonly propose: (article: Article) => Promise<Asked | null>;
}

/** Articles asked about for each request that may be under way: enough that none waits for the others, few enough to be held in memory. */
const AHEAD = 2;

/**
 * Asks a language model about the articles of what comes, and hands it on in its order with the answers; what `wants` none is handed on as it is, and
 * all without a reader. The asking goes on while what was handed on is read.
 */
export function askFirst(
  inputs: AsyncIterable<Source | Again> | Iterable<Source | Again>,
  reader: Reader | null,
  wants: (input: Source | Again) => boolean = () => true,
): AsyncIterable<Source | Again | Parsed> | Iterable<Source | Again | Parsed> {
  if (!reader) return inputs;
  const ask = async (input: Source | Again): Promise<Source | Again | Parsed> => {
    if (!wants(input)) return input;
    if ("article" in input) return { ...input, asked: await reader.propose(input.article) };
    return askAbout(parseSource(input), reader);
  };
  return inOrder(inputs, ask, AHEAD * reader.concurrency);
}

/** The same of lines of records; a broken line is handed on for its problem to be said. */
export function askLinesFirst(
  lines: AsyncIterable<NumberedLine> | Iterable<NumberedLine>,
  reader: Reader,
): AsyncGenerator<NumberedLine> {
  const ask = async (line: NumberedLine): Promise<NumberedLine> => {
    const found = parseNumbered(line);
    return "problem" in found ? line : { ...line, parsed: await askAbout(parseSource(found.source), reader) };
  };
  return inOrder(lines, ask, AHEAD * reader.concurrency);
}

async function askAbout(parsed: Parsed, reader: Reader): Promise<Parsed> {
  return { ...parsed, asked: await Promise.all(parsed.articles.map((article) => reader.propose(article))) };
}
