import type { Passage } from "../../domain";

/**
 * The passage of our own reader that tells the same as each of another's, where there is one: by the same trigger, else by the same kind of event in
 * words that overlap by half. Both in text order.
 */
export function pairReadings(told: readonly Passage[], own: readonly Passage[]): Map<Passage, Passage | null> {
  const byTrigger = new Map(own.map((passage) => [triggerOf(passage), passage]));
  const pairs = new Map<Passage, Passage | null>();
  let from = 0;
  for (const passage of told) {
    while (from < own.length && (own[from] as Passage).start < passage.start - REACH) from++;
    pairs.set(
      passage,
      byTrigger.get(triggerOf(passage)) ?? own.slice(from, from + MOST).find(tellsToo(passage)) ?? null,
    );
  }
  return pairs;
}

/** No quote is longer, in UTF-16 units, and so many passages at most begin in its reach. */
const REACH = 4000;
const MOST = 200;

const triggerOf = ({ mentions }: Passage): number => mentions.find(({ role }) => role === "trigger")?.start ?? -1;

const tellsToo =
  (one: Passage) =>
  (other: Passage): boolean => {
    const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    return one.type === other.type && 2 * shared >= Math.min(one.end - one.start, other.end - other.start);
  };
