import type { Article, Passage, Reading } from "../../lib/domain";
import { when } from "../../lib/time";

/** Sentences of the article, each a passage: one paragraph holds the first half of them, the others have one each. */
export const SENTENCES = 40_000;
/** Passages that report one event. */
export const TOLD = 4_000;

/** An article of some 1.3 MB in which every sentence is a passage, and the first `TOLD` of them report the same. */
export function largeReading(): Reading {
  const sentences = Array.from({ length: SENTENCES }, (_, i) => sentenceOf(i));
  const passages: Passage[] = [];
  let text = "";
  sentences.forEach((quote, i) => {
    if (text !== "") text += i < SENTENCES / 2 ? " " : "\n\n";
    passages.push(passageOf(quote, i, text.length));
    text += quote;
  });
  const found = { actors: [], places: [], times: [], placeMentions: [], actorMentions: [], problems: [] };
  return { article: articleOf(text), passages, ...found };
}

/** The words of a sentence; no two are the same. */
export const sentenceOf = (i: number) => (i < TOLD ? `Report ${i}: the dam burst.` : `Visitor ${i} came to town.`);

function articleOf(text: string): Article {
  return {
    id: "large",
    source: "large.txt",
    url: "https://news.example/large",
    title: "Everything at once",
    publisher: "The Gazette",
    author: null,
    published: when("2025-05-15", "stated"),
    retrieved: null,
    zone: 0,
    language: "en",
    text,
    titleSpan: null,
    sourceMap: [[0, 0, text.length]],
    version: 1,
  };
}

function passageOf(quote: string, i: number, start: number): Passage {
  const trigger = { start, end: start + 6, role: "trigger", ref: null, rule: "hand" } as const;
  return {
    id: `large-${i}`,
    articleId: "large",
    start,
    end: start + quote.length,
    quote,
    title: i < TOLD ? "The dam burst" : quote,
    type: i < TOLD ? "disaster" : "talks",
    subtype: null,
    plover: "CONSULT",
    status: i === TOLD - 1 ? "denied" : "occurred",
    speakerId: null,
    when: when(i < TOLD && i % 1000 === 999 ? "2025-05-13" : "2025-05-14", "resolved"),
    placeId: null,
    actors: [],
    mentions: [trigger],
    confidence: 0.8,
  };
}
