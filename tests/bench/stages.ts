import type { Source } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";
import { findActors } from "../../lib/read/actors/find-actors";
import { modelNames } from "../../lib/read/actors/model-names";
import { gendersOf } from "../../lib/read/actors/pronouns";
import { findStateWords } from "../../lib/read/actors/state-words";
import { assemble } from "../../lib/read/events/assemble";
import { toAct } from "../../lib/read/events/sentence/act";
import type { Knowledge } from "../../lib/read/knowledge";
import { toTokens } from "../../lib/read/model/tokens";
import { findPlaces } from "../../lib/read/places/find-places";
import { findQuotes } from "../../lib/read/quotes";
import { scoreWords } from "../../lib/read/read-words";
import { segment } from "../../lib/read/sentences";
import { Tree } from "../../lib/read/text/tree";
import { cutWords } from "../../lib/read/text/words";
import { findTimes } from "../../lib/read/times/find-times";
import { joinRanges } from "../../lib/read/times/join-ranges";
import { cpuSeconds } from "./measure";

/** What `read` does, in its order. */
export const STAGES = [
  "ingest",
  "sentences",
  "quotes",
  "times",
  "words",
  "model",
  "places",
  "actors",
  "events",
] as const;
export type Stage = (typeof STAGES)[number];

/** CPU seconds of each stage over all sources, and how many passages came out: as many as `read` finds, or the stages are out of date. */
export interface StagePass {
  readonly seconds: ReadonlyMap<Stage, number>;
  readonly passages: number;
}

/** Reads all sources stage by stage, each stage over all texts before the next, so that the clock is asked once a stage. */
export async function readByStages(sources: readonly Source[], knowledge: Knowledge): Promise<StagePass> {
  const { labels } = await knowledge.model();
  const clock = new Clock();
  const articles = await clock.time("ingest", () => sources.flatMap((source) => toArticles(source).articles));
  const begun = articles.map((article) => ({ article, labels }));
  const cut = await clock.each("sentences", begun, ({ article }) => ({ sentences: segment(article.text) }));
  const quoted = await clock.each("quotes", cut, ({ article, sentences }) => ({
    quotes: findQuotes(article.text, sentences),
  }));
  const timed = await clock.each("times", quoted, ({ article: { text, published, zone }, sentences, quotes }) => ({
    found: findTimes(text, sentences, { published, zone, quotes }),
  }));
  const worded = await clock.each("words", timed, ({ article, sentences }) => ({
    words: cutWords(article.text, sentences),
  }));
  const scored = await clock.each("model", worded, async ({ words, found }) => {
    const scores = await scoreWords(words, found, knowledge);
    return { scores, tree: new Tree(toTokens(words, scores)) };
  });
  const placed = await clock.each("places", scored, ({ article, sentences, tree }) => ({
    places: findPlaces(article.text, sentences, tree.tokens, knowledge.places),
  }));
  const named = await clock.each("actors", placed, (desk) => {
    const { sentences, scores, places } = desk;
    const { text, published } = desk.article;
    const { tokens } = desk.tree;
    const names = modelNames(tokens, scores, labels);
    const actors = findActors(text, sentences, tokens, places, names, knowledge.actors, published);
    const genders = gendersOf(actors, knowledge.actors);
    const isThing = (lemma: string) => knowledge.actors.isThing(lemma);
    const isPlaceNoun = (lemma: string) => knowledge.places.nouns.has(lemma);
    const country = (code: string) => knowledge.places.area(code);
    const capital = (code: string) =>
      knowledge.places.townOf(knowledge.actors.countryOf(code)?.capitals[0] ?? "", code);
    const states = findStateWords(text, tokens, actors, knowledge.actors);
    return { names, actors, genders, isThing, isPlaceNoun, country, capital, states };
  });
  const told = await clock.each("events", named, (desk) => ({
    passages: assemble(desk.article, {
      ...desk,
      acts: desk.scores.acts.map((act) => toAct(act, labels)),
      times: joinRanges(desk.article.text, desk.found),
      unread: [],
    }),
  }));
  return { seconds: clock.seconds, passages: told.reduce((sum, { passages }) => sum + passages.length, 0) };
}

class Clock {
  readonly seconds = new Map<Stage, number>();

  async time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const made: T[] = [];
    this.seconds.set(stage, await cpuSeconds(async () => made.push(await work())));
    return made[0] as T;
  }

  /** What was known of each article and what the stage adds to it. */
  async each<A extends object, B extends object>(
    stage: Stage,
    desks: readonly A[],
    work: (desk: A) => B | Promise<B>,
  ): Promise<(A & B)[]> {
    const added = await this.time(stage, async () => {
      const all: B[] = [];
      for (const desk of desks) all.push(await work(desk));
      return all;
    });
    return desks.map((desk, i) => ({ ...desk, ...(added[i] as B) }));
  }
}
