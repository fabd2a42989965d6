import type { Passage } from "../domain";
import { countShared } from "./count-shared";
import type { Fact } from "./fact";
import { likeness } from "./likeness";
import { spokenAt } from "./occasion";

/** Longest stretch between two quotations of one occasion, in UTF-16 units. */
const BREATH = 500;

/** Statements are one if one speaker made them on one day in like words, or on one occasion that the article names. */
export function sameStatement(a: Fact, b: Fact): number {
  const common = countShared(a.speakers, b.speakers);
  if (common === 0 || a.width > 3 || b.width > 3) return 0;
  const words = likeness(a, b);
  // two spokesmen of one house say one thing only in one house's words
  const parted = a.speakers.size > common && b.speakers.size > common;
  if (words >= (parted ? 0.7 : 0.5)) return 0.5 + words;
  if (parted) return 0;
  if (a.passage.articleId !== b.passage.articleId || a.width > 1 || b.width > 1) return 0;
  const [first, then] = a.passage.start <= b.passage.start ? [a.passage, b.passage] : [b.passage, a.passage];
  if (sameSentence(first, then)) return 0.9;
  return (a.occasion || b.occasion) && sameBreath(first, then) ? 0.8 : 0;
}

/** "... said on Monday, accusing ...": the later words go on in small letters. */
const sameSentence = (first: Passage, then: Passage): boolean =>
  then.start >= first.end && then.start - first.end <= 8 && /^\p{Ll}/u.test(then.quote);

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
