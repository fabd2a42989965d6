import type { ActorMention, Article, Mention, Passage, PassageActor, PlaceMention } from "../../domain";
import type { Candidate } from "./candidate";
import { findCandidates } from "./candidates";
import type { Clause } from "./clauses";
import { confidenceOf } from "./confidence";
import { type Found, gatherFacts, overlap, type SentenceFacts } from "./context";
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
import { furtherRoles } from "./further-roles";
import { placeOf } from "./locate";
import { nounRoles } from "./noun-roles";
import { carriedPlace, newPlaceMemory, notePlace, type PlaceMemory } from "./place-memory";
import { quoteSpeakers } from "./quote-speakers";
import { clauseRoles, type RoleMention } from "./roles";
import { speakerOf } from "./speakers";
import { type StatusReading, statusOf } from "./status";
import { eventTitle } from "./title";

/** What was read so far that a later sentence may lean on. */
interface Thread {
  /** The last main event or saying with a date of its own, known to the month or better. */
  anchor: { dated: Dated; paragraph: number; sentence: number } | null;
  /** The last planned event with a date. */
  planned: { dated: Dated; type: string; paragraph: number } | null;
  /** When each speaker last spoke. */
  spoke: Map<string, { dated: Dated; sentence: number }>;
  readonly placed: PlaceMemory;
  /** Who says each quotation, by where it starts. */
  readonly quoted: ReadonlyMap<number, ActorMention>;
}

/** The passages of an article: every dated event it reports, each with the words behind its fields. Pure. */
export function assemble(article: Article, found: Found): Passage[] {
  const facts = gatherFacts(article, found);
  const thread: Thread = {
    anchor: null,
    planned: null,
    spoke: new Map(),
    placed: newPlaceMemory(),
    quoted: quoteSpeakers(facts.sentences),
  };
  const passages: Passage[] = [];
  const taken = new Set<string>();
  for (const sentence of facts.sentences) {
    if (isHeading(article, sentence)) continue;
    const from = passages.length;
    let lead = -1;
    for (const candidate of findCandidates(sentence)) {
      const passage = toPassage(article, sentence, candidate, thread, idOf(article, candidate, taken));
      if (!passage) continue;
      if (candidate.lead) lead = passages.length;
      passages.push(passage);
    }
    if (lead >= 0) passages[lead] = leading(passages, from, lead);
  }
  return passages;
}

/** The headline, and a line above the story that sums it up ("TRADE WAR: Ministers agreed ..."), say only what the story tells. */
function isHeading(article: Article, { sentence, text }: SentenceFacts): boolean {
  if (article.titleSpan && overlap(sentence, article.titleSpan)) return true;
  return sentence.paragraph <= 1 && /^[\p{Lu}][\p{Lu}’' -]{5,40}: /u.test(text(sentence.start, sentence.start + 50));
}

/** From where its trigger stands, so that it outlives rules that find more or fewer passages; a list of dates shares one trigger. */
function idOf(article: Article, c: Candidate, taken: Set<string>): string {
  const at = `${article.id}-${c.stream.tokens[c.what.trigger[0]]?.start ?? c.span.start}`;
  let id = at;
  for (let n = 2; taken.has(id); n++) id = `${at}.${n}`;
  taken.add(id);
  return id;
}

/** What a sentence is about is at least as sure as what else it says. */
function leading(passages: readonly Passage[], from: number, lead: number): Passage {
  const own = passages[lead] as Passage;
  const most = Math.max(...passages.slice(from).map((p) => p.confidence));
  return most > own.confidence ? { ...own, confidence: Math.min(1, most + 0.001) } : own;
}

function toPassage(article: Article, facts: SentenceFacts, c: Candidate, thread: Thread, id: string): Passage | null {
  const roles = rolesOf(c, facts);
  if (!tellable(c, roles)) return null;
  const speaker = speakerOf(c, roles, facts, thread.quoted);
  const status = statusFor(c, speaker);
  const dated = dateFor(article, facts, c, status, roles, thread);
  const place = placeFor(facts, c, dated, thread, speaker);
  const span = c.span;
  const actors = uniqueActors(speaker ? [...roles, { mention: speaker, role: "speaker" }] : roles);
  remember(thread, facts, c, dated, status, actors);
  return {
    id,
    articleId: article.id,
    start: span.start,
    end: span.end,
    quote: article.text.slice(span.start, span.end),
    title: eventTitle({ text: article.text, c, facts, roles, speaker }),
    type: c.what.type,
    subtype: c.what.subtype,
    plover: c.what.plover,
    status: status.status,
    speakerId: speaker?.actor.id ?? null,
    when: dated.when,
    placeId: place?.place?.id ?? null,
    actors,
    mentions: mentionsOf(c, dated, place, roles, speaker, status),
    confidence: confidenceOf({
      strength: c.what.strength,
      when: dated.when,
      actors: actors.length,
      nominal: c.nominal,
      status: status.status,
    }),
  };
}

/** A statement needs somebody who makes it; "it", "there" and the reader are nobody. */
function tellable(c: Candidate, roles: readonly RoleMention[]): boolean {
  if (c.what.type !== "statement" || c.what.rule === "happening" || c.nominal || !c.clause) return true;
  if (roles.some((r) => r.role === "speaker")) return true;
  const { subject, stream, group } = c.clause;
  return !!subject && !group.passive && stream.tokens.slice(subject[0], subject[1]).some((t) => t.pos === "PROPN");
}

function rolesOf(c: Candidate, facts: SentenceFacts): RoleMention[] {
  return c.clause && !c.nominal
    ? [...clauseRoles(c.clause, facts, c.what, c.span), ...furtherRoles(c, facts)]
    : nounRoles(c, facts);
}

function statusFor(c: Candidate, speaker: ActorMention | null): StatusReading {
  if (!c.clause || c.nominal) return { status: "occurred", span: null, rule: "noun" };
  const violent = ["strike", "clash", "attack_civilians", "territory"].includes(c.what.type);
  const party =
    speaker !== null && violent && ["armed-force", "armed-group", "state", "government"].includes(speaker.actor.kind);
  return statusOf(c.clause, c.what, party || c.quoted ? "party" : null);
}

function dateFor(
  article: Article,
  facts: SentenceFacts,
  c: Candidate,
  status: StatusReading,
  roles: readonly RoleMention[],
  thread: Thread,
): Dated {
  if (c.time) return fromTime(c.time, "listed");
  if (c.nominal) return nounDate(facts, c, thread);
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
  const beside = neighbour(clause, facts, c);
  if (beside?.when) return inherited(beside);
  const going = clause.group.tense === "present" && clause.group.form === "finite";
  const last = thread.anchor;
  if (!going && last && paragraph - last.paragraph <= 1 && index - last.sentence <= 3) return inherited(last.dated);
  return published(article);
}

/** An undated plan: the last planned event's date if of its kind, a date not yet past nearby, else some day after publication. */
function plannedDate(article: Article, facts: SentenceFacts, c: Candidate, thread: Thread): Dated {
  const { paragraph } = facts.sentence;
  if (thread.planned && (thread.planned.type === c.what.type || thread.planned.paragraph === paragraph))
    return inherited(thread.planned.dated);
  const after = afterPublication(article);
  const near = thread.anchor;
  if (near && after && near.paragraph === paragraph && (near.dated.when?.to ?? Infinity) > (after.from ?? 0))
    return inherited(near.dated);
  return { when: after, time: null, rule: "after-publication" };
}

/** The place in the event's own words, else that of the event it goes on with. */
function placeFor(
  facts: SentenceFacts,
  c: Candidate,
  dated: Dated,
  thread: Thread,
  speaker: ActorMention | null,
): PlaceMention | null {
  const who = speaker?.actor.id ?? null;
  const own = placeOf(c, facts);
  const place = own?.place ? own : (carriedPlace(thread.placed, c, facts, dated.when, who) ?? own);
  if (place?.place) notePlace(thread.placed, c, facts, dated.when, place, who);
  return place;
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

function nounDate(facts: SentenceFacts, c: Candidate, thread: Thread): Dated {
  if (c.time) return fromTime(c.time, "noun");
  const dated = c.clause ? statedDate(c.clause, facts, c.quoted) : null;
  if (dated?.when) return inherited(dated);
  if (thread.anchor && facts.sentence.paragraph - thread.anchor.paragraph <= 1) return inherited(thread.anchor.dated);
  return UNDATED;
}

const FINE = new Set(["minute", "hour", "day", "week", "month"]);

function remember(
  thread: Thread,
  facts: SentenceFacts,
  c: Candidate,
  dated: Dated,
  status: StatusReading,
  actors: readonly PassageActor[],
): void {
  if (!dated.when || c.nominal || !c.clause) return;
  const { paragraph, index } = facts.sentence;
  const own = dated.rule !== "publication-day" && dated.rule !== "after-publication";
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

function uniqueActors(roles: readonly RoleMention[]): PassageActor[] {
  return roles
    .map((r) => ({ id: r.mention.actor.id, role: r.role }))
    .filter((a, i, all) => all.findIndex((b) => b.id === a.id) === i);
}

function mentionsOf(
  c: Candidate,
  dated: Dated,
  place: PlaceMention | null,
  roles: readonly RoleMention[],
  speaker: ActorMention | null,
  status: StatusReading,
): Mention[] {
  const first = c.stream.tokens[c.what.trigger[0]];
  const last = c.stream.tokens[c.what.trigger[1] - 1];
  const out: Mention[] = [];
  if (first && last) out.push({ start: first.start, end: last.end, role: "trigger", ref: null, rule: c.what.rule });
  if (dated.time && dated.when)
    out.push({ start: dated.time.start, end: dated.time.end, role: "when", ref: dated.when.edtf, rule: dated.rule });
  if (place)
    out.push({ start: place.start, end: place.end, role: "where", ref: place.place?.id ?? null, rule: place.rule });
  for (const r of roles)
    out.push({
      start: r.mention.start,
      end: r.mention.end,
      role: r.role === "speaker" ? "speaker" : "who",
      ref: r.mention.actor.id,
      rule: r.mention.rule,
    });
  if (speaker && !roles.some((r) => r.mention === speaker))
    out.push({ start: speaker.start, end: speaker.end, role: "speaker", ref: speaker.actor.id, rule: speaker.rule });
  if (status.span) out.push({ ...status.span, role: "status", ref: null, rule: status.rule });
  return out;
}
