import type { ActorMention, Article, Mention, Passage, PassageActor, PlaceMention } from "../../domain";
import { type ActorMemory, carriedActors, noteActors } from "./actor-memory";
import type { Candidate } from "./candidate";
import { findCandidates } from "./candidates";
import { confidenceOf } from "./confidence";
import { type Found, gatherFacts, overlap, type SentenceFacts } from "./context";
import type { Dated } from "./dates";
import { dateEarlierWords, saidEarlier } from "./earlier-words";
import { furtherRoles } from "./further-roles";
import { type Grounds, groundsOf, impliedPlaces, ownCountry, seatOf } from "./implied-places";
import { placeOf } from "./locate";
import { nounRoles } from "./noun-roles";
import { type DateThread, datePassage, newDateThread, rememberDate } from "./passage-dates";
import { carriedPlace, newPlaceMemory, notePlace, type PlaceMemory } from "./place-memory";
import { quoteSpeakers } from "./quote-speakers";
import { refinePlace } from "./refine-place";
import { isBareNoun, withoutRetellings } from "./retellings";
import { clauseRoles, type RoleMention } from "./roles";
import { speakerOf } from "./speakers";
import { type StatusReading, statusOf } from "./status";
import { eventTitle } from "./title";

/** What was read so far that a later sentence may lean on. */
interface Thread {
  readonly dates: DateThread;
  readonly placed: PlaceMemory;
  readonly grounds: Grounds;
  readonly acted: ActorMemory;
  /** Who says each quotation, by where it starts. */
  readonly quoted: ReadonlyMap<number, ActorMention>;
}

/** The passages of an article: every dated event it reports, each with the words behind its fields. Pure. */
export function assemble(article: Article, found: Found): Passage[] {
  const facts = gatherFacts(article, found);
  const thread: Thread = {
    dates: newDateThread(article, facts.sentences),
    placed: newPlaceMemory(),
    grounds: groundsOf(facts.sentences),
    acted: [],
    quoted: quoteSpeakers(facts.sentences),
  };
  const passages: Passage[] = [];
  const taken = new Set<string>();
  const bare = new Set<string>();
  const earlier = new Set<string>();
  for (const sentence of facts.sentences) {
    if (isHeading(article, sentence)) continue;
    const from = passages.length;
    let lead = -1;
    for (const candidate of findCandidates(sentence)) {
      const passage = toPassage(article, sentence, candidate, thread, idOf(article, candidate, taken));
      if (!passage) continue;
      if (isBareNoun(candidate, sentence)) bare.add(passage.id);
      if (saidEarlier(candidate, passage)) earlier.add(passage.id);
      if (candidate.lead) lead = passages.length;
      passages.push(passage);
    }
    if (lead >= 0) passages[lead] = leading(passages, from, lead);
  }
  return dateEarlierWords(withoutRetellings(passages, bare), earlier);
}

/** The headline, and a line above the story that sums it up ("TRADE WAR: Ministers agreed ..."), say only what the story tells. */
function isHeading(article: Article, { sentence, text, places, actors }: SentenceFacts): boolean {
  if (article.titleSpan && overlap(sentence, article.titleSpan)) return true;
  const deck = /^[\p{Lu}][\p{Lu}’' -]{5,40}: /u.exec(text(sentence.start, sentence.start + 50));
  if (!deck || sentence.paragraph > 1) return false;
  const label = { start: sentence.start, end: sentence.start + deck[0].length - 2 };
  return ![...places, ...actors].some((m) => m.start === label.start && m.end === label.end); // "UNITED NATIONS: ..." is a dateline
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
  return most > own.confidence ? { ...own, confidence: Math.round(Math.min(1, most + 0.001) * 1000) / 1000 } : own;
}

function toPassage(article: Article, facts: SentenceFacts, c: Candidate, thread: Thread, id: string): Passage | null {
  const named = rolesOf(c, facts);
  const roles = named.length > 0 ? named : carriedActors(thread.acted, c, facts);
  noteActors(thread.acted, c, facts, roles);
  if (!tellable(c, roles)) return null;
  const speaker = speakerOf(c, roles, facts, thread.quoted);
  const status = statusFor(c, speaker);
  const dated = datePassage(article, facts, c, status, roles, thread.dates);
  const place = placeFor(facts, c, dated, thread, speaker) ?? ownCountry(c, roles, thread.grounds);
  const span = c.span;
  const actors = uniqueActors(speaker ? [...roles, { mention: speaker, role: "speaker" }] : roles);
  rememberDate(thread.dates, facts, c, dated, status, actors);
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
      placed: Boolean(place?.place),
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

/** The place in the event's own words, else that of the event it goes on with. */
function placeFor(
  facts: SentenceFacts,
  c: Candidate,
  dated: Dated,
  thread: Thread,
  speaker: ActorMention | null,
): PlaceMention | null {
  const who = speaker?.actor.id ?? null;
  const stated = placeOf(c, facts, impliedPlaces(c, facts, thread.grounds));
  const own = (stated && refinePlace(stated, facts, thread.grounds.sentences)) ?? stated;
  const told = own?.place ? own : (carriedPlace(thread.placed, c, facts, dated.when, who) ?? own);
  const place = told ?? seatOf(c, dated.when, speaker, thread.grounds);
  if (place?.place) notePlace(thread.placed, c, facts, dated.when, place, who);
  return place;
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
