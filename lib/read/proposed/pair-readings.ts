import type { Passage } from "../../domain";
import { sameDay } from "./same-day";

/**
 * The passage of our own reader that tells the same as each of another's, where there is one: by the same trigger, else by the same kind of event in
 * words that overlap by half; of several that of the same day. Each of ours is given once: what is told twice is no proof of itself. Both in text order.
 */
export function pairReadings(told: readonly Passage[], own: readonly Passage[]): Map<Passage, Passage | null> {
  const byTrigger = new Map<number, Passage[]>();
  for (const passage of own) {
    const trigger = triggerOf(passage);
    const same = trigger === null ? undefined : byTrigger.get(trigger);
    if (same) same.push(passage);
    else if (trigger !== null) byTrigger.set(trigger, [passage]);
  }
  const sameTrigger = (passage: Passage) => byTrigger.get(triggerOf(passage) ?? -1) ?? [];
  const pairs = new Map<Passage, Passage | null>(told.map((passage) => [passage, null]));
  const taken = new Set<Passage>();
  const pair = (passage: Passage, others: readonly Passage[]) => {
    const free = others.filter((other) => !taken.has(other));
    const found = free.find((other) => sameDay(passage, other)) ?? free[0];
    if (!found) return;
    taken.add(found);
    pairs.set(passage, found);
  };
  for (const passage of told)
    pair(
      passage,
      sameTrigger(passage).filter((other) => sameDay(passage, other)),
    );
  for (const passage of told) if (!pairs.get(passage)) pair(passage, sameTrigger(passage));
  let from = 0;
  for (const passage of told) {
    while (from < own.length && (own[from] as Passage).start < passage.start - REACH) from++;
    if (!pairs.get(passage)) pair(passage, own.slice(from, from + MOST).filter(tellsToo(passage)));
  }
  return pairs;
}

/** No quote is longer, in UTF-16 units, and so many passages at most begin in its reach. */
const REACH = 4000;
const MOST = 200;

const triggerOf = ({ mentions }: Passage): number | null =>
  mentions.find(({ role }) => role === "trigger")?.start ?? null;

const tellsToo =
  (one: Passage) =>
  (other: Passage): boolean => {
    const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    return one.type === other.type && 2 * shared >= Math.min(one.end - one.start, other.end - other.start);
  };
