import type { Passage } from "../../domain";
import { parseEdtf } from "../../time";
import type { Told } from "../events/assemble";
import { datesDiffer } from "./dates-differ";

/**
 * How surely an event that only another reader tells is one. No figure measured on a model, for models differ: careful people who read an article a
 * second time tell 91 of 100 events that the first told, and a model is no careful person.
 */
const ALONE = 0.65;
/** What both tell, but on other days. */
const OTHER_DAY = 0.55;
/** Below one half: the other reader takes the very words of the date for another day. */
const DOUBTED = 0.45;

/**
 * Events that another reader tells, each as sure as our own reader makes it: surer where both tell it on the same day, doubtful where the day
 * that was offered beside its words is not the one our rules read in them.
 */
export function besideOwn(told: readonly Told[], own: readonly Told[]): Told[] {
  const find = finderOf(own);
  return told.map((one) => {
    const { passage, proposed } = one;
    const confidence = datesDiffer(proposed?.offered ?? null, passage.when)
      ? DOUBTED
      : confidenceOf(passage, find(passage));
    return { ...one, passage: { ...passage, confidence: Math.round(1000 * confidence) / 1000 } };
  });
}

function confidenceOf(passage: Passage, own: Passage | null): number {
  if (!own) return ALONE;
  if (!sameDay(passage, own)) return OTHER_DAY;
  return 1 - (1 - ALONE) * (1 - own.confidence);
}

/** Finds the passage of our own that tells the same: by the same trigger, else by the same kind of event in words that overlap. */
function finderOf(own: readonly Told[]): (passage: Passage) => Passage | null {
  const byTrigger = new Map(own.map(({ passage }) => [triggerOf(passage), passage]));
  const sorted = own.map(({ passage }) => passage).sort((a, b) => a.start - b.start);
  return (passage) => {
    const same = byTrigger.get(triggerOf(passage));
    if (same) return same;
    return (
      sorted.find(
        (each) =>
          each.type === passage.type &&
          Math.min(each.end, passage.end) - Math.max(each.start, passage.start) >=
            Math.min(each.end - each.start, passage.end - passage.start) / 2,
      ) ?? null
    );
  };
}

const triggerOf = ({ mentions }: Passage): number => mentions.find(({ role }) => role === "trigger")?.start ?? -1;

function sameDay({ when: a }: Passage, { when: b }: Passage): boolean {
  if (!a || !b) return a === b;
  return a.edtf === b.edtf || (parseEdtf(a.edtf)?.from ?? null) === (parseEdtf(b.edtf)?.from ?? undefined);
}
