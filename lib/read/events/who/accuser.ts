import type { ActorMention } from "../../../domain";
import { EVENT_TYPE_FACTS } from "../../../event-types";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "../sentence/act";
import type { Clause } from "../sentence/clause";
import type { MentionFinder } from "./mention-at";
import type { RoleMention } from "./who";

const SAYS = /^(?:say|announce|state|declare|tell|report|confirm|add|claim|allege|note)$/;

/**
 * The party to a fight that is the only one to say what its enemy did: its word is a claim. Null where nobody is said to say it, or it is
 * somebody who takes no side, or tells of his own deeds.
 */
export function accuserOf(
  { word, type }: ModelAct,
  { verb }: Clause,
  roles: readonly RoleMention[],
  tree: Tree,
  finder: MentionFinder,
): ActorMention | null {
  if (!EVENT_TYPE_FACTS[type].hostile) return null;
  const { rel, head } = tree.at(verb);
  const says = rel === "ccomp" && head >= 0 && SAYS.test(tree.at(head).lemma) ? tree.child(head, /^nsubj$/) : null;
  const speaker = (says === null ? null : finder.at(says)) ?? roles.find((r) => r.role === "speaker")?.mention ?? null;
  const subject = tree.child(word, /^nsubj$/);
  const doer = (subject === null ? null : finder.at(subject)) ?? roles.find((r) => r.role === "agent")?.mention ?? null;
  if (!speaker || !doer || !isParty(speaker) || !isParty(doer)) return null;
  const [a, b] = [speaker.actor, doer.actor];
  return a.id === b.id || (a.country !== null && a.country === b.country) || doer.form === "pronoun" ? null : speaker;
}

/** Who fights: states, their governments and forces, armed groups, by kind or by the words for them. */
function isParty({ actor }: ActorMention): boolean {
  return /^(?:state|government|armed-force|armed-group)$/.test(actor.kind) || FIGHTERS.test(actor.name);
}

const FIGHTERS =
  /\b(?:rebels?|militants?|insurgents?|guerrillas?|fighters|separatists|militias?|army|military|troops|soldiers|forces|navy|air force|jets|regime|junta|general staff|high command|defen[cs]e ministry|ministry of defen[cs]e)\b/i;
