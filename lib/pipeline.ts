import type { Article, Problem, ReadBy, Reading, Span } from "./domain";
import { fromSource } from "./ingest/from-source";
import type { Found } from "./ingest/read-input";
import { placeWords, type Source } from "./ingest/source";
import { toSource } from "./ingest/source-map";
import { toArticles } from "./ingest/to-articles";
import { type Asked, MODEL_PROBLEMS } from "./language-model/asked";
import { merge } from "./merge/merge";
import { reportOf } from "./merge/report";
import type { Knowledge } from "./read/knowledge";
import { dateEvents, read } from "./read/read";
import type { Merge } from "./store/rebuild-events";
import type { Saved } from "./store/save-reading";

// The only file that joins ingest, read, merge and store.

/** What became of one source: a reading for every article found in it, and what was wrong. */
export interface SourceReading {
  /** The source's. */
  readonly name: string;
  readonly ticket: string | null;
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
  /** For each reading, the text that offsets in the source refer to. */
  readonly texts: readonly string[];
  /** Where a page leads to that is a list of stories or passes on to another. */
  readonly links: readonly string[];
}

/** What a source holds, before it is read. */
export interface Parsed extends Omit<SourceReading, "readings"> {
  readonly articles: readonly Article[];
  /** What a language model was asked about each article; where none was, the reader on this machine reads it. */
  readonly asked: readonly (Asked | null)[];
}

/** Ingest and read, in a row. Never throws on odd input; a broken invariant of ours does. */
export const readSource = (source: Source, knowledge: Knowledge): Promise<SourceReading> =>
  readParsed(parseSource(source), knowledge);

/** The articles of a source, unread. */
export function parseSource(source: Source): Parsed {
  const { articles, problems, texts, links } = toArticles(source);
  const { name, ticket = null } = source;
  return { name, ticket, articles, texts, links, asked: [], problems: problems.map((each) => placed(each, source)) };
}

/** Reads the articles of a source. */
export async function readParsed(parsed: Parsed, knowledge: Knowledge): Promise<SourceReading> {
  const { name, ticket, articles, problems, texts, links, asked } = parsed;
  const said = [...problems];
  const readings: Reading[] = [];
  for (const [i, article] of articles.entries()) {
    const reading = await readAsked(article, asked[i] ?? null, knowledge);
    const own = problems.filter((problem) => (problem.article ?? (i === 0 ? article.id : null)) === article.id);
    said.push(...reading.problems);
    readings.push({ ...reading, problems: [...own, ...reading.problems] });
  }
  return { name, ticket, readings, problems: said, texts, links };
}

/** Reads an article by what a language model proposes of it, else by itself: then the reading says why no model read it. */
async function readAsked(article: Article, asked: Asked | null, knowledge: Knowledge): Promise<Reading> {
  if (asked && "proposal" in asked) return read(article, knowledge, asked.proposal);
  const reading = await read(article, knowledge);
  return asked ? { ...reading, problems: [...reading.problems, asked.problem] } : reading;
}

/** A stored article that is to be read again, as when a person has given its day of publication. */
export interface Again {
  readonly article: Article;
  /** That were found in it before. */
  readonly problems: readonly Problem[];
  readonly ticket?: string;
  /** The language model that read it, if one did. */
  readonly readBy?: ReadBy | null;
  readonly asked?: Asked | null;
}

/** Problems that a day of publication settles. */
const UNDATED: ReadonlySet<string> = new Set(["needs-date", "unreadable-date", "date-after-retrieval"]);

/** Does a day of publication settle this problem? */
export const isOfDate = ({ code }: Problem): boolean => UNDATED.has(code);

/** Reads an article that is known already: its text and what was wrong with its page stay as they are. */
export async function readAgain(again: Again, knowledge: Knowledge): Promise<SourceReading> {
  const { article, ticket = null, asked = null } = again;
  const reading = await readAsked(article, asked, knowledge);
  const said = new Set([...reading.problems.map(({ code }) => code), ...MODEL_PROBLEMS]);
  const own = again.problems.filter(({ code }) => !said.has(code) && !(article.published && UNDATED.has(code)));
  const problems = [...own, ...reading.problems];
  return {
    name: article.title,
    ticket,
    readings: [{ ...reading, problems }],
    problems,
    texts: [article.text],
    links: [],
  };
}

/** A problem that says where its record stands, where the name of the record does not: "news.jsonl, line 3 (e1): ...". */
function placed(problem: Problem, { name, place }: Source): Problem {
  if (!place) return { ...problem, place: { file: name } };
  if (!problem.message.startsWith(name)) return { ...problem, place };
  return {
    ...problem,
    place,
    message: `${placeWords(place)} (${name.slice(0, 80)})${problem.message.slice(name.length)}`,
  };
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
  /** Addresses that were named and not read: what a list of stories or of feeds leads to. */
  readonly links: readonly string[];
}

/** What happens while sources are taken in: one step for every source, and one for every problem, as soon as it is known. */
export type Step =
  | {
      readonly kind: "source";
      readonly name: string;
      readonly readings: readonly Reading[];
      readonly saved: readonly Saved[];
      readonly links: readonly string[];
    }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "merged"; readonly events: number };

type ReadAll = (sources: AsyncIterable<Source | Again> | Iterable<Source | Again>) => AsyncIterable<SourceReading>;

/** Events are merged anew after so long, in milliseconds, so that they show while much is being read. */
const MERGE_EVERY = 60_000;

/**
 * Takes what is found into the store, one transaction an article, and merges, in between too. Run twice = nothing new; what was read before
 * a crash is stored. `readAll` reads sources and gives what became of them in their order; no source is held longer than that takes.
 */
export async function ingest(
  found: AsyncIterable<Found>,
  readAll: ReadAll,
  tell: (step: Step) => void,
): Promise<Summary> {
  // Loaded here: reading alone needs no database.
  const [{ saveReading }, { datedByHand }] = await Promise.all([
    import("./store/save-reading"),
    import("./store/given-date"),
  ]);
  const articles: Record<Saved, number> = { added: 0, edited: 0, reread: 0, unchanged: 0, forgotten: 0 };
  const problems: Problem[] = [];
  const links: string[] = [];
  const note = (problem: Problem) => {
    problems.push(problem);
    tell({ kind: "problem", problem });
  };
  const sources = (async function* () {
    for await (const one of found) {
      if ("source" in one) yield one.source;
      else if ("problem" in one) note(one.problem);
      else links.push(...one.links.slice(0, MOST_LINKS));
    }
  })();
  let passages = 0;
  let merged = performance.now();
  const again: Again[] = [];
  const takeIn = async (reading: SourceReading) => {
    const saved: Saved[] = [];
    const waits = new Set<string>();
    for (const one of reading.readings) {
      const dated = await datedByHand(one.article);
      if (dated) {
        again.push(dated);
        waits.add(one.article.id);
        continue;
      }
      const what = await saveReading(one);
      saved.push(what);
      articles[what]++;
      passages += one.passages.length;
    }
    for (const problem of reading.problems) if (!(waits.has(problem.article ?? "") && isOfDate(problem))) note(problem);
    links.push(...reading.links.slice(0, MOST_LINKS));
    tell({ kind: "source", name: reading.name, readings: reading.readings, saved, links: reading.links });
    if (performance.now() - merged < MERGE_EVERY || articles.added + articles.edited + articles.reread === 0) return;
    tell({ kind: "merged", events: await mergeStored() });
    merged = performance.now();
  };
  for await (const reading of readAll(sources)) await takeIn(reading);
  if (again.length > 0) for await (const reading of readAll(again.splice(0))) await takeIn(reading);
  const events = await mergeStored();
  tell({ kind: "merged", events });
  return { articles, passages, events, problems, links };
}

const MOST_LINKS = 500;

/** Merging as the store asks for it. */
export const mergeReports: Merge = (reports, corrections, known) =>
  merge(
    reports.map(({ passage, actors, ...about }) => reportOf(passage, about, actors)),
    corrections,
    known,
  );

/** Merges all stored passages into events and stores them, after whoever else does it, on any machine; how many events there are. */
export async function mergeStored(): Promise<number> {
  const { mergeAfterOthers } = await import("./store/one-merge");
  return mergeAfterOthers(mergeAll);
}

/** The same unless somebody else does it at this time: null. */
export async function mergeUnlessMerging(): Promise<number | null> {
  const { mergeUnlessOthers } = await import("./store/one-merge");
  return mergeUnlessOthers(mergeAll);
}

async function mergeAll(): Promise<number> {
  const { rebuildEvents } = await import("./store/rebuild-events");
  let events = 0;
  await rebuildEvents((reports, corrections, known) => {
    const merged = mergeReports(reports, corrections, known);
    events = merged.length;
    return merged;
  });
  return events;
}
