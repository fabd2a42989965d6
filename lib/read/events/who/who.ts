import type { ActorMention, ActorRole } from "../../../domain";
import type { Tree } from "../../text/tree";
import { SAYS, SPEAKS } from "../lexicon/sayings";
import type { ModelAct } from "../sentence/act";
import { type Candidate, candidatesOf } from "./candidates";
import type { MentionFinder } from "./mention-at";

/** Somebody who takes part in an act, with the words that say so. */
export interface RoleMention {
  readonly mention: ActorMention;
  readonly role: ActorRole;
  /** [0, 1]. */
  readonly certainty: number;
}

/** Those who take part in an act, and all who were weighed. */
export interface Cast {
  readonly roles: readonly RoleMention[];
  readonly candidates: readonly Candidate[];
}

/** Where precision and recall weigh alike on the same articles, cross-validated. */
const ENOUGH = 0.4;
/** A subject of a verb that tells of a statement is its speaker even where the model sees no role. */
const SAYS_LITTLE = 0.38;

/**
 * Who does, suffers, shares in or says what an act tells: each actor once, in text order. `speaker` is who says the quotation it
 * stands in, `body` the first word behind the headline: what that names, the story names again.
 */
export function whoOf(act: ModelAct, tree: Tree, finder: MentionFinder, speaker: ActorMention | null, body = 0): Cast {
  const sayer = sayerOf(act, tree);
  const candidates = candidatesOf(act, tree, finder, speaker, body, sayer);
  // whoever another sentence quotes says nothing of this one, unless it stands in the same quotation
  const { lemma } = tree.at(act.word);
  const speaks = sayer !== null && (SAYS.test(lemma) || SPEAKS.test(lemma));
  // nor does whoever another sentence names do what this one says somebody does
  const done = candidates.some((c) => c.role === "agent" && c.certainty >= ENOUGH && isHere(c.word, act, tree));
  const saysHere = ({ actor }: ActorMention) => sayer === null && actor.id === speaker?.actor.id;
  const roles: RoleMention[] = [];
  for (const { mention, role, word, share, certainty } of candidates) {
    if (finder.isThing(mention)) continue;
    if (word === sayer && share < SAYS_LITTLE) {
      if (mention.rule !== "description") roles.push({ mention, role: "speaker", certainty });
    } else if (word === sayer) roles.push({ mention, role: role === "target" || speaks ? "speaker" : role, certainty });
    else if (certainty < ENOUGH) continue;
    else if (isHere(word, act, tree) || (role === "speaker" ? saysHere(mention) : role !== "agent" || !done))
      roles.push({ mention, role, certainty });
  }
  return { roles: withoutDoubles(roles).sort((a, b) => a.mention.start - b.mention.start), candidates };
}

const isHere = (word: number, act: ModelAct, tree: Tree): boolean =>
  tree.at(word).sentence === tree.at(act.word).sentence;

/** Who the tree says speaks: the subject of a verb that tells of a statement. If it is somebody named, so; in any case nobody of another sentence. */
function sayerOf(act: ModelAct, tree: Tree): number | null {
  if (act.type !== "statement" || tree.at(act.word).pos !== "VERB") return null;
  const subject = tree.child(act.word, /^nsubj$/);
  return subject === null || /^W/.test(tree.at(subject).tag) ? null : subject;
}

/**
 * Of a name and a description that share words one stays: of "James Fallon, a consultant" the name, of "Gaddafi's troops", where the
 * name only says whose, the one that surer takes part.
 */
function withoutDoubles(roles: readonly RoleMention[]): RoleMention[] {
  const described = (r: RoleMention) => r.mention.rule === "description";
  const share = (a: ActorMention, b: ActorMention) => a.start < b.end && b.start < a.end;
  const stays = (description: RoleMention, name: RoleMention) =>
    name.mention.end < description.mention.end && name.certainty < description.certainty;
  return roles.filter(
    (r) =>
      !roles.some(
        (o) =>
          described(o) !== described(r) && share(r.mention, o.mention) && (described(r) ? !stays(r, o) : stays(o, r)),
      ),
  );
}
