import type { ActorMention, Span } from "../../domain";
import { overlapping } from "../events/sentence/overlapping";
import type { ArticleReading } from "../events/sentence/sentence-reading";
import type { MentionFinder } from "../events/who/mention-at";
import type { RoleMention } from "../events/who/who";
import { headOf } from "./head-of";
import type { ProposedActor, ProposedEvent } from "./proposal";

/** Whom proposed words stand for, each once, in text order. `saying`: who says the quotation that the act stands in. */
export function proposedRoles(
  { actors }: ProposedEvent,
  reading: ArticleReading,
  finder: MentionFinder,
  saying: ActorMention | null,
): RoleMention[] {
  const roles = new Map<string, RoleMention>();
  for (const actor of actors) {
    const found = mentionOf(actor, reading, finder, saying);
    const mention = found && roles.has(found.actor.id) ? another(actor, found, reading, finder) : found;
    if (mention && !roles.has(mention.actor.id))
      roles.set(mention.actor.id, { mention, role: actor.role, certainty: 1 });
  }
  return [...roles.values()].sort((a, b) => a.mention.start - b.mention.start);
}

/** By the words that name them, where there are any; they stand where the event tells of them. */
function mentionOf(
  { words, name }: ProposedActor,
  reading: ArticleReading,
  finder: MentionFinder,
  saying: ActorMention | null,
): ActorMention | null {
  const named = name && standsFor(name, reading, finder, saying);
  if (!named) return words && standsFor(words, reading, finder, saying);
  return words ? { ...words, actor: named.actor, form: "pronoun", rule: "takes-up" } : named;
}

/** A name that ends the words ("UN spokeswoman Elizabeth Byrs"), else whom their head stands for, else somebody called by these words. */
function standsFor(
  words: Span,
  reading: ArticleReading,
  finder: MentionFinder,
  saying: ActorMention | null,
): ActorMention | null {
  const { tree, found } = reading;
  const last = overlapping(found.actors, words.start, words.end).findLast(
    ({ form, start, end }) => form === "name" && start >= words.start && end === words.end,
  );
  if (last) return last;
  const head = headOf(tree, words);
  if (head === null) return null;
  return finder.at(head, saying) ?? described(words, reading, finder);
}

/**
 * Somebody else, where our rules take words for one who takes part already and the other reader for two: by what the words call them. Null for a name, a
 * pronoun and words that the other reader itself gives that very name for: those are the same, given twice.
 */
function another(
  { words, name }: ProposedActor,
  found: ActorMention,
  reading: ArticleReading,
  finder: MentionFinder,
): ActorMention | null {
  if (!words || found.form === "name" || (name && isNameOf(found, name, reading))) return null;
  const head = headOf(reading.tree, words);
  return head === null || reading.tree.at(head).pos === "PRON" ? null : described(words, reading, finder);
}

/** Are words a name of somebody, and nothing more? Of "the Norwegian army" our rules may only know Norway. */
function isNameOf({ actor }: ActorMention, { start, end }: Span, { found }: ArticleReading): boolean {
  return overlapping(found.actors, start, end).some(
    (m) => m.form === "name" && m.start === start && m.end === end && m.actor.id === actor.id,
  );
}

/** Somebody called by words alone. */
function described({ start, end }: Span, { wordAt }: ArticleReading, finder: MentionFinder): ActorMention | null {
  return finder.described(wordAt(start), wordAt(end - 1));
}
