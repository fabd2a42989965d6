import type { PlaceMention } from "../../domain";
import { type Attachment, attach, tokensOf } from "./attachment";
import type { Candidate } from "./candidate";
import type { Clause } from "./clauses";
import { inside, type SentenceFacts } from "./context";
import { HOME } from "./implied-places";
import { NOMINALS } from "./light-verbs";
import { nounLemma } from "./noun-phrases";
import { eventNoun } from "./noun-triggers";
import { PLANS } from "./status";
import { isReduced, subjectRange } from "./subject-range";

/** Prepositions of place, the most telling first. */
const RANK: Readonly<Record<string, number>> = {
  in: 0,
  at: 0,
  inside: 0,
  near: 1,
  outside: 1,
  on: 1,
  around: 1,
  across: 1,
  throughout: 1,
  within: 1,
  along: 1,
  off: 1,
  over: 2,
  into: 1,
  through: 2,
  toward: 2,
  towards: 2,
  to: 2,
  from: 3,
};
/** Types whose object is where they happen: "shelled Kherson", "captured the town". */
const AT_OBJECT = new Set(["strike", "territory", "clash", "attack_civilians", "military_move"]);
/** Verbs whose object is where they lead: "visited France". */
const GOING = new Set("visit tour enter reach leave evacuate".split(" "));
/** "Istanbul was the venue of", "Geneva will host": the subject is the place. */
const VENUES = new Set("hub venue site scene home host centre center setting epicenter epicentre".split(" "));

/** How far from an event's words its place is looked for, in characters. */
const FARTHEST = 400;

interface Located {
  readonly mention: PlaceMention;
  readonly score: number;
}

/** The place that the event's own words give: the locative phrase of its clause, of what completes it, or of the noun's phrase. */
export function placeOf(
  c: Candidate,
  facts: SentenceFacts,
  implied: readonly PlaceMention[] = [],
): PlaceMention | null {
  const found: Located[] = [];
  const places = implied.length > 0 ? [...facts.places, ...implied] : facts.places;
  places.forEach((mention, i) => {
    if (mention.rule === "metonymy" || mention.start < c.span.start - FARTHEST || mention.start > c.span.end + FARTHEST)
      return;
    const before = places[i - 1];
    if (before && mention.start - before.end <= 2 && lies(before, mention) && found.at(-1)?.mention === before) return;
    const score = c.nominal ? phraseScore(c, mention, facts) : clauseScore(c, mention, facts);
    if (score !== null) found.push({ mention, score: score + i * 0.05 });
  });
  const best = found.reduce<Located | null>((a, b) => (a && a.score <= b.score ? a : b), null);
  if (!best) return null;
  const closer = found.find((f) => f.score < 1.9 && lies(f.mention, best.mention));
  return (closer ?? best).mention;
}

/** Does the one place lie in the other? */
function lies(inner: PlaceMention, outer: PlaceMention): boolean {
  return outer.place !== null && (inner.place?.parents.includes(outer.place.id) ?? false);
}

function clauseScore(c: Candidate, mention: PlaceMention, facts: SentenceFacts): number | null {
  const own = c.clause as Clause;
  const { tokens } = own.stream;
  const at = tokensOf(tokens, mention);
  if (!at) return null;
  const clause = facts.clauses.find((k) => k.stream === own.stream && k.from <= at[0] && at[0] < k.to);
  if ([own, own.parent].some((k) => k && isVenue(k, own, at[0], facts))) return 1;
  if (!clause || !tells(own, clause, c, facts) || ruledOut(tokens, at[0])) return null;
  if (c.what.type === "statement" && facts.quotes.some((q) => inside(mention, q))) return null;
  if (mention.rule === HOME) return 1;
  const low = clause.marker && clause.kind !== "main" && clause.kind !== "gerund" ? clause.from + 1 : clause.from;
  const hangs = attach(tokens, at[0], at[1], low);
  const early = at[0] < own.group.from ? 0.3 : 0;
  if (c.what.type === "statement" && isTopic(own, hangs)) return null;
  const score = locative(c, hangs, tokens) ?? objectScore(c, clause, at[0], hangs);
  return score === null ? null : score + early + (clause === own ? 0 : 0.2);
}

/** Does a clause tell where the event of another is: itself, what completes it, what it completes, and before a saying "Speaking in ...". */
function tells(own: Clause, other: Clause, c: Candidate, facts: SentenceFacts): boolean {
  if (other === own) return true;
  if (c.what.type === "statement") {
    const accused = c.what.subtype === "accuse" && other.parent === own && other.marker === "of"; // "of bombing a bridge in the south"
    return other.kind === "gerund" && (accused || (other.to <= own.from && facts.clauses.indexOf(other) === 0));
  }
  for (let k: Clause | null = other; k; k = k.parent) {
    if (k === own) return true;
    if (!/^(?:infinitive|gerund|participle)$/.test(k.kind) && !isReduced(k)) break;
    if (k.marker === "after" || k.marker === "before") break;
  }
  for (let k: Clause | null = own; k && k.kind === "infinitive"; k = k.parent)
    if (k.parent === other)
      return PLANS.has(other.group.lemma) || other.group.lemma === "be" || other.kind !== "content";
  return false;
}

function phraseScore(c: Candidate, mention: PlaceMention, facts: SentenceFacts): number | null {
  const { tokens } = c.stream;
  const at = tokensOf(tokens, mention);
  if (!at) return null;
  const noun = c.what.trigger[1] - 1;
  if (inside(mention, c.span)) {
    const hangs = attach(tokens, at[0], at[1], at[0] > noun ? noun : 0);
    return at[0] > noun ? locative(c, hangs, tokens) : premodifier(hangs, tokens);
  }
  const clause = c.clause;
  if (!clause || at[0] < clause.from || at[0] >= clause.to || attach(tokens, noun, noun + 1, clause.from).aside)
    return null;
  const said = facts.quotes.some((q) => inside(mention, q)) !== c.quoted;
  const hangs = attach(tokens, at[0], at[1], clause.from);
  const score = said ? null : locative(c, hangs, tokens);
  return score === null ? null : score + 1;
}

/** How well a phrase's preposition tells a place; null = it tells none. */
function locative(c: Candidate, at: Attachment, tokens: Candidate["stream"]["tokens"]): number | null {
  if (at.aside) return null;
  if (at.possessive && eventNoun(tokens, at.head, tokens.length)) return null;
  if (at.modifies && !at.possessive) {
    const own = c.what.type === "statement" ? null : premodifier(at, tokens);
    if (own !== null) return own;
  }
  if (at.prep === "of") {
    const noun = tokens[at.heads.at(-1) ?? -1];
    const of =
      noun !== undefined &&
      (NOMINALS.has(noun.lemma.toLowerCase()) || eventNoun(tokens, at.heads.at(-1) as number, tokens.length));
    return of && AT_OBJECT.has(c.what.type) ? 1 : null;
  }
  if (at.prep === null) return null;
  if (at.prep === "from" && (c.what.type === "release_exchange" || c.what.type === "territory")) return 1;
  if (at.prep === "on" && c.what.type === "statement") return null;
  if (c.what.type === "statement" && (at.prep === "to" || at.prep === "from")) return visits(at, tokens) ? 1 : null;
  return RANK[at.prep] ?? null;
}

/** "during a visit to Rome". */
function visits(at: Attachment, tokens: Candidate["stream"]["tokens"]): boolean {
  const noun = tokens[at.prepAt - 1];
  const before = tokens.slice(Math.max(0, at.prepAt - 4), at.prepAt);
  if (before.some((t) => /^(?:recent|last|previous|earlier|past)$/.test(t.lower))) return false; // told of, not told there
  return at.meanwhile && noun !== undefined && /^(?:visit|trip|tour)$/.test(nounLemma(noun));
}

/** "the Geneva talks": a place before the noun of an event. */
function premodifier(at: Attachment, tokens: Candidate["stream"]["tokens"]): number | null {
  return at.modifies && !at.possessive && eventNoun(tokens, at.head, tokens.length) ? 1 : null;
}

function objectScore(c: Candidate, clause: Clause, from: number, at: Attachment): number | null {
  if (at.prep !== null || at.aside || from < clause.group.to || at.possessive) return null;
  const goes = GOING.has(clause.group.lemma);
  return goes || (AT_OBJECT.has(c.what.type) && !at.modifies) ? 2.5 : null;
}

/** "told her about the floods in Lima", "condemned the attack in Lyon": where what is talked of is, not who talks. */
function isTopic(clause: Clause, at: Attachment): boolean {
  const { tokens } = clause.stream;
  const from = clause.group.to;
  if (at.prepAt < from) return false;
  const between = tokens.slice(from, at.prepAt);
  if (between.some((t) => /^(?:about|regarding|concerning|over)$/.test(t.lower))) return true;
  const noun = tokens[at.prepAt - 1];
  if (noun?.pos !== "NOUN" || at.prepAt - 1 < from) return false;
  const setting = between.some((t) => /^(?:at|in|during|upon|after|following)$/.test(t.lower));
  return !setting && eventNoun(tokens, at.prepAt - 1, tokens.length) !== null;
}

/** "not to allies in Europe but ...": another place is meant. */
function ruledOut(tokens: Candidate["stream"]["tokens"], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 8); i--) {
    const t = tokens[i];
    if (!t || t.lower === "but" || t.pos === "VERB") return false;
    if (t.lower === "not" || t.lower === "than") return true;
  }
  return false;
}

function isVenue(clause: Clause, own: Clause, from: number, facts: SentenceFacts): boolean {
  const { group, stream } = clause;
  const subject = subjectRange(clause, facts)?.range;
  if (!subject || from < subject[0] || from >= subject[1]) return false;
  if (attach(stream.tokens, from, from + 1, subject[0]).chain.some((p) => p !== "of")) return false;
  if (group.lemma === "host" || own.group.lemma === "host") return true;
  if (group.lemma !== "be") return false;
  return stream.tokens.slice(group.to, group.to + 5).some((t) => t.pos === "NOUN" && VENUES.has(nounLemma(t)));
}
