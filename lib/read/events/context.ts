import type { ActorMention, Article, PlaceMention, Sentence, Span, TimeMention, Token } from "../../domain";
import { type Clause, findClauses, type Stream } from "./clauses";
import { findReferences } from "./references";

/** One sentence with all that was found in it. */
export interface SentenceFacts {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly streams: readonly Stream[];
  /** Times that name a calendar span. */
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  /** States by name or adjective, and what "the two sides" takes up: who may act here without being listed as named. */
  readonly implied: readonly ActorMention[];
  /** Quotations that overlap it. */
  readonly quotes: readonly Span[];
  /** Where its own words start, after an agency's dateline ("MOSCOW (Reuters) -"). */
  readonly bodyStart: number;
  /** The article's text between two offsets. */
  readonly text: (start: number, end: number) => string;
}

/** An article with all that was found in it, by sentence. */
export interface Facts {
  readonly article: Article;
  readonly sentences: readonly SentenceFacts[];
}

export interface Found {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  /** States by name or adjective that `actors` does not hold. */
  readonly states: readonly ActorMention[];
  readonly quotes: readonly Span[];
}

/** Sorts what was found into its sentences. Linear. */
export function gatherFacts(article: Article, found: Found): Facts {
  const { sentences } = found;
  const tokens = bySentence(found.tokens, sentences);
  const times = bySentence(
    found.times.filter((t) => t.when !== null && (t.type === "DATE" || t.type === "TIME")),
    sentences,
  );
  const places = bySentence(found.places, sentences);
  const actors = bySentence(found.actors, sentences);
  const states = bySentence(found.states, sentences);
  const references = findReferences(
    sentences.map((_, i) => ({
      tokens: tokens[i] ?? [],
      mentions: [...(actors[i] ?? []), ...(states[i] ?? [])].sort((a, b) => a.start - b.start),
    })),
  );
  const quotes = bySentence(found.quotes, sentences);
  return {
    article,
    sentences: sentences.map((sentence, i) => {
      const own = tokens[i] ?? [];
      const clauses = findClauses(sentence, own);
      const streams = [...new Set(clauses.map((c) => c.stream))];
      return {
        sentence,
        tokens: own,
        clauses,
        streams: streams.length > 0 ? streams : [{ tokens: own, antecedent: null }],
        times: times[i] ?? [],
        places: places[i] ?? [],
        actors: actors[i] ?? [],
        implied: [...(states[i] ?? []), ...(references[i] ?? [])],
        quotes: quotes[i] ?? [],
        text: (start, end) => article.text.slice(start, end),
        bodyStart: sentence.start + datelineLength(article.text.slice(sentence.start, sentence.start + 120)),
      };
    }),
  };
}

/** Length of an agency's dateline at the start of a sentence; 0 without one. */
export function datelineLength(start: string): number {
  const found =
    /^[\p{Lu}][\p{Lu} .,'’/-]{2,40}(?:,? [A-Z][\w .]{1,24}){0,3}(?: ?\([A-Za-z .]{2,24}\))? ?(?:--|—|–|-) ?/u.exec(
      start,
    );
  return found && /\p{Lu}{3}/u.test(found[0]) ? found[0].length : 0;
}

/** Groups spans by the sentences they overlap. Both lists are in text order. */
function bySentence<T extends Span>(spans: readonly T[], sentences: readonly Sentence[]): T[][] {
  const groups: T[][] = sentences.map(() => []);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let first = 0;
  for (const span of sorted) {
    while (first < sentences.length && (sentences[first] as Sentence).end <= span.start) first++;
    for (let i = first; i < sentences.length && (sentences[i] as Sentence).start < span.end; i++) groups[i]?.push(span);
  }
  return groups;
}

export const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The spans that lie within a clause's own tokens: not in a parenthesis that interrupts it. */
export function withinTokens<T extends Span>(spans: readonly T[], stream: Stream, from: number, to: number): T[] {
  const tokens = stream.tokens.slice(from, to);
  return spans.filter((span) => tokens.some((t) => overlap(t, span)));
}
