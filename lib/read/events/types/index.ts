import type { EventTypeId } from "../../../domain";
import type { EventType, TriggerEntry } from "../event-type";
import { agreement } from "./agreement";
import { aid } from "./aid";
import { attackCivilians } from "./attack-civilians";
import { clash } from "./clash";
import { cyberInfo } from "./cyber-info";
import { disaster } from "./disaster";
import { legal } from "./legal";
import { militaryMove } from "./military-move";
import { other } from "./other";
import { politics } from "./politics";
import { protest } from "./protest";
import { releaseExchange } from "./release-exchange";
import { sanction } from "./sanction";
import { statement } from "./statement";
import { strike } from "./strike";
import { talks } from "./talks";
import { territory } from "./territory";

/** Every event type. Where a word stands in several, the first type that lists it wins. */
export const EVENT_TYPE_LIST: readonly EventType[] = [
  strike,
  attackCivilians,
  clash,
  territory,
  protest,
  aid,
  releaseExchange,
  agreement,
  talks,
  sanction,
  legal,
  militaryMove,
  politics,
  cyberInfo,
  statement,
  disaster,
  other,
];

/** A trigger with the type it belongs to. */
export interface Trigger {
  readonly type: EventTypeId;
  readonly subtype: string | null;
  readonly plover: TriggerEntry["plover"];
}

interface Lexicon {
  readonly verbs: ReadonlyMap<string, Trigger>;
  readonly nouns: ReadonlyMap<string, Trigger>;
  readonly frames: ReadonlyMap<string, ReadonlyMap<string, Trigger>>;
}

/** All triggers by word: verbs and nouns by lemma ("open_fire", "hunger_strike"), frames by verb and then by object. */
export const LEXICON: Lexicon = compile(EVENT_TYPE_LIST);

/** Head words of the lexicon's compounds ("strike" of "hunger_strike", "state" of "state_of_siege"): any other noun is looked up alone. */
export const COMPOUND_ENDS: ReadonlySet<string> = compoundEnds(LEXICON);

function compoundEnds(lexicon: Lexicon): Set<string> {
  const ends = new Set<string>();
  const add = (key: string) => {
    const cut = key.indexOf("_of_");
    if (cut > 0) ends.add(key.slice(0, cut));
    else if (key.includes("_")) ends.add(key.slice(key.lastIndexOf("_") + 1));
  };
  for (const key of lexicon.nouns.keys()) add(key);
  for (const objects of lexicon.frames.values()) for (const key of objects.keys()) add(key);
  return ends;
}

function compile(types: readonly EventType[]): Lexicon {
  const verbs = new Map<string, Trigger>();
  const nouns = new Map<string, Trigger>();
  const frames = new Map<string, Map<string, Trigger>>();
  for (const type of types) {
    for (const entry of type.triggers) {
      const trigger: Trigger = { type: type.id, subtype: entry.subtype, plover: entry.plover };
      for (const word of split(entry.verbs)) if (!verbs.has(word)) verbs.set(word, trigger);
      for (const word of split(entry.nouns)) if (!nouns.has(word)) nouns.set(word, trigger);
      for (const [heads, objects] of entry.frames ?? []) addFrame(frames, heads, objects, trigger);
    }
  }
  return { verbs, nouns, frames };
}

function addFrame(frames: Map<string, Map<string, Trigger>>, heads: string, objects: string, trigger: Trigger): void {
  for (const head of split(heads)) {
    let byObject = frames.get(head);
    if (!byObject) {
      byObject = new Map();
      frames.set(head, byObject);
    }
    for (const object of split(objects)) if (!byObject.has(object)) byObject.set(object, trigger);
  }
}

function split(list: string | undefined): string[] {
  return list ? list.split(" ").filter((word) => word !== "") : [];
}
