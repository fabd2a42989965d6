import type { Article } from "../../lib/domain";
import type { Source } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";
import { findActors } from "../../lib/read/actors/find-actors";
import { assemble } from "../../lib/read/events/assemble";
import type { Found } from "../../lib/read/events/context";
import { findStateWords } from "../../lib/read/events/state-words";
import type { Knowledge } from "../../lib/read/knowledge";
import { findPlaces } from "../../lib/read/places/find-places";
import { findQuotes } from "../../lib/read/quotes";
import { segment } from "../../lib/read/sentences";
import { findTimes } from "../../lib/read/times/find-times";
import { joinRanges } from "../../lib/read/times/join-ranges";
import { tokenize } from "../../lib/read/tokens";
import { cpuSeconds } from "./measure";

/** What `read` does, in its order. */
export const STAGES = ["ingest", "sentences", "tokens", "quotes", "times", "places", "actors", "events"] as const;
export type Stage = (typeof STAGES)[number];

/** CPU seconds of each stage over all sources, and how many passages came out: as many as `read` finds, or the stages are out of date. */
export interface StagePass {
  readonly seconds: ReadonlyMap<Stage, number>;
  readonly passages: number;
}

/** Reads all sources stage by stage, each stage over all texts before the next, so that the clock is asked once a stage. */
export async function readByStages(sources: readonly Source[], knowledge: Knowledge): Promise<StagePass> {
  const seconds = new Map<Stage, number>();
  const timed = async <T>(stage: Stage, work: () => T[]): Promise<T[]> => {
    let made: T[] = [];
    const spent = await cpuSeconds(() => {
      made = work();
    });
    seconds.set(stage, (seconds.get(stage) ?? 0) + spent);
    return made;
  };
  const articles = await timed("ingest", () => sources.flatMap((source) => toArticles(source).articles));
  let desks: Desk[] = articles.map((article) => ({ ...EMPTY, article }));
  const each = async (stage: Stage, work: (desk: Desk) => Partial<Desk>) => {
    desks = await timed(stage, () => desks.map((desk) => ({ ...desk, ...work(desk) })));
  };
  await each("sentences", ({ article }) => ({ sentences: segment(article.text) }));
  await each("tokens", ({ article, sentences }) => ({ tokens: tokenize(article.text, sentences) }));
  await each("quotes", ({ article, sentences }) => ({ quotes: findQuotes(article.text, sentences) }));
  await each("times", ({ article: { text, published, zone }, sentences, quotes }) => ({
    times: joinRanges(text, findTimes(text, sentences, { published, zone, quotes })),
  }));
  await each("places", ({ article, sentences, tokens }) => ({
    places: findPlaces(article.text, sentences, tokens, knowledge.places),
  }));
  await each("actors", ({ article: { text, published }, sentences, tokens, places }) => {
    const actors = findActors(text, sentences, tokens, places, knowledge.actors, published);
    return { actors, states: findStateWords(text, tokens, actors, knowledge.actors) };
  });
  const passages = await timed("events", () => desks.flatMap((desk) => assemble(desk.article, desk)));
  return { seconds, passages: passages.length };
}

type Desk = Found & { readonly article: Article };

const EMPTY: Found = { sentences: [], tokens: [], times: [], places: [], actors: [], states: [], quotes: [] };
