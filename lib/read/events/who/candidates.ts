import type { ActorMention, ActorRole } from "../../../domain";
import type { Tree } from "../../text/tree";
import { type ModelAct, ROLE } from "../sentence/act";
import { type Evidence, probability } from "../sentence/evidence";
import type { MentionFinder } from "./mention-at";

/** Somebody who may take part in an act, by the word that most likely says so. */
export interface Candidate {
  readonly mention: ActorMention;
  readonly role: ActorRole;
  readonly word: number;
  /** [0, 1]: that the word fills any role of the act, by the model. */
  readonly share: number;
  /** In the order of `WHO_EVIDENCE`. */
  readonly evidence: Evidence;
  /** [0, 1]: that it takes part. */
  readonly certainty: number;
}

/** What speaks for and against a candidate, and its weights: fitted by `tests/eval/fit.ts` on articles that the model was not trained on. */
const WEIGHTS = {
  bias: -0.39,
  /** Log-odds of the share. */
  share: 0.42,
  /** How much less likely it is than the likeliest of the act. */
  behind: -0.57,
  /** The share of the likeliest other one in the same role. */
  rival: -0.69,
  /** It is named in the sentence of the act. */
  here: 0.94,
  /** Words from the act, log(1 + n). */
  distance: -0.15,
  /** Words that name it around the act, at most three. */
  words: 0.39,
  /** It is joined by "and" to one that surely takes part. */
  joined: 0.65,
  participant: 0.09,
  person: 0.37,
  group: -0.52,
  name: 0.13,
  description: -0.42,
  pronoun: -0.35,
} as const;
/** In the order of a candidate's evidence. */
export const WHO_EVIDENCE = Object.keys(WEIGHTS);
const ORDERED = Object.values(WEIGHTS);

const ACTOR_ROLES: readonly ActorRole[] = ["agent", "target", "participant", "speaker"];
/** Words that less likely fill a role are not looked at. */
const LEAST = 0.04;
/** A word that is this likely a time is nobody. */
const TIME = 0.5;
const SURELY = 0.6;

/**
 * Everybody who may take part in an act, each once, in text order of their words. `speaker` is who says the quotation it stands in, `body`
 * the first word behind the headline: what that names, the story names again.
 */
export function candidatesOf(
  act: ModelAct,
  tree: Tree,
  finder: MentionFinder,
  speaker: ActorMention | null,
  body: number,
  sayer: number | null,
): Candidate[] {
  const found = new Map<string, { best: number; share: number; mention: ActorMention; words: number; here: boolean }>();
  const sentence = (word: number) => tree.at(word).sentence;
  for (let word = Math.max(act.from, body); word < act.to; word++) {
    const share = sum(sharesOf(act, word));
    if ((share < LEAST && word !== sayer) || act.role(word, ROLE.time) > TIME) continue;
    const mention = finder.at(word, speaker);
    if (!mention) continue;
    const here = sentence(word) === sentence(act.word);
    const known = found.get(mention.actor.id);
    if (!known) found.set(mention.actor.id, { best: word, share, mention, words: 1, here });
    else {
      known.words++;
      known.here ||= here;
      if (share > known.share) Object.assign(known, { best: word, share, mention });
    }
  }
  const all = [...found.values()].map((one) => ({ ...one, role: roleOf(act, one.best) }));
  const most = Math.max(0, ...all.map((one) => one.share));
  return all.map((one) => {
    const { best: word, share, mention, role, words, here } = one;
    const rival = Math.max(0, ...all.filter((o) => o !== one && o.role === role).map((o) => o.share));
    const { kind } = mention.actor;
    const evidence = [
      1,
      Math.log(Math.max(share, 0.01) / (1.01 - Math.min(share, 1))),
      most - share,
      rival,
      Number(here),
      Math.log1p(Math.abs(word - act.word)),
      Math.min(3, words),
      Number(isJoined(act, tree, word)),
      act.role(word, ROLE.participant),
      Number(kind === "person"),
      Number(kind === "group"),
      Number(mention.form === "name"),
      Number(mention.rule === "description"),
      Number(tree.at(word).pos === "PRON"),
    ];
    return { mention, role, word, share, evidence, certainty: probability(evidence, ORDERED) };
  });
}

function roleOf(act: ModelAct, word: number): ActorRole {
  const shares = sharesOf(act, word);
  return ACTOR_ROLES[shares.indexOf(Math.max(...shares))] as ActorRole;
}

const sharesOf = (act: ModelAct, word: number): number[] => ACTOR_ROLES.map((_, i) => act.role(word, i + 1));
const sum = (shares: readonly number[]): number => shares.reduce((a, b) => a + b, 0);

/** Is a word joined to one that surely takes part ("Norway and Iceland held talks")? */
function isJoined(act: ModelAct, tree: Tree, word: number): boolean {
  const head = tree.phraseHead(word);
  const first = tree.at(head).rel === "conj" ? tree.at(head).head : head;
  const joined = [first, ...tree.children(first).filter((c) => tree.at(c).rel === "conj")];
  return joined.some((j) => j !== head && sum(sharesOf(act, j)) >= SURELY);
}
