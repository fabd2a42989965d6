import type { ActorMention, Article, Place, PlaceMention, Sentence, Span, TimeMention } from "../../../domain";
import type { Gender } from "../../actors/directory";
import type { ModelNames } from "../../actors/model-names";
import type { WordScores } from "../../model/model";
import { firstAfter } from "../../text/first-after";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "./act";
import { datelineLength, labelLength } from "./dateline";

/** All that was found in an article, before it is put together. */
export interface Found {
  readonly sentences: readonly Sentence[];
  readonly tree: Tree;
  readonly scores: WordScores;
  /** What the text may tell of, in text order. */
  readonly acts: readonly ModelAct[];
  readonly names: ModelNames;
  /** Of people, by id, where a title or a first name tells. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** Is nobody called by a noun, given by lemma? */
  readonly isThing: (lemma: string) => boolean;
  /** Does a noun, given by lemma, stand for somewhere? */
  readonly isPlaceNoun: (lemma: string) => boolean;
  /** The place of a country, by ISO 3166-1 alpha-2 code. */
  readonly country: (code: string) => Place | null;
  /** Its capital. */
  readonly capital: (code: string) => Place | null;
  /** Times that name a calendar span, and others. */
  readonly times: readonly TimeMention[];
  /** Times that are stated and give no day: "31 February", "two days after the vote", "last season". */
  readonly unread: readonly Span[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  /** States by name or adjective that `actors` does not hold. */
  readonly states: readonly ActorMention[];
  readonly quotes: readonly Span[];
}

/** One sentence with all that was found in it, made once. */
export interface SentenceReading {
  readonly sentence: Sentence;
  /** Indexes of its words, half-open. */
  readonly from: number;
  readonly to: number;
  /** Offset of its own words, behind a dateline or the label of a speaker where it begins with one. */
  readonly begins: number;
  /** Length of what may be the label of a speaker ("Ana Kolar: We met"), in UTF-16 units; 0 where there is none. */
  readonly label: number;
  /** What it may tell of, in text order. */
  readonly acts: readonly ModelAct[];
  /** Times that name a calendar span. */
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly quotes: readonly Span[];
}

/** An article by sentence, with what rules ask of it as a whole. */
export interface ArticleReading {
  readonly article: Article;
  readonly found: Found;
  readonly tree: Tree;
  readonly sentences: readonly SentenceReading[];
  readonly text: (start: number, end: number) => string;
  /** Index of the word at an offset, or of the next one. */
  readonly wordAt: (offset: number) => number;
}

/** What of a sentence may tell that it begins with a dateline, in UTF-16 units. */
const OPENING = 400;

/** Sorts what was found into its sentences. Linear. */
export function readSentences(article: Article, found: Found): ArticleReading {
  const { tree } = found;
  const { tokens } = tree;
  let word = 0;
  const cut = {
    times: cutter(found.times.filter((t) => t.when)),
    places: cutter(found.places),
    quotes: cutter(found.quotes),
  };
  let act = 0;
  const sentences = found.sentences.map((sentence): SentenceReading => {
    const from = word;
    while (word < tokens.length && tree.at(word).sentence === sentence.index) word++;
    const acts: ModelAct[] = [];
    for (; act < found.acts.length; act++) {
      const next = found.acts[act];
      if (!next || next.word >= word) break;
      acts.push(next);
    }
    const opening = article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + OPENING));
    const label = labelLength(opening);
    return {
      ...{ sentence, from, to: word, acts, label },
      begins: sentence.start + (label > 0 ? label + 2 : datelineLength(opening)),
      times: cut.times(sentence),
      places: cut.places(sentence),
      quotes: cut.quotes(sentence),
    };
  });
  return {
    ...{ article, found, tree, sentences },
    text: (start, end) => article.text.slice(start, end),
    wordAt: (offset) => Math.min(firstAfter(tree.tokens, offset), tree.tokens.length - 1),
  };
}

/** Gives the spans that overlap a sentence; asked in text order. */
function cutter<T extends Span>(spans: readonly T[]): (sentence: Span) => T[] {
  let at = 0;
  return (sentence) => {
    while (at < spans.length && (spans[at] as T).end <= sentence.start) at++;
    const out: T[] = [];
    for (let i = at; i < spans.length && (spans[i] as T).start < sentence.end; i++) out.push(spans[i] as T);
    return out;
  };
}
