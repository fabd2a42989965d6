import type { Article, PassageActor } from "../../domain";
import type { Candidate } from "./candidate";
import type { Clause } from "./clauses";
import type { SentenceFacts } from "./context";
import {
  afterPublication,
  type Dated,
  fromTime,
  inherited,
  objectDate,
  publicationDay,
  statedDate,
  UNDATED,
} from "./dates";
import { nounAct, verbAct } from "./event-acts";
import type { RoleMention } from "./roles";
import type { StatusReading } from "./status";
import { type ToldDates, toldDates } from "./told-dates";

/** The dates read so far that a later sentence may lean on. */
export interface DateThread {
  /** The last main event or saying with a date of its own, known to the month or better. */
  anchor: { dated: Dated; paragraph: number; sentence: number } | null;
  /** The last planned event with a date. */
  planned: { dated: Dated; type: string; paragraph: number } | null;
  /** When each speaker last spoke. */
  readonly spoke: Map<string, { dated: Dated; sentence: number }>;
  /** The dates that the article gives its acts elsewhere. */
  readonly told: ToldDates;
}

/** The start of an article, with nothing read but what it tells of its acts anywhere. */
export function newDateThread(article: Article, sentences: readonly SentenceFacts[]): DateThread {
  return { anchor: null, planned: null, spoke: new Map(), told: toldDates(sentences, publicationDay(article)) };
}

/** The date of what a candidate tells of: its own words, then another mention, its neighbours, the day of publication. */
export function datePassage(
  article: Article,
  facts: SentenceFacts,
  c: Candidate,
  status: StatusReading,
  roles: readonly RoleMention[],
  thread: DateThread,
): Dated {
  if (c.time) return fromTime(c.time, "listed");
  if (c.nominal) return nounDate(article, facts, c, thread);
  const clause = c.clause as Clause;
  const stated =
    statedDate(clause, facts, c.quoted) ??
    (c.what.type === "statement" ? null : objectDate(clause, facts, c.quoted, c.what.rule));
  if (stated?.when) return stated;
  const { paragraph, index } = facts.sentence;
  if (c.what.type === "statement") {
    const who = roles.find((r) => r.role === "speaker")?.mention.actor.id;
    const before = who ? thread.spoke.get(who) : undefined;
    if (before && index - before.sentence <= 2) return inherited(before.dated);
    if (c.what.subtype === "say") return published(article);
  }
  if (status.status === "planned" || status.status === "hypothetical") return plannedDate(article, facts, c, thread);
  const told = toldElsewhere(article, facts, c, thread);
  if (told) return told;
  const beside = neighbour(clause, facts, c);
  if (beside?.when) return inherited(beside);
  const going = clause.group.tense === "present" && clause.group.form === "finite";
  const last = thread.anchor;
  if (!going && last && paragraph - last.paragraph <= 1 && index - last.sentence <= 3) return inherited(last.dated);
  return published(article);
}

/** An undated plan: the last planned event's date if of its kind, a date not yet past nearby, else some day after publication. */
function plannedDate(article: Article, facts: SentenceFacts, c: Candidate, thread: DateThread): Dated {
  const { paragraph } = facts.sentence;
  if (thread.planned && (thread.planned.type === c.what.type || thread.planned.paragraph === paragraph))
    return inherited(thread.planned.dated);
  const after = afterPublication(article);
  const near = thread.anchor;
  if (near && after && near.paragraph === paragraph && (near.dated.when?.to ?? Infinity) > (after.from ?? 0))
    return inherited(near.dated);
  return { when: after, time: null, rule: "after-publication" };
}

function published(article: Article): Dated {
  return { when: publicationDay(article), time: null, rule: "publication-day" };
}

/** The date of the clause it continues or depends on in the same sentence. */
function neighbour(clause: Clause, facts: SentenceFacts, c: Candidate): Dated | null {
  for (let k = clause.parent; k; k = k.parent) {
    if (clause.kind === "content" && k === clause.parent) continue;
    const dated = statedDate(k, facts, c.quoted);
    if (dated) return dated;
  }
  const next = facts.clauses.find((k) => k.parent === clause && k.kind === "coordinate" && k.subject === null);
  return next ? statedDate(next, facts, c.quoted) : null; // "cut short the trip and returned home late Wednesday"
}

/** The date that another mention of the same act has: "the invasion" by "invaded on 2 August". Nothing told is still to come. */
function toldElsewhere(article: Article, facts: SentenceFacts, c: Candidate, thread: DateThread): Dated | null {
  const act = c.nominal ? nounAct(c.stream.tokens, c.what.trigger[1] - 1) : c.clause && verbAct(c.clause);
  const latest = publicationDay(article)?.to ?? Number.POSITIVE_INFINITY;
  return act && thread.told.find(act, facts.sentence.index, (when) => (when.from ?? 0) < latest);
}

function nounDate(article: Article, facts: SentenceFacts, c: Candidate, thread: DateThread): Dated {
  if (c.time) return fromTime(c.time, "noun");
  const told = toldElsewhere(article, facts, c, thread);
  if (told) return told;
  const dated = c.clause ? statedDate(c.clause, facts, c.quoted) : null;
  if (dated?.when) return inherited(dated);
  if (thread.anchor && facts.sentence.paragraph - thread.anchor.paragraph <= 1) return inherited(thread.anchor.dated);
  return UNDATED;
}

const FINE = new Set(["minute", "hour", "day", "week", "month"]);

/** Keeps the date of a passage for what comes after it. */
export function rememberDate(
  thread: DateThread,
  facts: SentenceFacts,
  c: Candidate,
  dated: Dated,
  status: StatusReading,
  actors: readonly PassageActor[],
): void {
  if (!dated.when || c.nominal || !c.clause) return;
  const { paragraph, index } = facts.sentence;
  const own = !/^(?:publication-day|after-publication|told-elsewhere)$/.test(dated.rule);
  if (c.what.type === "statement")
    for (const a of actors) if (a.role === "speaker") thread.spoke.set(a.id, { dated, sentence: index });
  if (!own) return;
  if (status.status === "planned") thread.planned = { dated, type: c.what.type, paragraph };
  else if (
    (c.clause.kind === "main" || c.clause.kind === "coordinate" || c.clause.kind === "content") &&
    FINE.has(dated.when.precision) &&
    dated.when.from !== null &&
    dated.when.to !== null
  )
    thread.anchor = { dated, paragraph, sentence: index };
}
