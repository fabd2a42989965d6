import { ACTOR_ROLES, EVENT_TYPES, STATUSES } from "../../domain";
import type { SaidActor, SaidEvent, SaidWords } from "./answer";

/** The events of an answer; `malformed` counts those that the schema does not allow, `cut` says that the answer ended too soon. */
export interface ReadAnswer {
  readonly events: readonly SaidEvent[];
  readonly malformed: number;
  readonly cut: boolean;
}

/** What some models think before they answer. */
const THOUGHT = /^\s*<think>[\s\S]*?<\/think>/;
/** More of a window than this is no answer to it. */
const MOST_EVENTS = 400;
const MOST_ACTORS = 24;
/** Of words, in UTF-16 units: a sentence is no longer. */
const LONGEST = 4000;

/**
 * Reads what a model answered: the first JSON object with `events` in it, whatever stands around it; of one that is cut off the events that
 * are whole. Null where there is no such thing. Linear in the answer; never throws.
 */
export function readAnswer(text: string): ReadAnswer | null {
  const { whole, parts } = objectsIn(text.replace(THOUGHT, ""));
  for (const slice of [...whole, ...parts]) {
    const events = eventsOf(parse(slice));
    if (events) return { ...readEvents(events), cut: false };
  }
  const found = parts.map(parse).filter((part) => isObject(part) && "quote" in part);
  return found.length > 0 ? { ...readEvents(found), cut: true } : null;
}

function eventsOf(value: unknown): readonly unknown[] | null {
  return isObject(value) && Array.isArray(value.events) ? value.events : null;
}

function readEvents(values: readonly unknown[]): Omit<ReadAnswer, "cut"> {
  const read = values.slice(0, MOST_EVENTS).map(readEvent);
  const events = read.filter((event): event is SaidEvent => event !== null);
  return { events, malformed: values.length - events.length };
}

/** The objects of a text at its outermost level, and those right in an outermost one that does not end. */
function objectsIn(text: string): { whole: string[]; parts: string[] } {
  const whole: string[] = [];
  let parts: string[] = [];
  const open: number[] = [];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === "\\") i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = open.length > 0;
    else if (char === "{") open.push(i);
    else if (char === "}") {
      const start = open.pop();
      if (start === undefined) continue;
      const slice = text.slice(start, i + 1);
      if (open.length === 1) parts.push(slice);
      if (open.length === 0) {
        whole.push(slice);
        parts = [];
      }
    }
  }
  return { whole, parts };
}

function parse(slice: string): unknown {
  try {
    return JSON.parse(slice);
  } catch {
    return null;
  }
}

function readEvent(value: unknown): SaidEvent | null {
  if (!isObject(value)) return null;
  const [sentence, quote, trigger] = [numberOf(value.sentence), wordsOf(value.quote), wordsOf(value.trigger)];
  const [type, status] = [oneOf(EVENT_TYPES, value.type), oneOf(STATUSES, value.status)];
  if (sentence === null || quote === null || trigger === null || type === null || status === null) return null;
  const actors = Array.isArray(value.actors) ? value.actors.slice(0, MOST_ACTORS) : [];
  return {
    ...{ sentence, quote, trigger, type, status },
    statusWords: wordsOf(value.status_words),
    actors: actors.map(readActor).filter((actor): actor is SaidActor => actor !== null),
    place: saidWords(value.place),
    date: saidWords(value.date),
    offered: isObject(value.date) ? wordsOf(value.date.day) : null,
    news: value.news === true,
    core: value.core === true,
    title: wordsOf(value.title),
  };
}

function readActor(value: unknown): SaidActor | null {
  if (!isObject(value)) return null;
  const role = oneOf(ACTOR_ROLES, value.role);
  const [words, name] = [wordsOf(value.words), saidWords(value.name)];
  return role === null || (words === null && name === null) ? null : { role, words, name };
}

function saidWords(value: unknown): SaidWords | null {
  if (!isObject(value)) return null;
  const [sentence, words] = [numberOf(value.sentence), wordsOf(value.words)];
  return sentence === null || words === null ? null : { sentence, words };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const wordsOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" && value.length <= LONGEST ? value.trim() : null;

/** A whole number, also as a word: not every server holds its model to the schema. */
function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : null;
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === (typeof value === "string" ? value.trim().toLowerCase() : value)) ?? null;
