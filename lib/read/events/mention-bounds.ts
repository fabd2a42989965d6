import type { TimeMention, Token, When } from "../../domain";
import { overlaps } from "../../time";
import type { Clause } from "./clauses";
import type { SentenceFacts } from "./context";
import { boundBy, statedDate } from "./dates";
import { nounAct, verbAct } from "./event-acts";
import { phraseStart, timeBeside } from "./noun-times";
import { isSpeechVerb, statementKind } from "./speech-verbs";
import type { ToldDates } from "./told-dates";

/** What is known around a mention that is to be dated. */
export interface DatingContext {
  readonly facts: SentenceFacts;
  readonly told: ToldDates;
  /** The day of publication. */
  readonly day: When | null;
  /** The first sentence of the story. */
  readonly lead: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs whose infinitive or gerund is done as they are: "declined to say", "began firing". */
const SAME_TIME = words(
  "decline refuse fail manage seem appear happen prove turn begin start continue stop cease keep finish go come help try attempt get dare " +
    "rush hurry use let make cause lead force see hear watch",
);
/** Verbs that are about something done before: "accused of slashing", "regretted calling". */
const LOOKS_BACK = words(
  "accuse blame charge convict suspect deny admit acknowledge regret recall remember thank praise criticize criticise condemn apologize apologise fine " +
    "punish jail arrest sentence confess commemorate mark avenge",
);
/** Nouns with "for" or "of" before something done before: "punishment for seizing". */
const LOOKS_BACK_NOUN = words(
  "punishment penalty blame credit charge accusation retaliation revenge suspicion responsibility",
);
/** Verbs and nouns that look ahead to what they are about: "called for a meeting", "talk about killing". */
const LOOKS_AHEAD = words(
  "call ask demand urge seek propose order request want need plan schedule consider expect hope intend promise pledge vow agree threaten warn " +
    "prepare discuss talk aim design mean confer negotiate debate vote",
);
/** States that go on for long: where nothing dates them, they go on still. */
const LASTING = words(
  "crisis war embargo blockade sanctions quarantine dispute standoff conflict siege campaign search effort efforts buildup build-up threat recession " +
    "drought occupation negotiations investigation probe trend boom downturn shortage rivalry tension tensions operation operations presence fighting violence unrest uprising insurgency offensive famine epidemic outbreak inflation unemployment",
);
/** What people speak after on the same day. */
const SITTINGS = words(
  "meeting talks session hearing summit call briefing lunch dinner vote match game debate trial ceremony speech",
);
/** Verbs whose object came before them. */
const DEPLORES = words(
  "deny regret recall admit acknowledge blame mark commemorate avenge condemn denounce deplore mourn investigate",
);
/** What looks the same way at the time of writing, not just at some time. */
const APPEARS = words("appear seem look sound");
/** Verbs of mind and standing that tell of no single day. */
const STATES = words(
  "hope believe want need fear know understand like love hate own live contain include consist remain depend insist suspect expect boast trust doubt " +
    "wish consider maintain argue",
);

/** When what a verb tells of happened, by its own words, by what is told elsewhere, by the clause it hangs on, or by its tense. */
export function clauseBounds(context: DatingContext, clause: Clause, depth = 0): string | null {
  const { facts, told, day } = context;
  const stated = statedDate(clause, facts, true);
  const own = stated?.rule === "governing-clause" ? null : (stated?.when ?? null);
  const act = own && FINE.has(own.precision) ? null : verbAct(clause);
  const dated = act && isTold(clause) ? told.find(act, facts.sentence.index, (w) => mayBe(w, own, day)) : null;
  if (dated?.when) return dated.when.edtf;
  if (own) return own.edtf;
  if (!day) return stated?.when?.edtf ?? null;
  const governor = depth < MOST_GOVERNORS ? governorOf(clause, facts) : null;
  const side = governor && sideOf(clause, governor, facts);
  if (governor && side) return sided(clauseBounds(context, governor, depth + 1), side, day.edtf);
  return byTense(context, clause, day.edtf);
}

const MOST_GOVERNORS = 8;

/** Told as a fact of the past; "will attack" and "to attack" are other attacks than the one told of. */
function isTold({ group }: Clause): boolean {
  if (group.negated || group.modal !== null || group.tense === "future" || group.form === "infinitive") return false;
  return group.form !== "finite" || group.tense === "past";
}

const FINE = new Set(["minute", "hour", "day"]);

/** What is told elsewhere is not still to come, and only makes finer what its own words say. */
function mayBe(when: When, own: When | null, day: When | null): boolean {
  if (own && !(overlaps(when, own) && FINE.has(when.precision))) return false;
  return !day || (when.from ?? 0) < (day.to ?? Number.POSITIVE_INFINITY);
}

type Side = "same" | "before" | "after" | "lasting";

/** The clause a mention takes its time from: the one it hangs on, or, for an opening participle, the one that follows. */
function governorOf(clause: Clause, facts: SentenceFacts): Clause | null {
  if (clause.parent) return clause.parent;
  if (clause.group.form === "finite" || clause.group.form === "infinitive") return null;
  const at = facts.clauses.indexOf(clause);
  return facts.clauses.slice(at + 1).find((c) => c.stream === clause.stream && c.group.form === "finite") ?? null;
}

/** On which side of its governor a clause lies; null where its own tense decides. */
function sideOf(clause: Clause, governor: Clause, facts: SentenceFacts): Side | null {
  const { group, kind, marker } = clause;
  const { lemma } = governor.group;
  if (group.form === "infinitive") {
    if (SAME_TIME.has(lemma) && !group.perfect) return "same";
    return statedDate(governor, facts, true)?.when ? "after" : null; // "agreed on Tuesday to release"
  }
  if (group.form === "gerund") {
    if (LOOKS_BACK.has(lemma) || looksBack(clause)) return "before";
    if (marker !== "by" && (LOOKS_AHEAD.has(lemma) || looksAhead(clause))) return "after";
    if (marker === "after") return "before";
    if (marker === "before") return "after";
    return "same";
  }
  const past = group.form === "finite" && group.tense === "past" && group.modal === null;
  if (kind === "coordinate" && past && /^(?:and|or|but)$/.test(marker ?? "") && statedDate(governor, facts, true)?.when)
    return governor.group.tense === "past" && !group.perfect ? "same" : null;
  if (kind === "adverbial" && group.form === "finite" && group.tense === "past" && !group.perfect)
    return /^(?:when|as|while)$/.test(marker ?? "") && !governor.group.perfect ? "same" : null;
  return null;
}

function looksBack(clause: Clause): boolean {
  const { tokens } = clause.stream;
  return (
    (clause.marker === "for" || clause.marker === "of") && LOOKS_BACK_NOUN.has(tokens[clause.from - 1]?.lemma ?? "")
  );
}

function looksAhead(clause: Clause): boolean {
  const { tokens } = clause.stream;
  return (
    /^(?:about|at|for|of|on|from)$/.test(clause.marker ?? "") && LOOKS_AHEAD.has(tokens[clause.from - 1]?.lemma ?? "")
  );
}

/** A date moved to one side of another. */
function sided(edtf: string | null, side: Side, day: string): string | null {
  if (edtf === null || side === "same") return edtf;
  const [first = edtf, last = first] = edtf.split("/");
  if (side === "lasting") return `${day}/..`;
  if (side === "before") return first === ".." ? edtf : `../${first}`;
  return last === ".." ? edtf : `${last}/..`;
}

/**
 * Where words give no date, tense still bounds it: said, or told in a main clause in the past = that day; other past = by then; present,
 * infinitive and modal = from then on. A clause without tense takes its governor's side.
 */
function byTense(context: DatingContext, clause: Clause, day: string): string {
  const onwards = `${day}/..`;
  for (let c: Clause | null = clause; c; c = c.parent) {
    const { group } = c;
    if (group.perfect && group.modal !== null && group.modal !== "will") return `../${day}`; // "may have come"
    if (group.form === "infinitive" || group.modal !== null || group.tense === "future") return onwards;
    if (group.form !== "finite") continue;
    if (c === clause && group.tense === "present" && (APPEARS.has(group.lemma) || isExpected(c))) return day;
    if (c === clause && group.tense === "past" && saysEarlier(c)) return `../${day}`;
    const news = group.tense === "past" && (c.kind === "main" || c.kind === "coordinate");
    if (c === clause && !group.perfect && (tells(group.lemma, group.tense) || news)) return day;
    if (c === clause && news && context.lead && presentPerfect(c)) return day;
    return group.tense === "past" ? `../${day}` : onwards;
  }
  return `../${day}`;
}

const tells = (lemma: string, tense: string): boolean =>
  (isSpeechVerb(lemma) || statementKind(lemma) !== null) && !(tense === "present" && STATES.has(lemma));

/** "is expected to visit": so it is on the day it is written. */
const isExpected = ({ group }: Clause): boolean => group.passive && group.lemma === "expect";

/** "then", "recently", "once": the past told of is not that of the day. */
function saysEarlier({ stream, group, from, to }: Clause): boolean {
  return stream.tokens.slice(from, Math.min(to, group.to + 2)).some((t) => t.pos === "ADV" && EARLIER.has(t.lower));
}

const EARLIER = words("then recently once previously earlier originally formerly initially subsequently ago long");

function presentPerfect({ group, stream }: Clause): boolean {
  return (
    group.perfect && stream.tokens.slice(group.from, group.to).some((t) => t.lower === "has" || t.lower === "have")
  );
}

/** When what a noun tells of happened: by the time in its own phrase, by what is told elsewhere, or by its clause. */
export function nounBounds(
  context: DatingContext,
  clause: Clause | null,
  tokens: readonly Token[],
  at: number,
): string | null {
  const { facts, told, day } = context;
  const beside = at < 0 ? null : timeBeside(tokens, at, facts.times);
  if (beside) return boundBy(beside)?.edtf ?? null;
  const act = nounAct(tokens, at);
  const dated = act && told.find(act, facts.sentence.index);
  if (dated?.when) return dated.when.edtf;
  if (!clause) return boundBy(facts.times[0] ?? NO_TIME)?.edtf ?? day?.edtf ?? null;
  const own = clauseBounds(context, clause);
  if (!day || at < 0) return own;
  if (tokens[at]?.lower === "according") return day.edtf;
  const side = nounSide(clause, at, own === day.edtf || own === null);
  if (side === "same" && LASTING.has(tokens[at]?.lower ?? "") && at > clause.group.head && /^[\d-]+$/.test(own ?? ""))
    return `${own}/..`; // "ordered an embargo on 6 August"
  return sided(own, side, day.edtf);
}

const NO_TIME = { when: null, relation: "in" } as TimeMention;

/** On which side of its clause's date a noun lies. */
function nounSide(clause: Clause, at: number, onDay: boolean): Side {
  const { tokens } = clause.stream;
  const from = phraseStart(tokens, at);
  const prep = tokens[from - 1]?.lower ?? "";
  const noun = tokens[at]?.lower ?? "";
  if (prep === "after" && at < clause.group.from && SITTINGS.has(noun)) return "same"; // "After a meeting with them, she said"
  if (prep === "after" || prep === "following" || prep === "since") return "before";
  if (prep === "before" || prep === "until") return "after";
  if (/^(?:for|of|over)$/.test(prep) && at > clause.group.head && LOOKS_BACK.has(clause.group.lemma)) return "before";
  if (at > clause.group.head && DEPLORES.has(clause.group.lemma)) return "before";
  if (at > clause.group.head && LOOKS_AHEAD.has(clause.group.lemma) && clause.group.tense === "past") return "after";
  if (LASTING.has(noun) && /^(?:despite|amid|amidst|over|about|in|to|of)$/.test(prep)) return "lasting";
  if (onDay && LASTING.has(noun)) return "lasting";
  if (prep === "for" && at > clause.group.head) return "after";
  return "same";
}
