import type { ActorMention, ActorRole, Span } from "../../domain";
import { acts, HOSTILE, isPart } from "./acting-states";
import { type Attachment, attach, tokensOf } from "./attachment";
import type { Clause, Range, Stream } from "./clauses";
import type { SentenceFacts } from "./context";
import type { Classification } from "./event-type";
import { nounPhrases } from "./noun-phrases";
import { eventNoun } from "./noun-triggers";
import { phraseRole } from "./phrase-role";
import { siteOf } from "./verb-sites";

export interface RoleMention {
  readonly mention: ActorMention;
  readonly role: ActorRole;
}

/** Types whose sides do the same thing to each other. */
export const MUTUAL: ReadonlySet<string> = new Set(["talks", "agreement", "release_exchange", "clash"]);
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
const ADDRESSING = new Set(
  "tell inform assure remind ask brief thank urge warn call write promise speak talk invite".split(" "),
);

/** Who does what to whom in a clause and the clauses that complete it. Each actor once; the first role wins. */
export function clauseRoles(clause: Clause, facts: SentenceFacts, what: Classification, extent: Span): RoleMention[] {
  const out: RoleMention[] = [];
  const subject = subjectRange(clause, facts);
  const passive = clause.group.passive || clause.group.form === "participle";
  const mutual = MUTUAL.has(what.type);
  const doer: ActorRole = what.type === "statement" ? "speaker" : mutual ? "participant" : "agent";
  if (subject) add(out, subjectRoles(subject.stream, subject.range, facts, what, passive && !mutual ? "target" : doer));
  else if (clause.parent && !clause.antecedent) add(out, borrowedRoles(clause, facts, what, doer));
  add(out, objectRoles(clause, facts, what, doer, false));
  const directed = what.type === "statement" && DIRECTED.has(what.subtype ?? "");
  for (const child of completing(clause, facts, extent, directed || what.type !== "statement")) {
    if (child.subject && child.kind === "content") {
      const role: ActorRole = what.type === "statement" ? "target" : doer;
      add(out, subjectRoles(child.stream, child.subject, facts, what, role));
    }
    add(out, objectRoles(child, facts, what, doer, true));
  }
  return out;
}

function add(out: RoleMention[], more: readonly RoleMention[]): void {
  for (const r of more) if (!out.some((o) => o.mention.actor.id === r.mention.actor.id)) out.push(r);
}

/** The clauses that complete one within its extent: "agreed | to meet", "accused it | of blowing up". */
function completing(clause: Clause, facts: SentenceFacts, extent: Span, content: boolean): Clause[] {
  const out: Clause[] = [];
  for (const child of facts.clauses) {
    if (child.stream !== clause.stream || child.from < clause.to || !child.parent) continue;
    if (child.parent !== clause && !out.includes(child.parent)) continue;
    const verb = child.stream.tokens[child.group.head];
    if (!verb || verb.start >= extent.end) continue;
    const bare =
      child.kind === "infinitive" ||
      child.kind === "participle" ||
      (child.kind === "gerund" && !LOOSE.has(child.marker ?? ""));
    if (bare || (content && child.kind === "content" && child.parent === clause)) out.push(child);
  }
  return out;
}

const LOOSE = new Set(["after", "before", "since", "while", "despite", ",", "without", "amid"]);

/** Where the subject stands: its own, that of an object relative ("that the two sides resumed"), or the phrase it describes. */
function subjectRange(clause: Clause, facts: SentenceFacts): { stream: Stream; range: Range } | null {
  const teller = tellerRange(clause);
  if (teller) return { stream: clause.stream, range: teller };
  if (clause.subject) return { stream: clause.stream, range: clause.subject };
  const own = relativeSubject(clause);
  if (own) return { stream: clause.stream, range: own };
  return clause.antecedent ? describedRange(clause, facts) : null;
}

/** "“...,” the owner, Ann Lee, told the radio": what follows "told" is no subject; it stands between quotation and verb. */
function tellerRange(clause: Clause): Range | null {
  const { subject, group, stream } = clause;
  if (!subject || subject[0] < group.to || !ADDRESSING.has(group.lemma)) return null;
  let from = group.from;
  while (from > 0 && group.from - from < 25 && !/^["“”'‘’]$/.test(stream.tokens[from - 1]?.text ?? "")) from--;
  return from < group.from ? [from, group.from] : null;
}

/** "which Putin offered": the words between the relative and its verb. */
export function relativeSubject(clause: Clause): Range | null {
  if (clause.kind !== "relative" || !clause.marker) return null;
  const from = clause.from + 1;
  const words = clause.stream.tokens.slice(from, clause.group.from);
  const first = words[0];
  if (!first || first.pos === "ADP" || first.text === ",") return null;
  return words.some((t) => t.pos === "NOUN" || t.pos === "PROPN" || t.pos === "PRON")
    ? [from, clause.group.from]
    : null;
}

/** The noun phrase, with its "of" and "between" phrases, that a relative or participle clause describes. */
function describedRange(clause: Clause, facts: SentenceFacts): { stream: Stream; range: Range } | null {
  const word = clause.antecedent;
  if (!word) return null;
  const stream = facts.streams.find((s) => s.tokens.includes(word)) ?? clause.stream;
  const { tokens } = stream;
  const at = tokens.indexOf(word);
  if (at < 0) return null;
  let from = at;
  while (from > 0 && at - from < 14) {
    const t = tokens[from - 1];
    const joins = t?.lower === "of" || t?.lower === "between" || t?.lower === "with" || t?.text === "-";
    if (!t || !(joins || /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|CCONJ)$/.test(t.pos)) || t.lower === "to") break;
    from--;
  }
  return { stream, range: [from, at + 1] };
}

/** A clause without a subject has that of the clause it hangs on; "bluster about cutting" that of the noun before. */
function borrowedRoles(clause: Clause, facts: SentenceFacts, what: Classification, doer: ActorRole): RoleMention[] {
  const parent = clause.parent as Clause;
  if (clause.kind === "gerund" && clause.marker && clause.marker !== ",") {
    const phrase = nounPhrases(clause.stream.tokens, breakBefore(clause), clause.from).at(-1);
    const owners = phrase ? mentionsIn(clause.stream, [phrase.from, phrase.head + 1], facts) : [];
    if (owners.length > 0) return owners.map((o) => ({ mention: o.mention, role: doer }));
  }
  return subjectActors(parent, facts).map((mention) => ({ mention, role: doer }));
}

/** Where the phrase before a clause starts: after the last comma or verb. */
function breakBefore(clause: Clause): number {
  const { tokens } = clause.stream;
  let i = clause.from;
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

interface Placed {
  readonly mention: ActorMention;
  readonly from: number;
  readonly to: number;
  readonly at: Attachment;
}

/** The mentions that stand whole or in part in a stretch of a stream, with how they hang there. */
export function mentionsIn(stream: Stream, range: Range, facts: SentenceFacts): Placed[] {
  const out: Placed[] = [];
  for (const mention of [...facts.actors, ...facts.implied]) {
    const at = tokensOf(stream.tokens, mention);
    if (!at || at[0] < range[0] || at[0] >= range[1]) continue;
    out.push({ mention, from: at[0], to: at[1], at: attach(stream.tokens, at[0], at[1], range[0]) });
  }
  out.sort((a, b) => a.from - b.from || b.to - a.to);
  // "Taliban fighters": the name says whose
  return out.filter(
    (p, i) =>
      !(p.mention.actor.id.startsWith("g-") && out.slice(0, i).some((q) => q.to === p.from && !q.at.possessive)),
  );
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
    if (at.aside || !acts(mention, at, tokens, range[1], HOSTILE.has(what.type) && doer === "target", facts)) return [];
    if (at.heads.some((h) => isPart(tokens[h]))) return [];
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
    if (inSubject(clause, p.from) || at.heads.some((h) => isPart(stream.tokens[h]))) return [];
    if (mention.rule === "state-capital" && !at.modifies)
      return what.type === "statement" && at.prep === null && !child ? [{ mention, role: "target" }] : [];
    if (at.aside || !acts(mention, at, stream.tokens, region[1], HOSTILE.has(what.type), facts)) return [];
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
  if (prep === "by") return says && !clause.group.passive ? "target" : doer;
  const into =
    (prep === "into" || prep === "over") &&
    INTO.has(what.type) &&
    (what.type === "legal" || DIRECTED.has(what.subtype ?? ""));
  if (prep !== null && WHERE.has(prep) && !into) return null;
  const mutual = MUTUAL.has(what.type);
  if (!says) {
    if (prep === "with" || prep === "between" || prep === "among")
      return mutual || !HOSTILE.has(what.type) ? "participant" : "target";
    return mutual ? "participant" : "target";
  }
  if (DIRECTED.has(what.subtype ?? "")) return "target";
  if (p.mention.actor.kind === "media") return null;
  if (child) return what.subtype === "promise" ? "target" : null;
  const addressed =
    prep === null
      ? ADDRESSING.has(clause.group.lemma)
      : (prep === "to" || prep === "with") && prepAt === clause.group.to;
  return addressed && !p.at.modifies ? "target" : null;
}

/** The preposition (or conjunction) that governs a span within a clause's stream. */
export function wordBefore(clause: Clause, span: Span): string | null {
  const at = tokensOf(clause.stream.tokens, span);
  return at && at[0] >= clause.from ? attach(clause.stream.tokens, at[0], at[1], clause.from).prep : null;
}
