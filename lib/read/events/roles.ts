import type { ActorMention, ActorRole, Span } from "../../domain";
import type { Clause, Range } from "./clauses";
import { type SentenceFacts, withinTokens } from "./context";
import type { Classification } from "./event-type";

export interface RoleMention {
  readonly mention: ActorMention;
  readonly role: ActorRole;
}

const MEETING = new Set(["talks", "agreement", "release_exchange", "clash"]);
const DIRECTED = new Set(["against", "on", "at", "to", "of", "from", "for", "with", "targeting"]);

/** Who does what to whom in a clause: from its subject, its object, "by", "with". Each actor once, first role wins. */
export function clauseRoles(clause: Clause, facts: SentenceFacts, what: Classification): RoleMention[] {
  const out: RoleMention[] = [];
  const add = (mentions: readonly ActorMention[], role: ActorRole) => {
    for (const mention of mentions)
      if (!out.some((r) => r.mention.actor.id === mention.actor.id)) out.push({ mention, role });
  };
  const says = what.type === "statement";
  const meets = MEETING.has(what.type);
  const doer: ActorRole = says ? "speaker" : meets ? "participant" : "agent";
  const passive = clause.group.passive;
  add(subjectActors(clause, facts), passive && !meets ? "target" : doer);
  const rest = withinTokens(facts.actors, clause.stream, clause.group.to, clause.to);
  for (const mention of rest) {
    const preposition = wordBefore(clause, mention);
    if (preposition === "by" && passive) add([mention], doer);
    else if (meets && (preposition === "with" || preposition === "between" || preposition === "and" || !preposition))
      add([mention], "participant");
    else if (says && preposition && !DIRECTED.has(preposition)) continue;
    else if (preposition === "in" || preposition === "near" || preposition === "during") continue;
    else add([mention], meets ? "participant" : "target");
  }
  return out;
}

/** The actors named by the clause's subject; of a clause without one, by what governs it or by the word it describes. */
export function subjectActors(clause: Clause, facts: SentenceFacts): ActorMention[] {
  if (clause.subject) return headActors(clause, clause.subject, facts);
  if (clause.antecedent) {
    const word = clause.antecedent;
    return facts.actors.filter((a) => a.start < word.end && word.start < a.end);
  }
  return clause.parent ? subjectActors(clause.parent, facts) : [];
}

/** Actors of a subject; after "the head of", "a spokesman for" the nearer name is the head, but the other still acts through it. */
function headActors(clause: Clause, subject: Range, facts: SentenceFacts): ActorMention[] {
  return withinTokens(facts.actors, clause.stream, subject[0], subject[1]);
}

/** The preposition (or conjunction) that governs a mention: the nearest one before it with only its noun phrase in between. */
export function wordBefore(clause: Clause, span: Span): string | null {
  const tokens = clause.stream.tokens;
  let i = tokens.findIndex((t) => t.end > span.start);
  for (i--; i >= clause.from; i--) {
    const t = tokens[i];
    if (!t) return null;
    if (t.pos === "ADP" || t.pos === "SCONJ") return t.lower;
    if (t.lower === "to") return "to";
    if (t.pos === "CCONJ") continue;
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV|PART|PUNCT|SYM)$/.test(t.pos) ||
      (t.pos === "PUNCT" && t.text !== "," && t.text !== "-")
    )
      return null;
    if (i < clause.group.to) return null;
  }
  return null;
}
