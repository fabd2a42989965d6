import type { ActorMention } from "../../domain";
import { ACTION, LOCATIVE, SPEECH } from "./cues";
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
    const found = (words[i] as Word).capital ? stateWord(words, i, directory) : null;
    if (!found) {
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
  const skip = modifiers(words, to);
  for (let length = LONGEST_BODY; length > 0; length--) {
    const end = skip + length;
    const phrase = words.slice(skip, end);
    if (phrase.length < length || !phrase.every((w, k) => follows(w) && (k === length - 1 || !w.possessive))) continue;
    const known = bodyOf(phrase.map((w) => w.lower).join(" "));
    if (!known || startsCompound(words, end)) continue;
    const tail = words[end - 1] as Word;
    const actor = stateBody(country, known[0], known[1], directory);
    return { start: first.start, end: tail.end, actor, form: "demonym", rule: "actor-state-body" };
  }
  return null;
}

/** "Ukrainian and Russian negotiators": the first adjective shares the noun of the second. */
function beforeAnother(words: readonly Word[], found: StateWord, directory: Directory): ActorMention | null {
  if (found.form !== "adjective") return null;
  const joint = words[found.to];
  const at = joint && /^(?:and|or)$/.test(joint.lower) ? found.to + 1 : found.to;
  const other = words[at];
  if (
    !other?.capital ||
    other.sentence !== (words[found.from] as Word).sentence ||
    (at === found.to && other.gap !== ", ")
  )
    return null;
  const second = stateWord(words, at, directory);
  const shared = second?.form === "adjective" ? body(words, second, directory) : null;
  if (!shared || !second) return null;
  const noun = shared.actor.id.slice(second.country.id.length + 1).replace(/-/g, " ");
  const actor = stateBody(found.country, shared.actor.kind, noun, directory);
  const { start } = words[found.from] as Word;
  return { start, end: (words[found.to - 1] as Word).end, actor, form: "demonym", rule: "actor-shared-noun" };
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
