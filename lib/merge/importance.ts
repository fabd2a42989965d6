import type { EventTypeId, Status, When } from "../domain";
import { dayOf } from "../time";
import type { Fact } from "./fact";

export const TUNE = { share: 1, g: 0.5, fut: 0.3, burst: 0.7, pub: 1, inh: 1, l0: 1, conf: 0, st: 1, stmt: 1, src: 0.25 };

/** How many passages of one article tell of one date: they share the article's attention to it. */
export type Attention = ReadonlyMap<string, number>;

const attentionKey = (fact: Fact): string => `${fact.passage.articleId} ${fact.from} ${fact.to}`;

export function attentionOf(facts: readonly Fact[]): Attention {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(attentionKey(fact), (counts.get(attentionKey(fact)) ?? 0) + 1);
  return counts;
}

export function importanceOf(
  facts: readonly Fact[],
  event: { when: When | null; type: EventTypeId; status: Status; sources: number },
  attention: Attention,
): number {
  const day = event.when?.from == null ? null : dayOf(event.when.from);
  const byDay = new Map<number | null, number>();
  for (const fact of facts) {
    const share = 1 / (attention.get(attentionKey(fact)) ?? 1) ** TUNE.share;
    const lag = day === null || fact.publishedDay === null ? 0 : fact.publishedDay - day;
    const basis = fact.passage.when?.basis;
    const w = lag < 0 ? TUNE.fut : lag === 0 ? (basis === "published" ? TUNE.pub : TUNE.l0) : 1 + TUNE.g * Math.log2(1 + lag);
    const b = basis === "inherited" ? TUNE.inh : 1;
    byDay.set(fact.publishedDay, (byDay.get(fact.publishedDay) ?? 0) + share * w * b * (1 - TUNE.conf + TUNE.conf * fact.passage.confidence));
  }
  let told = 0;
  for (const attention of byDay.values()) told += attention ** TUNE.burst;
  const type = event.type === "statement" ? TUNE.stmt : 1;
  return told * type * STATUS_WEIGHT[event.status] ** TUNE.st * (1 + TUNE.src * Math.log2(event.sources)) ;
}

const STATUS_WEIGHT: Readonly<Record<Status, number>> = {
  occurred: 1,
  ongoing: 1,
  claimed: 0.9,
  denied: 0.7,
  cancelled: 0.7,
  planned: 0.6,
  hypothetical: 0.3,
};
