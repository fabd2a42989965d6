import type { Passage, When } from "../domain";
import type { Kin } from "../event-types";
import { publisherName } from "../publisher";
import { DAY, type DayNumber, dayOf, parseEdtf } from "../time";
import type { Override } from "./corrections";
import { kinOf } from "./kinship";
import { namesOccasion } from "./occasion";
import type { Report } from "./report";
import { codesOf, contentWords, tellingCodes, textKey } from "./words";

/** A report with everything the comparison needs worked out once. */
export interface Fact {
  readonly report: Report;
  readonly passage: Passage;
  readonly override: Override;
  readonly kin: Kin;
  /** First and last day where it happened, inclusive; null where open or unknown. */
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
  /** The date, if it is sharper than a day. */
  readonly clock: When | null;
  /** Days it may lie on; Infinity = open or undated. */
  readonly width: number;
  readonly publishedDay: DayNumber | null;
  readonly publishedAt: number;
  /** Who takes part; who merely says so does not. In a statement, the speaker does. */
  readonly actors: ReadonlySet<string>;
  /** Their names, as far as known. */
  readonly names: ReadonlySet<string>;
  /** Who says it: a spokesman and the office he speaks for are both. */
  readonly speakers: ReadonlySet<string>;
  /** A statement that says on which occasion it was made. */
  readonly occasion: boolean;
  readonly words: readonly string[];
  readonly codes: Uint32Array;
  /** The words that tell one event of a kind from another. */
  readonly telling: Uint32Array;
  /** The words that name its actors and place: what they share is counted there. */
  readonly nameCodes: () => ReadonlySet<number>;
  /** Equal for copies of one text. */
  readonly text: string;
  /** Who published it; of a near copy, who published its original. */
  readonly source: string;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Works out what merging compares. */
export function factOf(report: Report, override: Override): Fact {
  const { passage } = report;
  const when = passage.when;
  const published = report.published === null ? null : parseEdtf(report.published);
  const clock = when && (when.precision === "minute" || when.precision === "hour") ? when : null;
  // a clock time carries its own zone: its calendar day is the one it is written with
  const { from = null, to = null } = (clock && parseEdtf(clock.edtf.slice(0, 10))) ?? when ?? {};
  const words = [...contentWords(passage.quote)];
  const codes = codesOf(words);
  let names: ReadonlySet<number> | undefined; // most facts are compared with none
  return {
    report,
    passage,
    override,
    kin: kinOf(passage.type),
    from: from === null ? null : dayOf(from),
    to: to === null ? null : dayOf(to - 1),
    clock,
    width: from === null || to === null ? Infinity : Math.max(1, Math.round((to - from) / DAY)),
    publishedDay: published?.from == null ? null : dayOf(published.from),
    publishedAt: published?.from ?? Infinity,
    actors: actorsOf(passage),
    names: report.actorNames?.size ? new Set(report.actorNames.values()) : NOBODY,
    speakers: speakersOf(passage),
    occasion: passage.type === "statement" && namesOccasion(passage.quote),
    words,
    codes,
    telling: tellingCodes(codes),
    nameCodes: () => {
      names ??= nameCodesOf(report);
      return names;
    },
    text: textKey(passage.quote),
    source: sourceOf(report),
  };
}

function speakersOf(passage: Passage): ReadonlySet<string> {
  if (passage.type !== "statement") return NOBODY;
  const speakers = new Set(passage.actors.filter((a) => a.role === "speaker").map((a) => a.id));
  if (speakers.size === 0 && passage.speakerId !== null) speakers.add(passage.speakerId);
  return speakers;
}

function actorsOf(passage: Passage): ReadonlySet<string> {
  const part = passage.type === "statement" ? passage.actors : passage.actors.filter((a) => a.role !== "speaker");
  return part.length > 0 ? new Set(part.map((a) => a.id)) : NOBODY;
}

function nameCodesOf({ place, actorNames }: Report): ReadonlySet<number> {
  const names = [...(actorNames?.values() ?? []), ...(place ? [place.name] : [])];
  return new Set(codesOf(contentWords(names.join(" "))));
}

/** The publisher; where unknown, the web site; where that is unknown too, the article itself. */
function sourceOf(report: Report): string {
  const name = publisherName(report.publisher, report.url);
  return name ? `p:${textKey(name)}` : `a:${report.passage.articleId}`;
}

/** Order of telling: earliest published first, then by article and by where it stands in it. */
export function byTelling(a: Fact, b: Fact): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1;
  const [x, y] = [a.passage, b.passage];
  return compare(x.articleId, y.articleId) || x.start - y.start || compare(x.id, y.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
