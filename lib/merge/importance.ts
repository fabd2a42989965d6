import type { EventTypeId, Status, When } from "../domain";
import { dayOf } from "../time";
import type { Fact } from "./fact";

/** How much is told of which date: by each article, and by how many articles. */
export interface Attention {
  readonly passages: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, number>;
}

const dateKey = (fact: Fact): string => `${fact.from} ${fact.to}`;
const articleKey = (fact: Fact): string => `${fact.passage.articleId} ${dateKey(fact)}`;

/** Counts passages by article and date, and articles by date. */
export function attentionOf(facts: readonly Fact[]): Attention {
  const passages = new Map<string, number>();
  const articles = new Map<string, number>();
  for (const fact of facts) {
    const known = passages.get(articleKey(fact)) ?? 0;
    passages.set(articleKey(fact), known + 1);
    if (known === 0) articles.set(dateKey(fact), (articles.get(dateKey(fact)) ?? 0) + 1);
  }
  return { passages, articles };
}

interface Resolved {
  readonly when: When | null;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly sources: number;
}

/**
 * What a summary would keep; higher = sooner. An article's attention to a date is shared by its passages of that date; it counts more
 * the later the article looks back, for what is still told after weeks mattered, and less for vague dates and for plans.
 */
export function importanceOf(facts: readonly Fact[], event: Resolved, attention: Attention): number {
  const day = event.when?.from == null ? null : dayOf(event.when.from);
  let votes = 0;
  for (const fact of facts) {
    const share = voice(fact) / (attention.passages.get(articleKey(fact)) ?? 1) ** 0.75;
    votes += share * hindsight(fact, day, attention.articles.get(dateKey(fact)) ?? 1);
  }
  const type = event.type === "statement" ? 0.9 : 1;
  const value = votes * type * STATUS_WEIGHT[event.status] * (1 + 0.25 * Math.log2(event.sources));
  return Math.round(value * 10_000) / 10_000;
}

const STATUS_WEIGHT: Readonly<Record<Status, number>> = {
  occurred: 1,
  ongoing: 1,
  claimed: 0.9,
  denied: 0.7,
  cancelled: 0.7,
  planned: 0.8,
  hypothetical: 0.3,
};

/** The first lines of an article, in UTF-16 units: what it is about. */
const LEAD = 600;

/** How much a passage counts by itself: the lead, a date that its words give and give sharply, sure reading. */
function voice({ passage, width }: Fact): number {
  const lead = passage.start < LEAD ? 1.5 : 1;
  const dated = passage.when?.basis === "published" ? 1 : 1.5;
  const vague = width > 7 ? 0.3 : 1;
  return lead * dated * vague * (0.5 + 0.5 * passage.confidence);
}

const LONGEST_MEMORY = 90;

/** What an article that looks back or ahead adds; a date that no other article tells of may be a mere aside. */
function hindsight(fact: Fact, day: number | null, articles: number): number {
  const lag = day === null || fact.publishedDay === null ? 0 : fact.publishedDay - day;
  if (lag === 0) return 1;
  const weight = lag < 0 ? 0.3 : 1 + 0.5 * Math.log2(1 + Math.min(lag, LONGEST_MEMORY));
  return weight * (1 - 0.6 / articles);
}
