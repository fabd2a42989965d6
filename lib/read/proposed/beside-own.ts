import type { Difference, Passage } from "../../domain";
import type { Told } from "../events/assemble";
import { datesDiffer } from "./dates-differ";
import { pairReadings } from "./pair-readings";
import { sameDay } from "./same-day";

/**
 * How surely an event that only another reader tells is one. No figure measured on a model, for models differ: careful people who read an article a
 * second time tell 91 of 100 events that the first told, and a model is no careful person.
 */
const ALONE = 0.65;
/** What both tell, but on other days. */
const OTHER_DAY = 0.55;
/** Below one half: the other reader takes the very words of the date for another day. */
const DOUBTED = 0.45;
/** What our own reader alone tells is a difference where it is more likely right than not. */
const LIKELY = 0.5;

/**
 * Events that another reader tells, each as sure as our own reader makes it: surer where both tell it on the same day, doubtful where the day
 * that was offered beside its words is not the one our rules read in them. And all in which the two differ, for a person to judge.
 */
export function besideOwn(
  told: readonly Told[],
  own: readonly Passage[],
): { told: Told[]; differences: readonly Difference[] } {
  const pairs = pairReadings(
    told.map(({ passage }) => passage),
    own,
  );
  const weighed = told.map((one): Told => {
    const { passage, proposed } = one;
    const disputed = datesDiffer(proposed?.offered ?? null, passage.when);
    const confidence = disputed ? DOUBTED : confidenceOf(passage, pairs.get(passage) ?? null);
    return { ...one, passage: { ...passage, confidence: Math.round(1000 * confidence) / 1000 } };
  });
  return { told: weighed, differences: differencesOf(pairs, own) };
}

function confidenceOf(passage: Passage, own: Passage | null): number {
  if (!own) return ALONE;
  if (!sameDay(passage, own)) return OTHER_DAY;
  return 1 - (1 - ALONE) * (1 - own.confidence);
}

function differencesOf(pairs: ReadonlyMap<Passage, Passage | null>, own: readonly Passage[]): Difference[] {
  const paired = new Set(pairs.values());
  const alone = own.filter((passage) => !paired.has(passage) && passage.confidence >= LIKELY);
  const both = Array.from(pairs, ([passage, other]): Difference[] => {
    const { id } = passage;
    if (!other) return [{ field: "event", passageId: id, own: null }];
    const fields = (["when", "place", "type", "status", "who"] as const).filter(
      (field) => !AGREE[field](passage, other),
    );
    return fields.map((field) => ({ field, passageId: id, own: other }));
  });
  return [...both.flat(), ...alone.map((passage): Difference => ({ field: "event", passageId: null, own: passage }))];
}

type Agree = (a: Passage, b: Passage) => boolean;

const AGREE: Record<Exclude<Difference["field"], "event">, Agree> = {
  when: sameDay,
  place: (a, b) => a.placeId === b.placeId,
  type: (a, b) => a.type === b.type,
  status: (a, b) => a.status === b.status,
  who: (a, b) => whoOf(a) === whoOf(b),
};

const whoOf = ({ actors }: Passage): string =>
  actors
    .map(({ id, role }) => `${role} ${id}`)
    .sort()
    .join(", ");
