import type { ActorMention, ActorRole } from "../../../domain";
import type { Tree } from "../../text/tree";
import { type ModelAct, ROLE } from "../sentence/act";
import type { MentionFinder } from "./mention-at";

/** Somebody who takes part in an act, with the words that say so. */
export interface RoleMention {
  readonly mention: ActorMention;
  readonly role: ActorRole;
  /** [0, 1]. */
  readonly certainty: number;
}

const ACTOR_ROLES: readonly ActorRole[] = ["agent", "target", "participant", "speaker"];
/** A word takes part where it is likelier than not that it fills any of the roles. */
const ENOUGH = 0.38;
/** In another sentence than the act's. */
const ELSEWHERE = 0.5;
const ALONGSIDE = 0.12;
const SURELY = 0.6;

/**
 * Who does, suffers, shares in or says what an act tells: each actor once, in text order. `speaker` is who says the quotation it
 * stands in, `body` the first word behind the headline: what that names, the story names again.
 */
export function whoOf(
  act: ModelAct,
  tree: Tree,
  finder: MentionFinder,
  speaker: ActorMention | null,
  body = 0,
): RoleMention[] {
  const byActor = new Map<string, RoleMention>();
  const sayer = sayerOf(act, tree);
  for (let word = Math.max(act.from, body); word < act.to; word++) {
    const shares = sharesOf(act, word);
    const best = shares.indexOf(Math.max(...shares));
    const any = word === sayer ? Math.max(sum(shares), SURELY) : sum(shares);
    if (any < ALONGSIDE || act.role(word, ROLE.time) > 0.5) continue;
    const own = tree.at(word).sentence === tree.at(act.word).sentence;
    if (any < (own ? leastFor(act, tree, word) : ELSEWHERE)) continue;
    if (!own && sayer !== null && ACTOR_ROLES[best] === "speaker") continue;
    const mention = finder.at(word, speaker);
    const said = word === sayer && sum(shares) < ENOUGH;
    if (!mention || (said && mention.rule === "description")) continue;
    const role: RoleMention = { mention, role: said ? "speaker" : (ACTOR_ROLES[best] as ActorRole), certainty: any };
    const known = byActor.get(mention.actor.id);
    if (!known || known.certainty < any) byActor.set(mention.actor.id, role);
  }
  return withoutDoubles([...byActor.values()]).sort((a, b) => a.mention.start - b.mention.start);
}

/** Who the tree says speaks: the subject of a verb that tells of a statement. If it is somebody named, so; in any case nobody of another sentence. */
function sayerOf(act: ModelAct, tree: Tree): number | null {
  if (act.type !== "statement" || tree.at(act.word).pos !== "VERB") return null;
  const subject = tree.child(act.word, /^nsubj$/);
  return subject === null || /^W/.test(tree.at(subject).tag) ? null : subject;
}

const sharesOf = (act: ModelAct, word: number): number[] => ACTOR_ROLES.map((_, i) => act.role(word, i + 1));
const sum = (shares: readonly number[]): number => shares.reduce((a, b) => a + b, 0);

/** What a word needs to take part: less where one that it is joined to by "and" surely does ("Norway and Iceland held talks"). */
function leastFor(act: ModelAct, tree: Tree, word: number): number {
  const head = tree.phraseHead(word);
  const first = tree.at(head).rel === "conj" ? tree.at(head).head : head;
  const joined = [first, ...tree.children(first).filter((c) => tree.at(c).rel === "conj")];
  return joined.some((j) => j !== head && sum(sharesOf(act, j)) >= SURELY) ? ALONGSIDE : ENOUGH;
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
