import type { Tree } from "../../text/tree";
import { SAYS } from "../lexicon/sayings";
import { clauseOf } from "../sentence/clause";

/** Verbs for what is still to be done. */
const PLANS = /^(?:plan|expect|intend|aim|hope|want|consider)$/;

/**
 * Of a pronoun that is said to be going to do something by somebody, or that says so of somebody, that other one: in "the government said it
 * would", "the airline will, it said" the other subject; null where it is neither.
 */
export function planOf(tree: Tree, pronoun: number): number | null {
  const { rel, head } = tree.at(pronoun);
  if (rel !== "nsubj" || head < 0) return null;
  const spoken = tree.children(head).find((c) => tree.at(c).rel === "ccomp" && c < pronoun);
  if (spoken !== undefined)
    return SAYS.test(tree.at(head).lemma) && isPlan(tree, spoken) ? tree.child(spoken, /^nsubj$/) : null;
  const says = tree.at(head).rel === "ccomp" ? tree.at(head).head : -1;
  if (says < 0 || !isPlan(tree, head) || !SAYS.test(tree.at(says).lemma)) return null;
  const { subject } = clauseOf(tree, says);
  return subject !== null && subject < pronoun ? subject : null;
}

const isPlan = (tree: Tree, verb: number): boolean =>
  PLANS.test(tree.at(verb).lemma) ||
  tree.children(verb).some((c) => /^(?:will|would|['’]ll|['’]d)$/.test(tree.at(c).lower));
