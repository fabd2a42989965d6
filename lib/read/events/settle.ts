import type { Candidate } from "./candidate";
import type { Clause } from "./clauses";
import type { SentenceFacts } from "./context";
import { objectDate, ownTimes, statedDate } from "./dates";
import { reporterOf, trailingReporter } from "./reporters";
import { subjectActors } from "./roles";
import { PLANS } from "./status";
import { ADDRESSING } from "./subject-range";

/** Which of a sentence's clauses stand on their own. */
export function settle(candidates: readonly Candidate[], facts: SentenceFacts): Candidate[] {
  const hasDate = (c: Candidate) =>
    c.clause !== null &&
    (statedDate(c.clause, facts, c.quoted) !== null ||
      (c.what.type !== "statement" && objectDate(c.clause, facts, c.quoted, c.what.rule) !== null));
  const kept = candidates.filter(
    (c) => c.clause !== null && worth(c, c.clause, hasDate(c), facts) && !saidByNobody(c, c.clause, facts),
  );
  const alone = kept.filter((c) => !redundant(c, kept, hasDate, facts));
  return alone.map((c) => ownAct(c, candidates, facts) ?? c);
}

/** Is a clause strong enough to count, given where it stands? A date of its own halves what it needs. */
function worth(c: Candidate, clause: Clause, own: boolean, facts: SentenceFacts): boolean {
  const { strength } = c.what;
  const { group, kind } = clause;
  if (c.quoted && group.tense === "future" && firstPerson(clause)) return false; // "I will go there": a saying
  if (c.quoted)
    return (
      own && strength >= 0.3 && c.what.type !== "statement" && group.form === "finite" && group.tense !== "present"
    );
  const habitual =
    group.form === "finite" && group.tense === "present" && !group.progressive && !group.perfect && !group.modal;
  const possible = group.modal !== null && group.modal !== "will" && group.modal !== "would";
  const says = c.what.type === "statement";
  let needed = 0.35;
  if (kind === "relative" || kind === "participle") needed = 0.9;
  else if (kind === "adverbial") needed = 0.9;
  else if (group.form === "infinitive") needed = isPlan(clause) ? 0.35 : 0.8;
  else if (kind === "gerund") needed = 0.8;
  else if (reporterOf(clause)) needed = says ? (toldBefore(clause) ? 0.5 : anothersAct(c, facts) ? 0.7 : 0.9) : 0.6;
  if (habitual && !own && (!says || facts.sentence.paragraph > 1))
    needed = Math.max(needed, says ? 0.8 : facts.sentence.paragraph > 1 ? 0.65 : 0.63);
  if (possible && !own) needed = Math.max(needed, 0.7);
  return strength >= (own ? Math.min(needed / 2, 0.4) : needed);
}

/** "is expected to be in Ankara to meet": a chain of infinitives that hangs on a plan tells the plan. */
function isPlan(clause: Clause): boolean {
  let root: Clause | null = clause;
  while (root && root.group.form === "infinitive") root = root.parent;
  return root !== null && root.group.form === "finite" && (PLANS.has(root.group.lemma) || root.group.lemma === "be");
}

/** A report and what it reports are one event unless each has its own date; the more telling one stays. */
function redundant(
  c: Candidate,
  kept: readonly Candidate[],
  hasDate: (c: Candidate) => boolean,
  facts: SentenceFacts,
): boolean {
  const clause = c.clause as Clause;
  const own = hasDate(c);
  const reporter = reporterOf(clause) ?? trailingReporter(clause, facts);
  if (c.what.type === "statement") {
    const told = reporter && kept.some((k) => k.clause === reporter);
    if (told && (!own || !named(clause)) && !anothersAct(c, facts)) return true;
    const content = kept.find(
      (k) => k !== c && k.clause && (reporterOf(k.clause) ?? trailingReporter(k.clause, facts)) === clause,
    );
    if (!content || !NEUTRAL.has(c.what.subtype) || own || unreal(content)) return false;
    return content.what.type === "statement"
      ? (hasDate(content) && named(content.clause)) || anothersAct(content, facts)
      : content.what.strength >= 0.35;
  }
  if (reporter && unreal(c) && kept.some((k) => k.clause === reporter && named(k.clause) && toldBefore(reporter)))
    return true;
  if (clause.kind === "adverbial" && DATING.has(clause.marker ?? "")) {
    const next = clause === facts.clauses[0] ? facts.clauses[1] : clause.parent;
    const main = kept.find((k) => k.clause === next && !ownDate(k, facts));
    if (main) return true; // "did not discuss it when they spoke on Wednesday": it only dates the main clause
  }
  const parent = kept.find((k) => k !== c && k.clause === clause.parent);
  if (!parent || own) return false;
  return clause.group.form !== "finite" || (parent.what.type === "statement" && hasDate(parent));
}

/** "confirmed that the premier had told the king": an earlier saying with a name on both sides counts for itself. */
function toldBefore(clause: Clause): boolean {
  const { group, stream } = clause;
  if (!group.perfect || group.tense !== "past" || !named(clause)) return false;
  return ADDRESSING.has(group.lemma) && stream.tokens.slice(group.to, group.to + 3).some((t) => t.pos === "PROPN");
}

/** "was obliged to retaliate", "should withdraw": what is only owed or possible has not happened. */
function unreal({ clause, what }: Candidate): boolean {
  if (!clause || what.type === "statement") return false;
  const { group } = clause;
  return (
    (group.passive && what.rule === "chain:force") || /^(?:could|should|must|may|might|can)$/.test(group.modal ?? "")
  );
}

const NEUTRAL: ReadonlySet<string | null> = new Set(["say", "announce", null]);

/** "Chad has rejected the plan, its neighbour's premier said": a finished statement of somebody else than who reports it. */
function anothersAct(c: Candidate, facts: SentenceFacts): boolean {
  const { clause, what } = c;
  if (!clause || what.type !== "statement") return false;
  if (!toldBefore(clause) && (NEUTRAL.has(what.subtype) || what.strength < 0.7)) return false;
  if (clause.group.form !== "finite" || clause.group.tense !== "past" || clause.group.modal || !named(clause))
    return false;
  const reporter = reporterOf(clause) ?? trailingReporter(clause, facts);
  if (!reporter) return false;
  const saying = new Set(subjectActors(reporter, facts).map((m) => m.actor.id));
  const doing = subjectActors(clause, facts);
  return doing.length > 0 && doing.every((m) => !saying.has(m.actor.id));
}

/** "She said she had rejected the plan": a neutral saying of one's own statement is that statement, made when it was said. */
function ownAct(c: Candidate, candidates: readonly Candidate[], facts: SentenceFacts): Candidate | null {
  if (c.what.type !== "statement" || c.what.subtype !== "say" || !c.clause || c.quoted) return null;
  const act = candidates.find((k) => k.clause?.kind === "content" && k.clause.parent === c.clause && !k.quoted);
  if (!act?.clause || act.what.type !== "statement" || NEUTRAL.has(act.what.subtype) || act.what.strength < 0.6)
    return null;
  const { subject, stream, group } = act.clause;
  const pronoun =
    subject &&
    subject[1] - subject[0] === 1 &&
    /^(?:he|she|they|it|we|i)$/.test(stream.tokens[subject[0]]?.lower ?? "");
  if (!pronoun || group.modal || group.negated || group.form !== "finite") return null;
  return { ...act, span: c.span, time: statedDate(c.clause, facts, c.quoted)?.time ?? null };
}

/** "her lawyer said", "a witness told": nobody known says it, so what is said stands for itself. */
function saidByNobody(c: Candidate, clause: Clause, facts: SentenceFacts): boolean {
  if (c.what.type !== "statement" || c.what.rule !== "speech:say" || clause.kind !== "coordinate") return false;
  return clause.subject !== null && !named(clause) && subjectActors(clause, facts).length === 0;
}

const DATING = new Set(["when", "as", "while"]);

const ownDate = (c: Candidate, facts: SentenceFacts): boolean =>
  c.clause !== null && ownTimes(c.clause, facts, c.quoted).length > 0;

function firstPerson({ subject, stream }: Clause): boolean {
  const last = subject && stream.tokens[subject[1] - 1];
  return !!last && /^(?:i|we)$/.test(last.lower);
}

/** Does a name, no pronoun, do it? */
function named(clause: Clause | null): boolean {
  const { subject, stream } = clause ?? {};
  return !!subject && !!stream && stream.tokens.slice(subject[0], subject[1]).some((t) => t.pos === "PROPN");
}
