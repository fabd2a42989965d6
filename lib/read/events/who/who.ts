import type { ActorMention, ActorRole } from "../../../domain";
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

/** Who does, suffers, shares in or says what an act tells: each actor once, in text order. `speaker` is who says the quotation it stands in. */
export function whoOf(act: ModelAct, finder: MentionFinder, speaker: ActorMention | null): RoleMention[] {
  const byActor = new Map<string, RoleMention>();
  for (let word = act.from; word < act.to; word++) {
    const shares = ACTOR_ROLES.map((_, i) => act.role(word, i + 1));
    const any = shares.reduce((a, b) => a + b, 0);
    if (any < ENOUGH || act.role(word, ROLE.time) > 0.5) continue;
    const best = shares.indexOf(Math.max(...shares));
    const mention = finder.at(word, speaker);
    if (!mention) continue;
    const role: RoleMention = { mention, role: ACTOR_ROLES[best] as ActorRole, certainty: any };
    const known = byActor.get(mention.actor.id);
    if (!known || known.certainty < any) byActor.set(mention.actor.id, role);
  }
  return withoutDoubles([...byActor.values()]).sort((a, b) => a.mention.start - b.mention.start);
}

/** Of two mentions that share words the one with a name stays: "James Fallon, a consultant" is James Fallon. */
function withoutDoubles(roles: readonly RoleMention[]): RoleMention[] {
  const described = (r: RoleMention) => r.mention.rule === "description";
  return roles.filter(
    (r) =>
      !described(r) ||
      !roles.some(
        (o) => o !== r && !described(o) && o.mention.start < r.mention.end && r.mention.start < o.mention.end,
      ),
  );
}
