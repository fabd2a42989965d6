import type { TimeMention } from "../../domain";

/**
 * Does a time say when something was, and yet give no day: a date that is in no calendar ("31 February"), or a length counted from what the text
 * does not date ("two days after the vote")? What it dates has no other date either. */
export function isUnread(text: string, { type, value, when, end }: TimeMention): boolean {
  if (when !== null) return false;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return true;
  return type === "DURATION" && /^P\d+[DWMY]$/.test(value) && COUNTED_FROM.test(text.slice(end, end + REACH));
}

const COUNTED_FROM = /^ (?:after|before|following) (?:the|that|this|his|her|its|their|an?)\b/;
const REACH = " following their".length + 1;
