import type { ActorMention, PlaceMention, Sentence, Token, When } from "../../domain";
import { findAgents } from "./agents";
import { findAnaphors } from "./anaphors";
import { findCandidates, headlines } from "./candidates";
import type { Directory } from "./directory";
import { settleNames } from "./names";
import { cutPieces } from "./pieces";
import { findPronouns } from "./pronouns";
import { findRoles } from "./roles";
import { findStates } from "./states";
import { wordsOf } from "./words";

/**
 * Finds who acts: names of people and organisations, states, agents made of a state and a noun ("Russian forces"), offices and safe
 * pronouns. In text order; spans of one form never overlap; offsets are exact.
 */
export function findActors(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  places: readonly PlaceMention[],
  directory: Directory,
  published: When | null,
): ActorMention[] {
  const words = wordsOf(text, sentences, tokens);
  const headline = headlines(text, sentences, words);
  const pieces = cutPieces(words, findCandidates(words, headline, directory), directory);
  const names = settleNames(text, words, pieces, headline, places, directory, published);
  const ground = new Ground(text.length);
  const mentions: ActorMention[] = [];
  const take = (found: readonly ActorMention[]) => {
    for (const mention of found) if (ground.claim(mention.start, mention.end)) mentions.push(mention);
  };
  take(names.map(({ start, end, actor, rule }) => ({ start, end, actor, rule: `actor-${rule}`, form: "name" })));
  take(findRoles(words, names, ground.taken, directory, published));
  take(findStates(words, ground.taken, directory));
  take(findAnaphors(words, inOrder(mentions), ground.taken));
  take(findAgents(words, ground.taken));
  const titles = new Map(names.map((n) => [n.start, n.piece.title]));
  const people = inOrder(mentions)
    .filter((m) => m.actor.kind === "person")
    .map((m) => ({ start: m.start, actor: m.actor, title: titles.get(m.start) ?? "" }));
  take(findPronouns(text, words, sentences, people, directory));
  return inOrder(mentions);
}

function inOrder(mentions: readonly ActorMention[]): ActorMention[] {
  return [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Which stretches of the text a mention has: the first to come keeps it. */
class Ground {
  readonly #cells: Uint8Array;

  constructor(length: number) {
    this.#cells = new Uint8Array(length);
  }

  readonly taken = (start: number, end: number): boolean => {
    for (let i = start; i < end; i++) if (this.#cells[i] === 1) return true;
    return false;
  };

  claim(start: number, end: number): boolean {
    if (this.taken(start, end)) return false;
    this.#cells.fill(1, start, end);
    return true;
  }
}

/** Is this a name of a person or organisation, to be listed as one? States count as places, roles and pronouns as no names. */
export function isNamed(mention: ActorMention): boolean {
  return mention.form === "name" && mention.actor.kind !== "state" && mention.actor.kind !== "group";
}
