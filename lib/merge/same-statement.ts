import type { Passage } from "../domain";
import { countShared } from "./count-shared";
import type { Fact } from "./fact";
import { likeness } from "./likeness";
import { spokenAt } from "./occasion";

/** Longest stretch between words that name an occasion and the first quotation from it, in UTF-16 units. */
const BREATH = 60;

/** Statements are one if one speaker made them on one day in like words, or on one occasion that the article names. */
export function sameStatement(a: Fact, b: Fact): number {
  const common = countShared(a.speakers, b.speakers);
  if (common === 0 || a.width > 3 || b.width > 3) return 0;
  const inside =
    a.passage.articleId === b.passage.articleId && a.passage.start < b.passage.end && b.passage.start < a.passage.end;
  const words = inside ? 0 : likeness(a, b); // what stands in both quotes is no likeness
  // two spokesmen of one house say one thing only in one house's words
  const parted = a.speakers.size > common && b.speakers.size > common;
  if (words >= (parted ? 0.7 : 0.5)) return 0.5 + words;
  if (parted) return 0;
  if (a.passage.articleId !== b.passage.articleId || a.width > 1 || b.width > 1) return 0;
  const [first, then] = a.passage.start <= b.passage.start ? [a.passage, b.passage] : [b.passage, a.passage];
  if (sameSentence(first, then)) return 0.9;
  const named = first === a.passage ? a : b;
  const later = named === a ? b : a;
  return named.occasion && !later.occasion && sameBreath(first, then) ? 0.8 : 0;
}

/** "... said on Monday, accusing ...": the later words go on in small letters, after the first or as a part of them. */
function sameSentence(first: Passage, then: Passage): boolean {
  if (then.start < first.end) return /^\p{Ll}+ing\b/u.test(then.quote);
  return then.start - first.end <= 8 && /^\p{Ll}/u.test(then.quote);
}

/** The later words take their date from the earlier ones: a new date would be a new occasion. */
function sameBreath(first: Passage, then: Passage): boolean {
  const basis = then.when?.basis;
  return (basis === "inherited" || basis === "published") && then.start - first.end <= BREATH;
}

const HELD = new Set(["occurred", "ongoing", "claimed"]);

const TOLD = /\b(?:told|tells|telling|informed|assured|asked|reminded)\b/;

/** Words spoken at a meeting belong to it: the article says so, or one who was there told them to another who was. */
export function saidAtMeeting(statement: Fact, meeting: Fact): number {
  if (meeting.kin !== "talks" || statement.passage.articleId !== meeting.passage.articleId) return 0;
  if (statement.width > 1 || meeting.width > 1) return 0;
  if (!HELD.has(meeting.passage.status) || !HELD.has(statement.passage.status)) return 0;
  if (spokenAt(statement.passage, meeting.passage)) return 1;
  const present = (speaks: boolean) =>
    statement.passage.actors.some((a) => (a.role === "speaker") === speaks && meeting.actors.has(a.id));
  return TOLD.test(statement.passage.quote) && present(true) && present(false) ? 0.9 : 0;
}
