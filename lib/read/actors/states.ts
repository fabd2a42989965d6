import type { ActorKind, ActorMention } from "../../domain";
import { ACTION, LOCATIVE, PERSON_NOUNS, SPEECH } from "./cues";
import type { Country, CountryForm, Directory } from "./directory";
import { bodyOf, LONGEST_BODY, stateBody } from "./state-bodies";
import { teamOf, teamsOf } from "./teams";
import { follows, type Word } from "./words";

/** A state's name, adjective or capital at `from`..`to` in the words. */
interface StateWord {
  readonly from: number;
  readonly to: number;
  readonly country: Country;
  readonly form: CountryForm;
}

/**
 * States as actors: their names where they are no mere location, their capitals where these act ("Moscow said"), their bodies and
 * people ("Russian forces", "Ukraine's foreign ministry", "Russians").
 */
export function findStates(
  words: readonly Word[],
  taken: (start: number, end: number) => boolean,
  directory: Directory,
): ActorMention[] {
  const out: ActorMention[] = [];
  const teams = teamsOf(words, directory);
  let i = 0;
  while (i < words.length) {
    const word = words[i] as Word;
    const found = word.capital ? stateWord(words, i, directory) : null;
    if (!found) {
      if (word.text.includes("-")) out.push(...pair(word, directory).filter((m) => !taken(m.start, m.end)));
      i++;
      continue;
    }
    const meant = body(words, found, directory) ?? state(words, found, directory);
    const team = meant?.rule === "actor-state" && teams.has(found.country.id);
    const mention = meant && team ? { ...meant, actor: teamOf(found.country), rule: "actor-team" } : meant;
    const paired = mention ? null : beforeAnother(words, found, directory);
    if (paired && !taken(paired.start, paired.end)) out.push(paired);
    if (mention && !taken(mention.start, mention.end)) out.push(mention);
    i = found.to;
  }
  return out;
}

/** "Ukraine-Russia talks", "US-Philippine exercises": both states take part. */
function pair(word: Word, directory: Directory): ActorMention[] {
  const parts = word.text.split(/[-–]/);
  const out: ActorMention[] = [];
  let { start } = word;
  for (const part of parts) {
    const found = directory.country(part);
    const actor = found && actorOf(found.country, directory);
    if (!actor || parts.length > 3) return [];
    out.push({ start, end: start + part.length, actor, form: "demonym", rule: "actor-state-pair" });
    start += part.length + 1;
  }
  return out.length > 1 ? out : [];
}

function stateWord(words: readonly Word[], at: number, directory: Directory): StateWord | null {
  let name = "";
  let best: StateWord | null = null;
  for (let to = at; to < words.length && to < at + 6; to++) {
    const word = words[to] as Word;
    if (to > at && (!follows(word) || (words[to - 1] as Word).possessive)) break;
    name += `${to > at ? " " : ""}${word.text}`;
    if (!word.capital) continue;
    const found = directory.country(name);
    if (found) best = { from: at, to: to + 1, country: found.country, form: found.form };
  }
  return best;
}

function actorOf(country: Country, directory: Directory) {
  return directory.byId(country.id) ?? null;
}

/** "Russian forces", "Ukraine's foreign ministry", "Moscow's troops", "Russians". */
function body(words: readonly Word[], found: StateWord, directory: Directory): ActorMention | null {
  const { country, from, to } = found;
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  if (found.form === "people") {
    const actor = stateBody(country, "group", "people", directory);
    return { start: first.start, end: last.end, actor, form: "demonym", rule: "actor-people" };
  }
  if (found.form !== "adjective" && !last.possessive && !bareModifier(country, last)) return null;
  const noun = nounAt(words, to);
  if (!noun) return null;
  const actor = stateBody(country, noun.kind, noun.body, directory);
  return { start: first.start, end: noun.end, actor, form: "demonym", rule: "actor-state-body" };
}

interface Noun {
  readonly kind: ActorKind;
  readonly body: string;
  readonly end: number;
}

/** The small noun phrase at `at` that names a body of a state, an adjective before it at most. */
function nounAt(words: readonly Word[], at: number): Noun | null {
  const skip = modifiers(words, at);
  for (let length = LONGEST_BODY; length > 0; length--) {
    const end = skip + length;
    const phrase = words.slice(skip, end);
    if (phrase.length < length || !phrase.every((w, k) => follows(w) && (k === length - 1 || !w.possessive))) continue;
    const name = phrase.map((w) => w.lower).join(" ");
    const known =
      bodyOf(name) ??
      (length === 1 && PERSON_NOUNS.has(name) && !OFFICE.has(name) ? (["group", name] as const) : undefined);
    if (known && !startsCompound(words, end))
      return { kind: known[0], body: known[1], end: (words[end - 1] as Word).end };
  }
  return null;
}

/** Offices of which a state has one: they are roles of somebody. */
const OFFICE = new Set(
  "president premier king queen chancellor emperor prince princess prime minister secretary general head leader chief".split(
    " ",
  ),
);

/** Longest list of adjectives that share a noun. */
const LONGEST_LIST = 6;

/** "Ukrainian and Russian negotiators", "British and EU troops": the first adjective shares the noun of the last. */
function beforeAnother(words: readonly Word[], found: StateWord, directory: Directory): ActorMention | null {
  if (found.form !== "adjective" && !bareModifier(found.country, words[found.to - 1] as Word)) return null;
  let at = found.to;
  for (let i = 0; i < LONGEST_LIST; i++) {
    const joint = words[at];
    if (!joint || joint.sentence !== (words[found.from] as Word).sentence) return null;
    const linked = /^(?:and|or)$/.test(joint.lower);
    if (!linked && joint.gap !== ", ") return null;
    if (linked) at++;
    if (words[at]?.lower === "and") at++;
    const other = words[at];
    if (!other?.capital) return null;
    const second = stateWord(words, at, directory);
    at = second?.to ?? at + 1;
    const noun = nounAt(words, at);
    if (!noun) continue;
    const actor = stateBody(found.country, noun.kind, noun.body, directory);
    const { start } = words[found.from] as Word;
    return { start, end: (words[found.to - 1] as Word).end, actor, form: "demonym", rule: "actor-shared-noun" };
  }
  return null;
}

/** US, UK and UAE stand before a noun as they are. */
function bareModifier(country: Country, word: Word): boolean {
  return word.acronym || country.adjectives.length === 0;
}

/** Skips small adjectives between the state and the noun: "Russian occupying forces", "Ukraine's own troops". */
function modifiers(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 2) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || !next || !follows(word) || !follows(next) || word.capital || bodyOf(word.lower)) break;
    if (
      bodyOf(`${word.lower} ${next.lower}`) ||
      (word.pos !== "ADJ" && !/^(?:senior|top|own|local|state|security|invading|occupying)$/.test(word.lower))
    )
      break;
    at++;
  }
  return at;
}

/** "Russian military base", "Israeli army radio": the noun goes on, so it is no body. */
function startsCompound(words: readonly Word[], end: number): boolean {
  const next = words[end];
  const last = words[end - 1] as Word;
  if (!next || last.possessive || !follows(next)) return false;
  if (next.capital) return PERSON_NOUNS.has(last.lower);
  return next.pos === "NOUN" && !SPEECH.has(next.lower) && !ACTION.has(next.lower);
}

function state(words: readonly Word[], found: StateWord, directory: Directory): ActorMention | null {
  const first = words[found.from] as Word;
  const last = words[found.to - 1] as Word;
  const actor = actorOf(found.country, directory);
  if (!actor || found.form === "people") return null;
  if (found.form === "adjective" && !found.country.aliases.includes(last.text)) return null;
  const mention: ActorMention = { start: first.start, end: last.end, actor, form: "name", rule: "actor-state" };
  const acts = actsNext(words, found.to);
  const before = words[found.from - 1];
  const near =
    before && before.sentence === first.sentence && (follows(first) || /^ the $/.test(first.gap)) ? before.lower : "";
  const preposition = near === "the" ? (words[found.from - 2]?.lower ?? "") : near;
  if (LOCATIVE.has(preposition)) return null;
  // "Istanbul, Turkey": the state only says where the town is
  const town = before?.capital && /^, $/.test(first.gap) ? directory.country(before.text) : null;
  if (town === undefined || (town?.form === "capital" && town.country.id === found.country.id)) return null;
  if (found.form === "capital") {
    const paired = /^(?:between|with|against|accused|accuses|urged|told|blamed|blames)$/.test(preposition);
    return acts || paired || ownsPolicy(words, found) ? { ...mention, rule: "actor-capital" } : null;
  }
  const next = words[found.to];
  if (!acts && !last.possessive && next?.capital && follows(next)) return null;
  return mention;
}

/** A verb of saying or acting follows, an adverb between at most. */
function actsNext(words: readonly Word[], at: number): boolean {
  const last = words[at - 1] as Word;
  if (last.possessive) return false;
  let next = words[at];
  if (!next || next.sentence !== last.sentence || !follows(next)) return false;
  if (next.pos === "ADV") next = words[at + 1];
  if (!next || !follows(next)) return false;
  return (SPEECH.has(next.lower) || ACTION.has(next.lower)) && next.pos !== "NOUN";
}

const POLICIES = new Set(
  (
    "invasion demand demands offer proposal decision response refusal claim claims aggression allies ally ambassador position stance policy " +
    "war plan plans terms conditions annexation support rejection approval request call retaliation offensive attack attacks willingness"
  ).split(" "),
);

/** "Moscow's invasion": what a town does not have and a government does. */
function ownsPolicy(words: readonly Word[], found: StateWord): boolean {
  const last = words[found.to - 1] as Word;
  if (!last.possessive) return false;
  for (let i = found.to; i < found.to + 3; i++) {
    const word = words[i];
    if (!word || !follows(word)) return false;
    if (POLICIES.has(word.lower)) return true;
  }
  return false;
}
