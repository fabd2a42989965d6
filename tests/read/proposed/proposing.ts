import type { Article, Reading, Span } from "../../../lib/domain";
import { makeSource } from "../../../lib/ingest/source";
import { toArticles } from "../../../lib/ingest/to-articles";
import { loadKnowledge } from "../../../lib/knowledge/load";
import type { ProposedEvent } from "../../../lib/read/proposed/proposal";
import { read, type Tales, tell } from "../../../lib/read/read";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

/** A text of 2 May 2024 that another reader has read. */
export interface Proposing {
  readonly article: Article;
  /** Where words stand first. */
  readonly at: (words: string) => Span;
  /** An event by its quote and the trigger in it: talks that occurred, and nothing else told of them. */
  readonly event: (quote: string, trigger: string, change?: Partial<ProposedEvent>) => ProposedEvent;
  readonly told: (...events: ProposedEvent[]) => Promise<Tales["told"]>;
  readonly read: (...events: ProposedEvent[]) => Promise<Reading>;
}

export function proposing(text: string): Proposing {
  const [article] = toArticles(makeSource("t", { text, published: "2024-05-02" })).articles;
  if (article?.text !== text) throw new Error("the text is changed as it is taken in");
  const at = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`"${words}" does not stand there`);
    return { start, end: start + words.length };
  };
  return {
    article,
    at,
    event: (quote, trigger, change) => ({
      ...{ quote: at(quote), trigger: at(trigger, at(quote).start), type: "talks", status: "occurred" },
      ...{ statusWords: null, actors: [], place: null, date: null, offered: null, core: true, title: null, ...change },
    }),
    told: async (...events) => (await tell(article, knowledge, events)).told,
    read: (...events) => read(article, knowledge, { readBy: { model: "m", prompt: 1 }, events, problems: [] }),
  };
}
