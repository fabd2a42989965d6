import type { Actor, EventTypeId, Mention, Place, Status } from "../../../lib/domain";
import type { Chance } from "./chance";
import { DETAILS, PHRASES, TOPICS } from "./words";

/** What happened, before anybody tells of it. */
export interface Happening {
  readonly type: EventTypeId;
  readonly phrase: Phrase;
  readonly agent: Actor;
  readonly target: Actor;
  readonly speaker: Actor | null;
  readonly place: Place | null;
  readonly status: Status;
  readonly topic: string;
}

interface Phrase {
  readonly subtype: string | null;
  /** Words, and between them what stands for something. */
  readonly parts: readonly (string | { readonly slot: "A" | "B" | "P" | "TOPIC" } | { readonly forms: Forms })[];
}

type Forms = readonly [past: string, base: string, gerund: string];

const phrases = Object.fromEntries(
  Object.entries(PHRASES).map(([type, list]) => [
    type,
    list.map(({ subtype, text }) => ({ subtype, parts: partsOf(text) })),
  ]),
) as unknown as Readonly<Record<EventTypeId, readonly Phrase[]>>;

function partsOf(text: string): Phrase["parts"] {
  return text.split(/(\[[^\]]*\]|\bA\b|\bB\b|\bP\b|\bTOPIC\b)/).map((part) => {
    if (part === "A" || part === "B" || part === "P" || part === "TOPIC") return { slot: part };
    return part.startsWith("[") ? { forms: part.slice(1, -1).split("|") as unknown as Forms } : part;
  });
}

export const phraseOf = (type: EventTypeId, chance: Chance) => chance.of(phrases[type]);
export const topicOf = (chance: Chance) => chance.of(TOPICS);

/** Words before the agent, words before the verb, and which form of it. */
const WAYS: Readonly<Record<Status, readonly [saying: string, helper: string, form: 0 | 1 | 2]>> = {
  occurred: ["", "", 0],
  ongoing: ["", "was still ", 2],
  planned: ["", "will ", 1],
  claimed: ["claimed that ", "", 0],
  denied: ["denied that ", "", 0],
  cancelled: ["", "called off plans to ", 1],
  hypothetical: ["", "could ", 1],
};

/** A sentence with the words behind each field; offsets are from its start. */
export interface Sentence {
  readonly text: string;
  readonly title: string;
  readonly mentions: readonly Mention[];
  /** Where the words of the date start. */
  readonly dateStart: number;
}

const LONGEST_TITLE = 90;

/** One way to tell of it. */
export function tell(
  happening: Happening,
  date: { readonly words: string; readonly before: string },
  edtf: string | null,
  chance: Chance,
): Sentence {
  const { speaker, status, place, phrase, agent, target, topic } = happening;
  const mentions: Mention[] = [];
  let text = "";
  const add = (words: string, role?: Mention["role"], ref: string | null = null) => {
    if (role) mentions.push({ start: text.length, end: text.length + words.length, role, ref, rule: "made" });
    text += words;
  };
  const [saying, helper, form] = WAYS[status];
  if (speaker) {
    add(speaker.name, "speaker", speaker.id);
    text += " ";
    add(saying.trimEnd(), "status");
    text += " ";
  }
  for (const part of phrase.parts) {
    if (typeof part === "string")
      text += place === null && part.startsWith(" ") && text.endsWith(" ") ? part.slice(1) : part;
    else if ("forms" in part) {
      if (helper) add(helper.trimEnd(), "status");
      if (helper) text += " ";
      add(part.forms[form], "trigger");
    } else if (part.slot === "A") add(agent.name, "who", agent.id);
    else if (part.slot === "B") add(target.name, "who", target.id);
    else if (part.slot === "TOPIC") text += topic;
    else if (place) {
      text += "in ";
      add(place.name, "where", place.id);
    }
  }
  text = text.trimEnd();
  const title = cut(text);
  const dateStart = text.length + 1 + date.before.length;
  if (date.words !== "") {
    text += ` ${date.before}`;
    add(date.words, "when", edtf);
  }
  if (chance.is(0.7)) text += `, ${detail(chance)}`;
  return { text: `${text}.`, title, mentions, dateStart };
}

function detail(chance: Chance): string {
  return chance
    .of(DETAILS)
    .replace("{topic}", () => chance.of(TOPICS))
    .replace("{number}", () => String(2 + Math.floor(60 * chance.next() ** 3)));
}

function cut(text: string): string {
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST_TITLE - 2))} …`;
}
