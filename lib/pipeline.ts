import type { Article, Problem, Reading, Span } from "./domain";
import { fromSource } from "./ingest/from-source";
import { readInput } from "./ingest/read-input";
import type { Source } from "./ingest/source";
import { toSource } from "./ingest/source-map";
import { toArticles } from "./ingest/to-articles";
import { merge } from "./merge/merge";
import type { Knowledge } from "./read/knowledge";
import { dateEvents, read } from "./read/read";
import type { Saved } from "./store/save-reading";

// The only file that joins ingest, read, merge and store.

/** What became of one source: a reading for every article found in it, and what was wrong. */
export interface SourceReading {
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
  /** The text that offsets in the source refer to. */
  readonly text: string;
}

/** Ingest and read, in a row. Never throws on odd input; a broken invariant of ours does. */
export async function readSource(source: Source, knowledge: Knowledge): Promise<SourceReading> {
  const { articles, problems, text } = toArticles(source);
  const readings: Reading[] = [];
  for (const [i, article] of articles.entries()) {
    const own = problems.filter((p) =>
      articles.length === 1 || named(p, articles) === null ? i === 0 : named(p, articles) === article,
    );
    const reading = await read(article, knowledge);
    readings.push({ ...reading, problems: [...own, ...reading.problems] });
  }
  return { readings, problems, text };
}

/** The article of a page that a problem speaks of by its headline. */
function named(problem: Problem, articles: readonly Article[]): Article | null {
  return articles.find((a) => a.title !== "" && problem.message.includes(a.title)) ?? null;
}

/** Dates given mentions of events; offsets are into the source. */
export async function dateInSource(
  article: Article,
  knowledge: Knowledge,
  mentions: readonly Span[],
): Promise<(Span & { edtf: string })[]> {
  const inText = mentions.map((m) => fromSource(article.sourceMap, m)).filter((m): m is Span => m !== null);
  const dated = await dateEvents(article, knowledge, inText);
  return dated.map((m) => ({ ...toSource(article.sourceMap, m), edtf: m.edtf }));
}

export interface Summary {
  readonly articles: Readonly<Record<Saved, number>>;
  readonly passages: number;
  /** Events stored after merging. */
  readonly events: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads files and folders into the store, one transaction an article, and merges. Run twice = nothing new. `readAll` reads sources and gives
 * what became of them in their order.
 */
export async function ingest(
  paths: readonly string[],
  readAll: (sources: readonly Source[]) => AsyncIterable<SourceReading>,
  progress: (done: number, of: number, name: string) => void,
): Promise<Summary> {
  // Loaded here: reading alone needs no database.
  const [{ rebuildEvents }, { saveReading }] = await Promise.all([
    import("./store/rebuild-events"),
    import("./store/save-reading"),
  ]);
  const input = await readInput(paths);
  const articles: Record<Saved, number> = { added: 0, edited: 0, reread: 0, unchanged: 0 };
  const problems: Problem[] = [...input.problems];
  let passages = 0;
  let done = 0;
  const tell = () => progress(done, input.sources.length, input.sources[done]?.name ?? "");
  tell();
  for await (const found of readAll(input.sources)) {
    problems.push(...found.problems);
    for (const reading of found.readings) {
      articles[await saveReading(reading)]++;
      passages += reading.passages.length;
    }
    done++;
    tell();
  }
  let events = 0;
  await rebuildEvents((reports, corrections) => {
    const merged = merge(
      reports.map((r) => ({
        ...r,
        actorNames: new Map(r.passage.actors.map(({ id }) => [id, r.actors.get(id)?.name ?? id])),
      })),
      corrections,
    );
    events = merged.length;
    return merged;
  });
  return { articles, passages, events, problems };
}
