import type { Span, TimeMention } from "../../domain";

/** The spans of a text that say when something was, and yet give no day, of the times found in it and of what no calendar knows, in text order. */
export function unreadSpans(text: string, times: readonly TimeMention[]): Span[] {
  const seasons = [...text.matchAll(SEASON)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return [...times.filter((time) => isUnread(text, time)), ...seasons].sort((a, b) => a.start - b.start);
}

/** Times that only a sport, a school or a court could date. */
const SEASON = /\b(?:last|this|next|previous|past|coming) (?:season|term|semester|campaign|round|session)\b/gi;

/**
 * Does a time say when something was, and yet give no day: a date that is in no calendar ("31 February"), or a length counted from what the text
 * does not date ("two days after the vote")? What it dates has no other date either. */
function isUnread(text: string, { type, value, when, end }: TimeMention): boolean {
  if (when !== null) return false;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return true;
  return type === "DURATION" && /^P\d+[DWMY]$/.test(value) && COUNTED_FROM.test(text.slice(end, end + REACH));
}

const COUNTED_FROM = /^ (?:after|before|following) (?:the|that|this|his|her|its|their|an?)\b/;
const REACH = " following their".length + 1;
