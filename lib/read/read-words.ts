import type { Article, Sentence, Span, TimeMention, Token } from "../domain";
import type { Knowledge } from "./knowledge";
import { NameFlags, shapeOf } from "./model/features";
import type { ModelWord, WordScores } from "./model/model";
import { toTokens } from "./model/tokens";
import { findQuotes } from "./quotes";
import { segment } from "./sentences";
import { firstAfter } from "./text/first-after";
import { cutWords, type RawWord } from "./text/words";
import { findTimes } from "./times/find-times";
import { publishersOrder } from "./times/publishers-order";

/** An article's text cut into sentences and words, with what the model says of the words. */
export interface ReadText {
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Span[];
  readonly times: readonly TimeMention[];
  readonly tokens: readonly Token[];
  readonly scores: WordScores;
}

/** Cuts and reads a text. `mentions` are stretches whose words are scored as acts in any case. */
export async function readWords(
  { text, published, zone, url = null }: Pick<Article, "text" | "published" | "zone"> & Partial<Pick<Article, "url">>,
  knowledge: Knowledge,
  mentions: readonly Span[] = [],
): Promise<ReadText> {
  const sentences = segment(text);
  const quotes = findQuotes(text, sentences);
  const times = findTimes(text, sentences, { published, zone, order: publishersOrder(url), quotes });
  const words = cutWords(text, sentences);
  const scores = await scoreWords(words, times, knowledge, mentions);
  return { sentences, quotes, times, tokens: toTokens(words, scores), scores };
}

const flagsOf = new WeakMap<Knowledge, NameFlags>();

/** What the model says of a text's words; it is told which of them stand in a time, and asked for acts at `mentions` in any case. */
export async function scoreWords(
  words: readonly RawWord[],
  times: readonly TimeMention[],
  knowledge: Knowledge,
  mentions: readonly Span[] = [],
): Promise<WordScores> {
  const model = await knowledge.model();
  const flags = flagsOf.get(knowledge) ?? new NameFlags(knowledge.actors, knowledge.places);
  flagsOf.set(knowledge, flags);
  const asModelWords = modelWords(words, times, flags, (word) => model.pieces(word));
  return model.read(asModelWords, wantedOf(words, mentions));
}

function modelWords(
  words: readonly RawWord[],
  times: readonly TimeMention[],
  flags: NameFlags,
  pieces: (word: string) => readonly number[],
): ModelWord[] {
  let next = 0;
  return words.map(({ start, text, sentence }) => {
    while (next < times.length && (times[next] as TimeMention).end <= start) next++;
    const inTime = next < times.length && (times[next] as TimeMention).start <= start;
    return { sentence, pieces: pieces(text), shape: shapeOf(text), flags: flags.of(text, inTime) };
  });
}

function wantedOf(words: readonly RawWord[], mentions: readonly Span[]): ReadonlySet<number> {
  const wanted = new Set<number>();
  for (const { start, end } of mentions)
    for (let i = firstAfter(words, start); i < words.length && (words[i] as RawWord).start < end; i++) wanted.add(i);
  return wanted;
}
