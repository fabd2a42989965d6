import { ACTOR_ROLES, type ActorRole, EVENT_TYPES, type EventTypeId, STATUSES, type Status } from "../../domain";

/** Words that a model says stand in a sentence, by its number from 1. */
export interface SaidWords {
  readonly sentence: number;
  readonly words: string;
}

/** Somebody who takes part: the words for them in the event's sentence, and words that name them anywhere; one of the two at least. */
export interface SaidActor {
  readonly role: ActorRole;
  readonly words: string | null;
  readonly name: SaidWords | null;
}

/** An event as a model answers it: nothing but words of the article, its kind, and a title. */
export interface SaidEvent {
  readonly sentence: number;
  readonly quote: string;
  readonly trigger: string;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly statusWords: string | null;
  readonly actors: readonly SaidActor[];
  readonly place: SaidWords | null;
  readonly date: SaidWords | null;
  /** The day the model takes the words for, as EDTF: only ever compared. */
  readonly offered: string | null;
  /** Dated by nothing but being news of the day of publication. */
  readonly news: boolean;
  readonly core: boolean;
  readonly title: string | null;
}

const NULL = { type: "null" };
const WORDS = { type: "string" };
const NUMBER = { type: "integer" };
const orNull = (schema: object) => ({ anyOf: [schema, NULL] });
const strict = (properties: Record<string, object>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const IN_SENTENCE = { sentence: NUMBER, words: WORDS };

/** The JSON schema of an answer, in the part of the language that strict structured output takes: every property required, none added. */
export const ANSWER_SCHEMA = strict({
  events: {
    type: "array",
    items: strict({
      ...{ sentence: NUMBER, quote: WORDS, trigger: WORDS },
      type: { type: "string", enum: [...EVENT_TYPES] },
      status: { type: "string", enum: [...STATUSES] },
      status_words: orNull(WORDS),
      actors: {
        type: "array",
        items: strict({
          role: { type: "string", enum: [...ACTOR_ROLES] },
          words: orNull(WORDS),
          name: orNull(strict(IN_SENTENCE)),
        }),
      },
      place: orNull(strict(IN_SENTENCE)),
      date: orNull(strict({ ...IN_SENTENCE, day: orNull(WORDS) })),
      news: { type: "boolean" },
      core: { type: "boolean" },
      title: orNull(WORDS),
    }),
  },
});
