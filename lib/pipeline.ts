import type { Article, Problem, Reading, Span } from "./domain";
import { fromSource } from "./ingest/from-source";
import { toSource } from "./ingest/source-map";
import type { Source } from "./ingest/source";
import { toArticles } from "./ingest/to-articles";
import type { Knowledge } from "./read/knowledge";
import { dateEvents, read } from "./read/read";

/** What became of one source: a reading for every article found in it, and what was wrong. */
export interface SourceReading {
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
  /** The text that offsets in the source refer to. */
  readonly text: string;
}

/** Ingest and read, in a row. Never throws on odd input; a broken invariant of ours does. */
export function readSource(source: Source, knowledge: Knowledge): SourceReading {
  const { articles, problems, text } = toArticles(source);
  return { readings: articles.map((article) => read(article, knowledge)), problems, text };
}

/** Dates given mentions of events; offsets are into the source. */
export function dateInSource(article: Article, knowledge: Knowledge, mentions: readonly Span[]): (Span & { edtf: string })[] {
  const inText = mentions.map((m) => fromSource(article.sourceMap, m)).filter((m): m is Span => m !== null);
  return dateEvents(article, knowledge, inText).map((m) => ({ ...toSource(article.sourceMap, m), edtf: m.edtf }));
}
