import type { Reasoning, Sentence, Span, TimeMention, When } from "../../domain";
import { localDay, parseEdtf, when } from "../../time";
import { findQuotes } from "../quotes";
import { anchor } from "./anchor";
import type { AnchorContext, Anchored, Origin } from "./anchored";
import { readClocks } from "./clock-neighbours";
import { orderDays } from "./day-order";
import { english } from "./en/index";
import { countFromEvents } from "./event-shifts";
import { joinParts } from "./join-parts";
import { type Candidate, ruleMatcher } from "./match-rules";
import { addModifiers } from "./modifiers";
import { backgroundAfter, isComparison, isNarrative, mayBeBackground } from "./narrative";
import { looksAhead, ownsOutcome } from "./orders";
import { dayPeriod, type Period } from "./period";
import { relationBefore } from "./relation";
import { shareParts } from "./share-parts";
import { stands } from "./stands";
import { type Tense, tenseAround } from "./tense";
import type { DayOrder, TimeRule } from "./time-value";

/** What is known of the text before reading it; without `published` relative expressions keep `when` null. */
export interface TimeReference {
  readonly published: When | null;
  /** Minutes east of UTC of the publisher's clock. */
  readonly zone: number | null;
  /** What the publisher's country writes first, where that is known. */
  readonly order?: DayOrder | null;
  /** Quotations, if already found. */
  readonly quotes?: readonly Span[];
}

const matchEnglish = ruleMatcher(english);

/** Every time expression of the text in order, with TIMEX3 type, value and mod, and the calendar stretch it names. Spans never overlap. */
export function findTimes(text: string, sentences: readonly Sentence[], ref: TimeReference): TimeMention[] {
  return resolveAll(text, sentences, candidates(text, sentences, matchEnglish, ref), ref);
}

/** As `findTimes`, with one rule alone: for the rules' own examples. */
export function findTimesBy(
  rule: TimeRule,
  text: string,
  sentences: readonly Sentence[],
  ref: TimeReference,
): TimeMention[] {
  return resolveAll(text, sentences, candidates(text, sentences, ruleMatcher([rule]), ref), ref);
}

function candidates(
  text: string,
  sentences: readonly Sentence[],
  match: ReturnType<typeof ruleMatcher>,
  { zone, order }: TimeReference,
): Candidate[] {
  const found = match(text, sentences);
  const shared = shareParts(
    text,
    orderDays(found, zone, order),
    (sentence) => sentences[sentence]?.start ?? 0,
    (sentence) => sentences[sentence]?.end ?? text.length,
  );
  const joined = countFromEvents(text, sentences, joinParts(text, readClocks(text, shared)));
  return addModifiers(text, joined).filter((candidate) => stands(text, candidate));
}

interface Running {
  mention: Origin | null;
  mentionDay: Origin | null;
  mentionQuarter: Origin | null;
  /** The quarter that results are being compared for, and the sentence it was named in. */
  comparable: Origin | null;
  comparableAt: number;
  dayParagraph: number;
  /** The paragraph that has gone back to a stated date; what it names without a year is of that time. */
  background: number;
  /** Where the last resolved expression ended, and its sentence. */
  end: number;
  sentence: number;
}

function resolveAll(
  text: string,
  sentences: readonly Sentence[],
  found: readonly Candidate[],
  ref: TimeReference,
): TimeMention[] {
  const day = ref.published && localDay(ref.published, ref.zone);
  const published = day === null ? null : dayPeriod(day);
  const publishedRef: Origin | null = published && { period: published, edtf: published.edtf, kind: "published" };
  const narrative = isNarrative(found, published);
  const quotes = ref.quotes ?? findQuotes(text, sentences);
  const running: Running = {
    mention: null,
    mentionDay: null,
    mentionQuarter: null,
    comparable: null,
    comparableAt: -1,
    dayParagraph: -1,
    background: -1,
    end: -1,
    sentence: -1,
  };
  const days = new Map<number, Origin>(); // by where they start: what later words count from
  let quote = 0;
  return found.map((candidate) => {
    const sentence = sentences[candidate.sentence] as Sentence;
    const ahead = continuesAhead(text, running, candidate, publishedRef);
    let tense: Exclude<Tense, null> | "none" | undefined;
    const context: AnchorContext = {
      published,
      publishedRef,
      zone: ref.zone,
      mention: running.mention,
      mentionDay: running.mentionDay,
      mentionQuarter: running.mentionQuarter,
      comparable: candidate.sentence - running.comparableAt <= COMPARABLE_REACH ? running.comparable : null,
      event: (candidate.event && days.get(candidate.event.start)) ?? null,
      sameParagraph: running.dayParagraph === sentence.paragraph,
      narrative: narrative || (running.background === sentence.paragraph && isBackground(text, sentence, candidate)),
      get tense() {
        // Few expressions ask for it, and looking is dear
        tense ??= ahead ? "future" : (tenseAround(text, sentence, candidate) ?? "none");
        return tense === "none" ? null : tense;
      },
      since: isOver(text, candidate),
      listedAhead: ahead,
      get awaited() {
        return (
          !this.narrative &&
          AWAITED.test(text.slice(Math.max(0, candidate.start - 12), candidate.start)) &&
          this.tense === "future"
        );
      },
      relation: relationBefore(text, candidate.start),
    };
    const anchored = anchor(candidate.value, context);
    if (narrative || !isComparison(candidate.value)) remember(running, anchored, sentence.paragraph, narrative);
    compare(running, candidate, anchored);
    if (anchored.period?.grain === "day")
      days.set(candidate.start, { period: anchored.period, edtf: anchored.period.edtf, kind: "mention" });
    running.end = candidate.end;
    running.sentence = candidate.sentence;
    if (!modifiesNoun(text, candidate))
      running.background = backgroundAfter(running.background, candidate.value, published, sentence.paragraph);
    while (quote < quotes.length && (quotes[quote] as Span).end <= candidate.start) quote++;
    const inside = quotes[quote];
    return mention(
      text,
      candidate,
      anchored,
      context,
      !!inside && inside.start <= candidate.start && candidate.end <= inside.end,
    );
  });
}

/** In a paragraph that has gone back, "will open on April 9" is none the less of today. */
function isBackground(text: string, sentence: Sentence, { value, start }: Candidate): boolean {
  return mayBeBackground(value) && !looksAhead(text.slice(Math.max(sentence.start, start - 100), start));
}

const AWAITED = /\bin (?:just |about |only )?$/i;

/** "since Tuesday", "Tuesday's ruling". */
function isOver(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /\bsince (?:the )?$/i.test(before) || ownsOutcome(before, text.slice(end, end + 40));
}

/** "the August 1988 ceasefire" only says which one: the story has not gone back to it. */
function modifiesNoun(text: string, { start, end }: Candidate): boolean {
  const owned = /(?:\b(?:the|its|his|her|their)|['’]s) $/i.test(text.slice(Math.max(0, start - 7), start));
  return (owned || /^the /i.test(text.slice(start, end))) && NOUN_NEXT.test(text.slice(end, end + 12));
}

const NOUN_NEXT =
  /^ (?!(?:and|or|in|on|at|to|of|for|by|with|when|that|which|who|was|were|is|had|has|as|but|from|until|after|before)\b)[a-z]/;

function remember(running: Running, anchored: Anchored, paragraph: number, narrative: boolean): void {
  if (!anchored.period || (anchored.type !== "DATE" && anchored.type !== "TIME")) return;
  if (narrative && running.mention && isAside(anchored.period, running.mention.period)) return;
  const origin: Origin = { period: anchored.period, edtf: anchored.period.edtf, kind: "mention" };
  running.mention = origin;
  if (anchored.period.grain === "day") {
    running.mentionDay = origin;
    running.dayParagraph = paragraph;
  }
}

/** "tomorrow and maybe Friday", "in November, in December and in January": a list that looks ahead goes on looking ahead. */
function continuesAhead(text: string, running: Running, candidate: Candidate, published: Origin | null): boolean {
  if (!running.mention || !published || running.mention.period.first <= published.period.first) return false;
  const between = text.slice(running.end, Math.min(candidate.start, running.end + LIST_REACH));
  return (
    running.end + LIST_REACH > candidate.start &&
    running.sentence === candidate.sentence &&
    (LIST_GAP.test(between) || BRACKET.test(between))
  );
}

/** For so many sentences "a year ago" still means the same quarter of the year before. */
const COMPARABLE_REACH = 6;

/** Keeps the quarter that results are compared for; a year or "the nine months" takes its place. */
function compare(running: Running, candidate: Candidate, anchored: Anchored): void {
  const { value } = candidate;
  const again =
    isComparison(value) || (value.kind === "in" && value.part.kind === "period" && value.part.name === "QX");
  if (anchored.period?.grain === "quarter" && !again) {
    running.mentionQuarter = { period: anchored.period, edtf: anchored.period.edtf, kind: "mention" };
    running.comparable = running.mentionQuarter;
    running.comparableAt = candidate.sentence;
  } else if (
    (anchored.period?.grain === "year" && !again) ||
    (value.kind === "duration" && value.unit === "month" && (value.amount ?? 0) >= 3)
  )
    running.comparable = null;
}

const LIST_REACH = 80;
/** "11 p.m. Wednesday (0300 GMT Thursday)": the bracket goes on from where it opened. */
const BRACKET = / ?\($/;
/** No verb in sight between the members of a list; a comma or "and" somewhere. */
const LIST_GAP =
  /^(?=.*(?:,| and | or ))(?!.*(?:\b(?:was|were|had|did|said|is|are|has|have|will|would)\b|[a-z]{3}ed\b))/i;

/** A bare year that holds the date the story has reached, or a look far back, does not move the story. */
function isAside(next: Period, reached: Period): boolean {
  if (next.grain !== "year" && next.grain !== "decade" && next.grain !== "century") return false;
  return (next.first <= reached.first && reached.last <= next.last) || next.last < reached.first - 5 * 366;
}

function mention(
  text: string,
  candidate: Candidate,
  anchored: Anchored,
  context: AnchorContext,
  quoted: boolean,
): TimeMention {
  const { start, end, rule } = candidate;
  const reasoning: Reasoning = {
    words: text.slice(start, end),
    span: { start, end },
    rule,
    anchor: anchored.anchor,
    anchorKind: anchored.anchorKind,
  };
  return {
    start,
    end,
    type: anchored.type,
    value: anchored.value,
    mod: anchored.mod ?? null,
    when: whenOf(anchored, reasoning),
    rule,
    relation: context.relation,
    quoted,
  };
}

function whenOf(anchored: Anchored, reasoning: Reasoning): When | null {
  if (anchored.edtf === null) return null;
  const basis = anchored.anchorKind === null ? "stated" : "resolved";
  const vague = anchored.approximate || anchored.mod === "APPROX";
  const edtf = vague ? approximate(anchored.edtf) : anchored.edtf;
  return parseEdtf(edtf) ? when(edtf, basis, reasoning) : null;
}

const approximate = (edtf: string) =>
  edtf
    .split("/")
    .map((part) => (part === ".." ? part : `${part}~`))
    .join("/");
