import type { EventTypeId, Status } from "../../../domain";
import { type ActScores, type Labels, ROLES } from "../../model/model";
import type { ProposedEvent } from "../../proposed/proposal";

/** How an act is dated: by a time in its sentence, by one told near it, as news of the day of publication, or not at all. */
export type DateMode = "own" | "near" | "published" | "none";
export type PlaceMode = "stated" | "implied" | "none";
/** The roles of an act's words, in the model's order; 0 is none. */
export const ROLE = { agent: 1, target: 2, participant: 3, speaker: 4, place: 5, time: 6 } as const;

/** An act as a model reads it: words and likelihoods, no days, places or people yet. */
export interface ModelAct {
  /** Index of its trigger. */
  readonly word: number;
  /** [0, 1]: how surely it is one. */
  readonly probability: number;
  readonly type: EventTypeId;
  readonly typeCertainty: number;
  readonly status: Status;
  readonly plover: string;
  readonly date: Readonly<Record<DateMode, number>>;
  readonly place: Readonly<Record<PlaceMode, number>>;
  /** Probability that a timeline must have it. */
  readonly core: number;
  /** Words `from` to `to` (exclusive) were read with it. */
  readonly from: number;
  readonly to: number;
  /** [0, 1]: how surely a word fills a role of it. */
  readonly role: (word: number, role: number) => number;
  /** Where another reader proposes it: by which words. Then it is told whatever it is, and its fields are those words'. */
  readonly proposed?: ProposedEvent;
  /** The status that our own model sees in what another reader proposes; null where it sees no act. */
  readonly own?: Status | null;
}

/** Gives the model's numbers their names. */
export function toAct(scores: ActScores, labels: Labels): ModelAct {
  const best = (row: Float32Array): number => row.reduce((b, x, i) => (x > (row[b] as number) ? i : b), 0);
  const type = best(scores.type);
  const share = <T extends string>(row: Float32Array, names: readonly string[]) =>
    Object.fromEntries(names.map((name, i) => [name, Math.exp(row[i] as number)])) as Record<T, number>;
  const { word, probability, from, to, roles } = scores;
  return {
    ...{ word, probability, from, to },
    type: labels.type[type] as EventTypeId,
    typeCertainty: Math.exp(scores.type[type] as number),
    status: labels.status[best(scores.status)] as Status,
    plover: labels.plover[best(scores.plover)] as string,
    date: share<DateMode>(scores.date, labels.date),
    place: share<PlaceMode>(scores.place, labels.place),
    core: Math.exp(scores.importance[0] as number),
    role: (i, role) => (i < from || i >= to ? 0 : (roles[(i - from) * ROLES + role] as number)),
  };
}
