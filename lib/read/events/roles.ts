import type { ActorMention, ActorRole, Span } from "../../domain";
import { acts, HOSTILE, ofPart } from "./acting-states";
import type { Clause, Range, Stream } from "./clauses";
import type { SentenceFacts } from "./context";
import type { Classification } from "./event-type";
import { mentionsIn, type Placed } from "./mentions-in";
import { nounPhrases } from "./noun-phrases";
import { eventNoun } from "./noun-triggers";
import { isMutual, phraseRole } from "./phrase-role";
import { ADDRESSING, isReduced, subjectRange, tellerRange } from "./subject-range";
import { siteOf } from "./verb-sites";

export interface RoleMention {
  readonly mention: ActorMention;
  readonly role: ActorRole;
}

/** Statements that are made at somebody, whoever is named in them. */
const DIRECTED = new Set(["accuse", "demand", "threaten", "reject", "deny", "support", "propose", "appeal"]);
/** Prepositions after which a name is only where or what about. */
const WHERE = new Set(
  "in near inside outside within across around throughout into through via under over along beyond off about as like than amid behind per onto regarding concerning".split(
    " ",
  ),
);
/** "an investigation into X", "outrage over X": in these types what stands after is acted on. */
const INTO = new Set(["legal", "statement"]);

/** Who does what to whom in a clause and the clauses that complete it. Each actor once; the first role wins. */
export function clauseRoles(clause: Clause, facts: SentenceFacts, what: Classification, extent: Span): RoleMention[] {
  const says = what.type === "statement";
  const doer: ActorRole = says ? "speaker" : isMutual(what) ? "participant" : "agent";
  const out: RoleMention[] = [];
  add(out, doers(clause, facts, what, doer));
  const first = out.length;
  add(out, objectRoles(clause, facts, what, doer, false));
  const open = !out.some((r, i) => r.role === "target" || (r.role === "participant" && i >= first));
  if (open && (HOSTILE.has(what.type) || what.type === "aid")) add(out, hitCountry(clause, facts, what.type === "aid"));
  for (const child of completing(clause, facts, extent)) {
    if (child.kind === "content" && child.subject) {
      const about = subjectRoles(child.stream, child.subject, facts, what, says ? "target" : doer);
      add(out, says && !DIRECTED.has(what.subtype ?? "") ? about.filter((r) => r.mention.form === "name") : about);
    }
    add(out, objectRoles(child, facts, what, doer, true));
  }
  return out;
}

/** Who the subject names; of a lone pronoun in reported words, who reports them ("he said | it would"). */
function doers(clause: Clause, facts: SentenceFacts, what: Classification, doer: ActorRole): RoleMention[] {
  const subject = subjectRange(clause, facts);
  if (!subject) return clause.antecedent ? [] : borrowedRoles(clause, facts, doer);
  const passive = clause.group.passive || clause.group.form === "participle";
  const done = (passive && what.type !== "military_move") || receives(clause, what);
  const role = done && !isMutual(what) ? "target" : doer;
  const named = subjectRoles(subject.stream, subject.range, facts, what, role);
  if (named.length > 0 || clause.kind !== "content" || !clause.parent || !isPronoun(subject)) return named;
  return subjectActors(clause.parent, facts).map((mention) => ({ mention, role: doer }));
}

/** "faces criticism from", "received aid from": what the object names is done to the subject. */
function receives(clause: Clause, what: Classification): boolean {
  return RECEIVING.has(clause.group.lemma) && what.trigger[1] > clause.group.to;
}

const RECEIVING = new Set("face receive draw get win earn attract meet_with suffer".split(" "));

function add(out: RoleMention[], more: readonly RoleMention[]): void {
  for (const r of more) if (!out.some((o) => o.mention.actor.id === r.mention.actor.id)) out.push(r);
}

/** The clauses that complete one within its extent: "agreed | to meet", "accused it | of blowing up". */
function completing(clause: Clause, facts: SentenceFacts, extent: Span): Clause[] {
  const out: Clause[] = [];
  for (const child of facts.clauses) {
    if (child.stream !== clause.stream || child.from < clause.to || !child.parent) continue;
    if (child.parent !== clause && !out.includes(child.parent)) continue;
    const verb = child.stream.tokens[child.group.head];
    if (!verb || verb.start >= extent.end) continue;
    const bare =
      child.kind === "infinitive" ||
      child.kind === "participle" ||
      (isReduced(child) && /^(?:by|on|against)$/.test(child.stream.tokens[child.group.to]?.lower ?? "")) ||
      (child.kind === "gerund" && !LOOSE.has(child.marker ?? ""));
    if (bare || (child.kind === "content" && child.parent === clause)) out.push(child);
  }
  return out;
}

/** Types whose object somebody else made: "rejected the plan put forward by", "granted an order sought by". */
const BY_OTHERS = new Set(["statement", "legal", "agreement", "sanction"]);

const LOOSE = new Set(["after", "before", "since", "while", "despite", ",", "without", "amid"]);

/** A clause without a subject has that of the clause it hangs on; "bluster about cutting" that of the noun before. */
function borrowedRoles(clause: Clause, facts: SentenceFacts, doer: ActorRole): RoleMention[] {
  const before = clause.stream.tokens[clause.group.from - 1];
  if (clause.kind === "gerund" && before?.pos === "ADP") {
    const phrase = nounPhrases(clause.stream.tokens, breakBefore(clause), clause.group.from - 1).at(-1);
    const owners = phrase ? mentionsIn(clause.stream, [phrase.from, phrase.head + 1], facts) : [];
    if (owners.length > 0) return owners.map((o) => ({ mention: o.mention, role: doer }));
  }
  return (clause.parent ? subjectActors(clause.parent, facts) : []).map((mention) => ({ mention, role: doer }));
}

/** "he said | it would": a lone pronoun. */
function isPronoun(subject: { stream: Stream; range: Range }): boolean {
  const first = subject.stream.tokens[subject.range[0]];
  return subject.range[1] - subject.range[0] === 1 && first !== undefined && /^(?:it|they|he|she)$/.test(first.lower);
}

/** Where the phrase before a clause starts: after the last comma or verb. */
function breakBefore(clause: Clause): number {
  const { tokens } = clause.stream;
  let i = clause.group.from - 1;
  while (i > 0 && !/^(?:PUNCT|VERB|AUX)$/.test(tokens[i - 1]?.pos ?? "")) i--;
  return i;
}

/** The actors named by the clause's subject; of a clause without one, by what governs it or by the words it describes. */
export function subjectActors(clause: Clause, facts: SentenceFacts): ActorMention[] {
  const subject = subjectRange(clause, facts);
  if (!subject) return clause.parent && !clause.antecedent ? subjectActors(clause.parent, facts) : [];
  const none: Classification = { type: "other", subtype: null, plover: null, strength: 0, trigger: [0, 0], rule: "" };
  const roles = subjectRoles(subject.stream, subject.range, facts, none, "agent");
  return roles.filter((r) => r.role === "agent").map((r) => r.mention);
}

function subjectRoles(
  stream: Stream,
  range: Range,
  facts: SentenceFacts,
  what: Classification,
  doer: ActorRole,
): RoleMention[] {
  const { tokens } = stream;
  const head = nounPhrases(tokens, range[0], range[1])[0]?.head ?? range[0];
  const event = eventNoun(tokens, head, range[1]) !== null;
  return mentionsIn(stream, range, facts).flatMap(({ mention, from, at }): RoleMention[] => {
    if (NOMINATIVE.test(tokens[from]?.lower ?? "")) return [{ mention, role: doer }];
    // "attacks inside Russia and Russian air strikes": the second noun stands beside the first
    if (at.modifies && tokens[from - 1]?.pos === "CCONJ" && eventNoun(tokens, at.head, range[1]))
      return [{ mention, role: doer }];
    if (
      at.aside ||
      at.meanwhile ||
      !acts(mention, at, tokens, range[1], HOSTILE.has(what.type) && doer === "target", facts)
    )
      return [];
    if (ofPart(mention, at, tokens) || (isSpoken(what) && at.prep !== null && AUDIENCE.test(mention.actor.id)))
      return [];
    if (described(stream, range, from, facts) && !(at.prep === "by" && HOSTILE.has(what.type))) return [];
    if (event && at.prepAt >= head && !isSpoken(what)) {
      const role = phraseRole(at, tokens, what);
      return role ? [{ mention, role }] : [];
    }
    if (at.prep === "by") return [{ mention, role: what.type === "statement" ? "speaker" : "agent" }];
    const held =
      mention.actor.kind !== "state" && mention.actor.kind !== "person" && (at.prep === "at" || at.prep === "in");
    if (at.prep === null || held || /^(?:of|from|for|between|with|including|to)$/.test(at.prep))
      return [{ mention, role: doer }];
    return [];
  });
}

/** "The coalition fighting rebels | has declared": what follows the verb that describes the subject is not the subject. */
function described(stream: Stream, range: Range, at: number, facts: SentenceFacts): boolean {
  return facts.clauses.some(
    (k) =>
      k.stream === stream && k.antecedent !== null && k.group.head > range[0] && k.group.head < at && k.to <= range[1],
  );
}

/** Who is only there to hear what is said: "told reporters", "at a briefing with journalists". */
const AUDIENCE = /^g-(?:reporters|journalists)$/;

const NOMINATIVE = /^(?:he|she|they)$/;
const isSpoken = (what: Classification): boolean => what.type === "statement";

/** What follows the verb: objects, "by", "with", "against". */
function objectRoles(
  clause: Clause,
  facts: SentenceFacts,
  what: Classification,
  doer: ActorRole,
  child: boolean,
): RoleMention[] {
  const { stream, group } = clause;
  const region: Range = [group.to, Math.max(siteOf(clause).end, group.to)];
  return mentionsIn(stream, region, facts).flatMap((p): RoleMention[] => {
    const { mention, at } = p;
    if (inSubject(clause, p.from) || ofPart(mention, at, stream.tokens)) return [];
    if (mention.rule === "state-capital" && !at.modifies)
      return what.type === "statement" && at.prep === null && !child ? [{ mention, role: "target" }] : [];
    if (at.aside || at.meanwhile || !acts(mention, at, stream.tokens, region[1], HOSTILE.has(what.type), facts))
      return [];
    const role = objectRole(clause, p, what, doer, child);
    return role ? [{ mention, role }] : [];
  });
}

const inSubject = (clause: Clause, i: number): boolean =>
  clause.subject !== null && tellerRange(clause) === null && i >= clause.subject[0] && i < clause.subject[1];

function objectRole(
  clause: Clause,
  p: Placed,
  what: Classification,
  doer: ActorRole,
  child: boolean,
): ActorRole | null {
  const { prep, prepAt } = p.at;
  const says = what.type === "statement";
  // "every offer | made by the rebels", "limits | imposed on banks"
  if (child && prepAt === clause.group.to && clause.kind === "participle" && isMutual(what) && prep === "with")
    return "participant"; // "a forum | convened with Chile"
  if (child && (clause.kind === "participle" || clause.kind === "relative"))
    return prep === "on" || prep === "against" || (prep === "by" && BY_OTHERS.has(what.type)) ? "target" : null;
  if (!child && prep === "from" && receives(clause, what)) return doer;
  if (prep === "by") return says && !clause.group.passive ? "target" : doer;
  const into =
    (prep === "into" || prep === "over") &&
    INTO.has(what.type) &&
    (what.type === "legal" || DIRECTED.has(what.subtype ?? ""));
  if (prep !== null && WHERE.has(prep) && !into) return null;
  const mutual = isMutual(what);
  if (!says) {
    if (prep === "with" || prep === "between" || prep === "among")
      return mutual || !HOSTILE.has(what.type) ? "participant" : "target";
    if (what.type === "talks" && (prep === "against" || prep === "on" || prep === "over")) return null;
    return mutual && (prep === null || prep === "of") ? "participant" : "target";
  }
  if (DIRECTED.has(what.subtype ?? "")) return "target";
  if (p.mention.actor.kind === "media" || AUDIENCE.test(p.mention.actor.id)) return null;
  if (child) return what.subtype === "promise" ? "target" : null;
  const addressed =
    prep === null
      ? ADDRESSING.has(clause.group.lemma)
      : (prep === "to" || prep === "with") && prepAt === clause.group.to;
  return addressed && !p.at.modifies ? "target" : null;
}

/** "attacked a base in Afghanistan", "pledged aid to help people in Chad and Niger": whoever is hit or helped there is not named. */
function hitCountry(clause: Clause, facts: SentenceFacts, aid: boolean): RoleMention[] {
  const { stream, group } = clause;
  const further = (k: Clause) => k.parent === clause && (isReduced(k) || (aid && k.kind === "infinitive"));
  const ends = facts.clauses.filter(further).map((k) => k.to);
  const there = mentionsIn(stream, [group.to, Math.max(siteOf(clause).end, ...ends)], facts).filter(
    ({ mention, at }) =>
      mention.actor.kind === "state" &&
      mention.form === "name" &&
      !at.aside &&
      !at.meanwhile &&
      /^(?:in|into|inside)$/.test(at.prep ?? ""),
  );
  return there
    .filter((p) => p.at.prepAt === there[0]?.at.prepAt)
    .map(({ mention }) => ({ mention, role: "target" as const }));
}
