import type { TimeMention, When } from "../../../domain";
import { formatDay, localDay, when as makeWhen } from "../../../time";
import { type ModelAct, ROLE } from "../sentence/act";
import { overlapping } from "../sentence/overlapping";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import { boundBy } from "./bound";

/** When an act was, with the words that say so where there are any, and how they were found. */
export interface Dated {
  readonly when: When | null;
  readonly time: TimeMention | null;
  readonly by: "own" | "inherited" | "published" | "none";
  /** [0, 1]: how surely the words or the way of dating are the act's. */
  readonly certainty: number;
}

const undated = (certainty: number): Dated => ({ when: null, time: null, by: "none", certainty });

/** The dates read so far that a later act may lean on. */
export interface DateThread {
  last: { dated: Dated; sentence: number; paragraph: number } | null;
}

/** A time is an act's own where this likely. */
const SURE = 0.5;
const LIKELY = 0.12;

/** The date of an act: a time in its sentence, one told near it, the day of publication for the news of the day, or none. */
export function whenOf(act: ModelAct, sentence: SentenceReading, reading: ArticleReading, thread: DateThread): Dated {
  const { date } = act;
  const own = best(act, sentence.times, reading);
  if (own && own.score >= SURE) return stated(own);
  const mode = (Object.keys(date) as (keyof typeof date)[]).reduce((a, b) => (date[b] > date[a] ? b : a));
  if (mode === "own" && own && own.score >= LIKELY) return stated(own);
  if (mode === "own" || mode === "near") {
    const around = best(act, timesAround(act, reading), reading);
    if (around && around.score >= LIKELY)
      return around.time.start >= sentence.sentence.start && around.time.end <= sentence.sentence.end
        ? stated(around)
        : inherited(stated(around));
    if (mode === "own" && own) return stated(own);
    const { last } = thread;
    if (last && sentence.sentence.index - last.sentence <= REACH)
      return inherited({ ...last.dated, certainty: date.near });
  }
  if (date.published >= date.none || mode === "published")
    return { when: publicationDay(reading), time: null, by: "published", certainty: date.published };
  return undated(date.none);
}

/** How far back a date is inherited, in sentences. */
const REACH = 8;

/** Notes a date for what comes after. */
export function rememberDate(thread: DateThread, dated: Dated, { sentence }: SentenceReading): void {
  if (dated.when && dated.by === "own")
    thread.last = { dated, sentence: sentence.index, paragraph: sentence.paragraph };
}

interface Scored {
  readonly time: TimeMention;
  readonly score: number;
}

function best(act: ModelAct, times: readonly TimeMention[], { tree }: ArticleReading): Scored | null {
  let found: Scored | null = null;
  for (const time of times) {
    if (!time.when) continue;
    let score = 0;
    for (let word = act.from; word < act.to; word++) {
      const token = tree.at(word);
      if (token.start < time.end && time.start < token.end) score = Math.max(score, act.role(word, ROLE.time));
    }
    if (!found || score > found.score) found = { time, score };
  }
  return found;
}

function timesAround(act: ModelAct, { found, tree }: ArticleReading): readonly TimeMention[] {
  const start = tree.at(act.from).start;
  const { end } = tree.at(act.to - 1);
  return overlapping(found.times, start, end);
}

function stated({ time, score }: Scored): Dated {
  return { when: boundBy(time), time, by: "own", certainty: score };
}

function inherited(dated: Dated): Dated {
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
