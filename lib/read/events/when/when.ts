import type { TimeMention, When } from "../../../domain";
import { formatDay, localDay, when as makeWhen, parseEdtf } from "../../../time";
import type { Tree } from "../../text/tree";
import { type ModelAct, ROLE } from "../sentence/act";
import { clauseOf } from "../sentence/clause";
import { overlapping } from "../sentence/overlapping";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import {
  hangsOn,
  isApart,
  isCoarse,
  isCompared,
  isLater,
  isOthers,
  isSomeTimeLater,
  isUndirected,
  standsAt,
} from "./at-verb";
import { boundBy, someDay } from "./bound";

/** When an act was, with the words that say so where there are any, and how they were found. */
export interface Dated {
  readonly when: When | null;
  readonly time: TimeMention | null;
  readonly by: "own" | "inherited" | "published" | "none";
  /** [0, 1]: how surely the words or the way of dating are the act's. */
  readonly certainty: number;
}

export const undated = (certainty: number): Dated => ({ when: null, time: null, by: "none", certainty });

/** The dates read so far that a later act may lean on. */
export interface DateThread {
  last: Remembered | null;
  /** The last one of each type. */
  readonly byType: Map<string, Remembered>;
}

interface Remembered {
  readonly dated: Dated;
  readonly sentence: number;
  readonly paragraph: number;
}

/** A time is an act's own where this likely. */
const SURE = 0.5;
const LIKELY = 0.12;

/** The date of an act: a time in its sentence, one told near it, the day of publication for the news of the day, or none. */
export function whenOf(act: ModelAct, sentence: SentenceReading, reading: ArticleReading, thread: DateThread): Dated {
  const { date } = act;
  const stated = ({ time, score }: Scored): Dated => ({
    ...{ when: dateBy(time, act, reading), time, by: "own", certainty: score },
  });
  const past = sentence.times.filter((time) => !isAhead(time, act, reading));
  const own = best(act, past, reading);
  const likeliest = past.length < sentence.times.length ? best(act, sentence.times, reading) : own;
  const ahead = likeliest !== null && likeliest.score >= SURE && !past.includes(likeliest.time);
  if (ahead && act.status === "planned") return undated(date.none);
  if (own && own.score >= SURE) return stated(own);
  if (isUnreadable(act, reading) || isSomeTimeLater(act, sentence.times, reading)) return undated(date.none);
  if (ahead) return date.none > date.published ? undated(date.none) : ofTheDay(act, reading);
  const mode = (Object.keys(date) as (keyof typeof date)[]).reduce((a, b) => (date[b] > date[a] ? b : a));
  if (mode === "own" && own && own.score >= LIKELY) return stated(own);
  if (mode === "own" || mode === "near") {
    const known = isPartOfKnown(act, reading) ? thread.byType.get(act.type) : undefined;
    if (known && sentence.sentence.index - known.sentence <= REACH)
      return inherited({ ...known.dated, certainty: date.near });
    const around = best(act, timesAround(act, sentence, reading), reading);
    if (around && around.score >= LIKELY)
      return around.time.start >= sentence.sentence.start && around.time.end <= sentence.sentence.end
        ? stated(around)
        : inherited(stated(around));
    if (mode === "own" && own) return stated(own);
    const { last } = thread;
    if (last && sentence.sentence.index - last.sentence <= REACH)
      return inherited({ ...last.dated, certainty: date.near });
  }
  return date.published >= date.none || mode === "published" ? ofTheDay(act, reading) : undated(date.none);
}

const ofTheDay = ({ date }: ModelAct, reading: ArticleReading): Dated => ({
  ...{ when: publicationDay(reading), time: null, by: "published", certainty: date.published },
});

/** What was done is dated by no day still to come, nor by how long it is to last: "closed schools until 25 May"; a plan by no day on which it was told. */
function isAhead(time: TimeMention, act: ModelAct, reading: ArticleReading): boolean {
  const { when, relation } = time;
  const open = act.status === "planned";
  const today = when && (open || act.status === "occurred") ? publicationDay(reading) : null;
  if (!when || !today || today.to === null || today.from === null) return false;
  const { tense, perfect, modal } = clauseOf(reading.tree, act.word);
  if (open && (when.to === null || when.to > today.from)) return false;
  if (open && isUndirected(time, tense)) return true;
  if (open) return modal === "will" && isApart(reading.tree, time, act.word);
  if (tense !== "past" && !perfect) return false;
  return relation === "until" ? when.to !== null && when.to > today.to : when.from !== null && when.from >= today.to;
}

/** The date a time gives an act: "this week" is one of its days for what was done once. */
export function dateBy(time: TimeMention, act: ModelAct, { tree, text }: ArticleReading): When | null {
  const when = boundBy(time);
  if (!when) return null;
  return someDay(
    when,
    time,
    text(time.start, time.end),
    text(Math.max(0, time.start - 24), time.start),
    lasts(act, tree),
  );
}

/** Is it something that goes on: fighting, "the talks lasted", "were gathering"? */
function lasts({ word, type, status }: ModelAct, tree: Tree): boolean {
  if (status === "ongoing" || type === "clash") return true;
  const { lemma, tag } = tree.at(word);
  return LASTING.test(lemma) || (tag === "VBG" && tree.child(word, /^aux$/) !== null);
}

const LASTING = /^(?:last|continue|rage|remain|run|keep|stay|live|tour|gather|drag|persist|rain|work|visit)$/;

/** A date that is stated and cannot be read ("31 February", "two days after the vote") is not replaced by another. */
function isUnreadable(act: ModelAct, { tree, found }: ArticleReading): boolean {
  const { start } = tree.at(act.from);
  const { end } = tree.at(act.to - 1);
  return overlapping(found.unread, start, end).some((time) => hangsOn(tree, time, act));
}

/**
 * The dates of an act that its words list: one for each of "in 2018 and 2021", "on 3 and 17 April"; days that touch ("on Monday and Tuesday")
 * are one stretch. The date alone where it is not one of a list.
 */
export function listed(
  dated: Dated,
  act: ModelAct,
  sentence: SentenceReading,
  { tree, text }: ArticleReading,
): readonly Dated[] {
  const { time, by, certainty } = dated;
  if (!time?.when || by !== "own" || time.relation !== "in") return [dated];
  const list = listAround(sentence.times, sentence.times.indexOf(time), text);
  if (list.length < 2 || !list.some((t) => hangsOn(tree, t, act))) return [dated];
  const dates = list.map((t) => t.when as When).sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  const [first, last] = [dates[0] as When, dates.at(-1) as When];
  const gaps = dates.map((w, i) => (i === 0 ? 0 : (w.from ?? 0) - (dates[i - 1]?.to ?? 0)));
  if (first.precision !== "year" && gaps.every((gap) => gap === 0)) {
    const edtf = `${first.edtf}/${last.edtf}`;
    return parseEdtf(edtf) ? [{ when: makeWhen(edtf, first.basis, first.reasoning), time, by, certainty }] : [dated];
  }
  return gaps.every((gap) => gap >= 0) ? list.map((t) => ({ when: t.when, time: t, by, certainty })) : [dated];
}

/** The members of the list of times of one precision that a time stands in. */
function listAround(times: readonly TimeMention[], at: number, text: ArticleReading["text"]): readonly TimeMention[] {
  if (at < 0) return [];
  const joined = (a: TimeMention | undefined, b: TimeMention | undefined): boolean =>
    !!a?.when && !!b?.when && a.when.precision === b.when.precision && LISTED.test(text(a.end, b.start));
  let [from, to] = [at, at];
  while (joined(times[from - 1], times[from])) from--;
  while (joined(times[to], times[to + 1])) to++;
  const list = times.slice(from, to + 1);
  return list.some((t, i) => i > 0 && /\band\b/.test(text((times[from + i - 1] as TimeMention).end, t.start)))
    ? list
    : [];
}

const LISTED = /^(?:,|,? and(?: again)?)(?: (?:in|on))? $/;

/** How far back a date is inherited, in sentences. */
const REACH = 8;

/** Notes a date for what comes after. */
export function rememberDate(
  thread: DateThread,
  dated: Dated,
  { type }: ModelAct,
  { sentence }: SentenceReading,
): void {
  if (!dated.when || dated.by !== "own") return;
  thread.last = { dated, sentence: sentence.index, paragraph: sentence.paragraph };
  thread.byType.set(type, thread.last);
}

/** "Forty people drowned in the disaster": is it told as part of something known? That has a date of its own. */
const isPartOfKnown = ({ word }: ModelAct, { tree }: ArticleReading): boolean =>
  tree.children(word).some((c) => {
    const { rel, pos } = tree.at(c);
    const kids = tree.children(c).map((k) => tree.at(k));
    return (
      rel === "obl" &&
      pos === "NOUN" &&
      ["in", "the"].every((w) => kids.some(({ lower }) => lower === w)) &&
      kids.length === 2
    );
  });

interface Scored {
  readonly time: TimeMention;
  readonly score: number;
}

/** The likeliest of some times; of one at the act's own verb and one at another, that of its own: "jailed on Friday the captain of a ferry that sank in 2023". */
function best(act: ModelAct, times: readonly TimeMention[], reading: ArticleReading): Scored | null {
  const { tree } = reading;
  const later = isLater(act, reading);
  const scored: (Scored & { readonly hangs: boolean })[] = [];
  for (const time of times) {
    if (!time.when || isCompared(time, reading) || (later && isCoarse(time) && time.start < tree.at(act.word).start))
      continue;
    let score = 0;
    for (let word = act.from; word < act.to; word++) {
      const token = tree.at(word);
      if (token.start < time.end && time.start < token.end) score = Math.max(score, act.role(word, ROLE.time));
    }
    const hangs = standsAt(tree, time, act) || (hangsOn(tree, time, act) && !isOthers(tree, time, act.word));
    scored.push({ time, score: hangs ? Math.max(score, SURE) : score, hangs });
  }
  const own = scored.some(({ hangs }) => hangs);
  let found: Scored | null = null;
  for (const { time, score, hangs } of scored)
    if (
      (!found || score > found.score) &&
      (hangs || !own || !(isApart(tree, time, act.word) || isOthers(tree, time, act.word)))
    )
      found = { time, score };
  return found;
}

function timesAround(
  act: ModelAct,
  { sentence: { paragraph } }: SentenceReading,
  { found, tree, sentences, wordAt }: ArticleReading,
): readonly TimeMention[] {
  const start = tree.at(act.from).start;
  const { end } = tree.at(act.to - 1);
  const paragraphOf = (time: TimeMention) => sentences[tree.at(wordAt(time.start)).sentence]?.sentence.paragraph ?? 0;
  return overlapping(found.times, start, end).filter((time) => paragraphOf(time) <= paragraph);
}

/** A date that an act takes over from words elsewhere. */
export function inherited(dated: Dated): Dated {
  return { ...dated, when: dated.when && { ...dated.when, basis: "inherited" }, by: "inherited" };
}

/** The day of publication on the publisher's clock. */
export function publicationDay({ article }: ArticleReading): When | null {
  if (!article.published) return null;
  const day = localDay(article.published, article.zone);
  if (day === null) return { ...article.published, basis: "published", reasoning: null };
  const anchor = formatDay(day);
  return makeWhen(anchor, "published", {
    words: "",
    span: null,
    rule: "publication-day",
    anchor,
    anchorKind: "published",
  });
}
