import type { ActorMention, Article, Mention, Passage, PassageActor, Span } from "../../domain";
import type { ProposedEvent } from "../proposed/proposal";
import { proposedDate } from "../proposed/proposed-date";
import { proposedPlace } from "../proposed/proposed-place";
import { proposedRoles } from "../proposed/proposed-roles";
import type { Tree } from "../text/tree";
import { choose, ENOUGH } from "./choose/choose";
import { confidenceOf, evidenceOf } from "./confidence";
import { subtypeOf } from "./lexicon/subtypes";
import type { ModelAct } from "./sentence/act";
import { clauseOf, spanOf } from "./sentence/clause";
import type { Evidence } from "./sentence/evidence";
import { type ArticleReading, type Found, readSentences, type SentenceReading } from "./sentence/sentence-reading";
import { type StatusReading, statusOf } from "./status/status";
import { saysAnywhere } from "./title/attribution";
import { Meeting } from "./title/meeting";
import { couldSay } from "./title/quoted-title";
import { isRelative } from "./title/relative";
import { saidBefore } from "./title/said-before";
import { titleOf } from "./title/title";
import { type Voice, voiceOf } from "./title/voice";
import { typeOf } from "./type/type-of";
import { type Dated, type DateThread, listed, publicationDay, rememberDate, undated, whenOf } from "./when/when";
import { type Located, leadPlace, type PlaceThread, rememberPlace, whereOf } from "./where/where";
import { accuserOf } from "./who/accuser";
import type { Candidate } from "./who/candidates";
import { MentionFinder } from "./who/mention-at";
import { quoteSpeakers } from "./who/quote-speakers";
import { type RoleMention, whoOf } from "./who/who";

/** What was read so far that a later sentence may lean on. */
interface Thread {
  readonly dates: DateThread;
  readonly places: PlaceThread;
  readonly finder: MentionFinder;
  /** Who met last. */
  readonly meeting: Meeting;
  /** The first word behind the headline. */
  readonly body: number;
  /** Who says each quotation, by where it starts. */
  readonly speakers: ReadonlyMap<number, ActorMention>;
  /** In whose voice the article speaks outside quotations. */
  readonly voice: Voice;
}

/** A passage with the people and the place behind it. */
export interface Told {
  readonly passage: Passage;
  readonly roles: readonly RoleMention[];
  /** Everybody who was weighed for a part in it. */
  readonly candidates: readonly Candidate[];
  readonly located: Located | null;
  /** What its confidence was reckoned from. */
  readonly evidence: Evidence;
  /** What another reader proposed, where it did. */
  readonly proposed?: ProposedEvent;
}

/** The passages of an article: every dated event it reports, each with the words behind its fields; one for each date of a list. Pure. */
export function assemble(article: Article, found: Found): Told[] {
  const reading = readSentences(article, found);
  const finder = new MentionFinder(reading);
  const thread: Thread = {
    dates: { last: null, byType: new Map() },
    places: { last: null, lead: leadPlace(reading) },
    finder,
    meeting: new Meeting(),
    body: article.titleSpan ? reading.wordAt(article.titleSpan.end) : 0,
    speakers: quoteSpeakers(reading, finder),
    voice: voiceOf(reading, finder),
  };
  const told: Told[] = [];
  for (const sentence of reading.sentences) {
    if (isHeading(article, sentence)) continue;
    const acts = choose(sentence, reading);
    const own = new Set(acts.map((a) => a.word));
    for (const act of acts) told.push(...tell(act, own, sentence, reading, thread));
  }
  return told;
}

/** The headline says only what the story tells. */
function isHeading(article: Article, { sentence }: SentenceReading): boolean {
  const { titleSpan } = article;
  return titleSpan !== null && sentence.start < titleSpan.end && titleSpan.start < sentence.end;
}

function tell(
  act: ModelAct,
  own: ReadonlySet<number>,
  sentence: SentenceReading,
  reading: ArticleReading,
  thread: Thread,
): Told[] {
  const { article, tree } = reading;
  const clause = clauseOf(tree, act.word);
  const before = saidBefore(reading, sentence);
  const telling = withQuotation(spanOf(tree, act, clause, own), act, sentence, tree);
  const span =
    act.proposed?.quote ??
    (before ? { start: Math.min(telling.start, before.sentence.sentence.start), end: telling.end } : telling);
  const { start: at } = tree.at(act.word);
  const quote = sentence.quotes.find((q) => q.start <= at && at < q.end);
  const labelled = quote ? undefined : thread.voice.labelled.get(sentence.sentence.index);
  const saying = (quote && thread.speakers.get(quote.start)) ?? labelled ?? null;
  const { proposed } = act;
  const located = proposed
    ? proposedPlace(proposed, sentence, reading)
    : whereOf(act, sentence, reading, thread.places);
  const { roles: all, candidates } = proposed
    ? { roles: proposedRoles(proposed, reading, thread.finder, saying), candidates: [] }
    : whoOf(act, tree, thread.finder, saying, thread.body);
  const roles = all.filter((r) => !isPlaceOf(r, located, reading));
  const read = statusOf(act, clause, tree);
  const accuser = read.status === "occurred" ? accuserOf(act, clause, roles, tree, thread.finder) : null;
  const status = withWords(accuser ? claimedBy(accuser) : read, proposed);
  const speaker = roles.find((r) => r.role === "speaker")?.mention ?? accuser ?? sayer(status, reading, thread.finder);
  const dates = proposed
    ? [inTime(proposedDate(proposed, act, sentence, reading), status, reading)]
    : listed(inTime(whenOf(act, sentence, reading, thread.dates), status, reading), act, sentence, reading);
  const dated = dates[0] as Dated;
  rememberDate(thread.dates, dated, act, sentence);
  if (located) rememberPlace(thread.places, located, sentence);
  const type = typeOf(act, clause, reading);
  const evidence = evidenceOf(act, dated);
  const passage: Passage = {
    id: `${article.id}-${tree.at(act.word).start}`,
    articleId: article.id,
    ...span,
    quote: article.text.slice(span.start, span.end),
    title:
      titleToTell(proposed, status) ??
      titleOf({
        ...{
          text: article.text,
          tree,
          act,
          clause,
          roles,
          begins: sentence.begins,
          quotes: sentence.quotes,
          status: status.status,
        },
        governor: status.by ?? null,
        times: sentence.times.filter((time) => isRelative(reading.text(time.start, time.end))),
        speaker:
          saying && couldSay(saying.actor.kind, quote ? reading.text(quote.start, quote.end) : "")
            ? saying.actor.name
            : null,
        before,
        told: saysAnywhere(tree, sentence),
        orator: labelled?.actor.name ?? thread.voice.orator,
        publisher: thread.voice.publisher,
        home: quote || labelled ? null : thread.voice.home,
        isName: (word) => thread.finder.isName(word),
        kind: (word) => thread.finder.at(word)?.actor.kind ?? null,
        named: (word) => thread.meeting.namesAt(tree, word) ?? thread.finder.nameAt(word),
      }),
    type,
    subtype: subtypeOf(type, wordsAt(reading, act.word)),
    plover: ploverOf(act, sentence, reading),
    status: status.status,
    speakerId: speaker?.actor.id ?? null,
    when: dated.when,
    placeId: located?.place.place?.id ?? null,
    actors: uniqueActors(roles),
    mentions: mentionsOf(tree.at(act.word), dated, located, roles, status),
    confidence: confidenceOf(evidence),
  };
  if (type === "talks" || type === "agreement") thread.meeting.remember(roles, tree, act.word);
  const others = dates.slice(1).map(
    (also, i): Passage => ({
      ...{ ...passage, id: `${passage.id}-${i + 2}`, when: also.when },
      mentions: mentionsOf(tree.at(act.word), also, located, roles, status),
    }),
  );
  return [passage, ...others].map((each) => ({
    ...{ passage: each, roles, candidates, located, evidence },
    ...(proposed ? { proposed } : {}),
  }));
}

/** The headline another reader gives, but not where our rules say that what it tells as done was not. */
const titleToTell = (proposed: ProposedEvent | undefined, { status }: StatusReading): string | null =>
  proposed && (status === proposed.status || status === "occurred") ? proposed.title : null;

/** A status with the words another reader gives for it, where our rules found it without any. */
const withWords = (read: StatusReading, proposed: ProposedEvent | undefined): StatusReading =>
  read.span === null && read.status === proposed?.status && proposed.statusWords
    ? { ...read, span: proposed.statusWords, rule: "proposed" }
    : read;

/**
 * The day of publication dates the news; it does not date a plan, nor what is only supposed. Nor does a day still to come that another
 * sentence names date what was done, or a day gone by a plan.
 */
function inTime(dated: Dated, { status }: StatusReading, reading: ArticleReading): Dated {
  const open = status === "planned" || status === "hypothetical";
  if (dated.by === "published") return open ? undated(dated.certainty) : dated;
  const today = dated.by === "inherited" ? publicationDay(reading) : null;
  if (!today || !dated.when) return dated;
  const { from, to } = dated.when;
  const wrong = open
    ? to !== null && today.from !== null && to <= today.from
    : from !== null && today.to !== null && from >= today.to;
  return wrong ? undated(dated.certainty) : dated;
}

/** A town that is where it happened takes no part in it, nor does a state that something only happens in; one that acts is somebody. */
function isPlaceOf({ mention }: RoleMention, located: Located | null, { tree, wordAt }: ArticleReading): boolean {
  if (!located || mention.start < located.place.start || mention.end > located.place.end) return false;
  if (mention.rule === "description") return true;
  const head = tree.phraseHead(wordAt(mention.start));
  const before = tree.child(head, /^case$/);
  return mention.form === "name" && before !== null && WITHIN.test(tree.at(before).lower);
}

const WITHIN = /^(?:in|at|near|off|across|throughout|around|outside|inside|within)$/;

/** Longest quotation of several sentences that stays with who said it, in UTF-16 units. */
const LONGEST_QUOTATION = 600;

/** What somebody is reported to have said begins where the quotation does, if that is a sentence or two earlier. */
function withQuotation(span: Span, act: ModelAct, { sentence, quotes }: SentenceReading, tree: Tree): Span {
  if (act.type !== "statement") return span;
  const before = tree.at(act.word).start;
  const quote = quotes.find((q) => q.start < sentence.start && q.end <= before);
  return quote && span.end - quote.start <= LONGEST_QUOTATION ? { start: quote.start, end: span.end } : span;
}

/** Who says that an act is what its status tells: the subject of the verb that denies it. */
function sayer({ verb }: StatusReading, { tree }: ArticleReading, finder: MentionFinder): ActorMention | null {
  const subject = verb === undefined ? undefined : tree.children(verb).find((c) => /^nsubj/.test(tree.at(c).rel));
  return subject === undefined ? null : finder.at(subject);
}

const claimedBy = ({ start, end }: ActorMention): StatusReading => ({
  status: "claimed",
  span: { start, end },
  rule: "enemy",
});

/** Verbs that only say: the class is that of what is said. */
const SAYING = new Set(["say", "announce", "state", "declare", "tell", "report", "confirm", "add", "note"]);

/** The PLOVER class of an act: of a plain "said it had freed" that of what was said. */
function ploverOf(act: ModelAct, { acts }: SentenceReading, { tree }: Pick<ArticleReading, "tree">): string {
  if (act.type !== "statement" || !SAYING.has(tree.at(act.word).lemma)) return act.plover;
  const said = tree.children(act.word).find((c) => /^(?:ccomp|obj)$/.test(tree.at(c).rel));
  return acts.find((a) => a.word === said && a.probability >= ENOUGH)?.plover ?? act.plover;
}

/** An act's word and those that hang on it, small. */
function wordsAt({ tree }: ArticleReading, word: number): string[] {
  const near = tree.children(word).flatMap((c) => [c, ...tree.children(c)]);
  const up = tree.at(word).head;
  return [word, ...near, ...(up >= 0 && /^(?:compound|obj|nsubj:pass|nmod)$/.test(tree.at(word).rel) ? [up] : [])].map(
    (i) => tree.at(i).lower,
  );
}

function uniqueActors(roles: readonly RoleMention[]): PassageActor[] {
  return roles.map((r) => ({ id: r.mention.actor.id, role: r.role }));
}

function mentionsOf(
  trigger: Span,
  dated: Dated,
  located: Located | null,
  roles: readonly RoleMention[],
  status: StatusReading,
): Mention[] {
  const out: Mention[] = [{ start: trigger.start, end: trigger.end, role: "trigger", ref: null, rule: "model" }];
  if (dated.time && dated.when)
    out.push({ start: dated.time.start, end: dated.time.end, role: "when", ref: dated.when.edtf, rule: dated.by });
  if (located) {
    const { start, end, place } = located.place;
    out.push({ start, end, role: "where", ref: place?.id ?? null, rule: located.by });
  }
  for (const { mention, role } of roles)
    out.push({
      ...{ start: mention.start, end: mention.end, ref: mention.actor.id, rule: mention.rule },
      role: role === "speaker" ? "speaker" : "who",
    });
  if (status.span) out.push({ ...status.span, role: "status", ref: null, rule: status.rule });
  return out;
}
